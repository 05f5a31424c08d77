"""What Windows' policies say: the same words as the settings' file, in the registry's kinds."""

import sys
from collections.abc import Mapping

import pytest

from isitok.format.vocabulary import Band, Nation
from isitok.game.doors import Seat
from isitok.i18n.screen_words import ENGLISH
from isitok.store.acl import is_open_to_others
from isitok.store.machine import load_machine
from isitok.store.policy import said_by
from isitok.store.set_here import USERS_POLICY, Said, set_here
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


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("nation", (EXPANDED, "wales")),
        ("nation", (TEXTS, ["wales"])),
        ("nation", (TEXT, 7)),
        ("ages", (BYTES, ["9-11"])),
    ],
)
def test_what_is_of_another_kind_is_not_used_though_it_could_be_read(name: str, held: tuple[int, object]) -> None:
    assert name not in set_by(**{name: held}).given


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
    assert load_machine(None) == Machine()


# The user's own key, which Group Policy or Intune fills for a year group


def of_users(is_open: bool = False, **values: tuple[int, object]) -> Said:
    return said_by(values, USERS_POLICY, is_open=is_open)


def both(computers: Mapping[str, tuple[int, object]], users: Said, staff: tuple[str, ...] = ()) -> Machine:
    return set_here([said_by(computers), users], lambda named: not set(named).isdisjoint(staff))


LOCKS = {"lock_ages": (NUMBER, 1)}
YEAR_5 = {**LOCKS, "ages": (TEXT, "9-11")}


def test_a_year_group_is_locked_by_its_own_policy_even_where_the_computers_says_no() -> None:
    for no in ({}, {"lock_ages": (NUMBER, 0)}):
        machine = both({"nation": (TEXT, "wales"), **no}, of_users(**YEAR_5))
        assert (machine.seat, machine.settings.ages, machine.faults) == (Seat.PUPIL, (Band.B9_11,), ())
        assert machine.given["lock_ages"] == machine.given["ages"] == USERS_POLICY
        assert machine.settings.nation is Nation.WALES


def test_of_what_both_set_the_computers_holds() -> None:
    machine = both({"ages": (TEXT, "11-14"), "theme": (TEXT, "dark")}, of_users(theme=(TEXT, "light"), **YEAR_5))
    assert (machine.settings.ages, machine.settings.theme) == ((Band.B11_14,), "dark")


def test_who_a_teacher_is_only_the_computers_policy_says() -> None:
    staff = {"teachers": (TEXT, "SCHOOL\\Staff")}
    machine = both(YEAR_5, of_users(**staff), ("SCHOOL\\Staff",))
    assert machine.seat is Seat.PUPIL
    assert "“teachers” isn’t used: it can’t be set there" in ENGLISH.trouble(machine.troubles[0])
    assert both(staff, of_users(**YEAR_5), ("SCHOOL\\Staff",)).seat is Seat.ADULT


def test_what_either_of_them_locks_is_locked() -> None:
    machine = both(
        {"nation": (TEXT, "wales"), "locked": (TEXT, "nation")},
        of_users(theme=(TEXT, "dark"), locked=(TEXT, "theme")),
    )
    assert (machine.locked, machine.faults, machine.seat) == ({"nation", "theme"}, (), Seat.OPEN)
    assert machine.told["locked"] == ["theme", "nation"]


@pytest.mark.parametrize("slip", [{"lock_age": (NUMBER, 1)}, {"lock_ages": (TEXT, "yes")}, {"locked": (NUMBER, 1)}])
def test_a_slip_in_the_users_policy_is_doubt_too(slip: Mapping[str, tuple[int, object]]) -> None:
    machine = both({"lock_ages": (NUMBER, 0), "locked": (TEXT, "lock_ages")}, of_users(**slip))
    assert machine.seat is Seat.PUPIL
    assert USERS_POLICY in ENGLISH.trouble(machine.doubt)


def test_a_key_that_its_user_can_write_locks_and_does_nothing_else() -> None:
    own = {"nation": (TEXT, "scotland"), "lead_name": (TEXT, "Me"), "own_stories": (NUMBER, 1), "folders": (TEXT, "/x")}
    machine = both({}, of_users(is_open=True, **own, **YEAR_5))
    assert (machine.seat, machine.settings.ages) == (Seat.PUPIL, (Band.B9_11,))
    assert (machine.settings.nation, machine.settings.lead_name, machine.packs) == (None, "", ())
    assert not machine.settings.own_stories
    assert "it is used only where it locks" in ENGLISH.trouble(machine.troubles[0])


@pytest.mark.parametrize(
    ("others", "ages"),
    [
        ({**LOCKS, "ages": (TEXT, "7-9;9-11")}, (Band.B9_11,)),
        ({**LOCKS, "ages": (TEXT, "7-9")}, (Band.B7_9,)),
        (LOCKS, (Band.B7_9,)),
        ({"lock_age": (NUMBER, 1)}, (Band.B7_9,)),
    ],
    ids=["fewer of them", "none of them", "they are missing", "they can't be read"],
)
def test_ages_in_such_a_key_are_never_more_than_there_were(
    others: Mapping[str, tuple[int, object]], ages: tuple[Band, ...]
) -> None:
    own = of_users(is_open=True, lock_ages=(NUMBER, 0), ages=(TEXT, "9-11;14-18"), locked=(TEXT, ""))
    machine = both(others, own)
    assert (machine.seat, machine.settings.ages) == (Seat.PUPIL, ages)


def test_the_rights_to_a_key_are_read_as_windows_writes_them() -> None:
    """What Group Policy makes; and the same once its user may set values in it, or all that can be done."""
    made = "O:SYG:SYD:PAI(A;CI;KA;;;SY)(A;CI;KA;;;BA)(A;CI;KR;;;S-1-5-21-1-2-3-1104)(A;CI;KR;;;RC)"
    assert not is_open_to_others(made)
    for rights in ("KA", "KW", "DC", "CCDCLCSWRPRC"):
        assert is_open_to_others(made.replace("KR;;;S-1", f"{rights};;;S-1"))
