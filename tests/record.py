"""What the game makes of its content, as plain files: two folders of two states of the code can be compared with diff.

``python -m tests.record FOLDER``. Each story with its card, the blocks of its phones and its passages; every problem of
the deck, the tests' packs, the rules' examples, the corpus of the fuzzer and what is bent out of it; schemas; paper;
speech; and what was kept by earlier versions. The same state of the code writes the same bytes each time.
"""

import dataclasses
import json
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, Final

from isitok import rules
from isitok.base.value import Value
from isitok.deck import coverage
from isitok.format.file_kinds import FILE_KINDS, schema_of_kind
from isitok.format.json_schema import text_of
from isitok.format.passages import passages_of
from isitok.format.problem import Problem
from isitok.format.shown import phone_blocks
from isitok.format.vocabulary import Nation
from isitok.game.results.terms import Term
from isitok.library.bundled import names_known, read_known
from isitok.library.check_report import Report, check_paths
from isitok.library.library import Library, open_library
from isitok.library.read_pack import ReadScenario, scenario_in
from isitok.library.roots import bundled_root
from isitok.paper import sheets
from isitok.paper.a4 import Paper
from isitok.paper.lesson_record import course_record
from isitok.paper.pack_sheets import pack_sheets
from isitok.paper.story_card import Reader
from isitok.rules.subject import Subject
from isitok.scenes.lesson.resume import resume_scene
from isitok.store.autosave import load_lesson
from isitok.store.plans import load_plan
from isitok.store.results import load_results
from isitok.store.settings import load_settings
from tests.fuzz.__main__ import bent, grafted, seeds, tree_of
from tests.fuzz.reading import known
from tests.heard import speech
from tests.packs_.nouns import BROKEN, a_pack, the_known
from tests.rules.examples import EXAMPLES
from tests.rules.nouns import the_words, what_rules_say
from tests.stages import SCREENS, a_look, laid_out, screens
from tests.stages import library as stage_library

HERE: Final = Path(__file__).parent
PROJECT: Final = HERE.parent
DECKS: Final = {
    "bundled": bundled_root(),
    "root": BROKEN / "root",
    "staff": BROKEN / "staff",
    "golden": HERE / "golden" / "content",
    "next-door": HERE / "golden" / "packs",
    "lessons": BROKEN / "lessons",
    "examples": PROJECT / "isitok" / "library" / "examples",
}
"""What is checked as a whole, by the name that the record has for it."""

BENT: Final = 400
"""Files that are bent out of the corpus, and as many that are grafted."""

Write = Callable[[str, str | bytes], None]
"""Takes the name of a file in the record, and what is in it."""


def main(folder: Path) -> None:
    """Write the record into a folder, which need not be there yet."""

    def write(name: str, told: str | bytes) -> None:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(told.replace(str(PROJECT), "").encode() if isinstance(told, str) else told)

    begun = time.perf_counter()
    for part in (decks, broken, examples, corpus, schemas, paper, heard, kept):
        part(write)
        print(part.__name__, round(time.perf_counter() - begun, 1), file=sys.stderr)


def decks(write: Write) -> None:
    """Each story, the problems and the coverage of each deck."""
    for name, root in DECKS.items():
        report = check_paths([root])
        write(f"problems/{name}.txt", told(report.problems))
        for subject in _subjects(report):
            cards = {card.id: card for one in report.packs for card in one.pack.cards}
            story = subject.scenario
            card = cards.get(story.id)
            write(f"stories/{name}/{story.id}.json", as_json(dict(_of_story(subject), card=card)))
        for pack in report.packs:
            lines = [*coverage.lines(coverage.coverage_of(pack.subject))]
            said = "".join(map(line_of, pack.subject.passages))
            write(f"packs/{name}/{pack.pack.id}.txt", "\n".join([*lines, "", said]))

    for root in (bundled_root(), BROKEN / "root", HERE / "golden" / "content"):
        read = read_known(root)
        name = root.name if root != bundled_root() else "bundled"
        write(f"known/{name}.txt", "".join(f"{places.at(*one.path)} {line_of(one)}" for places, one in read.passages))
        write(f"problems/known-{name}.txt", told(read.problems))
    with tempfile.TemporaryDirectory() as cache:
        for course in open_library([bundled_root()], Path(cache)).courses():
            lines = "".join(map(line_of, passages_of(course)))
            write(f"courses/{course.id}.txt", lines)
            for lesson in course.ready:
                write(f"courses/{lesson.id}.txt", "".join(map(line_of, passages_of(lesson.plan))))


def _subjects(report: Report) -> Iterator[Subject]:
    return (subject for pack in report.packs for subject in pack.subject.subjects)


def _of_story(subject: Subject) -> dict[str, Any]:
    return {
        "blocks": {".".join(map(str, path)): blocks for path, blocks in phone_blocks(subject.scenario)},
        "passages": [line_of(one) for one in subject.passages],
        "places": [str(subject.at(*one.path)) for one in subject.passages],
    }


def line_of(passage: Any) -> str:
    """A passage in a line: where it stands, who says it, what it says."""
    return f"{'.'.join(map(str, passage.path))} [{passage.voice}] {passage.text}\n"


def broken(write: Write) -> None:
    """What is said of each of the broken stories."""
    for file in sorted((BROKEN / "broken").glob("*.yaml")):
        read = scenario_in(file.read_bytes(), file.name, a_pack(), file.stem, the_known())
        write(f"problems/broken/{file.stem}.txt", told(read.problems))


def examples(write: Write) -> None:
    """What the rules say of their own examples."""
    for code, of_rule in EXAMPLES.items():
        trips = [told(what_rules_say(one)) for those in of_rule.trips.values() for one in those]
        passes = [told(what_rules_say(one)) for one in of_rule.passes]
        write(f"problems/rules/{code}.txt", "\n".join((*trips, "passes", *passes)))


def corpus(write: Write) -> None:
    """What is said of each file of the fuzzer's corpus, and of files that are bent out of them at random."""
    files = seeds()
    for name, data in files.items():
        write(f"problems/corpus/{name}.txt", _read(data))
    known_files = list(files.values())
    trees = [tree for tree in map(tree_of, known_files) if isinstance(tree, dict) and tree]
    for number in range(BENT):
        write(f"problems/grafted/{number:03}.txt", _read(grafted(trees, random.Random(number))))
        chance = random.Random(number)
        write(f"problems/bent/{number:03}.txt", _read(bent(chance.choice(known_files), chance)))


def _read(data: bytes) -> str:
    read: ReadScenario = scenario_in(data, "my.yaml", a_pack(), "my", known())
    if not read.subject:
        return told(read.problems)
    said = as_json(_of_story(read.subject))
    return told((*read.problems, *rules.check_scenario(read.subject, the_words()))) + said


def schemas(write: Write) -> None:
    """The schemas, as editors get them."""
    for kind in FILE_KINDS:
        names = names_known() if kind == "scenario" else None
        write(f"schemas/{kind}.json", text_of(schema_of_kind(kind, names)))


def paper(write: Write) -> None:
    """Everything that can be printed of what came with the game."""
    with tempfile.TemporaryDirectory() as cache:
        library = open_library([bundled_root()], Path(cache))
        for name, sheet in _sheets(library):
            write(f"paper/{name}.pdf", sheet.pdf_bytes())
            write(f"paper/{name}.html", sheet.html_bytes())


def _sheets(library: Library) -> Iterator[tuple[str, Paper]]:
    to = Reader(library.load_known(), Nation.WALES)
    for sheet in sheets.PLAIN:
        yield sheet, sheets.plain_sheet(sheet, library, to)
    for course in library.courses():
        yield f"course-{course.id}", sheets.course_sheet(course, library, to)
        yield f"record-{course.id}", course_record(course, to)
    for pack in library.packs:
        scenarios = [library.scenario(card.id) for card in pack.cards]
        yield f"pack-{pack.id}", pack_sheets(pack, scenarios, to)
        if pack.for_staff:
            yield f"training-{pack.id}", sheets.record_of_training(pack.id, library, to)


def heard(write: Write) -> None:
    """What each screen says."""
    for name in SCREENS:
        laid = laid_out(screens()[name], a_look())
        lines = [*speech(laid.root), *([f"(said at once: {laid.page.said})"] if laid.page.said else ())]
        write(f"speech/{name}.txt", "\n".join(lines).replace(os.sep, "/") + "\n")


def kept(write: Write) -> None:
    """What earlier versions kept, as it is read."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(shutil.copytree(HERE / "kept", Path(folder) / "kept", ignore=shutil.ignore_patterns("*.py")))
        of = {
            "settings": load_settings(here / "settings.json").settings,
            "plan": load_plan(here / "photos-of-others.lesson.yaml").plan,
            "results": load_results(here / "results.db", Term(2026, 2)).book,
            **{name: _gone_on_with(here / f"{name}.json") for name in ("lesson", "lesson-of-teams")},
        }
        for name, value in of.items():
            write(f"kept/{name}.json", as_json(value))


def _gone_on_with(file: Path) -> object:
    """A lesson as it would be kept again."""
    lesson = load_lesson(file).lesson
    scene = resume_scene(lesson, stage_library()) if lesson else None
    data = dict(scene.to_data()) if scene else {}
    return {**data, "number": ""}  # it is drawn by lot where there was none


def told(problems: Iterable[Problem]) -> str:
    """Problems as a terminal shows them."""
    return "".join(f"{problem}\n" for problem in problems)


def as_json(value: object) -> str:
    """Any value, with the name of its class where it has one."""
    return json.dumps(_plain(value), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _plain(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case Value():
            return {"=": type(value).__name__, **{name: _plain(getattr(value, name)) for name in value.names()}}
        case Mapping():
            return {str(_plain(key)): _plain(one) for key, one in value.items()}
        case list() | tuple() | frozenset() | set():
            parts = [_plain(one) for one in value]
            return sorted(parts, key=str) if isinstance(value, frozenset | set) else parts
        case str() | int() | float() | None:
            return value
    if dataclasses.is_dataclass(value):
        fields = dataclasses.fields(value)
        return {"=": type(value).__name__, **{one.name: _plain(getattr(value, one.name)) for one in fields}}
    return str(value)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
