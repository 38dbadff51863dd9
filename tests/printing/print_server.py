"""A real cupsd with everything of its own below one folder, and printers that do what a test tells them."""

import os
import shutil
import subprocess
import time
from pathlib import Path

CUPSD = "/usr/sbin/cupsd"
FILES = """
ServerRoot {folder}/root
ServerBin {folder}/bin
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
StateDir {folder}/state
CacheDir {folder}/cache
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
SystemGroup {group}
"""
# Whose jobs may be cancelled by whom is as in Debian's own cupsd.conf; the rest is open, so that a test may stop a printer.
SERVER = """
Listen {folder}/sock
LogLevel debug
AccessLogLevel all
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobFiles {keeps}
PreserveJobHistory 900
<Location />
  Order deny,allow
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit Send-Document Hold-Job Release-Job Restart-Job Purge-Jobs Set-Job-Attributes Cancel-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
QUEUE = """
<Printer {name}>
DeviceURI paper:{folder}
State Idle
Accepting Yes
JobSheets none none
</Printer>
"""
# CUPS calls it with job, user, title, copies, options and the file. It keeps the sheet, says what stands in `tell`
# (STATE: and PAGE: of backend(7)), and is done when there is a `go`.
BACKEND = """#!/bin/sh
[ $# -eq 0 ] && { echo 'direct paper "Paper" "Paper"'; exit 0; }
folder="${DEVICE_URI#paper:}"
cat "$6" > "$folder/$1.part" && mv "$folder/$1.part" "$folder/$1.pdf"
while :; do
  [ -e "$folder/tell" ] && { cat "$folder/tell" >&2; rm "$folder/tell"; }
  [ -e "$folder/go" ] && exit 0
  [ -e "$folder/break" ] && exit 4
  sleep 0.05
done
"""


class PrintServer:
    """keeps: whether it keeps the documents of jobs that have ended, as CUPS does unless it is told not to."""

    def __init__(self, folder: Path, queues: int, keeps: bool = False) -> None:
        self.folder, self.socket = folder, f"{folder}/sock"
        self.names = [f"hall{number}" for number in range(queues)]
        for part in ("root", "spool/tmp", "state", "cache", "log", "bin/backend", "bin/daemon", "bin/filter"):
            (folder / part).mkdir(parents=True)
        for program in Path("/usr/lib/cups/daemon").iterdir():
            shutil.copy(program, folder / "bin/daemon")
        backend = folder / "bin/backend/paper"
        backend.write_text(BACKEND)
        backend.chmod(0o700)  # then cupsd starts it as itself, as it does with its own
        group = "root" if os.getuid() == 0 else "nogroup"
        (folder / "root/cups-files.conf").write_text(FILES.format(folder=folder, group=group))
        (folder / "root/cupsd.conf").write_text(SERVER.format(folder=folder, keeps="Yes" if keeps else "No"))
        (folder / "root/printers.conf").write_text("".join(map(self._queue, self.names)))
        self._process: subprocess.Popen | None = None

    def start(self) -> None:
        files = ["-c", f"{self.folder}/root/cupsd.conf", "-s", f"{self.folder}/root/cups-files.conf"]
        with (self.folder / "log/said").open("wb") as said:
            self._process = subprocess.Popen([CUPSD, "-f", *files], stdout=said, stderr=said)
        wait_for(lambda: Path(self.socket).exists(), "cupsd did not start")

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(timeout=20)

    def queue(self) -> "Queue":
        return Queue(self, self.names.pop())

    def spooled(self, job: int) -> list[str]:
        """The documents of a job that lie in the spool; its control file is none."""
        return [file.name for file in (self.folder / "spool").glob(f"d{job:05}-*")]

    def _queue(self, name: str) -> str:
        folder = self.folder / "out" / name
        folder.mkdir(parents=True)
        return QUEUE.format(name=name, folder=folder)


class Queue:
    """One printer of the server, for one test. It prints nothing to the end before `go`."""

    def __init__(self, server: PrintServer, name: str) -> None:
        self.server, self.name = server, name
        self._folder = server.folder / "out" / name

    def tell(self, *lines: str) -> None:
        """What the printer says of itself: `STATE: +media-empty-error`, `PAGE: 1 1`."""
        wait_for(lambda: not (self._folder / "tell").exists(), "the printer has not said the last thing yet")
        (self._folder / "new").write_text("".join(f"{line}\n" for line in lines))
        (self._folder / "new").rename(self._folder / "tell")

    def go(self) -> None:
        (self._folder / "go").touch()

    def wait(self) -> None:
        (self._folder / "go").unlink()

    def sheets(self) -> list[bytes]:
        return [file.read_bytes() for file in sorted(self._folder.glob("*.pdf"), key=lambda file: int(file.stem))]

    def switch(self, program: str) -> None:
        """program: cupsdisable, cupsenable, cupsreject or cupsaccept."""
        subprocess.run([program, self.name], env={**os.environ, "CUPS_SERVER": self.server.socket}, check=True)


def wait_for(true: object, otherwise: str, seconds: float = 15.0) -> None:
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, otherwise
        time.sleep(0.03)
