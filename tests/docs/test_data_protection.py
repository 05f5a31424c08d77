"""The page for a data protection lead says what the program does: its tables are those of the program."""

import re
import sqlite3
from pathlib import Path

import pytest

from isitok.base.jobs import damaged_name
from isitok.game.results.results_wording import NOTICE
from isitok.game.results.terms import KEPT, SEASONS
from isitok.store import autosave, database, failure, places
from isitok.store.settings import LEAD, LEAST_GROUPS, SETTINGS, Settings

PAGE = (Path(__file__).parents[2] / "docs" / "data-protection.md").read_text("utf-8")


def table(heading: str) -> list[list[str]]:
    """The rows of the first table under a heading."""
    rows = PAGE.partition(f"\n## {heading}")[2].partition("\n|---")[2].splitlines()[1:]
    found = []
    for row in rows:
        if not row.startswith("|"):
            break
        found.append([cell.strip() for cell in row.strip("|").split("|")])
    return found


def codes(text: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", text))


def test_it_names_every_column_of_the_database_and_no_other() -> None:
    db = sqlite3.connect(":memory:")
    for statement in database.MIGRATIONS:
        db.execute(statement)
    tables = [name for (name,) in db.execute("select name from sqlite_master where type = 'table'")]
    columns = {row[1] for name in tables for row in db.execute(f"pragma table_info({name})")}
    db.close()
    assert set().union(*(codes(row[0]) for row in table("What `results.db` holds"))) == columns


def test_it_names_every_file_that_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    files = [places.settings_file(), places.lesson_file(), places.results_file()]
    assert all(files)
    names = {file.name for file in files if file}
    settings, lesson, results = (file for file in files if file)
    damaged = {damaged_name(results).name, damaged_name(lesson).name, f"{settings.stem}.damaged{settings.suffix}"}
    named = set().union(*(codes(row[0]) for row in table("What is kept")))
    assert named == {*names, *damaged, failure.NAME, "packs-….json", "lesson-….json"}


def test_it_says_what_stands_in_the_settings() -> None:
    kept = next(row[1] for row in table("What is kept") if row[0] == "`settings.json`")
    phrases = dict.fromkeys(setting.kept for setting in SETTINGS.values() if setting.kept != LEAD)
    assert kept.startswith(f"{'; '.join(phrases)}. If typed in, {LEAD}: ")


def test_its_numbers_are_those_of_the_program() -> None:
    assert f"**{Settings().least_group}** or more (a setting, {LEAST_GROUPS[0]} to {LEAST_GROUPS[-1]})" in " ".join(
        PAGE.split()
    )
    assert autosave.KEPT_SECONDS == 14 * 24 * 60 * 60
    assert len(SEASONS) == KEPT  # so that no term is kept for more than twelve months
    assert all(season in PAGE for season in SEASONS)
    assert not Settings().keep_results


def test_it_quotes_the_notice_word_by_word() -> None:
    assert f"“{' '.join(NOTICE)}”" in " ".join(PAGE.split())


def test_it_says_what_no_rule_can_do() -> None:
    said = PAGE.partition("**What that can't do**")[2].partition("\n\n")[0]
    for risk in ("other tools", "all groups of a sum but one", "*several* lessons", "The same story twice"):
        assert risk in said


def test_it_is_one_page_and_promises_no_law() -> None:
    at_home, _, browsers = PAGE.partition("\n## In a browser\n")
    browsers, _, more = browsers.partition("\n## ")
    assert len(at_home.split()) + len(more.split()) < 1400
    assert len(browsers.split()) < 400
    assert "not legal advice" in PAGE
    for word in ("compliant", "GDPR-proof", "anonymous", "guarantee"):
        assert word not in PAGE
