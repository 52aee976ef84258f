"""The parts "questions" and "points" of scripts/bench: cold answers on a national store, and a million
points joined to the municipalities, by us and by those of the others that are installed."""
import os
import pathlib
import pwd
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

from export_bench import python_with
from measuring import PROGRAM, full_detail, measured

HERE = pathlib.Path(__file__).resolve().parent
POINT = (20.46, 44.81)
POINTS = 1_000_000
POINTS_OF_SPATIALITE = 50_000  # a twentieth: all of them would take half a minute a run
PORT = 54399


def national_store(folder):
    """200 projects on the full-detail boundaries, or on the embedded ones where those are absent."""
    records, store = folder / "records.json", folder / "national.sqlite"
    subprocess.run([sys.executable, HERE / "bench_records.py", "200", "30", "1", records], check=True)
    boundaries = full_detail()
    print("boundaries: " + (f"full detail, {boundaries.name}" if boundaries else "embedded"))
    subprocess.run([PROGRAM, "--quiet", "--store", store, "load", records,
                    *(["--boundaries", boundaries] if boundaries else [])],
                   check=True, stderr=subprocess.DEVNULL)
    return store


class PostGis:
    """A private server in the folder, if PostgreSQL and PostGIS are installed; else it is false."""

    def __init__(self, folder, layers):
        programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
        self.bin, self.data = (programs[-1] if programs else None), folder / "pg"
        version = self.bin.parent.name if self.bin else ""
        there = pathlib.Path(f"/usr/share/postgresql/{version}/extension/postgis.control")
        self.runs = bool(self.bin) and there.exists() and bool(shutil.which("ogr2ogr"))
        if not self.runs:
            return
        self.data.mkdir()
        folder.chmod(0o755)
        if os.geteuid() == 0:  # the server refuses to run as root
            os.chown(self.data, pwd.getpwnam("postgres").pw_uid, -1)
        self.control(f"{self.bin}/initdb -D {self.data} -A trust -U postgres")
        self.control(f"{self.bin}/pg_ctl -D {self.data} -l {self.data}/log -w start -o '-p {PORT} "
                     "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off "
                     "-c shared_buffers=512MB -c work_mem=256MB'")
        self.sql("CREATE EXTENSION postgis")
        for name, file in layers.items():
            subprocess.run(["ogr2ogr", "-f", "PostgreSQL", f"PG:host=127.0.0.1 port={PORT} "
                            "user=postgres dbname=postgres", file, "-nln", name, "-nlt",
                            "PROMOTE_TO_MULTI" if name == "units" else "POINT",
                            "-lco", "GEOMETRY_NAME=geom"], check=True)

    def control(self, command):
        as_user = ["su", "postgres", "-c", command] if os.geteuid() == 0 else ["sh", "-c", command]
        subprocess.run(as_user, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def command(self, text):
        return ["psql", "-qAt", "-h", "127.0.0.1", "-p", str(PORT), "-U", "postgres", "-c", text]

    def sql(self, text):
        subprocess.run(self.command(text), check=True, stdout=subprocess.DEVNULL)

    def stop(self):
        if self.runs:
            self.control(f"{self.bin}/pg_ctl -D {self.data} -m fast stop")


def layers_of(store, folder):
    """The units and centres as GeoJSON, for those who read files."""
    files = {"units": folder / "units.geojson", "centres": folder / "centres.geojson"}
    for name, question in (("units", "municipalities"), ("centres", "centres")):
        files[name].write_bytes(subprocess.run(
            [PROGRAM, "--quiet", "--store", store, "query", question, "--format", "geojson"],
            check=True, capture_output=True).stdout)
    return files


def in_rotation(commands, runs, folder):
    """Name -> (seconds, peaks) of each run; one of each a round, so that they share what disturbs."""
    times = {name: ([], []) for name in commands}
    for command in commands.values():
        measured(command, folder)  # warm cache
    for _ in range(runs):
        for name, command in commands.items():
            took, peak = measured(command, folder)
            times[name][0].append(took)
            times[name][1].append(peak)
    return times


def report(times, unit, scale, ours):
    figures = {}
    print(f"{'':<46}{'median ' + unit:>12}{'least':>9}{'most':>9}{'peak MiB':>10}{'ratio':>8}")
    for name, (seconds, peaks) in times.items():
        # Round by round, then the median: what slows one round down slows all of it.
        ratio = statistics.median(s / o for s, o in zip(seconds, times[ours][0]))
        print(f"{name:<46}{statistics.median(seconds) * scale:>12.2f}{min(seconds) * scale:>9.2f}"
              f"{max(seconds) * scale:>9.2f}{max(peaks):>10.0f}{ratio:>8.1f}")
        figures[name] = {"median_s": statistics.median(seconds), "least_s": min(seconds),
                         "most_s": max(seconds), "peak_mib": max(peaks), "ratio": ratio}
    return figures


def bench_questions(runs):
    runs, figures, x, y = max(runs, 15), {}, *POINT
    with tempfile.TemporaryDirectory(prefix="obuhvat-bench-") as name:
        folder = pathlib.Path(name)
        store = national_store(folder)
        layers = layers_of(store, folder)
        postgis = PostGis(folder, layers)
        geopandas, spatialite = python_with("geopandas, rtree"), shutil.which("spatialite")
        ask = [PROGRAM, "--quiet", "--store", store, "query"]
        near = f"{x},{y}"
        commands = {
            "at": {"obuhvat query at": [*ask, "at", near]},
            "near": {"obuhvat query centres --near": [*ask, "centres", "--near", near,
                                                      "--within-km", "60"]},
            "others": {
                "obuhvat query projects --in Preševo": [*ask, "projects", "--in", "Preševo"],
                "obuhvat query projects --in presevo (folded)": [*ask, "projects", "--in", "presevo"],
                "obuhvat query municipalities": [*ask, "municipalities"],
                "obuhvat query partners": [*ask, "partners"],
                "obuhvat query centres --farther-than-km 20": [*ask, "centres", "--farther-than-km",
                                                               "20", "--status", "active"],
                "obuhvat query gaps --on": [*ask, "gaps", "--on", "2018-03-01"],
                "obuhvat query municipalities --group-by": [*ask, "municipalities", "--group-by",
                                                            "district"],
                "obuhvat query sql": [*ask, "sql", "SELECT count(*) FROM coverage"]}}
        if spatialite:
            commands["at"]["spatialite shell"] = [spatialite, "-silent", store, (
                "SELECT code, name_en FROM municipality WHERE fid IN (SELECT pkid FROM "
                f"idx_municipality_geom WHERE xmin <= {x} AND xmax >= {x} AND ymin <= {y} AND "
                f"ymax >= {y}) AND ST_Intersects(geom, MakePoint({x}, {y}, 4326)) ORDER BY code")]
            commands["near"]["spatialite shell"] = [spatialite, "-silent", store, (
                f"SELECT id, ST_Distance(geom, MakePoint({x}, {y}, 4326), 1) AS d FROM "
                "reception_centre WHERE d <= 60000 ORDER BY d")]
        if geopandas:
            commands["at"]["geopandas"] = [geopandas, "-c", (
                "import geopandas; from shapely.geometry import Point; "
                f"u = geopandas.read_file({str(layers['units'])!r}); "
                f"print(u[u.intersects(Point({x}, {y}))][['code', 'name']].to_csv())")]
        if postgis.runs:
            point = f"ST_SetSRID(ST_MakePoint({x}, {y}), 4326)"
            commands["at"]["PostGIS (psql to a server that runs)"] = postgis.command(
                f"SELECT code, name FROM units WHERE ST_Intersects(geom, {point}) ORDER BY code")
            commands["near"]["PostGIS (psql to a server that runs)"] = postgis.command(
                f"SELECT id, ST_Distance(geom::geography, {point}::geography) AS d FROM centres "
                f"WHERE ST_DWithin(geom::geography, {point}::geography, 60000) ORDER BY d")
        tell_missing({"spatialite": spatialite, "geopandas with rtree": geopandas, "PostGIS": postgis.runs})
        try:
            for part, rows in commands.items():
                figures[part] = report(in_rotation(rows, runs, folder), "ms", 1000, next(iter(rows)))
        finally:
            postgis.stop()
    return figures


def bench_points(runs):
    with tempfile.TemporaryDirectory(prefix="obuhvat-bench-") as name:
        folder = pathlib.Path(name)
        store = national_store(folder)
        layers = layers_of(store, folder)
        points = folder / "points.csv"
        draw = random.Random(1)
        with points.open("w", encoding="ascii") as file:
            file.write("pid,lon,lat\n")
            for pid in range(POINTS):
                file.write(f"{pid},{draw.uniform(18.8, 23.1):.6f},{draw.uniform(42.2, 46.2):.6f}\n")
        postgis = PostGis(folder, layers)
        geopandas, spatialite = python_with("geopandas, rtree"), shutil.which("spatialite")
        tell_missing({"spatialite": spatialite, "geopandas with rtree": geopandas, "PostGIS": postgis.runs})
        ask = ["taskset", "-c", "0", PROGRAM, "--quiet", "--store", store, "query", "at",
               "--from-csv", points]
        shell = ["sh", "-c", '"$@" > out.csv', "sh"]
        commands = {"obuhvat, CSV to CSV: code,name": [*shell, *ask, "--columns", "code,name"],
                    "obuhvat, CSV to CSV: with nearest centre": [*shell, *ask]}
        if geopandas:
            commands["geopandas, CSV to CSV"] = [geopandas, "-c", (
                "import geopandas, pandas; "
                f"u = geopandas.read_file({str(layers['units'])!r})[['code', 'name', 'geometry']]; "
                f"p = pandas.read_csv({str(points)!r}); p = geopandas.GeoDataFrame(p, "
                "geometry=geopandas.points_from_xy(p.lon, p.lat), crs=4326); "
                "geopandas.sjoin(p, u, predicate='intersects', how='left')"
                ".drop(columns='geometry').to_csv('g.csv', index=False)")]
        if postgis.runs:
            postgis.sql("CREATE UNLOGGED TABLE points (pid int, lon float8, lat float8)")
            subprocess.run(postgis.command(f"\\copy points FROM '{points}' CSV HEADER"), check=True)
            postgis.sql("ALTER TABLE points ADD geom geometry(point, 4326)")
            postgis.sql("UPDATE points SET geom = ST_SetSRID(ST_MakePoint(lon, lat), 4326)")
            postgis.sql("VACUUM ANALYZE points")
            postgis.sql("VACUUM ANALYZE units")
            commands["PostGIS, join alone, one process"] = postgis.command(
                "SET max_parallel_workers_per_gather = 0; SELECT count(u.code) FROM points p JOIN "
                "units u ON ST_Intersects(p.geom, u.geom)")
        if spatialite:
            few = folder / "few.csv"
            few.write_text("".join(points.open(encoding="ascii").readlines()[:POINTS_OF_SPATIALITE + 1]),
                           encoding="ascii")
            commands[f"SpatiaLite, join alone, {POINTS_OF_SPATIALITE:,} points"] = [
                "sh", "-c", (
                    f"sqlite3 few.sqlite '.mode csv' 'DROP TABLE IF EXISTS p' '.import few.csv p' && "
                    f"spatialite -silent {store} \"ATTACH 'few.sqlite' AS f; SELECT count(m.code) "
                    "FROM f.p JOIN idx_municipality_geom r ON r.xmin <= p.lon + 0 AND r.xmax >= "
                    "p.lon + 0 AND r.ymin <= p.lat + 0 AND r.ymax >= p.lat + 0 JOIN municipality m "
                    "ON m.fid = r.pkid WHERE ST_Intersects(m.geom, MakePoint(p.lon + 0, p.lat + 0, "
                    "4326))\"")]
        try:
            return report(in_rotation(commands, runs, folder), "s", 1, next(iter(commands)))
        finally:
            postgis.stop()


def tell_missing(others):
    for name, is_there in others.items():
        if not is_there:
            print(f"not measured, for it is not installed: {name}")
