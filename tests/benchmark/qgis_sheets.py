#!/usr/bin/env python3
"""Sheets by a print layout of QGIS without a screen, all by one process.

  qgis_sheets.py FOLDER DPI png|pdf|svg PROJECT...

FOLDER holds units.shp, links.shp (project_id) and centres.geojson; gets qgis-PROJECT.png ..."""
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem,  # noqa: E402
                       QgsCoordinateTransform, QgsFillSymbol, QgsLayoutExporter, QgsLayoutItemLabel,
                       QgsLayoutItemLegend, QgsLayoutItemMap, QgsLayoutItemScaleBar, QgsLayoutPoint,
                       QgsMarkerSymbol, QgsPalLayerSettings, QgsPrintLayout, QgsProject,
                       QgsSingleSymbolRenderer, QgsTextBufferSettings, QgsTextFormat,
                       QgsUnitTypes, QgsVectorLayer, QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtCore import QRectF  # noqa: E402
from qgis.PyQt.QtGui import QFont  # noqa: E402


def layer(project, file, name, symbol):
    made = QgsVectorLayer(file, name, "ogr")
    assert made.isValid(), file
    made.setRenderer(QgsSingleSymbolRenderer(symbol))
    project.addMapLayer(made)
    return made


def names():
    settings, text, halo = QgsPalLayerSettings(), QgsTextFormat(), QgsTextBufferSettings()
    text.setFont(QFont("Noto Sans"))
    text.setSize(6.5)
    halo.setEnabled(True)
    halo.setSize(0.25)
    text.setBuffer(halo)
    settings.setFormat(text)
    settings.fieldName = "name"
    return QgsVectorLayerSimpleLabeling(settings)


def label(layout, words, x, y, size):
    item = QgsLayoutItemLabel(layout)
    item.setText(words)
    font = QFont("Noto Sans")
    font.setPointSizeF(size)
    item.setFont(font)
    item.attemptSetSceneRect(QRectF(x, y, 190, 9))
    layout.addLayoutItem(item)
    return item


def main():
    folder, dpi, kind = sys.argv[1], float(sys.argv[2]), sys.argv[3]
    application = QgsApplication([], False)
    application.initQgis()
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32634"))
    line = {"outline_color": "#8a9198", "outline_width": "0.1"}
    units = layer(project, f"{folder}/units.shp", "No activity reported",
                  QgsFillSymbol.createSimple({"color": "#fdfcf8", **line}))
    covered = layer(project, f"{folder}/links.shp", "Municipality covered",
                    QgsFillSymbol.createSimple({"color": "#94c0e0", **line}))
    centres = layer(project, f"{folder}/centres.geojson", "Reception centre",
                    QgsMarkerSymbol.createSimple({"name": "circle", "size": "1.8",
                                                  "color": "#b5400e"}))
    covered.setLabeling(names())
    covered.setLabelsEnabled(True)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize("A4", 0)
    frame = QgsLayoutItemMap(layout)
    frame.attemptSetSceneRect(QRectF(10, 24, 190, 245))
    frame.setFrameEnabled(True)
    frame.setLayers([centres, covered, units])
    layout.addLayoutItem(frame)
    frame.zoomToExtent(QgsCoordinateTransform(units.crs(), project.crs(), project)
                       .transformBoundingBox(units.extent()))
    title = label(layout, "", 10, 8, 15)
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(frame)
    legend.attemptMove(QgsLayoutPoint(10, 272))
    layout.addLayoutItem(legend)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(frame)
    bar.applyDefaultSize(QgsUnitTypes.DistanceKilometers)
    bar.attemptMove(QgsLayoutPoint(130, 274))
    layout.addLayoutItem(bar)
    for name in sys.argv[4:]:
        covered.setSubsetString(f"project_id = '{name}'")
        title.setText(f"Coverage of {name}")
        exporter, file = QgsLayoutExporter(layout), f"{folder}/qgis-{name}.{kind}"
        settings = {"png": exporter.ImageExportSettings, "pdf": exporter.PdfExportSettings,
                    "svg": exporter.SvgExportSettings}[kind]()
        settings.dpi = dpi
        run = {"png": exporter.exportToImage, "pdf": exporter.exportToPdf,
               "svg": exporter.exportToSvg}[kind]
        assert run(file, settings) == 0, file
    os._exit(0)  # QGIS crashes now and then while it tidies up


main()
