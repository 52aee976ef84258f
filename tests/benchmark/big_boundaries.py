#!/usr/bin/env python3
"""Writes a large set of boundaries for scripts/bench: one set of municipalities repeated in a grid of
small copies that fill the box of Serbia, as GeoJSON. The same bytes from the same input.

  big_boundaries.py COPIES FILE [WHOS_ON_FIRST_FOLDER]

Without the folder it repeats the outlines that the product ships (overview detail)."""
import json
import math
import pathlib
import sys

SHIPPED = pathlib.Path(__file__).resolve().parents[2] / "geodata/boundaries/municipalities.geojson"
WEST, SOUTH, EAST, NORTH = 18.8, 42.2, 23.1, 46.2


def municipalities(folder):
    if folder is None:
        return json.loads(SHIPPED.read_text(encoding="utf-8"))["features"]
    places = [json.loads(path.read_text(encoding="utf-8"))
              for path in sorted(pathlib.Path(folder).rglob("*.geojson"))]
    return [place for place in places if place["properties"]["wof:placetype"] == "localadmin"]


def name_of(feature):
    return feature["properties"].get("wof:name") or feature["properties"]["name"]


def placed(coordinates, scale, x, y):
    if isinstance(coordinates[0], list):
        return [placed(inner, scale, x, y) for inner in coordinates]
    return [round(x + (coordinates[0] - WEST) * scale, 7),
            round(y + (coordinates[1] - SOUTH) * scale, 7)]


def main():
    copies, path = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    features = municipalities(sys.argv[3] if len(sys.argv) > 3 else None)
    side = math.ceil(math.sqrt(copies))
    scale = 0.98 / side
    with open(path, "w", encoding="utf-8") as out:
        out.write('{"type":"FeatureCollection","features":[')
        for copy in range(copies):
            x = WEST + (EAST - WEST) * (copy % side) / side
            y = SOUTH + (NORTH - SOUTH) * (copy // side) / side
            for number, feature in enumerate(features):
                geometry = feature["geometry"]
                moved = {"type": "Feature",
                         "properties": {"id": f"{copy}-{number}",
                                        "name": f"{name_of(feature)} {copy}"},
                         "geometry": {"type": geometry["type"],
                                      "coordinates": placed(geometry["coordinates"], scale, x, y)}}
                out.write(("" if copy == 0 and number == 0 else ",\n") +
                          json.dumps(moved, separators=(",", ":"), ensure_ascii=False))
        out.write("]}\n")


if __name__ == "__main__":
    main()
