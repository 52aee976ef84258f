#!/usr/bin/env python3
"""Draws an atlas and reads it with poppler's tools: its pages, the numbers in its contents and
index, its bookmarks, links, fonts and whether its text can be copied in every script.

77: poppler's tools are not there (it says which).
"""
import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TITLES = {"en": "Atlas of project coverage", "sr-Latn": "Atlas obuhvata projekata",
          "sr-Cyrl": "Атлас обухвата пројеката"}
# A town that has projects, as each language writes it.
TOWN = {"en": "Bujanovac", "sr-Latn": "Bujanovac", "sr-Cyrl": "Бујановац"}
failed = 0


def expect(good, what):
    global failed
    failed += not good
    print(("ok     " if good else "FAILED ") + what)


def output(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


def squeezed(text):
    return re.sub(r"\s+", " ", text).strip()


def pages_of(pdf):
    """The text of each page, as it would be copied."""
    return [squeezed(page) for page in output("pdftotext", str(pdf), "-").split("\f")][:-1]


def table_of_contents(lines):
    """(title, page) of the lines of the contents: a title, then its page at the right."""
    return [(m[1].strip(" ."), int(m[2])) for m in
            (re.match(r"^\s*(\S.*?)[ .]{2,}(\d+)\s*$", line) for line in lines) if m]


def letters(text):
    """Without white space, dots that lead to a number, and the mark of a cut text."""
    return re.sub(r"[\s.…]", "", text)


def titles_of_sheets(program, folder, language):
    subprocess.run([program, "--quiet", "render", "--all", "--lang", language, "--format", "svg",
                    "--map-only", "-o", "svg"], cwd=folder, check=True)
    return [html.unescape(re.search(r"<title[^>]*>(.*?)</title>", path.read_text("utf-8"))[1])
            for path in sorted((folder / "svg" / language).rglob("*.svg"))]


def check(program, folder, language):
    sheets = titles_of_sheets(program, folder, language)
    pdf = folder / f"atlas-{language}.pdf"
    subprocess.run([program, "--quiet", "render", "--all", "--date", "2026-11-01", "--lang",
                    language, "--atlas", str(pdf)], cwd=folder, check=True)
    pages = pages_of(pdf)
    info = output("pdfinfo", str(pdf))
    count = int(re.search(r"^Pages:\s+(\d+)", info, re.M)[1])
    expect(count == len(pages), f"{language}: {count} pages")
    expect(letters(TITLES[language]) in letters(pages[0]),
           f"{language}: the cover has the title")

    contents = []
    for number in range(2, count + 1):
        layout = output("pdftotext", "-layout", "-f", str(number), "-l", str(number), str(pdf), "-")
        contents += table_of_contents(layout.splitlines())
        if len(contents) > len(sheets):
            break
    # The last line is that of the index.
    first = contents[0][1]
    wanted = list(range(first, first + len(sheets) + 1))
    expect([page for _, page in contents] == wanted,
           f"{language}: the contents name pages {first} to {wanted[-1]}, one after the other")
    wrong = [(title, page) for title, page in contents
             if letters(title)[:25] not in letters(pages[page - 1])]
    expect(not wrong, f"{language}: each page has the title that the contents give it {wrong}")
    numbers = wanted[:-1]
    listed = sorted(letters(title)[:25] for title, _ in contents[:-1])
    alone = sorted(letters(title)[:25] for title in sheets)
    expect(listed == alone, f"{language}: the contents name every sheet {set(alone) - set(listed)}")
    index = pages[numbers[-1]:]
    town = re.search(re.escape(TOWN[language]) + r"[ .]*((?:\d+(?:[–, ]+)?)+)", " ".join(index))
    expect(town is not None, f"{language}: the index has {TOWN[language]}")
    if town:
        named = set()
        for part in re.findall(r"\d+(?:–\d+)?", town[1]):
            first, _, last = part.partition("–")
            named |= set(range(int(first), int(last or first) + 1))
        expect(bool(named) and named <= set(numbers),
               f"{language}: {TOWN[language]} is on pages of sheets: {sorted(named)}")

    fonts = output("pdffonts", str(pdf)).splitlines()[2:]
    columns = [re.search(r"(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", line) for line in fonts]
    expect(bool(fonts) and all(c and c[1] == "yes" for c in columns),
           f"{language}: {len(fonts)} fonts, all embedded")
    expect(all(c and c[3] == "yes" for c in columns), f"{language}: all fonts say what they show")
    script = re.compile(r"[\u0400-\u04ff]" if language == "sr-Cyrl" else r"[A-Za-z]")
    expect(all(len(script.findall(page)) > 20 for page in pages),
           f"{language}: the text of every page can be copied in its script")

    if not shutil.which("pdftohtml"):
        print(f"skipped {language}: bookmarks; pdftohtml is not there")
    else:
        marks = [(int(page), html.unescape(text)) for page, text in re.findall(
            r'<item page="(\d+)">(.*?)</item>',
            output("pdftohtml", "-xml", "-i", "-stdout", str(pdf)))]
        lost = [line for line in contents if not any(
            page == line[1] and letters(text)[:25] == letters(line[0])[:25]
            for page, text in marks)]
        expect(bool(marks) and not lost,
               f"{language}: {len(marks)} bookmarks, one for each line of the contents {lost}")
    dates = re.findall(r"^(?:CreationDate|ModDate):\s+(.*)$", info, re.M)
    expect(bool(dates) and all("Nov  1" in date and "2026" in date for date in dates),
           f"{language}: its dates are that of the map {dates}")


def main():
    missing = [tool for tool in ("pdfinfo", "pdffonts", "pdftotext") if not shutil.which(tool)]
    if missing:
        print(f"skipped: {', '.join(missing)} is not there; it is in the package poppler-utils")
        sys.exit(77)
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="obuhvat-atlas-") as name:
        for language in TITLES:
            check(program, pathlib.Path(name), language)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
