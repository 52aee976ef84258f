"""What the parts of scripts/bench share: where things lie, and one run of a command measured."""
import os
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = ROOT / "build" / "obuhvat"
FULL_DETAIL = "whosonfirst-data-admin-rs"


def measured(command, folder, shown=False):
    """Seconds and MiB of one run, with the processes it started and waited for; a run that fails
    stops the measurement. The memory is never told as less than this process itself takes: Linux
    counts what was there before exec."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=None if shown else subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command} failed:\n{said.decode(errors='replace')}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def full_detail():
    """The publisher's folder, or None."""
    for parent in [os.environ.get("OBUHVAT_GEODATA_MIRROR"), ROOT / "geodata/fetched/download"]:
        folder = pathlib.Path(parent or "/nonexistent") / FULL_DETAIL
        if folder.is_dir():
            return folder
    return None
