"""The parts "large" and "growth" of scripts/bench: a country of 50,184 municipalities with 100,000
links, and how time and memory grow with municipalities and with projects, with a plot of it."""
import math
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from measuring import PROGRAM, full_detail, measured

HERE = pathlib.Path(__file__).resolve().parent
COPIES = 306  # of 164 municipalities: 50,184
UNITS = [1, 6, 61, 306]  # copies: 164, 984, 10,004 and 50,184 municipalities
PROJECTS = [1_000, 10_000, 30_000, 100_000]
PLOT = pathlib.Path("growth.svg")


def country(folder, copies, projects, links, seed=1):
    """A country as big_country.py makes it; our program sees its share folder."""
    folder.mkdir()
    detail = full_detail()
    subprocess.run([sys.executable, HERE / "big_country.py", str(copies), str(projects), str(links),
                    str(seed), folder, *([detail] if detail else [])], check=True)
    os.environ["OBUHVAT_SHARE"] = str(folder / "share")
    os.environ["OBUHVAT_BOUNDARIES"] = "embedded"


def leave_country():
    os.environ.pop("OBUHVAT_SHARE", None)
    os.environ.pop("OBUHVAT_BOUNDARIES", None)


def shown(name, runs, rows, size=None):
    seconds = [run[0] for run in runs]
    row = {"what": name, "median_s": statistics.median(seconds), "least_s": min(seconds),
           "most_s": max(seconds), "peak_mib": max(run[1] for run in runs)}
    if size:
        row["mb"] = size.stat().st_size / 1e6
    rows.append(row)
    print(f"{name:<46}{row['median_s']:>10.2f}{row['least_s']:>8.2f}{row['most_s']:>8.2f}"
          f"{row['peak_mib']:>10.0f}" + (f"{row['mb']:>9.0f} MB" if size else ""))
    return row["median_s"]


def others_of_export(folder):
    """What joins 100,000 links to 50,184 areas, by the others."""
    boundaries, links = folder / "boundaries.geojson", folder / "links.csv"
    known = {}
    mapshaper = os.environ.get("MAPSHAPER") or shutil.which("mapshaper")
    if mapshaper and pathlib.Path(mapshaper).is_dir():
        mapshaper = pathlib.Path(mapshaper) / ".bin" / "mapshaper"
    if mapshaper:
        known["mapshaper"] = [mapshaper, boundaries, "-join", links, "keys=code,code",
                              "string-fields=code", "duplication", "-o", folder / "theirs.geojson",
                              "precision=0.000001"]
    ogr2ogr = shutil.which("ogr2ogr")
    if ogr2ogr:
        packed = folder / "packed.gpkg"
        subprocess.run([ogr2ogr, packed, boundaries, "-nln", "units"], check=True)
        subprocess.run([ogr2ogr, "-update", packed, links, "-nln", "links"], check=True)
        known["ogr2ogr"] = [ogr2ogr, "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=6",
                            folder / "theirs.geojson", packed, "-sql",
                            "SELECT u.geom, u.code, u.name, l.project_id FROM links l "
                            "JOIN units u ON u.code = l.code"]
    for name in ("mapshaper", "ogr2ogr"):
        if name not in known:
            print(f"  (skipped, not installed: {name})")
    return known


def bench_large(runs):
    rows = []
    print(f"{'50,184 municipalities, 100,000 links':<46}{'median s':>10}{'least':>8}{'most':>8}"
          f"{'peak MiB':>10}")
    with tempfile.TemporaryDirectory(prefix="obuhvat-bench-") as name:
        folder = pathlib.Path(name) / "country"
        country(folder, COPIES, 1_000, 100_000)
        store = folder / "s.sqlite"
        ours = [PROGRAM, "--quiet", "--store", store]
        taken = []
        for _ in range(min(runs, 3)):
            store.unlink(missing_ok=True)
            taken.append(measured([*ours, "load", "--boundaries", folder / "boundaries.geojson",
                                   "--code-field", "code", folder / "records.json"], folder))
        shown("load, check, three levels", taken, rows, store)
        png = folder / "overview.png"
        shown("overview sheet, PNG A4 300 dpi, from the store",
              [measured([*ours, "render", "--overview", "--overwrite", "--map-only", "-o", png],
                        folder) for _ in range(runs)], rows, png)
        out = folder / "ours.geojson"
        commands = {"obuhvat": [*ours, "export", "--long", "--covered-only", "--detail", "full",
                                "--overwrite", "-o", out], **others_of_export(folder)}
        times = {name: [] for name in commands}
        for _ in range(min(runs, 3)):
            for name, command in commands.items():
                (folder / "theirs.geojson").unlink(missing_ok=True)
                times[name].append(measured(command, folder))
        for name, taken in times.items():
            ratio = statistics.median(a[0] / b[0] for a, b in zip(taken, times["obuhvat"]))
            shown(f"100,000 joined features: {name}", taken, rows, out if name == "obuhvat" else None)
            rows[-1]["ratio"] = ratio
            print(f"{'':<46}{ratio:>10.1f} times ours")
    leave_country()
    return rows


def exponent(points):
    """The slope in the plot: 1 where time grows as fast as the number does."""
    (n0, t0), (n1, t1) = points[0], points[-1]
    return math.log(t1 / t0) / math.log(n1 / n0)


def plot(series, file):
    """Lines in a plot with logarithmic axes: series is title -> [(number, value)]."""
    width, height, left, bottom, top = 900, 560, 80, 60, 40
    points = [point for line in series.values() for point in line]
    x0, x1 = math.log10(min(p[0] for p in points)), math.log10(max(p[0] for p in points))
    y0 = math.floor(math.log10(min(p[1] for p in points)))
    y1 = math.ceil(math.log10(max(p[1] for p in points)))

    def at(n, v):
        return (left + (math.log10(n) - x0) / (x1 - x0) * (width - left - 300),
                height - bottom - (math.log10(v) - y0) / (y1 - y0) * (height - bottom - top))

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
           f'viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13">',
           '<rect width="100%" height="100%" fill="#fff"/>']
    for power in range(y0, y1 + 1):
        y = at(10 ** x0, 10 ** power)[1]
        out.append(f'<path d="M{left} {y:.1f}H{width - 300}" stroke="#ddd"/>'
                   f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{10 ** power:g}</text>')
    for power in range(math.ceil(x0), math.floor(x1) + 1):
        x = at(10 ** power, 10 ** y0)[0]
        out.append(f'<path d="M{x:.1f} {top}V{height - bottom}" stroke="#ddd"/><text x="{x:.1f}" '
                   f'y="{height - bottom + 20}" text-anchor="middle">{10 ** power:,}</text>')
    colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000"]
    kinds = list(dict.fromkeys(title.rsplit(",", 1)[0] for title in series))
    for number, (title, line) in enumerate(series.items()):
        # Seconds are full lines, memory dashed ones.
        colour = colours[kinds.index(title.rsplit(",", 1)[0]) % len(colours)]
        dash = ' stroke-dasharray="6 4"' if title.endswith("MiB") else ""
        places = [at(*point) for point in line]
        out.append(f'<path d="M{" L".join(f"{x:.1f} {y:.1f}" for x, y in places)}" fill="none" '
                   f'stroke="{colour}" stroke-width="2"{dash}/>')
        out += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places]
        x, y = width - 285, top + 24 * number
        out.append(f'<path d="M{x} {y}h22" stroke="{colour}" stroke-width="3"{dash}/>'
                   f'<text x="{x + 30}" y="{y + 4}">{title}</text>')
    out.append(f'<text x="{left}" y="24">Seconds, and MiB of peak memory, by number of '
               f'municipalities or projects</text></svg>')
    file.write_text("\n".join(out) + "\n", encoding="utf-8")


def bench_growth(runs):
    series, rows = {}, []

    def note(title, number, run):
        seconds, peak = run
        series.setdefault(f"{title}, s", []).append((number, seconds))
        series.setdefault(f"{title}, MiB", []).append((number, peak))
        rows.append({"what": title, "number": number, "seconds": seconds, "peak_mib": peak})
        print(f"  {title:<34}{number:>9,}{seconds:>10.2f} s{peak:>8.0f} MiB")

    for copies in UNITS:
        with tempfile.TemporaryDirectory(prefix="obuhvat-bench-") as name:
            folder = pathlib.Path(name) / "country"
            units = copies * 164
            country(folder, copies, 200, min(200 * 19, units * 10))
            ours = [PROGRAM, "--quiet", "--store", folder / "s.sqlite"]
            note("load with boundaries", units,
                 measured([*ours, "load", "--boundaries", folder / "boundaries.geojson",
                           "--code-field", "code", folder / "records.json"], folder))
            note("overview sheet, PNG", units,
                 measured([*ours, "render", "--overview", "--map-only", "-o", folder / "o.png"],
                          folder))
            note("export, GeoJSON", units,
                 measured([*ours, "export", "-o", folder / "o.geojson"], folder))
    leave_country()
    os.environ["OBUHVAT_BOUNDARIES"] = "embedded"
    for projects in PROJECTS:
        with tempfile.TemporaryDirectory(prefix="obuhvat-bench-") as name:
            folder = pathlib.Path(name)
            records = folder / "records.json"
            subprocess.run([sys.executable, HERE / "bench_records.py", str(projects), "30", "1",
                            records], check=True)
            ours = [PROGRAM, "--quiet", "--store", folder / "s.sqlite"]
            note("load records", projects,
                 measured([*ours, "load", *sorted(folder.glob("records*.json"))], folder))
            note("overview sheet of projects, PNG", projects,
                 measured([*ours, "render", "--overview", "--map-only", "-o", folder / "o.png"],
                          folder))
            note("question (projects --in)", projects,
                 measured([*ours, "query", "projects", "--in", "Preševo", "--count"], folder))
    leave_country()
    for title, points in series.items():
        slope = exponent(points)
        rows.append({"what": title, "slope": slope})
        print(f"  {title:<44} slope {slope:>5.2f} (1: as fast as the number)")
    plot({title: points for title, points in series.items()}, PLOT)
    print(f"  plot: {PLOT.resolve()}")
    return rows
