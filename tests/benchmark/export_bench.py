"""The part "export" of scripts/bench: 200 GeoJSON files of a project each and one of all, one feature
a project and municipality, by us and by those of the others that are installed."""
import gzip
import os
import pathlib
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile

from measuring import PROGRAM, full_detail, measured

HERE = pathlib.Path(__file__).resolve().parent
PROJECTS = [f"bench-{number:03}" for number in range(1, 201)]
# The national layer at level web may weigh so much, in kB: as it is, and gzipped.
LIMITS = 300, 100


def mapshaper_command(program, links, out):
    """One process: a layer and a file a project, and one file of all."""
    command = [program, "-i", links, "name=all"]
    for project in PROJECTS:
        command += ["-filter", f"project_id=='{project}'", "target=all", "+", f"name={project}",
                    "-o", out / f"{project}.geojson", "precision=0.000001", f"target={project}"]
    return command + ["-o", out / "all.geojson", "precision=0.000001", "target=all"]


def ogr2ogr_command(program, links, out):
    """201 processes, one after the other, started by one shell that is measured with them."""
    lines = ["set -e"]
    for project in [*PROJECTS, "all"]:
        which = "project_id IS NOT NULL" if project == "all" else f"project_id = '{project}'"
        lines.append(shlex.join([program, "-f", "GeoJSON", str(out / f"{project}.geojson"),
                                 str(links), "project_municipalities", "-where", which,
                                 "-lco", "COORDINATE_PRECISION=6"]))
    return ["sh", "-c", "\n".join(lines)]


def python_with(module):
    """A Python that has the module: the one that runs this, else Debian's; or None."""
    for python in [sys.executable, "/usr/bin/python3"]:
        if subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode == 0:
            return python
    return None


def commands_of(quiet, folder):
    """Name -> what writes the 201 files into a folder; says which of the others are not there."""
    packed, plain = folder / "links.gpkg", folder / "links.geojson"
    gdal, geopandas = python_with("osgeo.gdal"), python_with("geopandas")
    ogr2ogr = shutil.which("ogr2ogr")
    mapshaper = os.environ.get("MAPSHAPER") or shutil.which("mapshaper")
    if mapshaper and pathlib.Path(mapshaper).is_dir():  # a node_modules
        mapshaper = pathlib.Path(mapshaper) / ".bin" / "mapshaper"
    known = {
        "obuhvat": (True, lambda out: [*quiet, "export", "--long", "--detail", "full", "--split",
                                       "project", "--combined", "-o", out]),
        "mapshaper": (mapshaper, lambda out: mapshaper_command(mapshaper, plain, out)),
        "GDAL, one process": (gdal, lambda out: [gdal, HERE / "gdal_export.py", packed, out]),
        "geopandas": (geopandas, lambda out: [geopandas, HERE / "geopandas_export.py", packed, out]),
        "ogr2ogr, 201 processes": (ogr2ogr, lambda out: ogr2ogr_command(ogr2ogr, packed, out)),
    }
    for name, (there, _) in known.items():
        if not there:
            print(f"  (skipped, not installed: {name})")
    return {name: command for name, (there, command) in known.items() if there}


def write_links(command, path):
    """The links alone, as mapshaper makes a layer of each kind of geometry; gives how many there are.

    Line by line: what this process has held counts as memory of each process that it starts.
    """
    count = 0
    with (subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process,
          open(path, "w", encoding="utf-8") as file):
        file.write('{"type":"FeatureCollection","features":[')
        for line in process.stdout:
            if '"kind":"project_municipality"' in line:
                file.write((",\n" if count else "") + line.rstrip("\n"))
                count += 1
        file.write("]}")
    if process.returncode != 0:
        sys.exit(f"{command} failed")
    return count


def prepare(folder):
    """The store, and the same links for the others; gives our program with its first options."""
    source, records, store = full_detail(), folder / "records.json", folder / "s.sqlite"
    subprocess.run([sys.executable, HERE / "bench_records.py", "200", "30", "1", records], check=True)
    quiet = [PROGRAM, "--store", store, "--quiet"]
    subprocess.run([*quiet, "load", records], check=True, stderr=subprocess.DEVNULL)
    if source is None:
        print("  (embedded boundaries: run scripts/fetch_geodata for full detail)")
    else:
        subprocess.run([*quiet, "load", "--boundaries", source], check=True)
    links = [*quiet, "export", "--long", "--detail", "full", "--covered-only"]
    subprocess.run([*links, "-o", folder / "links.gpkg"], check=True)
    count = write_links([*links, "--format", "geojsonl"], folder / "links.geojson")
    print(f"  {len(PROJECTS)} projects, {count:,} links, "
          f"{'embedded' if source is None else 'full-detail'} boundaries")
    return quiet


def row_of(name, runs, ours):
    """Runs are (seconds, MiB, files, MB). The ratio is taken round by round: a slow moment counts
    for both."""
    seconds = [run[0] for run in runs]
    return {"command": name, "median_s": statistics.median(seconds), "least_s": min(seconds),
            "most_s": max(seconds), "peak_mib": max(run[1] for run in runs), "files": runs[-1][2],
            "mb": runs[-1][3],
            "ratio": statistics.median(run[0] / our[0] for run, our in zip(runs, ours))}


def bench_export(runs):
    with tempfile.TemporaryDirectory(prefix="obuhvat-bench-") as name:
        folder = pathlib.Path(name)
        quiet = prepare(folder)
        commands = commands_of(quiet, folder)
        taken = {name: [] for name in commands}
        for _ in range(runs):  # in rotation: what slows the machine slows all
            for name, command in commands.items():
                out = folder / "out"
                shutil.rmtree(out, ignore_errors=True)
                out.mkdir()
                seconds, peak = measured(command(out), folder)
                sizes = [path.stat().st_size for path in out.iterdir()]
                taken[name].append((seconds, peak, len(sizes), sum(sizes) / 1e6))
        print(f"{'200 + 1 GeoJSON':<24}{'median s':>10}{'least':>8}{'most':>8}{'peak MiB':>10}{'files':>8}"
              f"{'MB':>7}{'ratio':>8}")
        rows = [row_of(name, runs_of, taken["obuhvat"]) for name, runs_of in taken.items()]
        for row in rows:
            print(f"{row['command']:<24}{row['median_s']:>10.3f}{row['least_s']:>8.3f}"
                  f"{row['most_s']:>8.3f}{row['peak_mib']:>10.0f}{row['files']:>8}{row['mb']:>7.1f}"
                  f"{row['ratio']:>8.1f}")
        layer = subprocess.run([*quiet, "export", "--detail", "web"], capture_output=True,
                               check=True).stdout
        web = {"raw_kb": len(layer) / 1000, "gzip_kb": len(gzip.compress(layer, 9)) / 1000}
        print(f"national layer, level web, 200 projects: {web['raw_kb']:.0f} kB (limit {LIMITS[0]}), "
              f"gzip -9 {web['gzip_kb']:.0f} kB (limit {LIMITS[1]})")
        return {"rows": rows, "web_layer": web}
