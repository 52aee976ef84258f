#!/usr/bin/env python3
"""Runs the console examples of the README and compares what they print, stdout and stderr together.

In a block ```console, lines that begin with "$ " are commands; what follows is their output. All
blocks share one empty folder. UPDATE_GOLDEN=1 writes what the program says now into the README.
"""
import os
import pathlib
import subprocess
import sys
import tempfile


def run(program, command, folder):
    env = dict(os.environ, PATH=f"{program.parent}:{os.environ['PATH']}", LC_ALL="C.UTF-8",
               TZ="UTC", PROJ_NETWORK="OFF", HOME=folder)
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=env, timeout=300,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    return done.stdout.decode("utf-8", "replace")


def main():
    program, readme = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    text = readme.read_text(encoding="utf-8")
    parts = text.split("```console\n")
    out, commands = parts[0], 0
    with tempfile.TemporaryDirectory(prefix="obuhvat-readme-") as folder:
        for part in parts[1:]:
            block, rest = part.split("```\n", 1)
            out += "```console\n"
            for line in block.splitlines():
                if line.startswith("$ "):
                    commands += 1
                    out += line + "\n" + run(program, line[2:], folder)
            out += "```\n" + rest
    if commands == 0:
        sys.exit("the README has no console example: the test would assert nothing")
    if os.environ.get("UPDATE_GOLDEN") == "1":
        readme.write_text(out, encoding="utf-8")
    elif out != text:
        (pathlib.Path(tempfile.gettempdir()) / "README.got.md").write_text(out, encoding="utf-8")
        subprocess.run(["diff", str(readme), tempfile.gettempdir() + "/README.got.md"], check=False)
        sys.exit("the README's examples print something else")
    print(f"{commands} passed, 0 failed")


if __name__ == "__main__":
    main()
