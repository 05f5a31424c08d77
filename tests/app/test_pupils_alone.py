"""Every way to a pupil alone, and every state of an own story: open exactly where somebody else has read it."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

from isitok import ui
from isitok.cli.main import run
from isitok.format.vocabulary import Band
from isitok.game.doors import Seat
from isitok.library.library import Library, open_library
from isitok.library.manuscript import WritingDesk
from isitok.library.may_write import may_write_readings
from isitok.library.roots import bundled_root
from isitok.scenes.make.mine import MyPack
from isitok.scenes.make.pack_page import PackPress, PackScene
from isitok.scenes.scene import Push, change_for
from isitok.scenes.title import TitleScene
from isitok.store.options import PlayOptions
from isitok.store.places import cache_folder
from tests.builders import RABBIT
from tests.bundled import read_before, read_folder
from tests.packs_.test_readings import SIGNED
from tests.signed import have_read
from tests.stages import Visitor, some_settings

STORY, WEEK = "gate/rabbit", "gate/a-week"
NOBODY = 65534


def a_gate(root: Path) -> Path:
    """A pack with a story and a week."""
    folder = root / "gate"
    (folder / "weeks").mkdir(parents=True)
    (folder / "rabbit.yaml").write_text(RABBIT)
    shutil.copy(SIGNED / "a-week.yaml", folder / "weeks")
    return folder


def rewrite(folder: Path, change: Callable[[str], str]) -> None:
    for file in (folder / "rabbit.yaml", folder / "weeks" / "a-week.yaml"):
        file.write_text(change(file.read_text("utf-8")), "utf-8")


def unread(folder: Path) -> None:
    pass


def read(folder: Path) -> None:
    have_read(folder.parent)


def changed(folder: Path) -> None:
    read(folder)
    rewrite(folder, lambda text: text.replace("title: ", "title: Now ", 1))


def comment_only(folder: Path) -> None:
    read(folder)
    rewrite(folder, lambda text: f"# Tidied up\n{text}\n# The end\n")


def read_elsewhere(folder: Path) -> None:
    read(folder)
    (folder / "readings.yaml").rename(folder / "readings-sent.yaml")


def broken(folder: Path) -> None:
    read(folder)
    with open(folder / "readings.yaml", "a", encoding="utf-8") as file:
        file.write("  - story: [\n")


STATES = {unread: False, read: True, changed: False, comment_only: True, read_elsewhere: False, broken: False}


def opened(root: Path, *, for_pupils: bool = False) -> Library:
    return open_library([bundled_root(), root], read_folder(), for_pupils=for_pupils)


def someone(library: Library, age: Band = Band.B7_9, **fields: object) -> Visitor:
    settings = some_settings(ages=(age,), own_stories=True)
    return Visitor(TitleScene(pack="gate"), settings=settings, library=library, **fields)  # type: ignore[arg-type]


def by_play(library: Library, seat: Seat) -> bool:
    player = someone(library, seat=seat, options=PlayOptions(pack="gate"))
    player.clicks("play")
    return player.sees("start")


def by_choosing(library: Library, seat: Seat) -> bool:
    player = someone(library, seat=seat)
    player.clicks("setup")
    return any(node.id == f"story:{STORY}" for node in ui.walk(player.layout.root))


def by_its_set(library: Library, seat: Seat) -> bool:
    player = someone(library, seat=seat)
    player.clicks("setup")
    player.clicks("pack")
    return player.sees("pick:gate")


def by_everything(library: Library, seat: Seat) -> bool:
    choice = someone(library, seat=seat).game.desk.choice(None, None, 5)
    return any(choice.fits(card) for card in library.cards if card.own)


def by_a_week(library: Library, seat: Seat) -> bool:
    (week,) = [week for week in library.weeks() if week.own]
    return someone(library, seat=seat).game.desk.alone.may_have_own(week)


def by_its_page(library: Library, seat: Seat) -> bool:
    player = someone(library, Band.B9_11, seat=seat)
    player.clicks("setup")
    return any(WEEK in node.id for node in ui.walk(player.layout.root))


def by_its_packs_page(library: Library, seat: Seat) -> bool:
    """*Play it* of whoever makes stories: it plays what pupils alone may have."""
    page, desk = PackScene(pack=MyPack(Path("gate"), "Gate", ())), someone(library, seat=seat).game.desk
    return isinstance(change_for(page, PackPress.PLAY, desk), Push)


WAYS = (by_play, by_choosing, by_its_set, by_everything, by_a_week, by_its_page, by_its_packs_page)


@pytest.mark.parametrize("state", STATES)
def test_each_way_is_open_where_somebody_else_has_read_it(state: Callable[[Path], None], tmp_path: Path) -> None:
    state(a_gate(tmp_path))
    library = opened(tmp_path)

    found = {(way.__name__, seat): way(library, seat) for way in WAYS for seat in Seat}

    assert found == {(way.__name__, seat): STATES[state] for way in WAYS for seat in Seat}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("typed", [("--pack", "gate"), ("--week", WEEK)])
def test_so_are_the_commands(
    state: Callable[[Path], None], typed: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state(a_gate(tmp_path / "own"))
    read_before(cache_folder() or tmp_path)

    code = run([*typed, "--text", "--packs", str(tmp_path / "own"), "--ages", "7-9"])

    said = capsys.readouterr().err
    assert code == (0 if STATES[state] else 2)
    if not STATES[state]:
        assert said.endswith(
            'nobody but its writer has read a story of "gate" yet, so pupils don’t play it alone: isitok sign gate\n'
        )


@pytest.mark.parametrize("state", STATES)
def test_where_a_pupil_could_have_written_it_a_reading_says_nothing(
    state: Callable[[Path], None], tmp_path: Path
) -> None:
    state(a_gate(tmp_path))
    library = opened(tmp_path, for_pupils=True)

    assert may_write_readings(tmp_path / "gate")
    assert not any(way(library, Seat.PUPIL) for way in WAYS)
    assert WritingDesk(tmp_path / "gate" / "rabbit.yaml", own_help=False).read().needs_adult


def test_a_copy_of_one_of_ours_is_a_pupils_to_play_all_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "gate" / "scenarios"
    folder.mkdir(parents=True)
    shutil.copy(bundled_root() / "real-life" / "scenarios" / "phone-on-the-desk.yaml", folder)
    shutil.copy(bundled_root() / "real-life" / "pack.yaml", folder.parent)

    cards = [card for card in opened(tmp_path, for_pupils=True).cards if card.own]

    assert [card.read for card in cards] == [True]


@contextmanager
def as_nobody() -> Iterator[None]:
    """What follows is done by a user without rights."""
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def by_a_teacher() -> Iterator[Path]:
    """A folder that everybody may read, and only whoever looks after the computer may write."""
    root = Path(mkdtemp(prefix="isitok-read-"))
    root.chmod(0o755)
    folder = a_gate(root)
    read(folder)
    yield folder
    shutil.rmtree(root)


needs_root = pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can be another user")


@needs_root
def test_what_a_teacher_signed_where_no_pupil_can_write_is_open_to_pupils(by_a_teacher: Path) -> None:
    with as_nobody():
        assert not may_write_readings(by_a_teacher)
        library = opened(by_a_teacher.parent, for_pupils=True)
        shown = WritingDesk(by_a_teacher / "rabbit.yaml", own_help=False).read()

    assert all(way(library, Seat.PUPIL) for way in WAYS)
    assert shown.read
    assert not shown.needs_adult


@needs_root
@pytest.mark.parametrize("what", ["file", "folder", "their own file", "their own folder"])
def test_nothing_that_a_pupil_could_have_written_is(by_a_teacher: Path, what: str) -> None:
    path = by_a_teacher / "readings.yaml" if "file" in what else by_a_teacher
    if "own" in what:
        os.chown(path, NOBODY, NOBODY)
        path.chmod(0o555)  # made to look as if nobody could
    else:
        path.chmod(0o777)

    with as_nobody():
        assert may_write_readings(by_a_teacher)
    assert list(by_a_teacher.glob(".*")) == [], "nothing is left of the trial"
