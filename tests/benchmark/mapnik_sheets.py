#!/usr/bin/env python3
"""Sheets by Mapnik (AGG) with title, legend and frame by pycairo, as it has no layout of its own.

  mapnik_sheets.py FOLDER WIDTH HEIGHT png|pdf|svg PROJECT...

FOLDER holds units.shp, links.shp (project_id) and centres.geojson; gets mapnik-PROJECT.png ..."""
import sys

import cairo
import mapnik

UTM = "+proj=utm +zone=34 +datum=WGS84 +units=m +no_defs"
DEGREES = "+proj=longlat +datum=WGS84 +no_defs"
EXTENT = (18.82, 41.85, 23.01, 46.19)
MAP = """<Map srs="{utm}" background-color="#f0f0ec">
<Style name="units"><Rule><PolygonSymbolizer fill="#fdfcf8"/>
 <LineSymbolizer stroke="#8a9198" stroke-width="{line}" stroke-linejoin="round"/></Rule></Style>
<Style name="covered"><Rule><Filter>[project_id] = '{project}'</Filter>
 <PolygonSymbolizer fill="#94c0e0"/>
 <LineSymbolizer stroke="#8a9198" stroke-width="{line}" stroke-linejoin="round"/></Rule></Style>
<Style name="names"><Rule><Filter>[project_id] = '{project}'</Filter>
 <TextSymbolizer face-name="{face}" size="{size}" fill="#16232e" halo-fill="white"
  halo-radius="{halo}" placement="interior">[name]</TextSymbolizer></Rule></Style>
<Style name="centres"><Rule><MarkersSymbolizer marker-type="ellipse" width="{mark}" height="{mark}"
 fill="#b5400e" stroke="white" allow-overlap="true"/></Rule></Style>
{layers}</Map>"""


def layer(name, file, kind="shape"):
    style = f"<StyleName>{name}</StyleName>"
    return (f'<Layer name="{name}" srs="{DEGREES}">{style}<Datasource><Parameter name="type">{kind}'
            f'</Parameter><Parameter name="file">{file}</Parameter></Datasource></Layer>')


def map_of(folder, project, width, height, scale, face):
    layers = (layer("units", f"{folder}/units.shp") + layer("covered", f"{folder}/links.shp") +
              layer("centres", f"{folder}/centres.geojson", "geojson") +
              layer("names", f"{folder}/links.shp"))
    made = mapnik.Map(width, height)
    mapnik.load_map_from_string(made, MAP.format(
        utm=UTM, project=project, line=1.2 * scale, face=face, size=26 * scale, halo=3 * scale,
        mark=22 * scale, layers=layers))
    made.zoom_to_box(mapnik.ProjTransform(mapnik.Projection(DEGREES), mapnik.Projection(UTM))
                     .forward(mapnik.Box2d(*EXTENT)))
    return made


def furniture(page, project, width, height, scale):
    page.set_source_rgb(0.1, 0.1, 0.1)
    page.select_font_face("Noto Sans", cairo.FONT_SLANT_NORMAL, cairo.FONT_WEIGHT_BOLD)
    page.set_font_size(60 * scale)
    page.move_to(0.05 * width, 0.05 * height)
    page.show_text(f"Coverage of {project}")
    page.select_font_face("Noto Sans")
    page.set_font_size(30 * scale)
    for row, (colour, words) in enumerate([((0.58, 0.75, 0.88), "Municipality covered"),
                                           ((0.99, 0.99, 0.97), "No activity reported"),
                                           ((0.71, 0.25, 0.05), "Reception centre")]):
        x, y = (0.05 + 0.3 * row) * width, 0.94 * height
        page.rectangle(x, y, 50 * scale, 30 * scale)
        page.set_source_rgb(*colour)
        page.fill_preserve()
        page.set_source_rgb(0.1, 0.1, 0.1)
        page.set_line_width(2 * scale)
        page.stroke()
        page.move_to(x + 60 * scale, y + 26 * scale)
        page.show_text(words)
    page.rectangle(0.05 * width, 0.08 * height, 0.9 * width, 0.84 * height)
    page.stroke()


def draw(folder, project, width, height, kind, face):
    out = f"{folder}/mapnik-{project}.{kind}"
    if kind == "png":
        scale = width / 2480
        image = mapnik.Image(int(0.9 * width), int(0.84 * height))
        mapnik.render(map_of(folder, project, image.width(), image.height(), scale, face), image)
        pixels = bytearray(image.tostring())
        pixels[0::4], pixels[2::4] = pixels[2::4], pixels[0::4]  # RGBA to cairo's BGRA
        surface = cairo.ImageSurface(cairo.FORMAT_RGB24, width, height)
    else:
        width, height = 595.28, 841.89
        scale = width / 2480
        surface = (cairo.PDFSurface if kind == "pdf" else cairo.SVGSurface)(out, width, height)
    page = cairo.Context(surface)
    page.set_source_rgb(1, 1, 1)
    page.paint()
    if kind == "png":
        page.set_source_surface(cairo.ImageSurface.create_for_data(
            pixels, cairo.FORMAT_ARGB32, image.width(), image.height()), 0.05 * width, 0.08 * height)
        page.paint()
    else:
        page.save()
        page.translate(0.05 * width, 0.08 * height)
        mapnik.render(map_of(folder, project, int(0.9 * width), int(0.84 * height), scale, face),
                      page)
        page.restore()
    furniture(page, project, width, height, scale)
    if kind == "png":
        surface.write_to_png(out)
    surface.finish()


def main():
    folder, width, height, kind = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    mapnik.FontEngine.register_fonts("/usr/share/fonts/truetype/noto", False)
    face = next(name for name in mapnik.FontEngine.face_names() if name == "Noto Sans Regular")
    for project in sys.argv[5:]:
        draw(folder, project, width, height, kind, face)


main()
