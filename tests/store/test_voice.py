"""What young people say on slips: kept as sums, shown only where nobody can be seen, whatever anybody knows."""

import sqlite3
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.format.voice import Question
from isitok.game.results.book import Book
from isitok.game.results.contribution import contribution_of, voice_cells
from isitok.game.results.terms import Term
from isitok.game.results.voice_count import Asked, Slips, VisibleAnswers, VoiceBook, add_slips, visible_voice
from isitok.i18n.screen_words import ENGLISH
from isitok.store import results
from isitok.store.results import wipe_results
from isitok.store.voice_counts import keep_slips, load_voice
from tests.store.test_results import clear_for_good

NOW = Term(2026, 2)
ASKED = Asked(NOW, 1)
TEN = 10
some_slips = st.lists(st.tuples(*[st.integers(0, 15)] * 3), max_size=8)


def after(*classes: tuple[int, ...], least: int = TEN) -> VoiceBook:
    book = VoiceBook()
    for answers in classes:
        book = add_slips(book, NOW, Slips(1, answers), least)
    return book


def shown(book: VoiceBook, least: int = TEN) -> tuple[int, ...]:
    found = [one.answers for one in visible_voice(book, least)]
    return found[0] if found else ()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "results.db"


def test_three_classes_make_a_total_and_one_or_two_make_none() -> None:
    one = (10, 10, 10)

    assert [shown(after(*[one] * number)) for number in (1, 2, 3)] == [(), (), (30, 30, 30)]
    assert shown(after(*[one] * 4)) == (30, 30, 30), "the fourth class waits, and is in no number"
    assert shown(after(*[one] * 6)) == (60, 60, 60)


def test_a_small_answer_hides_them_all_as_the_others_would_tell_it() -> None:
    assert shown(after(*[(14, 14, 1)] * 3)) == ()
    assert visible_voice(after(*[(14, 14, 1)] * 3), TEN) == (VisibleAnswers(ASKED),), "that it was asked is no secret"


def test_a_class_that_is_too_small_or_says_nothing_is_not_kept_and_those_who_pass_make_it_large_enough() -> None:
    assert add_slips(VoiceBook(), NOW, Slips(1, (3, 3, 3)), TEN) == VoiceBook()
    assert add_slips(VoiceBook(), NOW, Slips(1, (0, 0, 0), blank=28), TEN) == VoiceBook()
    assert add_slips(VoiceBook(), NOW, Slips(1, (3, 3, 3), blank=9), TEN) != VoiceBook()
    assert add_slips(VoiceBook(), NOW, Slips(1, (1, 1, 1)), 1) == VoiceBook(), "never fewer than five"


def test_a_stricter_setting_hides_and_a_wider_one_opens_nothing_that_was_counted_before_it() -> None:
    wide = after(*[(10, 10, 10)] * 3, least=5)

    assert (shown(wide, 5), shown(wide, 6)) == ((30, 30, 30), ())
    strict = after(*[(6, 6, 6)] * 3)
    assert shown(strict, 5) == ()
    assert shown(add_slips(strict, NOW, Slips(1, (0, 0, 6)), 5), 5) == ()


@given(some_slips)
def test_whatever_is_shown_stands_for_ten_people_without_any_one_class(classes: list[tuple[int, ...]]) -> None:
    book, released = VoiceBook(), ()
    since: list[tuple[int, ...]] = []
    for answers in classes:
        kept = add_slips(book, NOW, Slips(1, answers), TEN)
        since += [answers] if kept != book else []
        book, before = kept, released
        released = shown(book)
        if released == before:
            continue
        new = [now - was for now, was in zip(released, before or (0, 0, 0), strict=True)]
        assert new == [sum(column) for column in zip(*since, strict=True)], "a block is whole classes, and new ones"
        for without in since:
            assert all(number - one >= TEN for number, one in zip(new, without, strict=True))
        since = []


def test_an_attacker_who_knows_two_of_three_classes_and_the_rule_still_has_ten_numbers_for_each_answer() -> None:
    known = [(12, 11, 13), (11, 12, 10)]
    seen: dict[tuple[int, ...], set[tuple[int, ...]]] = {}
    for third in product(range(0, 15), repeat=3):
        seen.setdefault(shown(after(*known, third)), set()).add(third)

    hidden = seen.pop(())
    assert all(len({third[answer] for third in hidden}) >= TEN for answer in range(3))
    # Whoever knows all classes but one can take them away, as in any sum: see docs/data-protection.md.
    assert all(min(total) >= 2 * TEN for total in seen)


def test_it_is_read_as_it_was_written_and_deleted_with_all_the_rest(path: Path) -> None:
    for _ in range(3):
        assert keep_slips(path, Slips(1, (10, 10, 10), blank=2), NOW, TEN) is None
    assert keep_slips(path, Slips(3, (9, 1, 0, 4, 0, 3)), NOW, TEN) is None

    found = load_voice(path, NOW)
    assert found.trouble is None
    assert visible_voice(found.book, TEN) == (VisibleAnswers(ASKED, (30, 30, 30)), VisibleAnswers(Asked(NOW, 3)))
    assert wipe_results(path) is None
    assert load_voice(path, NOW).book == VoiceBook()


def test_it_is_gone_a_year_and_thirty_days_later(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_slips(path, Slips(1, (10, 10, 10)), NOW, TEN)
    later = Term(2027, 2)

    assert load_voice(path, later).book == VoiceBook()
    clear_for_good(path, later, monkeypatch)
    db = sqlite3.connect(path)
    assert db.execute("select count(*) from voice").fetchone() == (0,)
    db.close()


@pytest.mark.parametrize("value", ["9", "0", "'Kian'", "null", "1.5"])
def test_the_file_refuses_whatever_is_no_question(path: Path, value: str) -> None:
    keep_slips(path, Slips(1, (10, 10, 10)), NOW, TEN)
    db = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(f"insert into voice values ('2026-autumn', {value}, 1, 'waiting', 3, 3, 1, 10)")
    db.close()


def test_what_the_game_cant_have_written_is_set_aside_and_said(path: Path) -> None:
    keep_slips(path, Slips(1, (10, 10, 10)), NOW, TEN)
    db = sqlite3.connect(path)
    db.execute("delete from voice where answer = 1")
    db.commit()
    db.close()

    found = load_voice(path, NOW)
    assert found.book == VoiceBook()
    assert found.trouble is not None


def test_what_is_shown_of_ten_people_or_more_is_passed_on_by_the_names_of_question_and_answer() -> None:
    asked = Question(id="first-told", ages=(), ask="Whom?", answers={"friend": "A", "home": "B", "nobody": "C"})
    wide = after(*[(5, 5, 5)] * 3, least=5)

    def passed_on(book: VoiceBook, least: int) -> dict[str, int]:
        cells = voice_cells(visible_voice(book, max(TEN, least)), (asked,))
        told = contribution_of(Book(), least, number="0" * 32, version="1", voice=cells)
        return {cell.subject: sides.agreed for cell, sides in told.sums}

    assert passed_on(after(*[(10, 11, 12)] * 3), TEN) == {
        "first-told/friend": 30,
        "first-told/home": 33,
        "first-told/nobody": 36,
    }
    assert shown(wide, 5) == (15, 15, 15)
    assert passed_on(wide, 5) == {}, "it was counted by a wider setting"


def test_slips_that_a_disk_takes_no_answer_for_are_told_as_not_kept_yet(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(*_: object) -> None:
        raise TimeoutError

    monkeypatch.setattr(results, "write", silent)
    said = ENGLISH.trouble(keep_slips(path, Slips(1, (12, 3, 3)), NOW, TEN))
    assert said == "These slips aren’t kept yet: the disk doesn’t answer."
