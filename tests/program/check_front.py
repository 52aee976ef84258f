#!/usr/bin/env python3
"""The front program loads no heavy library, and answers as the full one does.

  check_front.py BUILD_FOLDER
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

HEAVY = ["libgdal", "libpango", "libcairo", "librsvg", "libxml2", "libspatialite"]
COMMANDS = [
    ["--version"],
    ["--help"],
    [],
    ["export", "--help"],
    ["quary"],
    ["query"],
    ["query", "projects", "--in", "Шид"],
    ["query", "projects", "--in", "Atlantis"],
    ["query", "centres", "--near", "20.46,44.81", "--within-km", "30", "--format", "json"],
    ["query", "at", "20.46,44.81"],
    ["query", "at", "44.81,20.46"],
    ["query", "gaps", "--format", "geojson"],
    ["query", "sql", "SELECT count(*) FROM municipality"],
    ["query", "sql", "SELECT load_extension('x')"],
    ["query", "municipalities", "--covered", "--lang", "xx"],
    ["--verbose", "query", "partners"],
    ["query", "gaps", "--on", "2018-03-01", "--totals"],
    ["query", "donors", "--group-by", "year"],
    ["query", "districts", "--format", "geojson"],
    ["query", "findings", "--count"],
    ["query", "municipalities", "--bbox", "19,45,20,46", "--sort", "name", "--lang", "sr-Cyrl"],
    ["query", "centres", "--farther-than-km", "1", "--status", "planned", "--explain"],
    ["query", "centres", "--min-projects", "1"],
    ["query", "partners", "--min-capacity", "1"],
    ["query", "at", "--from-csv", "missing.csv"],
    ["query", "projects", "--inside", "missing.geojson"],
    ["query", "--store", "missing.sqlite", "projects"],
    ["query", "cenres"],
    ["export"],
    ["export", "--format", "topojson", "--decimals", "5"],
    ["export", "--format", "3w", "--hxl"],
    ["export", "--format", "gpkg"],
    ["export", "--project", "none"],
    ["export", "--split", "project"],
    ["resolve", "Palilula", "Szabadka"],
    ["resolve", "--decisions", "missing.csv", "Šid"],
    ["--store", "missing.sqlite", "export"],
    ["--store", "missing.sqlite", "query", "projects"],
    ["info"],
]


def answer(program, command, folder, stdin=b""):
    run = subprocess.run([program, *command], cwd=folder, input=stdin, capture_output=True)
    return run.returncode, run.stdout, run.stderr


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    front, full = build / "obuhvat", build / "obuhvat-full"
    faults = []
    loaded = subprocess.run(["ldd", front], capture_output=True, text=True, check=True).stdout
    faults += [f"{front.name} loads {name}" for name in HEAVY if name in loaded]
    with tempfile.TemporaryDirectory(prefix="obuhvat-front-") as name:
        with_store, without = pathlib.Path(name, "a"), pathlib.Path(name, "b")
        with_store.mkdir()
        without.mkdir()
        subprocess.run([front, "--quiet", "load"], cwd=with_store, check=True)
        for folder in (with_store, without):
            for command in COMMANDS:
                if answer(front, command, folder) != answer(full, command, folder):
                    faults.append(f"the two answer differently: {' '.join(command)}")
        names = "Šid\nPalilula\n".encode()
        if answer(front, ["resolve"], without, names) != answer(full, ["resolve"], without, names):
            faults.append("the two answer differently to names on standard input")
        alone = pathlib.Path(name, "alone", "obuhvat")
        alone.parent.mkdir()
        shutil.copy2(front, alone)
        code, out, err = answer(alone, ["info"], without)
        if code != 3 or out or b"obuhvat-full" not in err:
            faults.append(f"without the full program: exit {code}, {err!r}")
        # One that is there and is no program: the reason is its own, not that of the other place.
        alone.with_name("obuhvat-full").write_text("", encoding="utf-8")
        code, out, err = answer(alone, ["info"], without)
        if code != 3 or out or b"Permission denied" not in err:
            faults.append(f"with a full program that cannot start: exit {code}, {err!r}")
    for fault in faults:
        print(fault)
    print(f"front: {len(COMMANDS) * 2 + 4} checks, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
