#!/usr/bin/env python3
"""Runs the examples of every --help as they are printed, in a shell, in one empty folder.

  run_help_examples.py PROGRAM [COMMAND...]     all commands, or the help of these alone

Each must exit with 0 and print something or write a file. Commands, questions and options of the
program must all be in some help, and every command and question must have an example.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SLOW = {"publish", "site"}  # their examples are run by themselves: see tests/CMakeLists.txt


def help_of(program, words, env):
    run = subprocess.run([program, *words, "--help"], capture_output=True, text=True, env=env)
    assert run.returncode == 0, (words, run.stderr)
    return run.stdout


def subcommands(text):
    part = re.search(r"^Subcommands:\n((?:  .*\n?)*)", text, re.M)
    return re.findall(r"^  (\S+)", part.group(1), re.M) if part else []


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    only = sys.argv[2:]
    faults, count = [], 0
    with tempfile.TemporaryDirectory(prefix="obuhvat-examples-") as folder:
        env = dict(os.environ, PATH=f"{program.parent}:{os.environ['PATH']}", LC_ALL="C.UTF-8",
                   TZ="UTC", HOME=folder)
        top = help_of(program, [], env)
        pages = [([], top)] if not only else []
        for command in subcommands(top):
            if command not in only if only else command in SLOW:
                continue
            text = help_of(program, [command], env)
            pages.append(([command], text))
            for question in subcommands(text):
                pages.append(([command, question], help_of(program, [command, question], env)))
        for words, text in pages:
            examples = re.findall(r"^  \$ (.*)$", text, re.M)
            if not examples:
                faults.append(f"obuhvat {' '.join(words)} --help has no example")
            for example in examples:
                if not words and "publish" in example:
                    continue  # run with those of publish
                before = len(list(pathlib.Path(folder).rglob("*")))
                run = subprocess.run(["bash", "-o", "pipefail", "-c", example], cwd=folder, env=env,
                                     stdin=subprocess.DEVNULL, capture_output=True, text=True)
                count += 1
                wrote = len(list(pathlib.Path(folder).rglob("*"))) > before
                if run.returncode != 0:
                    faults.append(f"$ {example}\nexit {run.returncode}: {run.stderr[-500:]}")
                elif not run.stdout.strip() and not wrote and "load" not in example:
                    faults.append(f"$ {example}\nprinted nothing and wrote nothing")
    for fault in faults:
        print(fault)
    print(f"examples: {count} run, {len(faults)} faults")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
