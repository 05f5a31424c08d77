"""What a person reads where one of their files can't be kept, read or deleted is held word for word."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from isitok.base import jobs
from isitok.base.trouble import Trouble, Troubled
from isitok.game.results.contribution import Contribution
from isitok.game.results.result_parts import Part, VoteKind
from isitok.game.results.terms import Term
from isitok.game.results.voice_count import Slips
from isitok.i18n.screen_words import ENGLISH
from isitok.store.autosave import keep_lesson, load_lesson
from isitok.store.papers import delete_paper, keep_paper
from isitok.store.plans import keep_note, keep_plan
from isitok.store.results import clear_old_results, keep_results, load_results, number_of, wipe_results
from isitok.store.saved_sums import numbered, read_sums
from isitok.store.settings import Settings, load_settings, save_settings
from isitok.store.trusted import Standing, why_not_trusted
from isitok.store.voice_counts import keep_slips, load_voice

GOLDEN = Path(__file__).parents[1] / "golden" / "said-of-files.txt"
NOW = Term(2026, 2)
VOTES = ((Part("group-chats", VoteKind.HARM, 17, 10),),)


def refused(does: Callable[[], object]) -> Trouble | None:
    try:
        does()
    except Troubled as error:
        return error.trouble
    return None


def told(settings: Path | None, lesson: Path | None, results: Path | None) -> Iterator[tuple[str, object]]:
    """What is said of each, in the order in which a person may come to it."""
    yield "settings, read", load_settings(settings).trouble
    yield "settings, saved", refused(lambda: save_settings(settings, Settings(theme="dark")))
    yield "a lesson, read", load_lesson(lesson).trouble
    yield "a lesson, kept", keep_lesson(lesson, {"title": "Year 8"})
    yield "a lesson, deleted", keep_lesson(lesson, None)
    yield "results, at a start", clear_old_results(results, NOW)
    yield "results, read", load_results(results, NOW).trouble
    yield "results, added", keep_results(results, VOTES, NOW, 10, new_group=True)
    yield "slips, read", load_voice(results, NOW).trouble
    yield "slips, added", keep_slips(results, Slips(1, (12, 3, 3)), NOW, 10)
    yield "the number of a file of results", "" if isinstance(found := number_of(results), str) else found
    yield "results, deleted", wipe_results(results)


def told_where_folders_are_known(folder: Path) -> Iterator[tuple[str, object]]:
    yield from told(folder / "settings.json", folder / "lesson.json", folder / "results.db")
    yield "a plan, kept", keep_plan(folder / "week.lesson.yaml", "title: One", over=False)
    yield "a plan, kept again", keep_plan(folder / "week.lesson.yaml", "title: One", over=False)
    yield "a note, kept", keep_note(folder / "note.txt", "One")
    yield "a note, kept again", keep_note(folder / "note.txt", "One")
    yield "a sheet, kept", keep_paper(folder / "a.pdf", b"%PDF")
    yield "a sheet, kept again", keep_paper(folder / "a.pdf", b"%PDF")
    yield "a sheet with an odd name, kept", keep_paper(folder / "a\0.pdf", b"%PDF")
    yield "a sheet, deleted", delete_paper(folder / "a.pdf", b"%PDF")
    yield "sums of others", next((why for _, why in read_sums([folder]).refused), None)


NAMES = ("settings.json", "lesson.json", "results.db")


@pytest.mark.skipif(sys.platform == "win32", reason="the system’s own words are others there")
def test_what_is_said_of_files_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, update_golden: bool
) -> None:
    said: list[str] = []

    def add(where: str, found: Iterator[tuple[str, object]]) -> None:
        said.append(f"{where}\n")
        sentences = ((what, ENGLISH.trouble(one)) for what, one in found if isinstance(one, Trouble))
        said.extend(
            f"  {what}: {sentence.replace(str(tmp_path), '…').replace(chr(0), '␀')}\n"
            for what, sentence in sentences
            if sentence
        )

    add("without a home", told(None, None, None))
    add("in a folder that isn’t there yet", told_where_folders_are_known(tmp_path / "a" / "new"))
    for name in NAMES:
        (tmp_path / "folders" / name / "inside").mkdir(parents=True)
    add("folders where files should be", told_where_folders_are_known(tmp_path / "folders"))
    (tmp_path / "file").touch()
    add("a file where the folder should be", told_where_folders_are_known(tmp_path / "file"))
    (tmp_path / "silent").mkdir()
    for folder in ("damaged", "stuck"):
        (tmp_path / folder).mkdir()
        for name in NAMES:
            (tmp_path / folder / name).write_bytes(b"x" * 9000)
    add("damaged files", told_where_folders_are_known(tmp_path / "damaged"))
    with monkeypatch.context() as stuck:
        stuck.setattr(os, "replace", _fails)
        add("damaged files that can't be set aside", told_where_folders_are_known(tmp_path / "stuck"))
        for name in ("unlink", "open"):
            stuck.setattr(os, name, _fails)
            stuck.setattr(Path, name, _fails)
        add("damaged files that can't be changed", told_where_folders_are_known(tmp_path / "stuck"))
    with monkeypatch.context() as silent:
        silent.setattr(jobs.Job, "result", _is_silent)
        add("a silent disk", told_where_folders_are_known(tmp_path / "silent"))
    assert jobs.finish(10)
    nothing = Contribution(number="", school="", version="1", sums=(), terms=())
    add("nothing to pass on", iter([("sums", refused(lambda: numbered(nothing, None)))]))
    standings = (Standing(ordinary=True), Standing(open=tmp_path))
    add("not an administrator’s", iter(("packs", why_not_trusted(tmp_path / "packs", one)) for one in standings))
    text = "".join(said)
    if update_golden:
        GOLDEN.write_text(text, "utf-8")

    assert text == GOLDEN.read_text("utf-8")


def _fails(*_: object, **__: object) -> None:
    raise OSError(errno.EROFS, "Read-only file system")


def _is_silent(*_: object) -> None:
    raise TimeoutError(errno.ETIMEDOUT, "no answer")
