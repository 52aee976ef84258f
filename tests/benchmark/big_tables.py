#!/usr/bin/env python3
"""Writes large 3W tables for scripts/bench: the same bytes from the same numbers.

  big_tables.py csv ROWS FILE      who does what where, one row a project and municipality
  big_tables.py xlsx ROWS FILE
"""
import csv
import pathlib
import random
import sys
import zipfile
from xml.sax.saxutils import escape

GEODATA = pathlib.Path(__file__).resolve().parents[2] / "geodata" / "gazetteer"
HEADER = ["Project ID", "Project title", "Donor", "Implementing partner", "Sector", "District",
          "Municipality", "Municipality code", "Start date", "End date", "Status", "Budget (EUR)"]
SECTORS = ["Protection", "Health", "Education", "Shelter", "WASH", "Livelihoods", "Social cohesion"]
PROJECTS_PER_ROWS = 100


def rows(count):
    """Rows as offices have them: most names right, some in ASCII or Cyrillic, a few misspelt."""
    chance = random.Random(20261124)
    with open(GEODATA / "municipalities.csv", encoding="utf-8") as file:
        units = [u for u in csv.DictReader(file) if u["code"][0] in "78"]
    donors = [f"Donor {n}" for n in range(1, 13)]
    partners = [f"Organisation {n}" for n in range(1, 31)]
    project = None
    for number in range(count):
        if number % PROJECTS_PER_ROWS == 0:
            n = number // PROJECTS_PER_ROWS + 1
            year = chance.randrange(2015, 2024)
            project = [f"P-{n:05}", f"Support to reception and local services no. {n}",
                       chance.choice(donors), chance.choice(partners), chance.choice(SECTORS)]
            dates = [f"{year}-{chance.randrange(1, 13):02}-01", f"{year + 2}-06-30",
                     chance.choice(["Completed", "Ongoing"]), str(chance.randrange(20, 900) * 1000)]
        unit = chance.choice(units)
        name = chance.choice([unit["name_sr_latn"]] * 6 + [unit["name_sr_cyrl"], unit["name_en"]])
        if chance.random() < 0.01 and len(name) > 6:
            at = chance.randrange(1, len(name) - 2)
            name = name[:at] + name[at + 1] + name[at] + name[at + 2:]
        yield project + ["", name, unit["code"] if number % 3 == 0 else ""] + dates


def write_csv(count, path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(HEADER)
        table.writerows(rows(count))


def letters(index):
    return chr(ord("A") + index)


def write_xlsx(count, path):
    parts = {
        "[Content_Types].xml":
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName='
            '"/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument'
            '.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml":
            '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r='
            '"http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
            '<sheet name="3W" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    }
    with zipfile.ZipFile(path, "w") as book:
        for name, text in parts.items():
            book.writestr(zipfile.ZipInfo(name), text)  # of no date: the same bytes
        entry = zipfile.ZipInfo("xl/worksheets/sheet1.xml")
        entry.compress_type = zipfile.ZIP_DEFLATED
        with book.open(entry, "w") as sheet:
            sheet.write(b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/'
                        b'main"><sheetData>')
            for number, cells in enumerate([HEADER, *rows(count)], 1):
                line = "".join(
                    f'<c r="{letters(i)}{number}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
                    for i, cell in enumerate(cells) if cell)
                sheet.write(f'<row r="{number}">{line}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")


def main():
    kind, count, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    {"csv": write_csv, "xlsx": write_xlsx}[kind](count, path)


if __name__ == "__main__":
    main()
