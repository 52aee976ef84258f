#!/usr/bin/env python3
"""Writes project records for measurements, always the same ones for the same numbers and seed.

  bench_records.py PROJECTS PARTNERS SEED FILE     JSON for obuhvat load

Each project works in 18 to 20 municipalities, so 200 of them make about 3,800 links. A file takes
10,000 projects; what is more goes into FILE-2.json and so on beside FILE.json.
"""
import csv
import json
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SECTORS = ["Health", "Education", "Protection", "Livelihoods", "Shelter", "Legal aid"]
ROLES = ["un", "government", "implementing", "donor"]


MOST = 10_000


def municipalities():
    with open(ROOT / "geodata/gazetteer/municipalities.csv", encoding="utf-8") as file:
        return [(row["code"], row["name_en"]) for row in csv.DictReader(file)
                if row["kind"] != "parent_city"]


def write(records, part, file):
    path = file if part == 0 else file.with_name(f"{file.stem}-{part + 1}{file.suffix}")
    path.write_text(json.dumps({"projects": records}, ensure_ascii=False), encoding="utf-8")


def main():
    projects, partners, seed = (int(value) for value in sys.argv[1:4])
    draw = random.Random(seed)
    units = municipalities()
    file = pathlib.Path(sys.argv[4])
    records, part = [], 0
    for number in range(1, projects + 1):
        start = draw.randint(2012, 2022)
        chosen = draw.sample(range(1, partners + 1), 4)
        records.append({
            "id": f"bench-{number:03}",
            "title": {"en": f"Project {number}: {draw.choice(SECTORS)} for people on the move",
                      "sr-Latn": f"Projekat {number}: usluge za ljude u pokretu"},
            "start": f"{start}-{draw.randint(1, 12):02}-01",
            "end": f"{start + draw.randint(1, 4)}-12-31",
            "coverage": "municipalities",
            "area": draw.choice(SECTORS),
            "budget": {"amount": draw.randint(50, 5000) * 1000, "currency": "EUR"},
            "partners": [{"id": f"partner-{p:02}", "name": {"en": f"Partner {p:02}"}, "role": role}
                         for p, role in zip(chosen, ROLES)],
            "places": [{"code": code, "as_written": name}
                       for code, name in sorted(draw.sample(units, draw.randint(18, 20)))],
        })
        if len(records) == MOST:
            write(records, part, file)
            records, part = [], part + 1
    if records:
        write(records, part, file)


main()
