"""``isitok --week NAME --text``: a week from its lock screen to the line worth keeping, and what can't be begun."""

import io
import re

import pytest

from isitok.cli.main import run

FIVE = ("--week", "five-more-minutes", "--text")
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
KEEP = "Everyone heard him laugh. Hardly anyone asked."


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Play with these lines typed; what was shown."""

    def play(line: str, *options: str, times: int = 100) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{line}\n" * times))
        assert run(options or FIVE) == 0
        return capsys.readouterr().out

    return play


def days_in(shown: str) -> list[str]:
    """The days whose names stand alone on a line, in order."""
    return [line for line in shown.splitlines() if line in DAYS]


def test_1_leads_through_a_whole_week(typed) -> None:  # type: ignore[no-untyped-def]
    shown = typed("1")

    assert days_in(shown) == DAYS
    assert "\nKofi: he said no pics tho\n" in shown
    assert "\nKofi, only to Zayd: ask rowan to delete it\n" in shown
    assert "you wrote to me. and ms okafor asked me what i wanted" in shown
    assert KEEP in shown
    assert "How old" not in shown
    assert "England" not in shown


def test_enter_passes_each_question_and_leaves_it_each_day(typed) -> None:  # type: ignore[no-untyped-def]
    shown = typed("")

    assert days_in(shown) == DAYS
    assert "You said" not in shown
    assert "Kofi looked out of the window." in shown
    assert "long week. good having you next to me" in shown
    assert KEEP in shown


def test_a_week_begins_on_a_later_day_with_what_has_happened_and_asks_nothing(typed) -> None:  # type: ignore[no-untyped-def]
    shown = typed("1", *FIVE, "--day", "friday", "--with", "told", "--with", "wrote")

    assert days_in(shown) == ["Friday", "Saturday"]
    assert "im bringing the tuba. nobody hug it" in shown
    assert "Find Ms Okafor before the doors open" not in shown
    assert "Has it happened" not in shown


def test_who_says_why_says_what_they_would_have_said(typed) -> None:  # type: ignore[no-untyped-def]
    assert re.search(r"You said “It’s OK”. Amina would say: Not OK.", typed("1"))
    assert "You said “It’s OK”. So would Amina." in typed("1", *FIVE, "--day", "thursday")


def test_what_is_passed_sets_no_flag(typed) -> None:  # type: ignore[no-untyped-def]
    shown = typed("p\n1")

    assert days_in(shown) == DAYS
    assert "Monday: Kofi passed the day." in shown
    assert "Leo: ty for yesterday btw" not in shown


def test_easy_words_are_one_line_and_one_press(typed) -> None:  # type: ignore[no-untyped-def]
    shown = typed("e\n" + "1\n" * 100, times=1)

    assert days_in(shown) == DAYS
    assert shown.count("Amina: He said no pictures. He laughed because everyone was watching.") == 1
    assert "Leo always counts with him" not in shown


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--week", "fife"], 'there is no week "fife": did you mean "five-more-minutes"?'),
        (
            ["--week", "five-more-minutes", "--day", "sunday"],
            'five-more-minutes has no day "sunday": monday, tuesday, wednesday, thursday, friday, saturday',
        ),
        (
            ["--week", "five-more-minutes", "--day", "friday", "--with", "asked"],
            'five-more-minutes has no flag "asked": wrote, spoke, told',
        ),
        (
            ["--week", "in-the-chat/five-more-minutes", "--day", "wednesday", "--with", "told"],
            '"told" can\'t be set before Wednesday is over',
        ),
        (
            ["--week", "five-more-minutes", "--day", "tuesday", "--with", "wrote", "--with", "spoke"],
            "no way leads to Tuesday with wrote and spoke: one reply a day sets one",
        ),
        (["--day", "friday"], "--day and --with go with --week NAME"),
        (
            ["--week", "team-gnome", "--ages", "7-9", "--lock-ages"],
            'the week "real-life/team-gnome" is for ages 14-18, and here 7-9 play',
        ),
    ],
)
def test_what_cannot_be_begun_is_one_line(options: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*options, "--text"]) == 2
    assert capsys.readouterr().err == f"isitok: {message}\n"
