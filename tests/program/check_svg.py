#!/usr/bin/env python3
"""Draws every sheet of the embedded data and looks at the SVG as a stranger would: with nothing of
the program's own code, so that a mistake in its measuring does not hide itself.

    check_svg.py PROGRAM              draws the sheets in three languages and looks at them
    check_svg.py --files FILE.svg...  looks at these
    check_svg.py --self-test          looks at sheets with a mistake, each of which must be seen

Text is measured with the advance widths and ink boxes of the font files. Overlaps are counted where
the ink of two lines shares more than `touch` millimetres both ways. 77: the font is not there.
"""
import argparse
import collections
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from font_metrics import Font

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
FONTS = pathlib.Path("/usr/share/fonts/truetype/noto")
DRAWN = {"svg", "g", "path", "rect", "circle", "use", "text", "image"}
UNDRAWN = {"title", "desc", "defs", "clipPath", "pattern"}
touch = 0.15  # mm: kerning and hinting, which are not measured, and boxes that only touch
slack = 0.1   # mm over the edge of the page: half a hairline


def local(element):
    return element.tag.removeprefix(SVG)


def number(element, name, default=0.0):
    return float(element.get(name, default))


def meets(box, other, depth):
    return (min(box[2], other[2]) - max(box[0], other[0]) > depth and
            min(box[3], other[3]) - max(box[1], other[1]) > depth)


def path_box(d):
    """The box of a path of M, L, H, V, Z in both cases; anything else is an error of the test."""
    x = y = start_x = start_y = 0.0
    box = [1e9, 1e9, -1e9, -1e9]
    tokens = re.findall(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", d)
    command, i = "", 0
    while i < len(tokens):
        if tokens[i].isalpha():
            command = tokens[i]
            i += 1
            if command in "zZ":
                x, y = start_x, start_y
                continue
        old_x, old_y = (x, y) if command.islower() else (0.0, 0.0)
        if command in "mMlL":
            x, y = old_x + float(tokens[i]), old_y + float(tokens[i + 1])
            i += 2
            if command in "mM":
                start_x, start_y = x, y
                command = "l" if command == "m" else "L"
        elif command in "hH":
            x = old_x + float(tokens[i])
            i += 1
        elif command in "vV":
            y = old_y + float(tokens[i])
            i += 1
        else:
            raise ValueError(f"a path has {command}, which this test cannot read")
        box = [min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y)]
    return tuple(box)


class Line:
    """A line of text on the sheet."""

    def __init__(self, element, inherited, fonts, group):
        self.text = "".join(element.itertext())
        self.group = group
        get = lambda name: element.get(name, inherited.get(name))
        bold = get("font-weight") == "bold"
        italic = get("font-style") == "italic"
        self.size = float(get("font-size"))
        spacing = float(get("letter-spacing") or 0)
        advance, ink = fonts[bold, italic].line(self.text, self.size, spacing)
        x, y = number(element, "x"), number(element, "y")
        anchor = get("text-anchor")
        x -= advance / 2 if anchor == "middle" else advance if anchor == "end" else 0
        self.ink = ink and (x + ink[0], y + ink[1], x + ink[2], y + ink[3])
        self.anchor = (number(element, "x"), number(element, "y"))


class Sheet:
    def __init__(self, text, fonts, units):
        self.mistakes = []
        self.lines = []
        self.fonts = fonts
        self.root = ElementTree.fromstring(text)
        view = [float(n) for n in self.root.get("viewBox", "").split()]
        if len(view) != 4:
            self.wrong("there is no viewBox")
            return
        self.page = (view[0], view[1], view[0] + view[2], view[1] + view[3])
        self.clips = {}
        for clip in self.root.iter(SVG + "clipPath"):
            rect = clip.find(SVG + "rect")
            self.clips[clip.get("id")] = self.rect_box(rect)
        self.check_head(view)
        self.check_ids(units)
        self.check_references(text)
        self.walk(self.root, {}, None, [])
        self.check_lines()

    def wrong(self, what):
        self.mistakes.append(what)

    def rect_box(self, rect):
        x, y = number(rect, "x"), number(rect, "y")
        return (x, y, x + number(rect, "width"), y + number(rect, "height"))

    def check_head(self, view):
        for side, length in (("width", view[2]), ("height", view[3])):
            if self.root.get(side) != f"{length:g}mm":
                self.wrong(f"{side} is {self.root.get(side)}, the viewBox says {length:g} mm")
        names = [self.root.find(SVG + tag) for tag in ("title", "desc")]
        if any(name is None or not (name.text or "").strip() for name in names):
            self.wrong("the sheet has no <title> or no <desc>")
        elif self.root.get("aria-labelledby", "").split() != [name.get("id") for name in names]:
            self.wrong("aria-labelledby does not name <title> and <desc>")
        if self.root.get("lang") not in ("en", "sr-Latn", "sr-Cyrl"):
            self.wrong(f"the language of the sheet is {self.root.get('lang')}")

    def check_ids(self, units):
        ids = collections.Counter(e.get("id") for e in self.root.iter() if e.get("id"))
        for name, times in ids.items():
            if times > 1:
                self.wrong(f"the id {name} is there {times} times")
        found = {m[1] for m in (re.fullmatch(r"(?:panel-\d+-)?unit-(\d{5})", i) for i in ids) if m}
        if units and not units <= found:
            self.wrong(f"units missing: {sorted(units - found)}")
        self.ids = set(ids)

    def check_references(self, text):
        for element in self.root.iter():
            for name, value in element.attrib.items():
                target = re.fullmatch(r"url\((.*)\)", value)
                target = target[1] if target else value if name.endswith("href") else None
                if target is None:
                    continue
                if target.startswith("data:image/"):
                    continue
                if not target.startswith("#") or target[1:] not in self.ids:
                    self.wrong(f"{local(element)} refers to {target[:60]}")
        body = re.sub(r'xmlns(:\w+)?="[^"]*"', "", text)
        body = re.sub(r'"data:image/[^"]*"', "", body)
        # A text may name a site; an attribute, a style or an entity must not.
        for tag in re.findall(r"<[^>]*>", body):
            if re.search(r"https?:|file:|@import|<!ENTITY|<script|javascript:", tag):
                self.wrong(f"something outside is named in {tag[:80]}")

    def walk(self, element, inherited, clip, groups):
        name = local(element)
        if name in UNDRAWN:
            return
        if name not in DRAWN:
            self.wrong(f"this test does not know <{name}>")
            return
        if element.get("clip-path"):
            clip = self.clips.get(element.get("clip-path")[5:-1])
            if clip is None:
                self.wrong(f"there is no clip {element.get('clip-path')}")
        inherited = {**inherited, **{k: v for k, v in element.attrib.items() if k not in ("id",)}}
        if name == "g" and element.get("id"):
            groups = groups + [element.get("id")]
        if name == "text":
            self.lines.append(Line(element, inherited, self.fonts, groups))
        box = self.box_of(element, name)
        if clip and box:
            box = (max(box[0], clip[0]), max(box[1], clip[1]),
                   min(box[2], clip[2]), min(box[3], clip[3]))
        if box and box[0] <= box[2] and box[1] <= box[3] and not self.on_page(box):
            self.wrong(f"<{name} id={element.get('id')}> reaches beyond the page: {box}")
        for child in element:
            self.walk(child, inherited, clip, groups)

    def box_of(self, element, name):
        if name == "path":
            return path_box(element.get("d"))
        if name in ("rect", "image"):
            return self.rect_box(element)
        if name == "circle":
            x, y, r = (number(element, n) for n in ("cx", "cy", "r"))
            return (x - r, y - r, x + r, y + r)
        return None

    def on_page(self, box):
        return (box[0] >= self.page[0] - slack and box[1] >= self.page[1] - slack and
                box[2] <= self.page[2] + slack and box[3] <= self.page[3] + slack)

    def check_lines(self):
        lines = [line for line in self.lines if line.ink]
        if not lines:
            self.wrong("there is no text")
        for line in lines:
            if not self.on_page(line.anchor + line.anchor):
                self.wrong(f'the anchor of "{line.text}" is not on the page')
            elif not self.on_page(line.ink):
                self.wrong(f'"{line.text}" reaches beyond the page: {line.ink}')
        lines.sort(key=lambda line: line.ink[0])
        for i, line in enumerate(lines):
            for other in lines[i + 1:]:
                if other.ink[0] > line.ink[2]:
                    break
                if meets(line.ink, other.ink, touch):
                    self.wrong(f'"{line.text}" and "{other.text}" overlap')


def load_fonts():
    folders = [pathlib.Path(f) for f in os.environ.get("OBUHVAT_FONTS", "").split(":") if f]
    for folder in folders + [FONTS]:
        if (folder / "NotoSans-Regular.ttf").exists():
            faces = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic",
                     (True, True): "BoldItalic"}
            return {key: Font(folder / f"NotoSans-{face}.ttf") for key, face in faces.items()}
    print("skipped: Noto Sans is not there, so nothing can be measured")
    sys.exit(77)


def units_by_district(program, folder):
    done = subprocess.run([program, "--quiet", "query", "sql",
                           "SELECT m.code, m.district_code FROM municipality m JOIN coverage c "
                           "ON c.code = m.code"], cwd=folder, check=True, capture_output=True,
                          text=True)
    out = collections.defaultdict(set)
    for line in done.stdout.splitlines()[1:]:
        code, district = line.split(",")
        out[district].add(code)
    return out


def draw(program, folder):
    every = ("en", "sr-Latn", "sr-Cyrl")
    for out, tags, style, what in (
            ("all", every, "report", ["--all", "--multiples", "partner"]),
            ("change", every, "report", ["--change", "2016-06-01", "2018-06-01",
                                         "--multiples", "year"]),
            ("districts", ("sr-Cyrl",), "report", ["--districts"]),
            ("a5", ("en",), "report", ["--all", "--size", "a5"]),
            ("across", ("sr-Latn",), "dark", ["--all", "--landscape", "--size", "a3"]),
            ("screen", ("en",), "web", ["--all", "--size", "1200x1200px", "--dpi", "150"])):
        languages = [word for tag in tags for word in ("--lang", tag)]
        subprocess.run([program, "--quiet", "render", "--format", "svg", "--map-only", "--style",
                        style, "-o", out, *languages, *what], cwd=folder, check=True)


def check_program(program):
    fonts = load_fonts()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="obuhvat-svg-") as folder:
        draw(program, folder)
        districts = units_by_district(program, folder)
        every_unit = set().union(*districts.values())
        files = sorted(pathlib.Path(folder).rglob("*.svg"))
        if len(every_unit) != 165 or len(files) < 100:
            sys.exit(f"{len(every_unit)} units and {len(files)} sheets: the test asserts too little")
        lines = 0
        for path in files:
            units = every_unit
            if path.parent.name == "districts":
                units = districts[path.stem]
            sheet = Sheet(path.read_text(encoding="utf-8"), fonts, units)
            lines += len(sheet.lines)
            if sheet.mistakes:
                failed += 1
                print(f"FAILED {path.relative_to(folder)}")
                for mistake in sheet.mistakes:
                    print(f"  {mistake}")
    print(f"{len(files) - failed} passed, {failed} failed; {lines} lines of text measured")
    return failed


GOOD = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 width="100mm" height="50mm" viewBox="0 0 100 50" lang="en" aria-labelledby="t d">
<title id="t">T</title><desc id="d">D</desc>
<defs><clipPath id="clip"><rect x="10" y="10" width="50" height="30"/></clipPath></defs>
<g id="units" clip-path="url(#clip)"><path id="unit-10001" d="m-5 20h90v10z"/></g>
<text id="a" x="10" y="10" font-size="4">One</text>
<text id="b" x="50" y="20" font-size="4" text-anchor="middle">Two</text>
</svg>"""


def self_test():
    fonts = load_fonts()
    look = lambda text: Sheet(text, fonts, {"10001"}).mistakes
    failed = 0
    # A line of ten M in Noto Sans of 10 mm is 90.7 mm wide (advance 907 of 1000 units).
    advance, ink = fonts[False, False].line("M" * 10, 10, 0)
    for name, good in (("a good sheet passes", look(GOOD) == []),
                       ("the font is read", abs(advance - 90.7) < 0.1),
                       ("the ink is read", abs(-ink[1] - 7.14) < 0.05 and abs(ink[3]) < 0.01)):
        print(("ok     " if good else "FAILED ") + name)
        failed += not good
    for name, old, new, seen in (
            ("overlap", 'x="50" y="20"', 'x="14" y="11"', "overlap"),
            ("text off the page", 'x="50" y="20"', 'x="99" y="20"', "beyond the page"),
            ("anchor off the page", 'x="50" y="20"', 'x="120" y="20"', "anchor"),
            ("id twice", 'id="b"', 'id="a"', "2 times"),
            ("unit missing", "unit-10001", "unit-10002", "units missing"),
            ("no title", '<title id="t">T</title>', "", "no <title>"),
            ("path off the page", ' clip-path="url(#clip)"', "", "beyond the page"),
            ("link to a site", "</svg>", '<use xlink:href="http://a.example/#b"/></svg>',
             "refers to"),
            ("style from a file", "</svg>", '<g style="fill:url(file:///a)"/></svg>', "outside"),
            ("reference to nothing", "url(#clip)", "url(#other)", "refers to #other"),
            ("an unknown element", "</svg>", "<foreignObject/></svg>", "does not know"),
            ("size", 'width="100mm"', 'width="90mm"', "the viewBox says")):
        mistakes = look(GOOD.replace(old, new, 1))
        good = GOOD != GOOD.replace(old, new, 1) and any(seen in m for m in mistakes)
        print(("ok     " if good else "FAILED ") + name + ("" if good else f": {mistakes}"))
        failed += not good
    return failed


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("program", nargs="?")
    arguments.add_argument("--files", nargs="+")
    arguments.add_argument("--self-test", action="store_true")
    asked = arguments.parse_args()
    if asked.self_test:
        sys.exit(1 if self_test() else 0)
    if asked.files:
        fonts = load_fonts()
        for name in asked.files:
            for mistake in Sheet(pathlib.Path(name).read_text("utf-8"), fonts, None).mistakes:
                print(f"{name}: {mistake}")
        return
    sys.exit(1 if check_program(pathlib.Path(asked.program).resolve()) else 0)


if __name__ == "__main__":
    main()
