"""Sheets that are saved: nothing is overwritten, and nothing is deleted that wasn't written here."""

from pathlib import Path

import pytest

from isitok.i18n.screen_words import ENGLISH
from isitok.store import papers
from isitok.store.papers import delete_paper, free_place, keep_paper, still_there
from tests.links import make_link

SHEET = b"%PDF a sheet to take home"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        place = free_place(tmp_path, "my-list")
        assert keep_paper(place, SHEET) is None
        names.append(place.name)

    assert names == ["my-list.pdf", "my-list-2.pdf", "my-list-3.pdf"]


def test_where_all_names_are_taken_writing_to_the_first_says_so_and_leaves_it_as_it_is(tmp_path: Path) -> None:
    for number in range(1, 100):
        (tmp_path / f"my-list{'' if number == 1 else f'-{number}'}.pdf").write_bytes(b"theirs")
    place = free_place(tmp_path, "my-list")

    assert place.name == "my-list.pdf"
    assert ENGLISH.trouble(keep_paper(place, SHEET)) == "“my-list.pdf” is there already, and stays as it is."
    assert place.read_bytes() == b"theirs"


def test_where_the_disk_does_not_answer_the_first_name_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_silent(*_: object) -> None:
        raise TimeoutError

    monkeypatch.setattr(papers, "ask", is_silent)
    assert free_place(tmp_path, "my-list") == tmp_path / "my-list.pdf"


def test_what_was_saved_is_deleted_and_what_has_gone_needs_no_deleting(tmp_path: Path) -> None:
    place = tmp_path / "my-list.pdf"
    keep_paper(place, SHEET)

    for _ in range(2):
        assert delete_paper(place, SHEET) is None
        assert not place.exists()


def test_another_file_in_its_place_stays(tmp_path: Path) -> None:
    place = tmp_path / "my-list.pdf"
    place.write_bytes(SHEET + b" with something added")

    stays = f"“{place.name}” isn’t as it was saved here any more, so it stays. Delete it yourself if it isn’t needed."
    assert ENGLISH.trouble(delete_paper(place, SHEET)) == stays
    assert place.exists()


def test_a_link_in_its_place_stays_and_so_does_what_it_leads_to(tmp_path: Path) -> None:
    place, elsewhere = tmp_path / "my-list.pdf", tmp_path / "a copy.pdf"
    elsewhere.write_bytes(SHEET)
    make_link(place, elsewhere)

    assert "isn’t as it was saved here any more" in ENGLISH.trouble(delete_paper(place, SHEET))
    assert place.is_symlink()
    assert elsewhere.read_bytes() == SHEET


def test_only_what_is_still_there_is_named(tmp_path: Path) -> None:
    here, gone = tmp_path / "my-list.pdf", tmp_path / "my-list-2.pdf"
    keep_paper(here, SHEET)

    assert still_there([here, gone]) == (here,)
