"""What is there already, compared with CONTRIBUTING's table: each file that has to know of a new one is in its row."""

import ast
import re
from collections.abc import Callable, Collection, Iterable
from enum import Enum
from functools import cache

import pytest

from isitok import rules
from isitok.cli.main import COMMANDS
from isitok.format.lesson_ways import AnswerBy
from isitok.format.phones import PhoneKind
from isitok.format.story import ROUND_KEYS, Round
from isitok.format.vocabulary import Topic
from isitok.game.play import modes
from isitok.game.play.modes import Mode
from isitok.paper.sheets import PLAIN
from isitok.scenes.title import TitlePress
from isitok.store.settings import THEMES
from tests.additions.table import CODE, ROOT, code_files, files_to_touch, rows

BESIDE_ROUNDS = {
    Round.RESPOND: {
        "deck/time_alone.py": "how long it takes depends on the longest way that it goes",
        "game/easy.py": "in easy words, the first thing that happens next is enough",
        "game/lesson/class_lesson.py": "what happens next comes bit by bit, also in a class",
        "game/one_to_one/one_to_one.py": "an adult can add it to the two that are asked",
        "game/play/line.py": "and back to the same moment, once it is locked in",
        "game/preview_states.py": "its writer sees every way",
        "game/rounds/__init__.py": "two of five stories ask it, whatever else they hold",
        "game/session.py": "what happens next comes bit by bit",
        "game/small_group/small_group.py": "it is the first that a small group plays",
        "scenes/lesson/lesson_page.py": "what most took is pressed, and its first thing comes with it",
        "scenes/lesson/round.py": "See another way stands at a class's foot",
        "scenes/one_to_one/prompts.py": "words for the adult",
        "text/heard_story.py": "its options are heard with how each goes, on one screen",
    },
    Round.SPOT: {
        "format/rounds.py": "it has no key: it comes from what is on the phone",
        "app/heard_log.py": "its words would say what was picked",
    },
    Round.AUDIENCE: {"deck/time_alone.py": "a press for each thing"},
    Round.FEEL: {
        "deck/time_alone.py": "a press for each person",
        "game/play/line.py": "how it could be put right follows it",
        "game/play/modes.py": "a one-to-one asks it",
        "game/preview_states.py": "a why leaves out what it asks",
        "game/small_group/small_group.py": "a small group plays it where nothing else is there",
        "scenes/lesson/lesson_why_page.py": "a why leaves out what it asks",
        "scenes/one_to_one/choose_privately.py": "a why leaves out what it asks",
        "scenes/one_to_one/prompts.py": "words for the adult",
        "scenes/rounds/why_page.py": "a why leaves out what it asks",
        "scenes/small_group/pages.py": "a why leaves out what it asks",
    },
    Round.TELL: {
        "game/play/modes.py": "a one-to-one asks it",
        "game/small_group/small_group.py": "it is the second that a small group plays",
    },
}  # fmt: skip
"""Files outside the row that name a round: for the sake of what is special in it, not because it is one."""

BESIDE_RULES = {
    "level_too_low": {"rules/story_needs.py": "the same level, asked for by words"},
    "nobody_of_that_name": {
        "exchange/draft_states.py": "whose names in a table from outside are nobody's yet",
        "scenes/form/plain_hints.py": "the form says in its own words whom a story lacks",
        "scenes/form/whos_in_it.py": "words that are no names aren't asked about while somebody writes, either",
    },
    "other_language": {
        "library/check_report.py": "a folder in another language isn't read",
        "library/manuscript.py": "nor is a story while it is written",
    },
    "real_contact": {"library/why_not_taken.py": "a link that is typed in a class"},
    "seen_through": {
        "deck/giveaways.py": "the same, counted for all packs together",
        "deck/told_apart.py": "the same for words",
    },
}
"""Files outside the row that take something of a rule."""


@cache
def modules_named_in(code: str) -> set[str]:
    """The modules that code imports, or imports something of, as ``rules.balance``."""
    found = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return {name.removeprefix("isitok.") for name in found}


def members_named_in(code: str, kind: type[Enum]) -> set[str]:
    """The members of an enum that code names: ``Round.SPOT``; all of them where it is written."""
    if f"\nclass {kind.__name__}(" in code:
        return {each.name for each in kind}
    return set(re.findall(rf"\b{kind.__name__}\.([A-Z][A-Z0-9_]*)\b", code))


@cache
def strings_in(code: str) -> set[str]:
    """The texts that stand in code."""
    nodes = ast.walk(ast.parse(code))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def files_naming_all(names: Iterable[str], named_in: Callable[[str], Collection[str]]) -> set[str]:
    """The files of the game that name all of these."""
    wanted = set(names)
    return {file for file, code in code_files().items() if wanted <= set(named_in(code))}


@pytest.mark.parametrize("what", [row for row in rows() if row not in ("words that the check should know", "a screen")])
def test_every_file_that_a_row_names_is_there(what: str) -> None:
    files = {file for file in files_to_touch(what) if not re.search(r"/x[._]", file)}
    assert {file for file in files if not (CODE / file).exists()} == set()
    pages = re.findall(r"`((?:docs|tests|content)/[\w/.]*)`", rows()[what])
    assert [page for page in pages if not (ROOT / page).exists()] == []


@pytest.mark.parametrize("round_", Round)
def test_a_round_is_named_where_its_row_says_and_elsewhere_only_for_what_is_special_in_it(round_: Round) -> None:
    own = {f"game.rounds.{round_}", f"scenes.rounds.{round_}_page"}
    named = {
        file
        for file, code in code_files().items()
        if own & modules_named_in(code) or round_.name in members_named_in(code, Round)
    }
    there = {f"game/rounds/{round_}.py", f"scenes/rounds/{round_}_page.py"}
    assert all((CODE / file).exists() for file in there)
    assert named | there == files_to_touch("a round", round_.value) | set(BESIDE_ROUNDS.get(round_, ()))


def test_nothing_else_lists_the_keys_that_hold_rounds() -> None:
    listing = files_naming_all(ROUND_KEYS.values(), strings_in)
    assert listing == {"format/story.py"}


@pytest.mark.parametrize("kind", PhoneKind)
def test_a_kind_of_phone_is_named_where_its_row_says(kind: PhoneKind) -> None:
    module = f"{kind.replace('-', '_')}_phone"
    own = CODE / "phone" / "kinds" / f"{module}.py"
    named = {
        file
        for file, code in code_files().items()
        if f"phone.kinds.{module}" in modules_named_in(code) or kind.name in members_named_in(code, PhoneKind)
    }
    drawn_alike = {file for file in named if re.fullmatch(r"phone/kinds/\w+_phone\.py", file)}

    assert own.exists()
    assert (named - drawn_alike) | {f"phone/kinds/{module}.py"} == files_to_touch(
        "a kind of phone screen", kind.replace("-", "_")
    )


@pytest.mark.parametrize("rule", [rule.__name__.rpartition(".")[2] for rule in rules.RULES])
def test_a_rule_is_a_file_its_name_in_the_list_and_a_row_in_the_docs(rule: str) -> None:
    named = {file for file, code in code_files().items() if f"rules.{rule}" in modules_named_in(code)}
    code = next(each.CODE for each in rules.RULES if each.__name__.endswith(f".{rule}"))

    assert named | {f"rules/{rule}.py"} == files_to_touch("a content rule", rule) | set(BESIDE_RULES.get(rule, ()))
    assert f"`{code}`" in (ROOT / "docs" / "format.md").read_text("utf-8")


def test_no_reason_is_given_for_what_is_gone() -> None:
    given = [file for reasons in (BESIDE_ROUNDS, BESIDE_RULES) for beside in reasons.values() for file in beside]
    assert [file for file in given if not (CODE / file).exists()] == []


def test_topics_themes_ways_to_vote_and_sheets_are_listed_where_their_rows_say() -> None:
    as_text = {"store/database.py", "i18n/labels.py"}
    topics = files_naming_all([topic.name for topic in Topic], lambda code: members_named_in(code, Topic))
    written = files_naming_all([topic.value for topic in Topic], lambda code: re.findall(r"[a-z-]+", code))
    assert topics | (written & as_text) == files_to_touch("a topic")
    assert written <= files_to_touch("a topic")

    assert files_naming_all(set(THEMES) - {"system"}, strings_in) == files_to_touch("a theme")

    votes = files_naming_all([way.name for way in AnswerBy], lambda code: members_named_in(code, AnswerBy))
    assert votes <= files_to_touch("a way for a class to vote")
    assert files_to_touch("a way for a class to vote") - votes == {
        "scenes/lesson/draft.py",
        "game/lesson/class_lesson.py",
    }

    sheets = files_naming_all(PLAIN, lambda code: {text.removeprefix("commands/print/") for text in strings_in(code)})
    assert sheets == files_to_touch("a sheet for printing") - {"paper/x.py"}


def test_a_command_is_a_file_its_name_in_main_and_its_door() -> None:
    modules = [str(command.callback.__module__).removeprefix("isitok.") for command in COMMANDS if command.callback]
    doors = [f"commands/{command.name}" for command in COMMANDS]

    assert all((CODE / f"{module.replace('.', '/')}.py").exists() for module in modules)
    listed = files_naming_all(modules, modules_named_in) | files_naming_all(doors, strings_in)
    assert listed == files_to_touch("a command") - {"cli/x.py"}


def test_no_file_lists_the_game_modes_but_theirs() -> None:
    """What is played alone, in a class and by two comes together only in ``modes.py``."""
    names = [name for name, mode in vars(modes).items() if isinstance(mode, Mode)]
    known = {
        file: {name for name in names if f"game.play.modes.{name}" in modules_named_in(code)}
        for file, code in code_files().items()
    }
    assert [file for file, found in known.items() if {"PLAY", "CLASS", "ONE_TO_ONE"} <= found] == []
    assert known["game/lesson/class_lesson.py"] == {"CLASS", "TEAMS", "TEAMS_WITH_SCORES"}
    assert "game/play/modes.py" in files_to_touch("a game mode")


def test_what_is_begun_on_the_title_is_said_in_one_line_there() -> None:
    begun = {press.name for press in TitlePress if press.way}
    elsewhere = re.findall(r"\bTitlePress\.([A-Z_]+)\b", code_files()["scenes/title.py"])
    assert {"CLASS", "ONE_TO_ONE", "SMALL_GROUP", "FOR_STAFF"} <= begun
    assert begun & set(elsewhere) == {"MAKE"}  # own stories that nobody has read lead there, too
    assert "scenes/title.py" in files_to_touch("a game mode")
