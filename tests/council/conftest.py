"""Stores to try: a file, and a PostgreSQL that is started once. In CI it has to be there."""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.council import postgres

_SCHEMAS = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a database."""
    if reason := postgres.lacking():
        if os.environ.get("CI") and not reason.endswith("only"):
            pytest.fail(reason)
        pytest.skip(reason)
    with postgres.running() as address:
        yield address


@pytest.fixture
def in_postgres(server: str) -> str:
    """The address of an empty place in it."""
    from sqlalchemy import create_engine, text

    schema = f"test_{next(_SCHEMAS)}"
    with create_engine(server.replace("postgresql:", "postgresql+psycopg:")).begin() as db:
        db.execute(text(f"create schema {schema}"))
    return f"{server}&options=-csearch_path%3D{schema}"


@pytest.fixture(params=["a file", "PostgreSQL"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store can be made."""
    if request.param == "a file":
        return str(tmp_path / "council.db")
    return str(request.getfixturevalue("in_postgres"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which somebody types, where nothing says which store they mean."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ISITOK_STORE", raising=False)
    return tmp_path


@pytest.fixture
def used(here: Path, where: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The store that commands use here without being told."""
    monkeypatch.setenv("ISITOK_STORE", where)
    return where
