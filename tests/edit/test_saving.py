"""A story's file while it is changed: nothing that somebody has written is lost."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from isitok.edit.saving import ChangedOutside, draft_of, is_changed_outside, keep_mine, read, save, take_theirs
from isitok.library.check_report import check_paths
from isitok.library.parcel import pack_up
from tests.packs_.nouns import SMALLEST, a_pack_folder

MINE, THEIRS = (SMALLEST.replace("rabbit", what) for what in ("hamster", "goldfish"))


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return a_pack_folder(tmp_path, "mine", rabbit=SMALLEST) / "scenarios" / "rabbit.yaml"


def test_the_first_save_of_a_visit_keeps_how_it_was_and_no_other_does(story: Path) -> None:
    first = save(read(story), MINE)
    save(first, THEIRS)

    assert story.read_text() == THEIRS
    assert draft_of(story).read_text() == SMALLEST


def test_the_bytes_are_those_of_the_text(story: Path) -> None:
    story.write_bytes(b"\xef\xbb\xbftitle: One\r\nages: 7-9")
    saved = read(story)
    save(saved, saved.text.replace("One", "Two"))

    assert story.read_bytes() == b"\xef\xbb\xbftitle: Two\r\nages: 7-9"


def test_a_file_that_somebody_else_has_saved_is_not_written_over(story: Path) -> None:
    mine = read(story)
    story.write_text(THEIRS)

    assert is_changed_outside(mine)
    with pytest.raises(ChangedOutside):
        save(mine, MINE)
    assert story.read_text() == THEIRS


def test_either_is_kept_and_the_other_lies_beside_it_where_no_game_looks(story: Path) -> None:
    mine = read(story)
    story.write_text(THEIRS)
    kept = keep_mine(mine, MINE)
    assert (story.read_text(), story.with_name("_rabbit other.yaml").read_text()) == (MINE, THEIRS)

    story.write_text(SMALLEST)
    assert take_theirs(kept, MINE).text == SMALLEST
    assert story.with_name("_rabbit other 2.yaml").read_text() == MINE
    assert check_paths([story.parents[1]]).problems == ()


def test_what_was_saved_just_like_that_or_is_gone_is_no_change(story: Path) -> None:
    mine = read(story)
    story.write_text(SMALLEST)
    assert not is_changed_outside(mine)

    story.unlink()
    assert save(mine, MINE).text == story.read_text() == MINE


def test_what_it_was_before_is_never_sent(story: Path) -> None:
    save(read(story), MINE)

    assert b"_drafts" not in pack_up(story.parents[1]).data


SAVES_ON = """
import sys
from pathlib import Path
from isitok.edit.saving import read, save
path, saved = Path(sys.argv[1]), None
for number in range(10_000):
    saved = save(saved or read(path), f"title: {number}\\nstory: {'word ' * number}\\n")
    print(number, flush=True)
"""


def test_whoever_is_killed_while_it_is_saved_has_a_whole_file(story: Path) -> None:
    """In the form: ``tests/survival/killed_writing.py``."""
    for _ in range(3):
        killed_once(story)


def killed_once(story: Path) -> None:
    typed = [sys.executable, "-c", SAVES_ON, str(story)]
    with subprocess.Popen(typed, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as program:
        assert program.stdout is not None
        for _ in range(random.randrange(1, 40)):
            last = int(program.stdout.readline())
        time.sleep(random.random() / 100)
        program.kill()
        last = max([last, *map(int, program.stdout.read().split())])
    title, _, rest = story.read_text("utf-8").partition("\n")
    number = int(title.removeprefix("title: "))
    assert last <= number <= last + 1, "what was saved is there"
    assert rest == f"story: {'word ' * number}\n"


FULL = """
import resource, sys
from pathlib import Path
from isitok.edit.saving import read, save
saved = read(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))
try:
    save(saved, saved.text + "# " + "more " * 2000)
except OSError as error:
    print("full", error.errno)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits there")
def test_a_disk_without_room_leaves_what_was_there(story: Path) -> None:
    before = story.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(story)], capture_output=True, text=True, cwd=Path(__file__).parents[2]
    )
    assert done.stdout.startswith("full"), done.stderr
    assert story.read_bytes() == before
    assert [path.name for path in story.parent.iterdir()] == [story.name]
