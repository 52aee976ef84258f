#!/usr/bin/python3
"""What GDAL takes for the export that scripts/bench measures: one process, one file a project and one
of all, with every attribute, out of our own GeoPackage of links.   gdal_export.py LINKS.gpkg FOLDER
"""
import sys

from osgeo import gdal

gdal.UseExceptions()
links, folder = sys.argv[1:]
source = gdal.OpenEx(links, gdal.OF_VECTOR)
rows = source.ExecuteSQL("SELECT DISTINCT project_id FROM project_municipalities "
                         "WHERE project_id IS NOT NULL ORDER BY 1")
projects = [row.GetField(0) for row in rows]
source.ReleaseResultSet(rows)
for project in [*projects, None]:
    where = f"project_id = '{project}'" if project else "project_id IS NOT NULL"
    gdal.VectorTranslate(f"{folder}/{project or 'all'}.geojson", source, format="GeoJSON",
                         layers=["project_municipalities"], where=where,
                         layerCreationOptions=["COORDINATE_PRECISION=6"])
