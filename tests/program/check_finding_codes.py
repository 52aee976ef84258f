#!/usr/bin/env python3
"""Every code of findings that the sources report has its page in the guide, and no page is idle.

  check_finding_codes.py SRC     prints each breach, exit 1
"""
import pathlib
import re
import sys

CODE = r"[a-z]+(?:-[a-z]+)+"
REPORTED = [
    rf'Severity::\w+(?:\s*:\s*Severity::\w+)?,\s*"({CODE})"',  # add(Severity::info, "code", ...)
    rf'\b(?:warn|info|note|fail|error)\(\s*"({CODE})"',        # helpers that fix the severity
    rf'\bcode\s*=\s*"({CODE})"',                               # constexpr std::string_view code
]


def main():
    source = pathlib.Path(sys.argv[1])
    reported, pages = {}, set()
    for path in sorted(source.rglob("*.cpp")):
        text = path.read_text(encoding="utf-8")
        if path.name.startswith("finding_pages"):
            found = re.findall(rf'FindingGuide\{{\s*"({CODE})"', text)
            pages |= set(found)
            continue
        for pattern in REPORTED:
            for match in re.finditer(pattern, text):
                line = text.count("\n", 0, match.start()) + 1
                reported.setdefault(match.group(1), f"{path.relative_to(source)}:{line}")
    if len(reported) < 30 or not pages:
        sys.exit("too few codes found: this check would assert nothing")
    breaches = [f"{where}: \"{code}\" has no page in cli/finding_pages_*.cpp"
                for code, where in sorted(reported.items()) if code not in pages]
    sources = "".join(p.read_text(encoding="utf-8") for p in source.rglob("*.cpp")
                      if not p.name.startswith("finding_pages"))
    breaches += [f"\"{code}\" has a page, but nothing reports it"
                 for code in sorted(pages) if f'"{code}"' not in sources]
    print("\n".join(breaches) or f"{len(reported)} codes, {len(pages)} pages")
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
