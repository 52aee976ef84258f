#!/usr/bin/env python3
"""Reads our GeoJSON without our code and holds it to RFC 7946 and to what the README promises.

  check_geojson.py PROGRAM        exports the embedded data in every level and form, and checks it
  check_geojson.py --self-test    plants faults, each of which must be found
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile


def rings_of(geometry):
    """(is outer, ring) of areas."""
    if geometry is None or geometry["type"] == "Point":
        return
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    for polygon in polygons:
        for i, ring in enumerate(polygon):
            yield i == 0, ring


def positions_of(geometry):
    if geometry is None:
        return
    if geometry["type"] == "Point":
        yield geometry["coordinates"]
    for _, ring in rings_of(geometry):
        yield from ring


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def crosses(a, b, c, d):
    """Two edges meet elsewhere than at a common end (whole numbers: exact)."""
    def turn(p, q, r):
        value = (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
        return (value > 0) - (value < 0)
    if len({a, b} & {c, d}) > 0:
        return False
    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def ring_faults(ring, scale):
    points = [(round(x * scale), round(y * scale)) for x, y in ring[:-1]]
    if len(set(points)) != len(points):
        yield "a ring comes to a point twice"
    edges = list(zip(points, points[1:] + points[:1]))
    # By the lower end of y: only edges whose heights overlap can meet.
    order = sorted(range(len(edges)), key=lambda i: min(edges[i][0][1], edges[i][1][1]))
    for n, i in enumerate(order):
        top = max(edges[i][0][1], edges[i][1][1])
        for j in order[n + 1:]:
            if min(edges[j][0][1], edges[j][1][1]) > top:
                break
            if crosses(*edges[i], *edges[j]):
                yield "a ring crosses itself"
                return


def feature_faults(feature, decimals):
    if list(feature) != ["type", "id", "properties", "geometry"]:
        yield f"members {list(feature)}"
        return
    properties = feature["properties"]
    own = properties.get("id", properties.get("code"))
    if feature["id"] != own:
        yield f"id {feature['id']} is {own} in the properties"
    for is_outer, ring in rings_of(feature["geometry"]):
        if len(ring) < 4 or ring[0] != ring[-1]:
            yield "a ring is not closed"
        elif (area(ring) > 0) != is_outer or area(ring) == 0:
            yield "a ring turns the wrong way"
        else:
            yield from ring_faults(ring, 10 ** decimals)
    for position in positions_of(feature["geometry"]):
        if len(position) != 2 or not (18 < position[0] < 24 and 41 < position[1] < 47):
            yield f"position {position}"


def border_faults(features):
    """In a coverage an edge has an area on both sides or on one, never two on one side; and a vertex
    of one area never lies in the middle of an edge of its neighbour with nothing there."""
    seen = {}
    for feature in features:
        for _, ring in rings_of(feature["geometry"]):
            for a, b in zip(ring, ring[1:]):
                edge = (tuple(a), tuple(b))
                if edge in seen:
                    yield f"{feature['id']} and {seen[edge]} lie on one side of a border"
                seen[edge] = feature["id"]
    inner = sum(1 for a, b in seen if (b, a) in seen)
    if len(features) > 100 and inner < 0.7 * len(seen):
        yield f"only {inner} of {len(seen)} edges are shared"


def faults_of(raw, decimals):
    try:
        text = raw.decode("utf-8")
        document = json.loads(text)
    except ValueError as fault:
        yield f"cannot be read: {fault}"
        return
    if text.startswith("\ufeff"):
        yield "begins with a byte order mark"
    if "crs" in document:
        yield "has a member crs"
    members = [m for m in document if m != "bbox"]
    if members != ["type", "metadata", "features"] or document["type"] != "FeatureCollection":
        yield f"members {members}"
        return
    features = document["features"]
    if any("properties" not in f or "id" not in f for f in features):
        yield "a feature has no properties or no id"
        return
    if sum(1 for line in text.split("\n") if line.startswith('{"type":"Feature"')) != len(features):
        yield "not one feature a line"
    ids = [(f["properties"].get("kind"), f["id"]) for f in features]
    if len(set(ids)) != len(ids):
        yield "an id stands twice"
    keys = {}
    for feature in features:
        kind = feature["properties"].get("kind")
        if keys.setdefault(kind, list(feature["properties"])) != list(feature["properties"]):
            yield f"properties of {kind} in another order"
        yield from (f"{feature['id']}: {fault}" for fault in feature_faults(feature, decimals))
    if re.search(r"\.\d{%d}" % (decimals + 1), "".join(
            line[line.rfind('"geometry"'):] for line in text.split("\n") if '"geometry"' in line)):
        yield f"more than {decimals} decimals"
    yield from border_faults([f for f in features if f["properties"]["kind"] == "municipality"])
    every = [p for f in features for p in positions_of(f["geometry"])]
    if every:
        box = [min(p[0] for p in every), min(p[1] for p in every),
               max(p[0] for p in every), max(p[1] for p in every)]
        if document.get("bbox") != box:
            yield f"bbox {document.get('bbox')} is not {box}"
    elif "bbox" in document:
        yield "bbox around nothing"


def exports(program):
    """(what, bytes, decimals) of the embedded data."""
    def run(*args):
        return subprocess.run([program, "--quiet", "export", *args], capture_output=True, check=True).stdout
    for level in ("full", "report", "web", "overview"):
        yield level, run("--detail", level), 5 if level in ("web", "overview") else 6
    yield "long", run("--long"), 6
    yield "country", run("--project", "tc-0859", "--national-as", "country"), 6
    yield "district", run("--district", "24", "--decimals", "5"), 5
    with tempfile.TemporaryDirectory(prefix="obuhvat-geojson-") as folder:
        run("--all", "-o", folder)
        for path in sorted(pathlib.Path(folder).rglob("*.geojson")):
            yield path.name, path.read_bytes(), 6


def self_test():
    good = ('{"type":"FeatureCollection",\n"metadata":{},\n"bbox":[20,44,21,45],\n"features":[\n'
            '{"type":"Feature","id":"1","properties":{"kind":"municipality","code":"1"},"geometry":'
            '{"type":"Polygon","coordinates":[[[20,44],[21,44],[21,45],[20,45],[20,44]]]}}\n]}\n')
    planted = [("20,45],[20,44]]", "20,45],[20.1,44]]"), ('"id":"1"', '"id":"2"'),
               ("[21,44],[21,45]", "[21,45],[21,44]"), ('"bbox":[20', '"bbox":[19'),
               ("[21,45],", "[21,45],[20,44.5],[20.5,44.5],[20.2,44.9],"), ('"metadata":{},\n', ""),
               ("[21,44]", "[21.0000001,44]"), ("}}\n]", '}},{"type":"Feature","id":"3"}\n]'),
               ('"features"', '"crs":null,"features"')]
    if list(faults_of(good.encode(), 6)):
        sys.exit(f"finds fault with what is good: {list(faults_of(good.encode(), 6))}")
    for old, new in planted:
        assert old in good
        if not list(faults_of(good.replace(old, new, 1).encode(), 6)):
            sys.exit(f"does not find {new}")
    print(f"{len(planted)} planted faults found")


def main():
    if sys.argv[1] == "--self-test":
        return self_test()
    count = bad = 0
    for what, raw, decimals in exports(pathlib.Path(sys.argv[1]).resolve()):
        count += 1
        for fault in list(faults_of(raw, decimals))[:5]:
            print(f"{what}: {fault}")
            bad += 1
    print(f"{count} files, {bad} faults")
    sys.exit(1 if bad else 0)


main()
