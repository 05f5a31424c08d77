"""A new round is two files and its words: its rules and its page. Nothing else lists all rounds."""

import ast
from pathlib import Path

import isitok
from isitok.format.story import Round

CODE = Path(isitok.__file__).parent

NAMED = {
    "format/story.py": "their names, and which key of a story holds one",
    "game/rounds/open_round.py": "opens one by its rules",
    "scenes/rounds/after.py": "shows one by its page",
}


def names_all(path: Path) -> bool:
    """Whether a file names every round: as ``Round.SPOT``, by its module, or by its type."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Attribute(value=ast.Name(id="Round"), attr=name):
                found.add(name.lower())
            case ast.ImportFrom(module=str() as module, names=names) if "rounds" in module:
                found |= {module.rpartition(".")[2], *(each.name.removesuffix("Round").lower() for each in names)}
            case ast.ClassDef(name="Round"):
                return True
    return {each.value for each in Round} <= found


def test_nothing_lists_all_rounds_but_what_a_new_one_is_added_to() -> None:
    listing = {path.relative_to(CODE).as_posix() for path in CODE.rglob("*.py") if names_all(path)}
    assert listing == set(NAMED)


def test_each_round_has_a_file_of_rules_and_a_page() -> None:
    for each in Round:
        assert (CODE / f"game/rounds/{each}.py").exists()
        assert (CODE / f"scenes/rounds/{each}_page.py").exists()


def modes_in(path: Path) -> set[str]:
    """The modes that a file takes from where they are."""
    return {
        each.name
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "isitok.game.play.modes"
        for each in node.names
    }


def test_no_file_knows_all_modes_but_theirs() -> None:
    """What is played alone, in a class and by two comes together only in ``modes.py``."""
    known = {path.relative_to(CODE).as_posix(): modes_in(path) for path in CODE.rglob("*.py")}
    assert [name for name, modes in known.items() if "MODES" in modes or {"PLAY", "CLASS", "ONE_TO_ONE"} <= modes] == []
    assert any("CLASS" in modes for modes in known.values())
