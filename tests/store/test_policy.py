"""What Windows' policies say: the same words as the settings' file, in the registry's kinds."""

import sys

import pytest

from isitok.format.vocabulary import Band, Nation
from isitok.game.doors import Seat
from isitok.i18n.screen_words import ENGLISH
from isitok.store.policy import policy, said_by
from isitok.store.set_here import set_here
from isitok.store.settings import Machine

TEXT, EXPANDED, BYTES, NUMBER, TEXTS = 1, 2, 3, 4, 7


def set_by(staff: tuple[str, ...] = (), **values: tuple[int, object]) -> Machine:
    return set_here([said_by(values)], lambda named: not set(named).isdisjoint(staff))


def test_a_lab_is_set_up_by_what_the_installer_writes() -> None:
    values: dict[str, tuple[int, object]] = {
        "lock_ages": (TEXT, "true"),
        "ages": (TEXT, "9-11; 11-14"),
        "nation": (TEXT, "wales"),
        "lead_name": (TEXT, "Mr Hughes, room 12"),
        "teachers": (TEXT, "SCHOOL\\Staff;S-1-5-21-1-2-3-1104"),
    }
    machine = set_by(**values)
    assert (machine.seat, machine.faults) == (Seat.PUPIL, ())
    assert machine.settings.ages == (Band.B9_11, Band.B11_14)
    assert (machine.settings.nation, machine.settings.lead_name) == (Nation.WALES, "Mr Hughes, room 12")
    assert set_by(("SCHOOL\\Staff",), **values).seat is Seat.ADULT


@pytest.mark.parametrize("yes", [(NUMBER, 1), (TEXT, "true"), (TEXT, "True ")])
def test_yes_is_true_or_1(yes: tuple[int, object]) -> None:
    assert set_by(ages=(TEXT, "9-11"), lock_ages=yes).seat is Seat.PUPIL


@pytest.mark.parametrize("no", [(NUMBER, 0), (TEXT, "false")])
def test_no_is_false_or_0(no: tuple[int, object]) -> None:
    machine = set_by(ages=(TEXT, "9-11"), lock_ages=no)
    assert (machine.seat, machine.faults) == (Seat.OPEN, ())


def test_ages_may_have_commas_between_them_as_on_a_command_line() -> None:
    assert set_by(ages=(TEXT, "9-11,11-14")).settings.ages == (Band.B9_11, Band.B11_14)


def test_lists_may_be_windows_own() -> None:
    assert set_by(ages=(TEXTS, ["9-11", "11-14"])).settings.ages == (Band.B9_11, Band.B11_14)


def test_capital_letters_make_no_difference_to_a_name_in_the_registry() -> None:
    assert set_by(Ages=(TEXT, "9-11"), Lock_Ages=(NUMBER, 1)).faults == ()


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("lock_ages", (TEXT, "yes")),
        ("lock_ages", (NUMBER, 2)),
        ("lock_ages", (BYTES, b"\1")),
        ("lock_ages", (EXPANDED, "%LOCK%")),
        ("ages", (EXPANDED, "%AGES%")),
        ("ages", (TEXT, "")),
        ("ages", (NUMBER, 11)),
        ("teachers", (NUMBER, 1)),
        ("locked", (BYTES, None)),
        ("LockAges", (NUMBER, 1)),
    ],
)
def test_what_is_not_of_its_kind_is_doubt(name: str, held: tuple[int, object]) -> None:
    machine = set_by(**{"nation": (TEXT, "wales"), name: held})
    assert machine.seat is Seat.PUPIL
    assert "HKLM\\Software\\Policies\\isitok, “" in ENGLISH.trouble(machine.doubt)


@pytest.mark.skipif(sys.platform == "win32", reason="there, it depends on the computer")
def test_elsewhere_there_are_no_policies() -> None:
    assert policy() is None
