#!/usr/bin/env python3
"""Runs the program as a user does and compares stdout, stderr and exit code, each whole.

A case is a file cases/NAME.case:

    # what it shows
    $ a bash command line; obuhvat is on the PATH, the current folder is empty and temporary,
    $ $INPUTS is the folder inputs/ beside cases/
    ### exit
    0
    ### stdout
    ...
    ### stderr
    ...

UPDATE_GOLDEN=1 writes what the program says now into the cases, for a commit that says why.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

SECTIONS = ("exit", "stdout", "stderr")


def parse(text):
    comment, command, expected, section = [], [], {}, None
    for line in text.splitlines(keepends=True):
        if line.startswith("### ") and line[4:].strip() in SECTIONS:
            section = line[4:].strip()
            expected[section] = ""
        elif section:
            expected[section] += line
        elif line.startswith("$ "):
            command.append(line[2:])
        else:
            comment.append(line)
    return "".join(comment), "".join(command), expected


def run(program, command):
    with tempfile.TemporaryDirectory(prefix="obuhvat-case-") as folder:
        env = dict(os.environ, PATH=f"{program.parent}:{os.environ['PATH']}", LC_ALL="C.UTF-8",
                   TZ="UTC", PROJ_NETWORK="OFF", HOME=folder, OBUHVAT_BOUNDARIES="embedded",
                   INPUTS=str(pathlib.Path(__file__).resolve().parent / "inputs"))
        done = subprocess.run(["bash", "-c", command], cwd=folder, env=env, capture_output=True,
                              stdin=subprocess.DEVNULL, timeout=300)
        decode = lambda b: b.decode("utf-8", "replace").replace(folder, "TMP")
        return {"exit": f"{done.returncode}\n", "stdout": decode(done.stdout),
                "stderr": decode(done.stderr)}


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    cases = sorted((pathlib.Path(__file__).parent / "cases").glob("*.case"))
    if not cases:
        sys.exit("no cases found: the test would assert nothing")
    failed = 0
    for path in cases:
        comment, command, expected = parse(path.read_text(encoding="utf-8"))
        got = run(program, command)
        if os.environ.get("UPDATE_GOLDEN") == "1":
            lines = "".join(f"$ {line}" for line in command.splitlines(keepends=True))
            sections = "".join(f"### {name}\n{got[name]}" for name in SECTIONS)
            path.write_text(comment + lines + sections, encoding="utf-8")
            continue
        wrong = [name for name in SECTIONS if got[name] != expected.get(name)]
        print(("FAILED " if wrong else "ok     ") + path.name)
        failed += bool(wrong)
        for name in wrong:
            print(f"  {name}: expected\n{expected.get(name)}  {name}: got\n{got[name]}")
    print(f"{len(cases) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
