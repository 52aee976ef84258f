#!/usr/bin/env python3
"""Writes a country of many municipalities for scripts/bench: a share folder for obuhvat
($OBUHVAT_SHARE) with its gazetteer and coarse boundaries, a delivery of detailed boundaries, and
project records. The same bytes from the same arguments.

  big_country.py COPIES PROJECTS LINKS SEED FOLDER [WHOS_ON_FIRST_FOLDER]

The outlines are one set of municipalities, repeated COPIES times in a grid (306 copies of the 164
of Who's On First make 50,184): as detailed as the folder has them, else as the product ships them.
FOLDER gets share/, boundaries.geojson, records.json and links.csv (project_id,code).
"""
import csv
import json
import math
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
WEST, SOUTH, EAST, NORTH = 18.8, 42.2, 23.1, 46.2
MUNICIPALITY = ["code", "kind", "parent_code", "district_code", "name_sr_latn", "name_sr_cyrl",
                "name_en", "seat_lon", "seat_lat", "area_km2", "area_basis", "population_2011",
                "population_2022", "wof_id"]
DISTRICT = ["code", "name_sr_latn", "name_sr_cyrl", "name_en", "iso_3166_2", "nuts3", "region_code",
            "region_sr_latn", "region_sr_cyrl", "region_en", "seat", "status"]
PARTNERS = ["Harbour", "Meadow", "Lantern", "Orchard", "Bridge", "Compass", "Anchor", "Beacon",
            "Cedar", "Willow"]
OTHER = {
    "aliases.csv": "code,alias,language,script,kind,confidence",
    "settlements.csv": "name_sr_latn,name_sr_cyrl,municipality_code,kind",
    "partners.csv": "id,role,name_en,name_sr_latn,name_sr_cyrl,acronym,aliases",
    "VERSION": "2026-11-22"}


def shipped():
    text = (ROOT / "geodata/boundaries/municipalities.geojson").read_text(encoding="utf-8")
    return [feature["geometry"] for feature in json.loads(text)["features"]]


def delivered(folder):
    places = [json.loads(path.read_text(encoding="utf-8"))
              for path in sorted(pathlib.Path(folder).rglob("*.geojson"))]
    return [place["geometry"] for place in places
            if place["properties"]["wof:placetype"] == "localadmin"]


def placed(coordinates, scale, x, y):
    if isinstance(coordinates[0], list):
        return [placed(inner, scale, x, y) for inner in coordinates]
    return [round(x + (coordinates[0] - WEST) * scale, 7),
            round(y + (coordinates[1] - SOUTH) * scale, 7)]


def rings_of(geometry):
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [ring for part in parts for ring in part]


def inner_point(geometry):
    """The middle of the widest stretch inside, halfway up its longest ring."""
    rings = rings_of(geometry)
    ys = [point[1] for point in max(rings, key=len)]
    y = (min(ys) + max(ys)) / 2 + 1e-9
    crossings = sorted(a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
                       for ring in rings for a, b in zip(ring, ring[1:]) if (a[1] > y) != (b[1] > y))
    width, x = max((right - left, (left + right) / 2)
                   for left, right in zip(crossings[::2], crossings[1::2]))
    return round(x, 6), round(y, 6)


def write_table(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(header)
        table.writerows(rows)


def write_boundaries(path, units):
    with open(path, "w", encoding="utf-8") as out:
        out.write('{"type":"FeatureCollection","metadata":{"name":"A country of copies",'
                  '"version":"1","date":"2024-03-05","licence":"CC0 1.0","detail":"overview",'
                  '"scale":"any"},"features":[')
        for number, (code, name, geometry) in enumerate(units):
            out.write((",\n" if number else "\n") + json.dumps(
                {"type": "Feature", "id": code, "properties": {"code": code, "name": name},
                 "geometry": geometry}, separators=(",", ":"), ensure_ascii=False))
        out.write("]}\n")


def copied(geometries, copies):
    """(copy, code, name, geometry) of all units."""
    side = math.ceil(math.sqrt(copies))
    scale = 0.98 / side
    code = 10000
    for copy in range(copies):
        x = WEST + (EAST - WEST) * (copy % side) / side
        y = SOUTH + (NORTH - SOUTH) * (copy // side) / side
        for number, geometry in enumerate(geometries):
            yield copy, str(code), f"Town {copy + 1}-{number + 1}", {
                "type": geometry["type"],
                "coordinates": placed(geometry["coordinates"], scale, x, y)}
            code += 1


def main():
    copies, projects, links, seed = (int(value) for value in sys.argv[1:5])
    folder = pathlib.Path(sys.argv[5])
    draw = random.Random(seed)
    fine = delivered(sys.argv[6]) if len(sys.argv) > 6 else shipped()
    geodata = folder / "share" / "geodata"
    (geodata / "gazetteer").mkdir(parents=True)
    (geodata / "boundaries").mkdir()
    (folder / "share" / "styles").symlink_to(ROOT / "styles")
    (geodata / "schema").symlink_to(ROOT / "geodata/schema")
    for name, header in OTHER.items():
        (geodata / "gazetteer" / name).write_text(header + "\n", encoding="utf-8")
    centres = (ROOT / "geodata/reception_centres.csv").read_text(encoding="utf-8").splitlines()[0]
    (geodata / "reception_centres.csv").write_text(centres + "\n", encoding="utf-8")
    (geodata / "boundaries/context.geojson").write_text(
        '{"type":"FeatureCollection","features":[]}\n', encoding="utf-8")
    write_table(geodata / "gazetteer/districts.csv", DISTRICT,
                [[f"{copy + 1:03}", f"Okrug {copy + 1}", f"Округ {copy + 1}",
                  f"District {copy + 1}", "RS-00", "RS110", "RS1", "Regija", "Регија", "Region",
                  "Town", "current"] for copy in range(copies)])
    units = list(copied(fine, copies))
    write_table(geodata / "gazetteer/municipalities.csv", MUNICIPALITY,
                [[code, "municipality", "", f"{copy + 1:03}", name,
                  name.replace("Town", "Град"), name,
                  *inner_point(geometry), "", "", "", "", ""]
                 for copy, code, name, geometry in units])
    coarse = shipped()[:len(fine)] if len(sys.argv) > 6 else fine
    write_boundaries(geodata / "boundaries/municipalities.geojson",
                     (unit[1:] for unit in copied(coarse, copies)))
    write_boundaries(folder / "boundaries.geojson", (unit[1:] for unit in units))
    names = {unit[1]: unit[2] for unit in units}
    codes = list(names)
    per_project = links // projects
    records, rows = [], []
    for number in range(1, projects + 1):
        start = draw.randint(2012, 2022)
        partner = draw.randrange(30)
        chosen = sorted(draw.sample(codes, min(per_project, len(codes))))
        records.append({
            "id": f"bench-{number:05}", "title": {"en": f"Project {number}", "sr-Latn": f"Projekat {number}",
                      "sr-Cyrl": f"Пројекат {number}"},
            "status": "completed",
            "start": f"{start}-01-01", "end": f"{start + draw.randint(1, 4)}-12-31",
            "coverage": "municipalities",
            "partners": [{"id": f"partner-{partner:02}",
                          "name": {"en": f"{PARTNERS[partner % 10]} {PARTNERS[partner // 10]}"},
                          "role": "implementing"}],
            "places": [{"code": code, "as_written": names[code]} for code in chosen]})
        rows += [[f"bench-{number:05}", code] for code in chosen]
    (folder / "records.json").write_text(json.dumps({"projects": records}), encoding="utf-8")
    write_table(folder / "links.csv", ["project_id", "code"], rows)


if __name__ == "__main__":
    main()
