#!/usr/bin/env python3
"""Draws the embedded data several times and compares every file byte by byte.

The runs differ in time zone, locale, home and configuration folders (with a fontconfig file that
would change the fonts), umask and the number of jobs. Then single sheets are drawn alone and must
be the bytes that they are among all the others. Prints which file differs, and where.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <match target="pattern">
    <edit name="family" mode="assign_replace" binding="strong"><string>DejaVu Serif</string></edit>
    <edit name="size" mode="assign"><double>20</double></edit>
  </match>
  <match target="font">
    <edit name="embolden" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
    <edit name="antialias" mode="assign"><bool>false</bool></edit>
  </match>
</fontconfig>
"""
ALL = ["render", "--all", "--districts", "--multiples", "partner", "--format", "png,svg,pdf",
       "--dpi", "40", "--date", "2026-11-01", "--lang", "sr-Latn", "--atlas", "atlas.pdf",
       "-o", "maps"]
ALONE = (["--overview"], ["--gaps"], ["--project", "open-communities-successful-communities"],
         ["--partner", "iom"], ["--donor", "eu"], ["--district", "00"],
         ["--multiples", "partner", "--gaps"])


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def home_of_another(folder):
    """A home whose owner has other fonts, and asks for them in every way."""
    for conf in ("config/fontconfig/fonts.conf", "home/.fonts.conf",
                 "home/.config/fontconfig/fonts.conf"):
        path = folder / conf
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FONTS_CONF, encoding="utf-8")
    return {"HOME": str(folder / "home"), "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_CACHE_HOME": str(folder / "cache"), "XDG_DATA_HOME": str(folder / "data"),
            "FONTCONFIG_FILE": str(folder / "config/fontconfig/fonts.conf")}


def locales(folder):
    """Locales with a decimal comma and the Turkish i, compiled where the system can."""
    made = folder / "locales"
    made.mkdir()
    if shutil.which("localedef"):
        for name in ("tr_TR", "sr_RS"):
            subprocess.run(["localedef", "-i", name, "-f", "UTF-8", str(made / f"{name}.UTF-8")],
                           capture_output=True, check=False)
    return {"LOCPATH": str(made)} if any(made.iterdir()) else {}


def draw(program, where, options, environment):
    where.mkdir()
    env = {name: value for name, value in os.environ.items()
           if not name.startswith(("LC_", "LANG", "XDG_", "FONTCONFIG_")) and name != "TZ"}
    env.update(environment)
    done = subprocess.run([str(program), "--quiet", *options], cwd=where, env=env, timeout=300,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    if done.returncode or done.stdout:
        sys.exit(f"{' '.join(options)}: exit {done.returncode}: {done.stdout.decode()}")
    return contents(where)


def differences(name, wanted, got):
    """Says what differs; the number of files that do."""
    wrong = 0
    for path in sorted(wanted.keys() | got.keys()):
        if path not in got or path not in wanted:
            what = "is missing" if path not in got else "is there only now"
        elif wanted[path] != got[path]:
            pairs = zip(wanted[path], got[path])
            at = next((i for i, (a, b) in enumerate(pairs) if a != b), "the end")
            what = f"differs from byte {at}"
        else:
            continue
        print(f"  {path} {what}")
        wrong += 1
    print(f"{'FAILED' if wrong else 'ok    '} {name}: {len(got)} files")
    return wrong


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="obuhvat-bytes-") as name:
        folder = pathlib.Path(name)
        plain = {"LC_ALL": "C.UTF-8", "TZ": "UTC"}
        wanted = draw(program, folder / "first", ALL + ["--jobs", "1"], plain)
        kinds = {pathlib.PurePosixPath(path).suffix for path in wanted}
        if kinds != {".png", ".svg", ".pdf", ".csv", ".txt"} or len(wanted) < 200:
            sys.exit(f"only {len(wanted)} files of {sorted(kinds)}: the test would assert little")
        wrong = 0
        installed = locales(folder)
        runs = (("the same again with 2 jobs, Turkish, Auckland", ["--jobs", "2"],
                 {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Auckland",
                  **installed}),
                ("8 jobs, Serbian, Los Angeles, a home with other fonts", ["--jobs", "8"],
                 {"LANG": "sr_RS.UTF-8", "LC_NUMERIC": "sr_RS.UTF-8", "LANGUAGE": "sr:tr",
                  "TZ": "America/Los_Angeles", **installed,
                  **home_of_another(folder / "other")}))
        for i, (what, options, environment) in enumerate(runs):
            former = os.umask(0o027 if i else 0o022)
            got = draw(program, folder / f"again-{i}", ALL + options, environment)
            os.umask(former)
            wrong += differences(what, wanted, got)
        for i, what in enumerate(ALONE):
            options = ["render", *what, *ALL[ALL.index("--format"):ALL.index("--atlas")]]
            got = draw(program, folder / f"alone-{i}", options, plain)
            if not got:
                sys.exit(f"{what} drew nothing")
            wrong += differences(" ".join(what) + " alone",
                                 {path: wanted.get(path, b"") for path in got}, got)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
