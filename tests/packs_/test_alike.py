"""A pack or course whose name looks like another's is no other pack: it is left out, and that is said."""

import sys
import unicodedata
from pathlib import Path

import pytest

from isitok.base.alike import as_it_looks
from isitok.format.card import Pack, title_of
from isitok.library.cache import LEFT_OUT
from isitok.library.check_report import check_paths
from isitok.library.library import open_library
from isitok.library.roots import bundled_root
from tests.bundled import read_before
from tests.packs_.nouns import SMALLEST, a_pack_folder


@pytest.mark.parametrize(
    "name",
    [
        "fіrst-steps",
        "First-Stерs",
        "fir\u200bst-steps",
        "fi\u0301rst-steps",
        "ｆｉｒｓｔ-steps",
        "FІRST-STEРS",
        "fırst-steps",
        "ﬁrst-steps",
        "fӀrst-sᴛeps",
    ],
)
def test_these_look_like_a_pack_of_ours(name: str, tmp_path: Path) -> None:
    assert as_it_looks(name) == as_it_looks("first-steps")
    a_pack_folder(tmp_path / "packs", name, mine=SMALLEST)
    read_before(tmp_path / "cache")
    library = open_library([bundled_root(), tmp_path / "packs"], tmp_path / "cache")

    assert not any(pack.id not in {"first-steps"} and not pack.bundled for pack in library.packs)
    assert "came with the game has" in library.problems(LEFT_OUT)[0].message


@pytest.mark.parametrize("name", ["first-step", "first steps 2", "Перші кроки", "初めの一歩", "πρώτα", "schritte"])
def test_these_do_not(name: str, tmp_path: Path) -> None:
    assert as_it_looks(name) != as_it_looks("first-steps")
    a_pack_folder(tmp_path / "packs", name, mine=SMALLEST)
    read_before(tmp_path / "cache")
    library = open_library([bundled_root(), tmp_path / "packs"], tmp_path / "cache")

    assert [card.title for card in library.cards if card.own] == ["The rabbit photo"]


def test_two_own_packs_that_look_alike_are_told_apart_by_the_check(tmp_path: Path) -> None:
    a_pack_folder(tmp_path, "assembly", mine=SMALLEST)
    a_pack_folder(tmp_path, "аssembly", mine=SMALLEST)  # with a Cyrillic а
    found = [problem for pack in check_paths([tmp_path]).packs for problem in pack.problems]

    assert any("has a name that looks the same, 'assembly'" in problem.message for problem in found)


def test_titles_that_look_alike_are_shown_with_their_folders() -> None:
    ours, theirs = (
        Pack(id=id_, title=title, ages=(), reviewed={}) for id_, title in (("a", "First steps"), ("b", "Fіrst steps"))
    )
    assert (title_of(ours, (ours, theirs)), title_of(theirs, (ours, theirs))) == ("First steps (a)", "Fіrst steps (b)")


def test_no_accent_and_no_sign_without_a_shape_makes_another_name() -> None:
    unseen = [sign for sign in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(sign) in ("Mn", "Cf")]
    assert len(unseen) > 1_000
    assert [hex(ord(sign)) for sign in unseen if as_it_looks(f"a{sign}b") != "ab"] == []
