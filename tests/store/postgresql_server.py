"""A real PostgreSQL server for the tests: made, started and removed by them, on a free port of this machine."""

import getpass
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
SETTINGS = {
    "listen_addresses": "'127.0.0.1'",
    "unix_socket_directories": "''",
    "max_connections": 100,
    "shared_buffers": "16MB",
    "min_wal_size": "32MB",
    "max_wal_size": "128MB",
    "fsync": "on",
    "log_min_messages": "fatal",
}


class Missing(Exception):
    """Something this machine lacks to run a server, as a reason to skip."""


def binaries() -> Path:
    """The folder of initdb and pg_ctl: Debian's newest, or whatever is on the PATH."""
    for folder in sorted(DEBIAN.glob("*/bin"), key=lambda f: float(f.parent.name), reverse=True):
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    if found := shutil.which("pg_ctl"):
        return Path(found).resolve().parent
    raise Missing("install Debian's postgresql to run this")


class Server:
    """`address` is where the database "kiosk" is reached; the password keeps other users of the machine out."""

    def __init__(self) -> None:
        self.bin = binaries()
        self.user = "postgres" if os.geteuid() == 0 else getpass.getuser()
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-postgresql-", dir=roomy_memory()))
        self.password, self.port = secrets.token_hex(8), free_port()
        self.own(self.folder)
        secret = self.folder / "password"
        secret.write_text(self.password)
        self.own(secret)
        self._run("initdb", "-D", self.data, "-U", "kiosk", "-A", "md5", f"--pwfile={secret}",
                  "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions")  # fmt: skip
        with (self.data / "postgresql.conf").open("a") as conf:
            conf.writelines(f"{name} = {value}\n" for name, value in ({"port": self.port} | SETTINGS).items())
        self.start()

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def address(self, schema: str = "public", database: str = "postgres") -> str:
        return f"postgresql://kiosk:{self.password}@127.0.0.1:{self.port}/{database}?options=-csearch_path%3D{schema}"

    def own(self, path: Path) -> None:
        """Hand a file or folder to the user the server runs as: PostgreSQL refuses to run as root."""
        if os.geteuid() == 0:
            try:
                account = pwd.getpwnam(self.user)
            except KeyError:
                raise Missing("install Debian's postgresql to run this (there is no user postgres)") from None
            os.chown(path, account.pw_uid, account.pw_gid)

    def start(self) -> None:
        self._run("pg_ctl", "-D", self.data, "-w", "-s", "-l", self.folder / "log", "start")

    def stop(self, how: str = "fast") -> None:
        """how: "immediate" is a crash of the server."""
        self._run("pg_ctl", "-D", self.data, "-w", "-s", "-m", how, "stop")

    def remove(self) -> None:
        self.stop("immediate")
        shutil.rmtree(self.folder)

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self.bin / program), *map(str, arguments)]
        if os.geteuid() == 0:
            command = ["runuser", "-u", self.user, "--", *command]
        done = subprocess.run(command, cwd="/", stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"{program} failed: {done.stdout}{done.stderr}")


def roomy_memory() -> str | None:
    """A folder in memory with half a gigabyte to spare: these tests kill processes, they do not cut the power."""
    memory = Path("/dev/shm")
    return str(memory) if memory.is_dir() and shutil.disk_usage(memory).free > 500_000_000 else None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
