"""Whose account it is: the system is asked, and nothing that a user could set."""

import os
import sys

import pytest

from isitok.store.accounts import account_is_among, is_among
from isitok.store.sids import is_member, sid_of


def test_an_account_is_found_by_its_name_or_by_one_of_its_groups() -> None:
    mrs_bevan = {"bevan", "staff", "SCHOOL\\Year 8"}
    assert is_among(["bevan"], mrs_bevan)
    assert is_among(["ict", "staff"], mrs_bevan)
    assert is_among(["school\\year 8"], mrs_bevan), "as Windows compares them"
    assert not is_among(["Staff", "SCHOOL\\Year 9", ""], mrs_bevan)


@pytest.mark.skipif(sys.platform == "win32", reason="users have numbers on other systems")
def test_who_plays_is_named_and_no_variable_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    import grp
    import pwd

    name, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
    for variable in ("USER", "LOGNAME", "USERNAME", "HOME"):
        monkeypatch.setenv(variable, "headteacher")
    assert account_is_among((name,)) is True
    assert account_is_among(("somebody else", group)) is True
    assert account_is_among(("headteacher",)) is False


def test_a_number_of_windows_is_known_without_asking() -> None:
    assert sid_of("s-1-5-32-544") == "S-1-5-32-544"


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has them")
def test_windows_says_who_is_in_what() -> None:
    everybody = "S-1-1-0"
    assert is_member(everybody)
    assert not is_member("S-1-5-21-1-2-3-1104")
    assert sid_of("nobody has this name") is None
    assert account_is_among(("nobody has this name", everybody)) is True
    assert account_is_among((os.environ["USERNAME"],)) is True
