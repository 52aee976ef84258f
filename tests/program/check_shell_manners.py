#!/usr/bin/env python3
"""Completions, man pages and pipes behave as a shell expects.

  check_shell_manners.py BUILD_FOLDER
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    program = build / "obuhvat"
    faults, checks = [], 0
    folder = tempfile.TemporaryDirectory(prefix="obuhvat-shell-")
    env = dict(os.environ, PATH=f"{build}:{os.environ['PATH']}", LC_ALL="C.UTF-8", HOME=folder.name,
               OBUHVAT_BOUNDARIES="embedded")

    def run(command, **more):
        return subprocess.run(command, cwd=folder.name, env=env, capture_output=True, text=True,
                              **more)

    def expect(what, got, wanted):
        nonlocal checks
        checks += 1
        if got != wanted:
            faults.append(f"{what}: {got!r} instead of {wanted!r}")

    def candidates(*words):
        out = run([program, "__complete", "--", *words]).stdout
        return [line.split("\t")[0] for line in out.splitlines()]

    # Without a store the names come from the embedded data, and nothing is said about it.
    expect("command", candidates("que"), ["query"])
    expect("question", candidates("query", "cen"), ["centres"])
    expect("hidden commands", [c for c in candidates("") if c.startswith("_")], [])
    expect("option", candidates("query", "gaps", "--sta"), ["--status", "--state"])
    expect("global option", candidates("query", "gaps", "--quie"), ["--quiet"])
    expect("values", candidates("query", "at", "--format", "geo"), ["geojson"])
    expect("values differ by command", candidates("render", "--format", "p"), ["png", "pdf"])
    expect("place, any case and diacritics", candidates("query", "projects", "--in", "pres"),
           ["Pre\u0161evo"])
    expect("place in Cyrillic", candidates("query", "projects", "--near", "\u041f\u0440\u0435\u0448"),
           ["Pre\u0161evo"])
    expect("place cut at =", candidates("query", "projects", "--in", "=", "Subot"), ["Subotica"])
    expect("centre", candidates("query", "centres", "--near", "RTC-PRES"), ["RTC-PRESEVO"])
    expect("project", candidates("export", "--project", "tc"), ["tc-0859"])
    expect("partner", candidates("render", "--partner", "kir"), ["kirs"])
    expect("district", candidates("query", "districts", "--district", "P\u010dinja"),
           ["P\u010dinja District"])
    expect("columns after a comma", candidates("query", "centres", "--columns", "id,capacity_"),
           ["id,capacity_date"])
    expect("file", candidates("load", ""), [":files"])
    expect("file of an option", candidates("query", "at", "--from-csv", ""), [":files"])
    expect("nothing", candidates("query", "projects", "--in", "Xyzzy"), [])
    pathlib.Path(folder.name, "broken.sqlite").write_text("no store")
    expect("a broken store", candidates("--store", "broken.sqlite", "query", "projects", "--in", "p"),
           [])

    script = """source <(obuhvat completion bash)
try() { COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _obuhvat; echo "${COMPREPLY[*]}"; }
try obuhvat que
try obuhvat query projects --in '"Novi Sa'
try obuhvat query projects --in Novi\\ Sa
"""
    expect("bash", run(["bash", "-c", script]).stdout, "query\nNovi Sad\nNovi\\ Sad\n")
    for shell, check in (("zsh", ["zsh", "-n", "/dev/stdin"]), ("fish", ["fish", "-n"])):
        text = run([program, "completion", shell]).stdout
        if shutil.which(shell):
            expect(f"{shell} takes the script", run(check, input=text).returncode, 0)
        else:
            print(f"NOT CHECKED: {shell} is not installed")
    if shutil.which("fish"):
        out = run(["fish", "-c", "obuhvat completion fish | source; "
                                 "complete -C 'obuhvat query projects --in Pre'"]).stdout
        expect("fish", out.split("\t")[0], "Pre\u0161evo")

    # Every command has a page, which says what its help says.
    commands = re.findall(r"^  (\S+) ", run([program, "--help"]).stdout.split("Subcommands:")[1]
                          .split("Examples:")[0], re.M)
    pages = sorted(page.name for page in (build / "man").iterdir())
    expect("pages", pages, sorted(["obuhvat.1"] + [f"obuhvat-{name}.1" for name in commands]))
    for page in pages:
        text = (build / "man" / page).read_text(encoding="ascii")
        for section in ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS"):
            expect(f"{page} has {section}", f".SH {section}" in text, True)
        if shutil.which("groff"):
            done = run(["groff", "-man", "-ww", "-Tutf8", build / "man" / page])
            expect(f"{page} is sound roff", done.stderr, "")
    if not shutil.which("groff"):
        print("NOT CHECKED: groff is not installed")

    # A reader that has read enough is no error, also where the parent ignores SIGPIPE.
    for ignored in ("", "trap '' PIPE; "):
        done = run(["bash", "-c", ignored + "obuhvat --quiet query municipalities --format json "
                                            "--lang sr-Cyrl | head -c 10"])
        expect("head", (done.stdout, done.stderr), ("[\n{\"code\":", ""))
    done = run([program, "--quiet", "query", "municipalities"])
    expect("no colours", "\x1b" in done.stdout + done.stderr, False)
    done = run(["script", "-qec", "stty cols 60; obuhvat --quiet query centres", "/dev/null"])
    widest = max(len(line) for line in done.stdout.replace("\r", "").splitlines())
    expect("fits the terminal", widest <= 60 or "no room for" in done.stdout, True)
    for line in done.stdout.replace("\r", "").splitlines():
        if not line.startswith("(no room for"):
            expect("row fits", len(line) <= 60, True)

    folder.cleanup()
    for fault in faults:
        print(fault)
    print(f"shell manners: {checks} checks, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
