#!/usr/bin/env python3
"""Runs scripts/fetch_geodata against a mirror, without network: what it gets, checks, refuses and
makes.

    check_fetch_geodata.py SOURCE_FOLDER

77: the publisher's files are not beside the checkout, or the build is elsewhere than the script
looks for it (it says which).
"""
import csv
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

failed = 0


def expect(good, what, more=""):
    global failed
    failed += not good
    print(("ok     " if good else "FAILED ") + what)
    if not good and more:
        print("  " + more.strip().replace("\n", "\n  "))


class Fetching:
    """A folder of its own, and what the script says to it."""

    def __init__(self, source, mirror):
        self.source, self.mirror = source, mirror

    def run(self, *options, mirror=None):
        env = {name: value for name, value in os.environ.items()
               if name not in ("OBUHVAT_BOUNDARIES", "OBUHVAT_SHARE")}
        env.pop("OBUHVAT_GEODATA_MIRROR", None)
        for name in ("http_proxy", "https_proxy", "HTTPS_PROXY", "ALL_PROXY"):
            env[name] = "http://127.0.0.1:9"  # nobody listens there
        env.pop("no_proxy", None)
        env.pop("NO_PROXY", None)
        if mirror:
            env["OBUHVAT_GEODATA_MIRROR"] = str(mirror)
        done = subprocess.run([self.source / "scripts/fetch_geodata", *map(str, options)], env=env,
                              capture_output=True, stdin=subprocess.DEVNULL, timeout=300)
        return done.returncode, done.stdout.decode(), done.stderr.decode()


def listed(source):
    with open(source / "geodata/boundaries/full_detail.csv", encoding="utf-8") as file:
        return [(row["repository"] + "/" + row["path"], int(row["bytes"]))
                for row in csv.DictReader(file)]


def copy_of(mirror, files, folder):
    for name, _ in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(mirror / name, folder / name)
    return folder


def check_usage(fetching, folder):
    code, out, err = fetching.run("--to", folder / "usage", "--everything")
    expect(code == 2 and "unknown option --everything" in err, "an unknown option is refused", err)
    code, out, err = fetching.run("--to")
    expect(code == 2 and "--to needs a folder" in err, "--to without a folder is refused", err)
    code, out, err = fetching.run("--help")
    expect(code == 0 and err == "" and "OBUHVAT_GEODATA_MIRROR" in out and "--check" in out,
           "--help says what it does and what it needs", out + err)
    code, out, err = fetching.run("--to", folder / "usage", "--check")
    expect(code == 1 and "files are missing" in err, "--check of nothing says what is missing", err)
    expect(not (folder / "usage").exists(), "--check makes no folder")


def check_good_run(fetching, files, folder):
    to = folder / "good"
    code, out, err = fetching.run("--to", to, mirror=fetching.mirror)
    expect(code == 0, "all comes from the mirror", err)
    expect(out == "", "stdout stays empty", out)
    expect(f"copying {len(files)} files" in err, "it says how many files it copies", err)
    sizes = {name: (to / "download" / name).stat().st_size for name, _ in files}
    expect(sizes == dict(files), "each file has the size that the list promises")
    expect(not list(to.glob("new.sqlite*")), "no half-made store is left")

    code, out, err = fetching.run("--to", to, "--check")
    expect(code == 0 and "all files are there" in err, "--check finds all as it should be", err)
    code, out, err = fetching.run("--to", to)
    expect(code == 0 and "getting" not in err and "copying" not in err,
           "a second run gets nothing, so needs no network", err)

    damaged = to / "download" / files[7][0]
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"?")
    (to / "download" / files[9][0]).unlink()
    code, out, err = fetching.run("--to", to, "--check")
    expect(code == 1 and "2 files are missing or differ" in err, "--check finds damage", err)
    code, out, err = fetching.run("--to", to, mirror=fetching.mirror)
    expect(code == 0 and "copying 2 files" in err, "only damaged and missing files come again", err)
    return to / "boundaries.sqlite"


def check_store(source, store):
    done = subprocess.run([source / "build/obuhvat", "--store", store, "query", "boundaries",
                           "--sets", "--format", "csv"], capture_output=True, check=True)
    rows = list(csv.DictReader(done.stdout.decode().splitlines()))
    expect([row["id"] for row in rows] == ["embedded", "whos-on-first-mesoshapes-2024-03-05"],
           "the store has the shipped set and the new one", str(rows))
    used = [row for row in rows if row["in_use"] == "yes"]
    expect(len(used) == 1 and used[0]["details"] == "full;report;web;overview",
           "the set in use has the levels full, report, web, overview", str(rows))
    expect(used and used[0]["municipality_count"] == "165", "it has 165 units", str(rows))
    expect(used and used[0]["date"] == "2024-03-05" and used[0]["licence"] == "CC0 1.0"
           and "743e9a7ff" in used[0]["origin"], "it says its date, licence and version", str(rows))
    done = subprocess.run([source / "build/obuhvat", "--store", store, "query", "boundaries",
                           "--format", "csv"], capture_output=True, check=True)
    rows = list(csv.DictReader(done.stdout.decode().splitlines()))
    expect(len(rows) == 165 and all(row["evidence"] == "name;seat" for row in rows),
           "each unit was matched by name and seat",
           str([row for row in rows if row["evidence"] != "name;seat"]))


def check_refusals(fetching, files, folder):
    def refused(what, code, err, *words):
        expect(code == 3 and all(word in err for word in words), what, f"exit {code}: {err}")

    to = folder / "refused"
    code, out, err = fetching.run("--to", to)
    refused("without network it says what it needs", code, err, f"{len(files)} of {len(files)}",
            "the network", "OBUHVAT_GEODATA_MIRROR=DIR")
    code, out, err = fetching.run("--to", to, mirror=folder / "nowhere")
    refused("a mirror that is not there is named", code, err, "nowhere is not a folder")

    lacking = copy_of(fetching.mirror, files, folder / "lacking")
    (lacking / files[3][0]).unlink()
    code, out, err = fetching.run("--to", to, mirror=lacking)
    refused("a mirror that lacks a file is refused by its name", code, err, "1 of", files[3][0])
    expect(not (to / "boundaries.sqlite").exists(), "no store is made of what is not whole")

    # What came is kept: only the file that was lacking is asked for.
    damaged = lacking / files[3][0]
    damaged.write_bytes((fetching.mirror / files[3][0]).read_bytes() + b" ")
    code, out, err = fetching.run("--to", to, mirror=lacking)
    refused("a damaged file of a mirror is refused by its name", code, err, "1 of 1", files[3][0])
    code, out, err = fetching.run("--to", to, mirror=fetching.mirror)
    expect(code == 0 and "copying 1 files" in err, "the run that was cut off is taken up", err)


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    mirror = (source / "../shared/geodata").resolve()
    files = listed(source)
    for name, _ in files:
        if not (mirror / name).is_file():
            print(f"skipped: no copy of the publisher's files, {mirror / name} is not there")
            sys.exit(77)
    if not (source / "build/obuhvat").is_file():
        print(f"skipped: {source}/build/obuhvat is not there, and a test does not build the program")
        sys.exit(77)
    fetching = Fetching(source, mirror)
    with tempfile.TemporaryDirectory(prefix="obuhvat-fetch-") as name:
        folder = pathlib.Path(name)
        check_usage(fetching, folder)
        store = check_good_run(fetching, files, folder)
        check_store(source, store)
        check_refusals(fetching, files, folder)
    sys.exit(1 if failed else 0)


main()
