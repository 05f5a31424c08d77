"""A pack that was sent goes among one's own: it is checked first, nothing is lost, and a full disk changes nothing."""

import builtins
import errno
import itertools
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from isitok.game.pack_offer import asks, check_line, standing_line, title_line, who_lines
from isitok.i18n.screen_words import ENGLISH
from isitok.library.adding import AddedPack, Offer, Version, is_newer, offer, put
from isitok.library.checking import Sources, check_folders
from isitok.library.folders import packs_in
from isitok.library.parcel import ParcelError, pack_up, parcel_in
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.signed import have_read

TOLD = """\
title: Assembly week
about: For assemblies.
ages: 7-9
authors: [Ms Okafor, Mr Rees]
licence: CC0 1.0
reviewed: {by: a safeguarding lead, on: 2026-11-01, what: every story}
"""


def sent(folder: Path, version: str = "", **scenarios: str) -> Path:
    """The file of a pack called "Assembly week"."""
    pack = a_pack_folder(folder / f"sender{version}", "Assembly week", **(scenarios or {"good": SMALLEST}))
    (pack / "pack.yaml").write_text(TOLD + (f'version: "{version}"\n' if version else ""))
    packed = pack_up(pack)
    path = folder / f"{version}{packed.name}"
    path.write_bytes(packed.data)
    return path


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture(autouse=True)
def no_look_is_left(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Where packs are unpacked to look at them, nothing is left."""
    place = tmp_path_factory.mktemp("looks")
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    yield
    assert list(place.iterdir()) == []


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return tmp_path / "isitok packs"


def test_a_pack_says_what_it_is_before_it_is_added(tmp_path: Path, mine: Path) -> None:
    offered = offer(sent(tmp_path, "1.2", good=SMALLEST, bad="title: only"), mine)

    assert title_line(offered, ENGLISH) == "Assembly week, version 1.2"
    assert list(who_lines(offered, ENGLISH)) == [
        "Written by: Ms Okafor, Mr Rees",
        "The pack says that a safeguarding lead read it on 2026-11-01. It says what was read: every story",
        "Licence: CC0 1.0",
    ]
    assert check_line(offered, ENGLISH).startswith("1 story can be played. 1 has a mistake, and is left out until")
    assert {Path(problem.place.file) for problem in offered.problems} == {Path("scenarios/bad.yaml")}
    assert not mine.exists()


def test_a_new_pack_is_there_as_it_was_sent(tmp_path: Path, mine: Path) -> None:
    offered = offer(sent(tmp_path), mine)
    done = put(offered)

    assert (offered.standing, standing_line(offered, ENGLISH), asks(offered, ENGLISH)) == (Version.NEW, "", "Add it")
    assert done == AddedPack(mine / "Assembly week", None)
    assert everything(mine / "Assembly week") == everything(tmp_path / "sender" / "Assembly week")


def test_the_very_same_pack_is_already_there(tmp_path: Path, mine: Path) -> None:
    file = sent(tmp_path)
    put(offer(file, mine))

    assert offer(file, mine).standing is Version.SAME
    (mine / "Assembly week" / "scenarios" / "more.yaml").write_text(SMALLEST)
    assert offer(file, mine).standing is Version.DIFFERS


@pytest.mark.parametrize(
    ("there", "comes", "standing", "said"),
    [
        ("1.9", "1.10", Version.NEWER, "You have version 1.9 of it in “Assembly week”. This one is newer."),
        ("2", "1.5", Version.OLDER, "This one is older."),
        ("1.0", "1", Version.DIFFERS, "with other words in it"),
        ("1.1", "", Version.DIFFERS, "You have it in “Assembly week”, with other words in it."),
    ],
)
def test_another_version_asks_and_the_old_one_is_kept(
    there: str, comes: str, standing: Version, said: str, tmp_path: Path, mine: Path
) -> None:
    put(offer(sent(tmp_path, there), mine))
    before = everything(mine / "Assembly week")
    offered = offer(sent(tmp_path, comes, other=SMALLEST.replace("Dev", "Leo")), mine)

    assert offered.standing is standing
    assert said in standing_line(offered, ENGLISH)
    assert "yours stays as “_Assembly week old”" in standing_line(offered, ENGLISH)
    assert put(offered).kept == mine / "_Assembly week old"
    assert everything(mine / "_Assembly week old") == before
    assert "scenarios/other.yaml" in everything(mine / "Assembly week")
    assert "scenarios/good.yaml" not in everything(mine / "Assembly week")


def test_a_pack_takes_the_place_of_the_one_that_the_game_takes_for_the_same(tmp_path: Path, mine: Path) -> None:
    a_pack_folder(mine, "assembly-week", mine=SMALLEST)
    offered = offer(sent(tmp_path), mine)
    put(offered)

    assert offered.there == "assembly-week"
    assert sorted(path.name for path in mine.iterdir()) == ["_assembly-week old", "assembly-week"]


def test_older_ones_don_t_take_the_place_of_each_other(tmp_path: Path, mine: Path) -> None:
    for version in ("1", "2", "3", "4"):
        put(offer(sent(tmp_path, version), mine))

    old = ["Assembly week", "_Assembly week old", "_Assembly week old 2", "_Assembly week old 3"]
    assert sorted(path.name for path in mine.iterdir()) == old


@pytest.mark.parametrize(("name", "why"), [("first-steps", "came with the game"), ("scenarios", "can’t be a pack’s")])
def test_a_name_that_is_the_games_is_refused(name: str, why: str, tmp_path: Path, mine: Path) -> None:
    packed = pack_up(a_pack_folder(tmp_path / "sender", name, good=SMALLEST))
    (tmp_path / packed.name).write_bytes(packed.data)

    with pytest.raises(ParcelError) as refused:
        offer(tmp_path / packed.name, mine)
    assert why in ENGLISH.trouble(refused.value.trouble)


def test_a_pack_of_the_schools_share_is_left_to_those_who_look_after_it(tmp_path: Path, mine: Path) -> None:
    share = tmp_path / "share"
    file = sent(tmp_path)
    put(offer(file, share))

    with pytest.raises(ParcelError, match="can be added in that folder"):
        offer(file, mine, [share])
    assert offer(file, share, [share]).standing is Version.SAME


def test_versions_are_compared_as_people_count() -> None:
    ordered = ["0.9", "1", "1.0.1", "1.2", "1.10", "2", "2026-09", "2026-11"]

    assert all(is_newer(later, earlier) for earlier, later in itertools.pairwise(ordered))
    assert not any(is_newer(earlier, later) for earlier, later in itertools.pairwise(ordered))
    assert is_newer("1.0", "1.0 beta")
    assert not is_newer("1.0", "1")


class FullDisk:
    """A disk that is full from the so-manyth call on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left = 1 << 30
        for module, name in ((os, "mkdir"), (os, "fsync"), (os, "rename"), (builtins, "open")):
            monkeypatch.setattr(module, name, self._full(getattr(module, name)))

    def _full(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: Any, **more: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                raise OSError(errno.ENOSPC, "No space left on device")
            return call(*arguments, **more)

        return called


def put_on(disk: FullDisk, offered: Offer, at: int) -> bool:
    disk.left = at
    try:
        put(offered)
    except OSError:
        return False
    finally:
        disk.left = 1 << 30
    return True


def test_a_disk_that_is_full_at_any_moment_leaves_the_old_pack_whole(
    tmp_path: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(offer(sent(tmp_path, "1", a=SMALLEST, b=SMALLEST), mine))
    before = everything(mine)
    offered = offer(sent(tmp_path, "2", c=SMALLEST), mine)
    disk = FullDisk(monkeypatch)

    at = 2  # the first call makes the folder of packs, and it is there
    while not put_on(disk, offered, at):
        assert everything(mine) == before, at
        assert [path.name for path in mine.iterdir()] == ["Assembly week"], at
        at += 1
    assert at > 8
    assert "Assembly week/scenarios/c.yaml" in everything(mine)


def test_a_disk_that_is_full_at_any_moment_leaves_no_half_of_a_new_pack(
    tmp_path: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = offer(sent(tmp_path, "1", a=SMALLEST), mine)
    disk = FullDisk(monkeypatch)

    at = 1
    while not put_on(disk, offered, at):
        assert not mine.exists() or list(mine.iterdir()) == [], at
        at += 1
    assert [path.name for path in mine.iterdir()] == ["Assembly week"]


def test_what_an_earlier_program_left_half_unpacked_goes_after_an_hour(tmp_path: Path, mine: Path) -> None:
    for name, age in ((".Assembly week.77.new", 9000), (".Assembly week.78.new", 10)):
        (mine / name).mkdir(parents=True)
        then = (mine / name).stat().st_mtime - age
        os.utime(mine / name, (then, then))
    put(offer(sent(tmp_path), mine))

    assert sorted(path.name for path in mine.iterdir()) == [".Assembly week.78.new", "Assembly week"]


def test_what_was_read_elsewhere_is_said_and_never_counts_nor_is_sent_on(tmp_path: Path, mine: Path) -> None:
    sender = a_pack_folder(tmp_path / "sender", "Assembly week", good=SMALLEST)
    have_read(tmp_path / "sender")
    file = tmp_path / "sent.isitokpack"
    file.write_bytes(pack_up(sender).data)

    offered = offer(file, mine)
    assert "At another place 1 of 1 were signed as safeguarding lead." in " ".join(who_lines(offered, ENGLISH))
    folder = put(offered).folder

    assert (folder / "readings-sent.yaml").is_file()
    assert not (folder / "readings.yaml").exists()
    (checked,) = check_folders(packs_in(mine), Sources())
    assert [card.read for card in checked.pack.cards] == [False]
    assert not any("readings" in path for path in parcel_in(pack_up(folder).data, "again").files)
    assert offer(file, mine).standing is Version.SAME


@pytest.mark.parametrize("name", ["readings.yaml", "Readings.yaml", "READINGS.YAML"])
def test_by_whatever_letters_they_are_called_readings_that_were_sent_do_not_count(
    name: str, tmp_path: Path, mine: Path
) -> None:
    sender = a_pack_folder(tmp_path / "sender", "Assembly week", good=SMALLEST)
    have_read(tmp_path / "sender")
    (sender / "readings.yaml").rename(sender / name)
    file = tmp_path / "sent.isitokpack"
    file.write_bytes(pack_up(sender).data)

    assert sorted(path.name for path in put(offer(file, mine)).folder.glob("*.*")) == [
        "pack.yaml",
        "readings-sent.yaml",
    ]


def test_an_update_leaves_what_was_read_here_and_what_did_not_change_stays_read(tmp_path: Path, mine: Path) -> None:
    put(offer(sent(tmp_path, "1.0", good=SMALLEST, other=SMALLEST.replace("The rabbit", "Another")), mine))
    have_read(mine)
    (mine / "Assembly week" / "_read").mkdir()
    (mine / "Assembly week" / "_read" / "good.yaml").write_text(SMALLEST)

    put(offer(sent(tmp_path, "1.1", good=SMALLEST, other=SMALLEST.replace("The rabbit", "One more")), mine))

    (checked,) = check_folders(packs_in(mine), Sources())
    assert {card.id: card.read for card in checked.pack.cards} == {
        "assembly-week/good": True,
        "assembly-week/other": False,
    }
    assert (mine / "Assembly week" / "_read" / "good.yaml").is_file()
