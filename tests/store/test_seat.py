"""For whom a computer is: whoever looks after it says so, any doubt is a lock, and nobody else opens it again."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from isitok.base.trouble import trouble
from isitok.base.value import replace
from isitok.format.vocabulary import Band, Nation
from isitok.game.doors import Seat
from isitok.i18n.screen_words import ENGLISH
from isitok.store import machine as machines
from isitok.store.machine import load_machine
from isitok.store.options import PlayOptions
from isitok.store.seat import seat_of
from isitok.store.set_here import Said
from isitok.store.settings import Machine, Settings, load_settings, save_settings
from isitok.store.settings_fault import Fault, told_of
from isitok.store.trusted import Standing

GOLDEN = Path(__file__).parents[1] / "golden" / "doubts.txt"
LOCKED: Mapping[str, Any] = {"ages": ["11-14"], "nation": "wales", "lead_name": "Mr Hughes", "lock_ages": True}
YOUNGEST = (Band.B7_9,)
TEENS = (Band.B11_14,)


def a_machine(
    folder: Path,
    told: object,
    standing: Standing | None = None,
    staff: tuple[str, ...] = (),
    policy: Said | None = None,
) -> Machine:
    """What is loaded where this is the file, by an account that is in these groups."""
    raw = told if isinstance(told, bytes) else (told if isinstance(told, str) else json.dumps(told)).encode()
    (folder / "settings.json").write_bytes(raw)
    return load_machine(
        folder,
        lambda path: standing or Standing(),
        (policy,) if policy else None,
        lambda named: not set(named).isdisjoint(staff),
    )


def sentence(machine: Machine) -> str:
    return ENGLISH.trouble(machine.doubt)


def test_a_computer_that_nobody_has_set_up_is_open(tmp_path: Path) -> None:
    machine = load_machine(tmp_path / "nowhere")
    assert (machine.seat, machine.doubt, machine.troubles) == (Seat.OPEN, None, ())


@pytest.mark.parametrize(
    "told", [{}, {"ages": ["11-14"]}, {"lock_ages": False}, {"nation": "wales", "locked": ["nation"]}]
)
def test_one_on_which_nothing_locks_is_open(tmp_path: Path, told: object) -> None:
    assert a_machine(tmp_path, told).seat is Seat.OPEN


def test_lock_ages_makes_every_account_a_pupils_and_locks_what_is_set_with_it(tmp_path: Path) -> None:
    machine = a_machine(tmp_path, {**LOCKED, "folders": [str(tmp_path)], "theme": "dark"})
    assert machine.seat is Seat.PUPIL
    assert machine.locked == {"lock_ages", "ages", "nation", "lead_name", "folders"}
    assert (machine.doubt, machine.faults) == (None, ())


def test_so_do_ages_that_nobody_can_change(tmp_path: Path) -> None:
    assert a_machine(tmp_path, {"ages": ["11-14"], "locked": ["ages"]}).seat is Seat.PUPIL


# Any doubt


DOUBTS = {
    "empty": (b"", "it is empty", YOUNGEST),
    "blank": (b" \r\n", "it is empty", YOUNGEST),
    "cut short": ('{"ages": ["11-14"], "lock_ages": true', "it isn’t JSON as it should be, in line 1", TEENS),
    "a comma too many": ('{"ages": ["11-14"],\n "lock_ages": 1,}', "it isn’t JSON as it should be, in line 2", TEENS),
    "a comma too few": ('{"lock_ages": true\n "ages": ["11-14"]}', "it isn’t JSON as it should be, in line 2", TEENS),
    "no JSON at all": ("lock_ages = true", "it isn’t JSON as it should be, in line 1", YOUNGEST),
    "not text": (b"\x80\x81\x82", "it isn’t JSON as it should be", YOUNGEST),
    "a list": ("[]", "it holds no settings", YOUNGEST),
    "huge": ("{" + " " * 70_000 + "}", "it is too large", YOUNGEST),
    "misspelt": ({"ages": ["11-14"], "lock_age": True}, "“lock_age” isn’t a setting, in line 1", TEENS),
    "in capitals": ({"ages": ["11-14"], "LOCK_AGES": True}, "“LOCK_AGES” isn’t a setting, in line 1", TEENS),
    "the other way round": ({"ages": ["11-14"], "age_lock": True}, "“age_lock” isn’t a setting, in line 1", TEENS),
    "one level down": ({"settings": LOCKED}, "“settings” isn’t a setting, in line 1", YOUNGEST),
    "misspelt one level down": ({"settings": {"lock_age": True}}, "“settings” isn’t a setting, in line 1", YOUNGEST),
    "a text for a switch": (LOCKED | {"lock_ages": "true"}, "“lock_ages” isn’t used: it takes true or false", TEENS),
    "a number for a switch": (LOCKED | {"lock_ages": 1}, "“lock_ages” isn’t used: it takes true or false", TEENS),
    "nothing for a switch": (LOCKED | {"lock_ages": None}, "“lock_ages” isn’t used: it takes true or false", TEENS),
    "without ages": ({"lock_ages": True}, "“lock_ages” needs “ages”, which aren’t set, in line 1", YOUNGEST),
    "no age at all": ({"ages": []}, "“ages” isn’t used as it stands", YOUNGEST),
    "one age in a text": ({"ages": "11-14"}, "“ages” isn’t used as it stands", TEENS),
    "one age that is none": ({"ages": ["11-14", "12-13"]}, "“ages” isn’t used as it stands", TEENS),
    "ages for adults": ({"ages": ["adults"]}, "“ages” isn’t used as it stands", YOUNGEST),
    "ages as an object": ({"ages": {"11-14": True}}, "“ages” isn’t used as it stands", YOUNGEST),
    "locked isn't a list": ({"ages": ["11-14"], "locked": "ages"}, "“locked” isn’t used: it takes a list", TEENS),
    "locked misspelt": ({"ages": ["11-14"], "locked": ["age"]}, "“age” isn’t a setting that can be locked", TEENS),
    "locked but not set": ({"locked": ["ages"]}, "“ages” isn’t locked: it isn’t set there", YOUNGEST),
    "teachers isn't a list": (LOCKED | {"teachers": "staff"}, "“teachers” isn’t used: it takes a list", TEENS),
    "another program's": (dict.fromkeys(map(str, range(99)), 1), "most of what it holds isn’t a setting", YOUNGEST),
    "said twice": ('{"ages": ["11-14"], "lock_ages": 1, "lock_ages": 0}', "“lock_ages” stands there twice", TEENS),
}  # fmt: skip


@pytest.mark.parametrize(("told", "reason", "ages"), DOUBTS.values(), ids=DOUBTS)
def test_any_doubt_is_a_lock_with_the_ages_that_can_be_read(
    tmp_path: Path, told: object, reason: str, ages: tuple[Band, ...]
) -> None:
    machine = a_machine(tmp_path, told, staff=("staff",))
    assert (machine.seat, machine.settings.ages) == (Seat.PUPIL, ages)
    assert machine.locked >= {"ages", "lock_ages"}
    file = tmp_path / "settings.json"
    before = f"Only Play is here: what is set for this computer can’t be used. Whoever looks after it: {file}, {reason}"
    assert sentence(machine).startswith(before)
    assert sentence(machine).endswith(".")


def test_what_is_wrong_is_said_with_its_place_and_how_to_mend_it(tmp_path: Path, update_golden: bool) -> None:
    said = []
    for name, (told, _, _) in DOUBTS.items():
        machine = a_machine(tmp_path, told)
        said += [f"{name}:\n", *(f"  {one.line}: {ENGLISH.trouble(told_of(one))}\n" for one in machine.faults[:3])]
    machine = a_machine(tmp_path, "{}", Standing(open=Path("around")))
    said += ["open to others:\n", *(f"  {ENGLISH.trouble(told_of(one))}\n" for one in machine.faults)]
    if update_golden:
        GOLDEN.write_text("".join(said), "utf-8")
    assert "".join(said) == GOLDEN.read_text("utf-8")


def test_packs_whose_owner_cannot_be_found_out_are_not_used(tmp_path: Path) -> None:
    def refuses(path: Path) -> Standing:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "packs").mkdir()
    machine = load_machine(tmp_path, refuses)
    reason = f"The packs in {tmp_path / 'packs'} aren’t used (permission denied)."
    assert (machine.packs, [ENGLISH.trouble(one) for one in machine.troubles]) == ((), [reason])


@pytest.mark.parametrize(("number", "is_said"), [(50, False), (51, True)])
def test_a_file_with_more_than_fifty_keys_that_are_none_is_another_programs(
    tmp_path: Path, number: int, is_said: bool
) -> None:
    machine = a_machine(tmp_path, dict.fromkeys(map(str, range(number)), 1))
    said = [fault.what.english for fault in machine.faults]
    assert any("most of what it holds" in one for one in said) is is_said


@pytest.mark.parametrize("told", [told for told, _, _ in DOUBTS.values()], ids=DOUBTS)
def test_what_a_user_has_set_or_asks_for_does_not_open_a_computer_in_doubt(tmp_path: Path, told: object) -> None:
    machine = a_machine(tmp_path, told)
    stored = with_own(tmp_path, machine, ages=["14-18"], lock_ages=False, own_stories=True)
    asked = PlayOptions(ages=(Band.B14_18,), for_staff="", packs=tmp_path)
    holds = asked.within(machine, stored)
    assert asked.seat(machine, stored) is Seat.PUPIL
    assert holds.over(machine.over(stored, Seat.PUPIL)).ages == machine.settings.ages
    assert (holds.lock_ages, holds.for_staff, holds.packs, stored.own_stories) == (True, None, None, False)


def test_so_is_a_file_that_others_can_write(tmp_path: Path) -> None:
    machine = a_machine(tmp_path, {"nation": "wales"}, Standing(open=tmp_path))
    assert (machine.seat, machine.settings.ages, machine.settings.nation) == (Seat.PUPIL, YOUNGEST, Nation.WALES)
    assert f"not only administrators can change “{tmp_path}”" in sentence(machine)


def test_so_is_one_whose_owner_cannot_be_found_out(tmp_path: Path) -> None:
    def refuses(path: Path) -> Standing:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "settings.json").write_text(json.dumps({"lock_ages": False}))
    machine = load_machine(tmp_path, refuses)
    assert machine.seat is Seat.PUPIL
    assert "it can’t be read (permission denied)." in sentence(machine)


def test_so_is_a_disk_that_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(place: object, task: object) -> object:
        raise TimeoutError(110, "no answer")

    monkeypatch.setattr(machines, "ask", silent)
    machine = load_machine(tmp_path)
    assert (machine.seat, machine.settings.ages) == (Seat.PUPIL, YOUNGEST)
    assert "it can’t be read (no answer)." in sentence(machine)


def test_however_long_a_key_is_what_is_said_of_it_is_short(tmp_path: Path) -> None:
    machine = a_machine(tmp_path, {"lock_ages " + "x\n" * 5_000: True})
    assert machine.seat is Seat.PUPIL
    assert len(sentence(machine)) < 300
    assert "\n" not in sentence(machine)


def test_another_mistake_is_said_and_locks_nothing(tmp_path: Path) -> None:
    told = {"ages": ["11-14"], "theme": "pink", "nation": "cornwall", "sounds": True, "$schema": "ours", "comment": "-"}
    machine = a_machine(tmp_path, told)
    assert (machine.seat, machine.doubt) == (Seat.OPEN, None)
    assert len(machine.troubles) == 5


def test_what_is_no_setting_may_stand_there_twice(tmp_path: Path) -> None:
    machine = a_machine(tmp_path, '{"comment": 1, "comment": 2}')
    assert (machine.seat, len(machine.troubles)) == (Seat.OPEN, 2)


def test_an_ordinary_users_file_locks_nobody_out(tmp_path: Path) -> None:
    machine = a_machine(tmp_path, LOCKED, Standing(ordinary=True))
    assert (machine.seat, machine.settings, machine.doubt, machine.troubles) == (Seat.OPEN, Settings(), None, ())
    file = tmp_path / "settings.json"
    assert ENGLISH.trouble(machine.not_used) == f"{file} isn’t used: it doesn’t belong to an administrator."


# Teachers


STAFF = {**LOCKED, "teachers": ["SCHOOL\\Staff", "S-1-5-21-1-2-3-1104", "ict-staff"]}


def test_an_account_that_is_named_or_in_a_named_group_is_an_adults(tmp_path: Path) -> None:
    assert a_machine(tmp_path, STAFF, staff=("pupils",)).seat is Seat.PUPIL
    teacher = a_machine(tmp_path, STAFF, staff=("ict-staff", "everybody"))
    assert teacher.seat is Seat.ADULT
    assert teacher.locked == {"nation", "lead_name"}, "the ages are for the pupils"
    assert teacher.settings.ages == TEENS


def test_an_adult_can_choose_other_ages_and_be_a_pupil_for_once(tmp_path: Path) -> None:
    teacher = a_machine(tmp_path, STAFF, staff=("ict-staff",))
    stored = with_own(tmp_path, teacher, ages=["14-18"])
    assert stored.ages == (Band.B14_18,)
    assert PlayOptions(for_staff="").seat(teacher, stored) is Seat.ADULT
    assert PlayOptions(for_staff="").within(teacher, stored).for_staff == ""
    assert PlayOptions(lock_ages=True).seat(teacher, stored) is Seat.PUPIL
    assert seat_of(teacher, with_own(tmp_path, teacher, lock_ages=True)) is Seat.PUPIL


def test_in_doubt_a_teacher_is_a_pupil_too(tmp_path: Path) -> None:
    assert a_machine(tmp_path, {**STAFF, "lock_age": True}, staff=("ict-staff",)).seat is Seat.PUPIL


def test_where_nobody_can_tell_whose_account_it_is_it_is_a_pupils_and_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps(STAFF))
    silent = load_machine(tmp_path, lambda path: Standing(), None, lambda named: trouble("no answer"))
    assert (silent.seat, silent.doubt) == (Seat.PUPIL, None)
    assert "can’t be told (no answer)" in ENGLISH.trouble(silent.troubles[0])


def test_where_nothing_is_locked_teachers_are_not_asked_for(tmp_path: Path) -> None:
    assert a_machine(tmp_path, {"teachers": ["ict-staff"]}, staff=("ict-staff",)).seat is Seat.OPEN


# A user's own settings, and options


def with_own(folder: Path, machine: Machine, **own: object) -> Settings:
    """What holds for a user whose own file says this."""
    (folder / "own.json").write_text(json.dumps(own))
    return load_settings(folder / "own.json", machine).settings


def test_a_users_own_settings_and_options_only_make_it_narrower(tmp_path: Path) -> None:
    for told, seat in (({}, Seat.OPEN), (LOCKED, Seat.PUPIL)):
        machine = a_machine(tmp_path, told)
        for own in ({"lock_ages": False}, {"ages": ["14-18"]}, {"locked": []}, {"seat": "adult"}, {"teachers": ["me"]}):
            stored = with_own(tmp_path, machine, **own)
            assert PlayOptions(ages=(Band.B14_18,), for_staff="").seat(machine, stored) is seat
            assert PlayOptions(lock_ages=True).seat(machine, stored) is Seat.PUPIL
        assert seat_of(machine, with_own(tmp_path, machine, lock_ages=True)) is Seat.PUPIL


def test_who_locks_their_own_ages_without_any_has_those_of_the_youngest(tmp_path: Path) -> None:
    stored = with_own(tmp_path, Machine(), lock_ages=True)
    assert PlayOptions().within(Machine(), stored).over(stored).ages == YOUNGEST


@pytest.mark.parametrize("pupil", [PlayOptions(lock_ages=True), PlayOptions()], ids=["by option", "by the machine"])
def test_a_pupil_has_own_stories_and_folders_only_where_the_computer_says_so(
    tmp_path: Path, pupil: PlayOptions
) -> None:
    told = {} if pupil.lock_ages else LOCKED
    own = {"own_stories": True, "folders": [str(tmp_path)]}
    for set_here, offered, folders in ((told, False, ()), ({**told, "own_stories": True}, True, (str(tmp_path),))):
        machine = a_machine(tmp_path, set_here)
        stored = with_own(tmp_path, machine, **own)
        asked = replace(pupil, packs=tmp_path)
        holds = machine.over(stored, asked.seat(machine, stored))
        assert (holds.own_stories, holds.folders) == (offered, folders)
        assert (asked.within(machine, stored).packs is None) is not offered
    assert with_own(tmp_path, Machine(), **own).own_stories, "where nobody has locked anything"


def test_what_a_user_has_set_is_still_there_when_the_lock_is_gone(tmp_path: Path) -> None:
    own = {"own_stories": True, "folders": [str(tmp_path)], "ages": ["14-18"], "theme": "dark"}
    doubtful = a_machine(tmp_path, "{")
    stored = with_own(tmp_path, doubtful, **own)
    save_settings(tmp_path / "own.json", replace(stored, text_size=150), machine=doubtful)
    now = load_settings(tmp_path / "own.json", Machine()).settings
    assert (now.own_stories, now.folders, now.ages, now.theme) == (True, (str(tmp_path),), (Band.B14_18,), "dark")
    assert now.text_size == 150


# Policies


def by_policy(**found: object) -> Said:
    return Said(where="HKLM", found=found)


def test_what_a_policy_sets_goes_before_the_file(tmp_path: Path) -> None:
    policy = by_policy(lock_ages=True, ages=["9-11"])
    machine = a_machine(tmp_path, {"lock_ages": False, "ages": ["14-18"], "nation": "wales"}, policy=policy)
    assert (machine.seat, machine.settings.ages, machine.settings.nation) == (
        Seat.PUPIL, (Band.B9_11,), Nation.WALES
    )  # fmt: skip
    assert machine.given == {"lock_ages": "HKLM", "ages": "HKLM", "nation": str(tmp_path / "settings.json")}


def test_a_policy_needs_no_file_and_no_folder(tmp_path: Path) -> None:
    for folder in (tmp_path / "nowhere", None):
        machine = load_machine(folder, policies=(by_policy(lock_ages=True, ages=["9-11"]),))
        assert (machine.seat, machine.file) == (Seat.PUPIL, None)


def test_a_users_file_beside_a_policy_is_not_used_and_the_policy_is(tmp_path: Path) -> None:
    policy = by_policy(lock_ages=True, ages=["9-11"])
    machine = a_machine(tmp_path, {"teachers": ["pupils"]}, Standing(ordinary=True), ("pupils",), policy)
    assert machine.seat is Seat.PUPIL
    assert machine.not_used


def test_who_is_named_a_teacher_in_a_file_that_others_can_change_is_none(tmp_path: Path) -> None:
    told = {**LOCKED, "teachers": ["pupils"], "set_by": "Mr Nobody", "theme": "dark", "locked": ["theme"]}
    machine = a_machine(tmp_path, told, Standing(open=tmp_path), ("pupils",))
    assert machine.seat is Seat.PUPIL
    assert machine.told.keys().isdisjoint(("teachers", "set_by"))
    assert "theme" in machine.locked, "what only locks holds"


def test_whichever_of_them_locks_locks(tmp_path: Path) -> None:
    machine = a_machine(tmp_path, LOCKED, policy=by_policy(lock_ages=False, ages=["9-11"]))
    assert (machine.seat, machine.settings.ages) == (Seat.PUPIL, (Band.B9_11,))
    assert machine.given["lock_ages"] == str(tmp_path / "settings.json")


def test_a_slip_in_either_of_them_locks_unless_the_policy_has_said_what_it_is_about(tmp_path: Path) -> None:
    assert a_machine(tmp_path, {}, policy=by_policy(lock_age=True)).seat is Seat.PUPIL
    assert a_machine(tmp_path, "{", policy=by_policy(lock_ages=False)).seat is Seat.PUPIL
    assert a_machine(tmp_path, {"lock_ages": "no"}, policy=by_policy(lock_ages=False)).seat is Seat.PUPIL
    overruled = a_machine(tmp_path, {"ages": "11"}, policy=by_policy(ages=["9-11"]))
    assert (overruled.seat, overruled.faults) == (Seat.OPEN, ())


def test_a_slip_in_a_policy_which_has_no_lines_is_told_without_one() -> None:
    (fault,) = load_machine(None, policies=(by_policy(lock_age=True),)).faults
    assert (fault.where, fault.line) == ("HKLM", 0)


def test_policies_that_cannot_be_read_lock(tmp_path: Path) -> None:
    unread = Said(where="HKLM", faults=(Fault("HKLM", trouble("it can’t be read"), locks=True),))
    assert load_machine(None, policies=(unread,)).seat is Seat.PUPIL
    both = load_machine(None, policies=(unread, by_policy(lock_ages=True)))
    assert both.faults == unread.faults, "nobody asks for the ages that may stand in what can’t be read"
