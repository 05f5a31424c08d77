"""A real PostgreSQL of the tests' own: Debian's, in a folder of its own, heard only through a socket in it.

It refuses to run for root, so that it is started for another user then.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def lacking() -> str:
    """Why there can be no PostgreSQL here; "" if there can."""
    if sys.platform == "win32":
        return "PostgreSQL is started on Linux only"
    return "" if _programs() else "PostgreSQL isn't installed: apt-get install postgresql"


def _programs() -> Path | None:
    """The folder of its programs, the newest version's."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: float(path.parts[-3]))
    if folders:
        return folders[-1].parent
    found = shutil.which("initdb")
    return Path(found).parent if found else None


@contextmanager
def running() -> Iterator[str]:
    """Start it. Yields the address of a database, to which a schema may be added."""
    programs = _programs()
    assert programs
    folder = Path(tempfile.mkdtemp(prefix="isitok-pg-", dir="/tmp"))  # a socket's path has to be short
    user = None
    if os.getuid() == 0:
        import pwd  # there is none on Windows

        user = next(name for name in ("postgres", "nobody") if name in {each.pw_name for each in pwd.getpwall()})
        shutil.chown(folder, user)

    def run(program: str, *options: str) -> None:
        done = subprocess.run(
            [programs / program, "-D", str(folder / "data"), *options],
            user=user,
            extra_groups=[] if user else None,
            cwd=folder,
            capture_output=program == "initdb",  # what goes on running must not hold a pipe open
            stdout=None if program == "initdb" else subprocess.DEVNULL,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{program}: {done.stderr or (folder / 'log').read_text('utf-8')}"

    try:
        run("initdb", "--no-sync", "--auth=trust", "--encoding=UTF8", "--no-locale", "--username=isitok")
        settings = f"-c listen_addresses='' -c unix_socket_directories={folder} -c shared_buffers=16MB"
        run("pg_ctl", "-w", "-t", "300", "-l", str(folder / "log"), "-o", settings, "start")
        try:
            yield f"postgresql://isitok@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-w", "-t", "300", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
