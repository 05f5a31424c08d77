"""A system that starts no more threads, as one that limits what each of its users may run: the game does without."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from isitok.app.aloud.manner import Manner
from isitok.app.aloud.which_voice import Voice
from isitok.app.aloud.worker import Reply, Utterance, Worker
from isitok.app.following import Follower
from isitok.app.screen_reader.bridge import open_bridge
from isitok.app.startup import FirstLook
from isitok.app.waiting import waiter
from isitok.base import jobs
from isitok.base.jobs import ask, write
from isitok.cli.main import run
from isitok.library.library import Library
from isitok.library.manuscript import WritingDesk
from isitok.library.open_library import Opening
from isitok.store.machine import load_machine
from isitok.store.settings import Settings, load_settings, save_settings
from isitok.store.trusted import Standing
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.stages.desk import FOLDER

MORE_THAN_THERE_IS = 2**46  # bytes


@pytest.fixture(autouse=True)
def no_threads(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(jobs, "_places", {})
    before = threading.stack_size(MORE_THAN_THERE_IS)
    with pytest.raises(RuntimeError):
        threading.Thread(target=int).start()
    yield
    threading.stack_size(before)


def test_whoever_asks_does_it(tmp_path: Path) -> None:
    def fails() -> int:
        raise PermissionError

    file = tmp_path / "kept"
    write(tmp_path, lambda: file.write_text("so"))
    assert ask(tmp_path, file.read_text) == "so"
    with pytest.raises(PermissionError):
        ask(tmp_path, fails)


def test_a_place_has_a_thread_as_soon_as_there_are_some_again(tmp_path: Path) -> None:
    assert ask(tmp_path, threading.get_ident) == threading.get_ident()
    threading.stack_size(0)
    assert ask(tmp_path, threading.get_ident) != threading.get_ident()


def test_where_there_are_no_threads_a_job_is_done_when_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threading.stack_size(0)
    monkeypatch.setattr(jobs, "_without_threads", False)
    before = threading.enumerate()
    jobs.do_without_threads()
    job, done = jobs.begin(tmp_path, threading.get_ident), list[str]()
    jobs.begin("files", lambda: done.append("kept"), finish_anyway=True)
    work = jobs.Work(tmp_path, lambda: done.append("found"))
    work.begin(0)

    assert (job.result(0), done, work.outcome) == (threading.get_ident(), ["kept", "found"], jobs.Outcome())
    assert jobs.finish(0)
    assert threading.enumerate() == before


def test_what_is_set_holds_and_is_kept(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"ages": ["9-11"], "lock_ages": true}')
    assert load_machine(tmp_path, lambda file: Standing()).seat == "pupil"
    assert load_machine(tmp_path / "nowhere").seat == "open"
    assert FirstLook().settings().trouble is None
    save_settings(tmp_path / "own" / "settings.json", Settings(text_size=150))
    assert load_settings(tmp_path / "own" / "settings.json").settings.text_size == 150


def test_the_packs_are_there_at_once(tmp_path: Path) -> None:
    a_pack_folder(tmp_path, story=SMALLEST)
    told: list[str] = []
    opening = Opening((FOLDER / "content", tmp_path), None, lambda: told.append("open"))
    library: Library | None = opening.ready()

    assert told == ["open"]
    assert library
    assert library.pack("mine")


def test_a_preview_shows_the_story_as_it_is(tmp_path: Path) -> None:
    story = a_pack_folder(tmp_path, story=SMALLEST) / "scenarios" / "story.yaml"
    told: list[str] = []
    follower = Follower(WritingDesk(story), lambda: told.append("read"))
    follower.start()
    news = follower.news()
    follower.stop()

    assert told == ["read"]
    assert news
    assert news.found.scenario


def no_voice() -> Voice:
    raise AssertionError("nobody looks for a voice")


def test_nothing_is_read_aloud_and_that_is_said() -> None:
    told: list[str] = []
    worker = Worker(no_voice, lambda: told.append("reply"))
    for number in (1, 2):
        worker.ask(Utterance(number, "Is it OK?", Manner()))
        assert worker.replies.get() == Reply(number, why="broken")
    assert told == ["reply", "reply"]
    assert worker.close()


def test_nobody_asks_for_a_screen_readers_thread() -> None:
    assert open_bridge(1, lambda: None) is None


def test_time_passes_without_a_thread() -> None:
    pygame.display.init()
    try:
        pygame.event.clear()
        began = time.monotonic()
        waiter()(100)
        assert time.monotonic() - began > 0.09
    finally:
        pygame.display.quit()


def test_a_command_does_what_it_does(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["new", "Our week", "--packs", str(tmp_path)]) == 0
    assert run(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith("2 scenarios: no problems. " + READ_IT)


READ_IT = "Check knows words, not what a story means: somebody else reads it first.\n"
