"""The part "maps" of scripts/bench: sheets of projects as PNG, PDF and SVG, one cold and 200 in one
run, an atlas, and all that publish makes; by us and by those of the others that are installed.

The others draw the same country, units, links, centres and names, with a title, a legend and (but for
Mapnik) a scale bar: less than a sheet of ours shows, which has key figures, insets, sources and alt
text besides."""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from export_bench import PROJECTS, python_with
from measuring import PROGRAM, measured
from questions_bench import layers_of, national_store

HERE = pathlib.Path(__file__).resolve().parent
MANY = 40  # sheets of the others in a batch, which they draw in ten seconds
SIZE = ["--size", "1240x1754px", "--dpi", "150"]


def shapefiles(store, folder):
    """What the others read: units and links as shapefiles, centres as GeoJSON; or None."""
    layers_of(store, folder)
    ogr2ogr = shutil.which("ogr2ogr")
    if ogr2ogr is None:
        return None
    links = folder / "links.gpkg"
    subprocess.run([PROGRAM, "--quiet", "--store", store, "export", "--long", "--detail", "full",
                    "--covered-only", "-o", links], check=True)
    shapes = folder / "shapes"
    shapes.mkdir()
    subprocess.run([ogr2ogr, shapes / "links.shp", links, "-lco", "ENCODING=UTF-8", "-sql",
                    "SELECT project_id, name, geom FROM project_municipalities"],
                   check=True, stderr=subprocess.DEVNULL)
    subprocess.run([ogr2ogr, shapes / "units.shp", folder / "units.geojson", "-lco",
                    "ENCODING=UTF-8", "-select", "code"], check=True, stderr=subprocess.DEVNULL)
    shutil.copy(folder / "centres.geojson", shapes / "centres.geojson")
    return shapes


def others(shapes):
    """Name -> (kind, projects) -> command of a sheet for each; says which are not there."""
    mapnik, qgis = python_with("mapnik, cairo"), python_with("qgis.core")
    map2img = shutil.which("map2img")
    known = {}
    if shapes and mapnik:
        known["Mapnik"] = lambda kind, projects, size: [
            mapnik, HERE / "mapnik_sheets.py", shapes, *size, kind, *projects]
    if shapes and map2img:
        def mapserver(kind, projects, size):
            file = shapes / f"sheet-{kind}.map"
            subprocess.run([sys.executable, HERE / "mapserver_sheet.py", shapes, *size, kind,
                            projects[0], file], check=True)
            return [map2img, "-m", file, "-o", shapes / f"mapserver.{kind}"]
        known["MapServer"] = mapserver
    if shapes and qgis:
        known["QGIS layout"] = lambda kind, projects, size: [
            qgis, HERE / "qgis_sheets.py", shapes, "300" if size[0] == "2480" else "150", kind,
            *projects]
    for name in ("Mapnik", "MapServer", "QGIS layout"):
        if name not in known:
            print(f"  (skipped, not installed: {name})")
    return known


def size_of(path):
    files = [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file()]
    return sum(p.stat().st_size for p in files) / 1000


class Table:
    """Commands in rotation, `runs` times; each row beside ours of the same task."""

    def __init__(self, folder, runs):
        self.folder, self.runs, self.rows = folder, runs, []
        print(f"{'':<34}{'median s':>10}{'least':>8}{'most':>8}{'peak MiB':>10}{'kB':>9}{'ratio':>8}")

    def add(self, task, commands, sheets=1):
        """`commands`: (name, command, what it writes or None, sheets it draws); ours first. The
        ratio is by sheet, round by round."""
        seconds = {name: [] for name, *_ in commands}
        peaks = {name: 0 for name, *_ in commands}
        for round_number in range(self.runs + 1):
            for name, command, _, _ in commands:
                took, peak = measured(command, self.folder)
                if round_number == 0:
                    continue  # warm
                seconds[name].append(took)
                peaks[name] = max(peaks[name], peak)
        ours, _, _, our_sheets = commands[0]
        for name, _, written, drawn in commands:
            ratio = statistics.median(
                (a / drawn) / (b / our_sheets) for a, b in zip(seconds[name], seconds[ours]))
            row = {"task": task, "by": name, "sheets": drawn,
                   "median_s": statistics.median(seconds[name]), "least_s": min(seconds[name]),
                   "most_s": max(seconds[name]), "peak_mib": peaks[name],
                   "kb": size_of(written) if written else None, "ratio_a_sheet": ratio}
            self.rows.append(row)
            shown = f"{task}: {name}" + (f" ({drawn})" if drawn != sheets else "")
            kilobytes = f"{row['kb']:>9.0f}" if written else f"{'':>9}"
            print(f"{shown:<34}{row['median_s']:>10.3f}{row['least_s']:>8.3f}{row['most_s']:>8.3f}"
                  f"{row['peak_mib']:>10.0f}{kilobytes}{ratio:>8.1f}")


def bench_maps(runs):
    runs = max(runs, 5)
    with tempfile.TemporaryDirectory(prefix="obuhvat-bench-") as name:
        folder = pathlib.Path(name)
        store = national_store(folder)
        shapes = shapefiles(store, folder)
        peers = others(shapes)
        table = Table(folder, runs)
        ours = [PROGRAM, "--quiet", "--store", store, "render", "--overwrite", "--map-only"]
        one = [*ours, "--project", PROJECTS[0], "-o"]
        for kind in ("png", "pdf", "svg"):
            commands = [("obuhvat", [*one, folder / f"one.{kind}"], folder / f"one.{kind}", 1)]
            for peer, command in peers.items():
                out = {"Mapnik": f"mapnik-{PROJECTS[0]}.{kind}", "MapServer": f"mapserver.{kind}",
                       "QGIS layout": f"qgis-{PROJECTS[0]}.{kind}"}[peer]
                commands.append((peer, command(kind, PROJECTS[:1], ["2480", "3508"]), shapes / out, 1))
            table.add(f"one A4 {kind.upper()}", commands)
        every = [word for project in PROJECTS for word in ("--project", project)]
        batch = [("obuhvat", [*ours, *every, *SIZE, "--format", "png", "-o", folder / "png"],
                  folder / "png", 200)]
        for peer, command in peers.items():
            if peer != "MapServer":  # a process a map
                batch.append((peer, command("png", PROJECTS[:MANY], ["1240", "1754"]), None, MANY))
        table.add("200 PNG 1240 x 1754", batch, 200)
        table.add("200 SVG", [("obuhvat", [*ours, *every, "--format", "svg", "-o", folder / "svg"],
                               folder / "svg", 200)], 200)
        table.add("atlas of 200 sheets, PDF",
                  [("obuhvat", [*ours, *every, "--atlas", folder / "atlas.pdf"],
                    folder / "atlas.pdf", 200)], 200)
        for jobs in ("1", "2", "8"):
            table.add(f"200 PNG, --jobs {jobs}",
                      [("obuhvat", [*ours, *every, *SIZE, "--jobs", jobs, "--format", "png", "-o",
                                    folder / "png"], folder / "png", 200)], 200)
        os.environ["OBUHVAT_BOUNDARIES"] = "embedded"
        elsewhere = folder / "elsewhere"
        elsewhere.mkdir()
        table.folder = elsewhere
        table.add("publish, three languages",
                  [("obuhvat", [PROGRAM, "--quiet", "publish", "--out", folder / "out"],
                    folder / "out", 1)])
        return table.rows
