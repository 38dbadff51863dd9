"""The Nu HTML checker (vnu) as one process over a folder of pages."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

JAR = Path(__file__).resolve().parents[2] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SHORT_LIVED = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # it runs for seconds beside other tests
WHOLE = '<!DOCTYPE html>\n<html lang="{lang}" dir="{dir}"><head>{title}</head><body>{main}</body></html>\n'


def missing() -> str | None:
    """What has to be installed before the checker can run; None when all is there."""
    if shutil.which("java") is None:
        return "no Java on this machine: apt-get install default-jre-headless"
    return None if JAR.exists() else "the Nu HTML checker is not installed: make test brings it (npm ci)"


def as_a_page(fragment: str, lang: str, direction: str) -> str:
    """A fragment with a frame around it: its title into the head, the rest into the body."""
    title, _, rest = fragment.partition("</title>")
    return WHOLE.format(lang=lang, dir=direction, title=f"{title.strip()}</title>", main=rest)


def found_by_nu(folder: Path) -> Iterator[str]:
    """Every error and every warning in the pages of a folder, with the name of the file and the line."""
    done = subprocess.run(
        ["java", *SHORT_LIVED, "-Xss4m", "-jar", str(JAR), "--format", "json", "--stdout", "--exit-zero-always",
         "--skip-non-html", str(folder)],
        capture_output=True, check=True, timeout=600,
    )
    for message in json.loads(done.stdout)["messages"]:
        where = f"{Path(message.get('url', '?')).name}:{message.get('lastLine', '?')}"
        yield f"{where}: {message.get('subType', message['type'])}: {message['message']} {message.get('extract', '')[:120]!r}"
