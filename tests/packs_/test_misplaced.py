"""What lies among packs and isn't read, though somebody meant it to be, is told; what nobody meant gets nothing."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from isitok.format.problem import Severity
from isitok.library.cache import LEFT_OUT
from isitok.library.check_report import check_paths
from isitok.library.library import open_library
from tests.packs_.nouns import SMALLEST, a_pack_folder

PACK = "title: Mine\nabout: A pack.\nages: 7-9\n"


def written(path: Path, text: str = SMALLEST) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def zipped(path: Path, *names: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, SMALLEST)


def word(path: Path, text: str = SMALLEST) -> None:
    """A file as Word saves it: a paragraph for each line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.splitlines())
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f'<?xml version="1.0"?><w:document><w:body>{body}</w:body></w:document>')


def found(root: Path) -> list[tuple[str, str, str]]:
    """Path from the root, code and what to do, of all that is said."""
    return [
        (Path(os.path.relpath(problem.place.file, root)).as_posix(), problem.code, problem.hint)
        for problem in check_paths([root]).problems
    ]


Made = Callable[[Path], object]

TOLD: dict[str, tuple[Made, str, str, str]] = {
    "a pack after Extract all": (
        lambda root: a_pack_folder(root / "Assembly week", "Assembly week", a=SMALLEST),
        "Assembly week/Assembly week",
        "too-deep",
        "up into the first 'Assembly week'",
    ),
    "a pack in a folder of another name": (
        lambda root: a_pack_folder(root / "packs-main", "Year 5", a=SMALLEST),
        "packs-main/Year 5",
        "too-deep",
        "move the folder 'Year 5' into 'isitok packs'",
    ),
    "a pack two folders too deep": (
        lambda root: a_pack_folder(root / "downloads" / "packs-main", "Year 5", a=SMALLEST),
        "downloads/packs-main/Year 5",
        "too-deep",
        "move the folder 'Year 5'",
    ),
    "a folder of scenarios without pack.yaml, too deep": (
        lambda root: written(root / "new" / "Year 5" / "a.yaml"),
        "new/Year 5",
        "too-deep",
        "move the folder 'Year 5'",
    ),
    "a .zip": (lambda root: zipped(root / "year-5.zip", "Year 5/a.yaml"), "year-5.zip", "packed-up", "Extract All"),
    "a .zip that can't be opened": (lambda root: written(root / "5.zip", "PK"), "5.zip", "packed-up", "unpack it"),
    "a pack that was sent": (
        lambda root: zipped(root / "Year 5.isitokpack", "Year 5/a.yaml"),
        "Year 5.isitokpack",
        "packed-up",
        "drop it on the first screen of the game",
    ),
    "a .rar": (lambda root: written(root / "year-5.rar", "x"), "year-5.rar", "packed-up", "unpack it"),
    "a .zip among scenarios": (
        lambda root: zipped(a_pack_folder(root, a=SMALLEST) / "scenarios" / "more.zip", "b.yaml"),
        "mine/scenarios/more.zip",
        "packed-up",
        "unpack it",
    ),
    "a scenario saved as .txt": (
        lambda root: written(a_pack_folder(root, a=SMALLEST) / "scenarios" / "s.txt"),
        "mine/scenarios/s.txt",
        "unread-file",
        "rename it to s.yaml; Windows hides the .txt",
    ),
    "notes among scenarios": (
        lambda root: written(a_pack_folder(root, a=SMALLEST) / "scenarios" / "ideas.txt", "Milk"),
        "mine/scenarios/ideas.txt",
        "unread-file",
        "rename it to ideas.yaml",
    ),
    "a scenario written in Word": (
        lambda root: word(a_pack_folder(root, a=SMALLEST) / "scenarios" / "s.docx"),
        "mine/scenarios/s.docx",
        "unread-file",
        "copy its text into a plain editor (Notepad will do), and save that as s.yaml",
    ),
    "a scenario written in Word, beside pack.yaml": (
        lambda root: word(a_pack_folder(root, a=SMALLEST) / "The bus.docx"),
        "mine/The bus.docx",
        "unread-file",
        "save that as The bus.yaml",
    ),
    "a scenario written in Word, in a folder by itself": (
        lambda root: word(root / "Year 5" / "The bus.docx"),
        "Year 5/The bus.docx",
        "unread-file",
        "save that as The bus.yaml",
    ),
    "a scenario as .txt right among the packs": (
        lambda root: written(root / "bus.txt"),
        "bus.txt",
        "unread-file",
        "rename it to bus.yaml",
    ),
    "a folder in scenarios": (
        lambda root: written(a_pack_folder(root, a=SMALLEST) / "scenarios" / "week 2" / "b.yaml"),
        "mine/scenarios/week 2",
        "sub-folder",
        "move its files up into 'scenarios'",
    ),
    "a pack in a pack": (
        lambda root: a_pack_folder(a_pack_folder(root, a=SMALLEST), "other", b=SMALLEST),
        "mine/other",
        "pack-in-a-pack",
        "move this folder out of 'mine'",
    ),
    "packs below a pack.yaml that lies right among them": (
        lambda root: (written(root / "pack.yaml", PACK), written(root / "a.yaml"), a_pack_folder(root, b=SMALLEST)),
        "mine",
        "pack-in-a-pack",
        "move this folder out",
    ),
    "a pack called as what the game keeps for itself": (
        lambda root: a_pack_folder(root, "law", a=SMALLEST),
        "law",
        "reserved-name",
        "give the folder another name",
    ),
    "translations": (
        lambda root: written(a_pack_folder(root, a=SMALLEST) / "cy" / "a.yaml"),
        "mine/cy",
        "sub-folder",
        "translations aren't read yet",
    ),
    "a pack.yaml and nothing else": (
        lambda root: written(root / "mine" / "pack.yaml", PACK),
        "mine",
        "no-scenarios",
        "a file in 'scenarios'",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("make", "where", "code", "hint"), TOLD.values(), ids=TOLD)
def test_it_is_told_by_check_and_on_the_title(make: Made, where: str, code: str, hint: str, tmp_path: Path) -> None:
    root = tmp_path / "isitok packs"
    root.mkdir()
    make(root)

    ((there, said, how),) = found(root)
    assert (there, said) == (where, code)
    assert hint in how
    library = open_library([root], None)
    everything = {
        problem for pack in ("", LEFT_OUT, *(pack.id for pack in library.packs)) for problem in library.problems(pack)
    }
    assert [(problem.code, problem.hint) for problem in everything] == [(code, how)]
    assert library.problem_count


@pytest.mark.parametrize(
    ("folder", "wanted"),
    [("Scenarios", "call it 'scenarios'"), ("scenario", "call it 'scenarios'"), ("stories", "call it 'scenarios'")],
)
def test_a_folder_of_scenarios_of_another_name_is_told_and_the_pack_is_left_out(
    folder: str, wanted: str, tmp_path: Path
) -> None:
    written(tmp_path / "mine" / "pack.yaml", PACK)
    written(tmp_path / "mine" / folder / "a.yaml")
    if (tmp_path / "mine" / "scenarios").is_dir():
        pytest.skip("here, names differ by more than that")

    assert [(where, code) for where, code, _ in found(tmp_path)] == [
        ("mine", "no-scenarios"),
        (f"mine/{folder}", "sub-folder"),
    ]
    assert wanted in found(tmp_path)[1][2]


NOTHING: dict[str, Made] = {
    "notes beside a pack": lambda root: written(root / "shopping.txt", "title: shopping\nMilk"),
    "a folder of notes": lambda root: written(root / "notes" / "notes.txt", "Milk"),
    "notes in a pack": lambda root: written(a_pack_folder(root, a=SMALLEST) / "notes.txt", "Ask Ms Okafor"),
    "minutes of a meeting": lambda root: word(a_pack_folder(root, a=SMALLEST) / "minutes.docx", "Why: we met.\nMilk"),
    "a readme among scenarios": lambda root: written(a_pack_folder(root, a=SMALLEST) / "scenarios" / "README.md", "Hi"),
    "a licence": lambda root: written(a_pack_folder(root, a=SMALLEST) / "LICENCE.txt", "CC0"),
    "a .zip that was unpacked": lambda root: (a_pack_folder(root, "A", a=SMALLEST), zipped(root / "A.zip", "a.yaml")),
    "downloaded twice": lambda root: (a_pack_folder(root, "Old", a=SMALLEST), zipped(root / "Old (1).zip", "a.yaml")),
    "photos.zip": lambda root: zipped(root / "photos.zip", "one.jpg"),
    "a sheet and a lesson": lambda root: (written(root / "week.pdf", "x"), written(root / "week.txt", "")),
    "an old draft that is put away": lambda root: written(a_pack_folder(root, a=SMALLEST) / "old" / "b.yaml"),
    "what a name hides": lambda root: (
        a_pack_folder(root / "_drafts", a=SMALLEST),
        written(a_pack_folder(root, a=SMALLEST) / "scenarios" / "_later" / "b.yaml"),
        written(root / ".git" / "scenarios" / "b.yaml"),
    ),
    "what Word leaves while a file is open": lambda root: written(
        a_pack_folder(root, a=SMALLEST) / "scenarios" / "~$s.docx", "x"
    ),
    "an empty folder": lambda root: (root / "later").mkdir(),
    "a pack, and a story right among the packs": lambda root: (
        a_pack_folder(root, a=SMALLEST),
        written(root / "b.yaml", SMALLEST.replace("rabbit", "cat")),
    ),
}  # fmt: skip


@pytest.mark.parametrize("make", NOTHING.values(), ids=NOTHING)
def test_what_nobody_meant_to_be_a_story_gets_nothing(make: Made, tmp_path: Path) -> None:
    root = tmp_path / "isitok packs"
    root.mkdir()
    make(root)
    a_pack_folder(root, "zebra", z=SMALLEST)

    assert found(root) == []
    assert dict(open_library([root], None).problem_count) == {}


def test_a_pipe_a_link_and_a_bomb_among_packs_do_no_harm(tmp_path: Path) -> None:
    a_pack_folder(tmp_path, a=SMALLEST)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "s.txt")
        os.mkfifo(tmp_path / "s.zip")
        (tmp_path / "round").symlink_to(tmp_path)
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"title: x\n" * 20_000_000)

    assert [card.id for card in open_library([tmp_path], None).cards] == ["mine/a"]


def test_a_pack_that_is_dug_out_is_seen_by_the_next_start(tmp_path: Path) -> None:
    root, cache = tmp_path / "packs", tmp_path / "cache"
    inner = root / "Year 5" / "Year 5"
    (inner / "scenarios").mkdir(parents=True)
    assert not open_library([root], cache).problems(LEFT_OUT)

    (inner / "scenarios" / "a.yaml").write_text(SMALLEST)
    (problem,) = open_library([root], cache).problems(LEFT_OUT)
    assert problem.code == "too-deep"

    (inner / "scenarios").rename(root / "Year 5" / "scenarios")
    assert [card.id for card in open_library([root], cache).cards] == ["year-5/a"]
    assert not open_library([root], cache).problems(LEFT_OUT)


def test_a_file_that_is_meant_to_be_a_story_is_a_warning_and_a_pack_that_is_left_out_an_error(tmp_path: Path) -> None:
    written(a_pack_folder(tmp_path, a=SMALLEST) / "scenarios" / "s.txt")
    written(tmp_path / "Year 5" / "scenarios" / "s.txt")

    severities = {(problem.code, problem.severity) for problem in check_paths([tmp_path]).problems}

    assert severities == {("unread-file", Severity.WARNING), ("no-scenarios", Severity.ERROR)}
