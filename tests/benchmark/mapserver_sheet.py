#!/usr/bin/env python3
"""Writes the map file of one sheet for MapServer's map2img.

  mapserver_sheet.py FOLDER WIDTH HEIGHT png|pdf|svg PROJECT FILE"""
import sys

DRIVERS = {"png": ("AGG/PNG", "image/png"), "pdf": ("CAIRO/PDF", "application/x-pdf"),
           "svg": ("CAIRO/SVG", "image/svg+xml")}
MAP = """MAP
SIZE {width} {height} EXTENT 320000 4630000 660000 5120000 UNITS METERS MAXSIZE 8192
SHAPEPATH "{folder}" FONTSET "{folder}/fonts.txt" IMAGECOLOR 240 240 236
PROJECTION "proj=utm" "zone=34" "datum=WGS84" END
SYMBOL NAME "dot" TYPE ELLIPSE POINTS 1 1 END FILLED TRUE END
OUTPUTFORMAT NAME "o" DRIVER "{driver}" IMAGEMODE RGB MIMETYPE "{mime}" END IMAGETYPE "o"
LEGEND STATUS EMBED POSITION LL LABEL TYPE TRUETYPE FONT "noto" SIZE {small} COLOR 20 20 20 END END
SCALEBAR STATUS EMBED POSITION LR UNITS KILOMETERS LABEL TYPE TRUETYPE FONT "noto" SIZE {small}
 COLOR 20 20 20 END END
LAYER NAME "units" TYPE POLYGON STATUS ON DATA "units" PROJECTION "proj=longlat" "datum=WGS84" END
 CLASS NAME "No activity reported" STYLE COLOR 253 252 248 END
  STYLE OUTLINECOLOR 138 145 152 WIDTH {line} LINEJOIN ROUND END END END
LAYER NAME "covered" TYPE POLYGON STATUS ON DATA "links"
 PROJECTION "proj=longlat" "datum=WGS84" END LABELITEM "name"
 CLASS NAME "Municipality covered" EXPRESSION ("[project_id]" = "{project}")
  STYLE COLOR 148 192 224 END STYLE OUTLINECOLOR 138 145 152 WIDTH {line} LINEJOIN ROUND END
  LABEL TYPE TRUETYPE FONT "noto" SIZE {small} COLOR 22 35 46 OUTLINECOLOR 255 255 255
   OUTLINEWIDTH {halo} END END END
LAYER NAME "centres" TYPE POINT STATUS ON CONNECTIONTYPE OGR CONNECTION "{folder}/centres.geojson"
 PROJECTION "proj=longlat" "datum=WGS84" END
 CLASS NAME "Reception centre" STYLE SYMBOL "dot" SIZE {mark} COLOR 181 64 14 END END END
LAYER NAME "title" TYPE POINT STATUS ON TRANSFORM FALSE
 FEATURE POINTS {title_x} {title_y} END TEXT "Coverage of {project}" END
 CLASS LABEL TYPE TRUETYPE FONT "noto" SIZE {large} COLOR 26 26 26 POSITION CR FORCE TRUE END END END
END
"""


def main():
    folder, width, height, kind, project, file = sys.argv[1:]
    scale = int(width) / 2480
    driver, mime = DRIVERS[kind]
    with open(f"{folder}/fonts.txt", "w", encoding="utf-8") as fonts:
        fonts.write("noto /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf\n")
    with open(file, "w", encoding="utf-8") as out:
        out.write(MAP.format(folder=folder, width=width, height=height, driver=driver, mime=mime,
                             project=project, small=20 * scale, large=44 * scale, line=1.2 * scale,
                             halo=6 * scale, mark=22 * scale, title_x=int(0.05 * int(width)),
                             title_y=int(0.03 * int(height))))


main()
