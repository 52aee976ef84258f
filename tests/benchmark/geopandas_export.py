#!/usr/bin/env python3
"""What geopandas takes for the export that scripts/bench measures: read once, one file a project and
one of all, with every attribute.   geopandas_export.py LINKS.gpkg FOLDER
"""
import sys

import geopandas

links, folder = sys.argv[1:]
table = geopandas.read_file(links, layer="project_municipalities")
table = table[table["project_id"].notna()]
for project, rows in [*table.groupby("project_id"), ("all", table)]:
    rows.to_file(f"{folder}/{project}.geojson", driver="GeoJSON", COORDINATE_PRECISION=6)
