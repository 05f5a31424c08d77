"""Which stories an adult leads, or are for staff: by what they say, by what their pack says, and wherever they lie.

An adult leads every lesson, so its plan counts as such, and so does a course.

Where one may be, it counts as such: this keeps it from young people. A copy of one that came with the game is known by
its sentences, as it may lie without its pack, and without the lines that said so.
"""

import re
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

from isitok.base.disk import is_file, start_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import LEVEL_3_TOPICS, Level
from isitok.format.yaml.source import SCENARIO_LIMITS
from isitok.library.folders import COURSE_FILE, better_name, is_course, pack_around, packs_in
from isitok.library.lesson_files import is_lesson_name
from isitok.library.roots import bundled_root

_ADULTS: Final = re.compile(
    # The line of the ages, also mistyped, or one of the next that belong to it: beside other ages, and before any note.
    r"""(?:^|[{,])[ \t"'-]*ages?\b["']?[ \t]*[:=-]?"""
    r"""(?:[^\n#]{0,60}?|(?:[^\n#]{0,60}(?:#[^\n]*)?\n(?:[ \t]+|[ \t]*-)[^\n:#]{0,60}?){1,4}?)"""
    r"""\b(?:adults?|staff|teachers)\b""",
    re.MULTILINE | re.IGNORECASE,
)
_LED: Final = re.compile(
    r"""(?:^|[{,])[ \t"'-]*(?:"""
    r"""levels?\b["']?\s*[:=-]?\s*["']?(?:level\s*)?(?:3|three)\b"""
    r"""|topics?\b["']?\s*[:=-]?\s*["']?(?:nudes|blackmail)\b"""
    r"""|(?:adult[ _-]?led|small[ _-]?group)\b["']?\s*[:=-]\s*["']?(?!no\b|false\b|off\b)\w"""
    r""")""",
    re.MULTILINE | re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[.!?:]\s")
_SHORTEST: Final = 40  # letters of a sentence that two people hardly write by chance
_ENOUGH: Final = 3  # such sentences


def needs_adult(path: Path) -> bool:
    """Whether an adult leads a story, a ``pack.yaml`` or a pack's folder, or it is for staff, also with mistakes in it.

    A copy of such a story counts as one, whatever was changed in it. A lesson plan does, and a course.
    """
    name = better_name(path.name) or path.name
    if is_lesson_name(name) or name == COURSE_FILE or is_course(path):
        return True
    return _says_so_somewhere(path) or len(_sentences(_text(path)) & _sentences_of_led()) >= _ENOUGH


def is_led(story: Scenario) -> bool:
    """Whether an adult leads a story that could be read, or it is for staff."""
    return story.adult_led or story.for_staff or story.level is Level.THREE or story.topic in LEVEL_3_TOPICS


def _says_so_somewhere(path: Path) -> bool:
    return any(map(_says_so, (path, path / "pack.yaml", pack_around(path) / "pack.yaml")))


def _says_so(file: Path) -> bool:
    text = _text(file)
    return _LED.search(text) is not None or _ADULTS.search(text) is not None


def _text(file: Path) -> str:
    """What can be read of a file; "" if it is none."""
    with suppress(OSError):
        if is_file(file):
            return start_of(file, SCENARIO_LIMITS.size + 1).decode("utf-8-sig", "replace")
    return ""


def _sentences(text: str) -> frozenset[str]:
    """The longer sentences of a text, in small letters; breaks between lines make no difference."""
    told = _SENTENCE.split(" ".join(text.casefold().split()))
    return frozenset(each for each in told if len(each) >= _SHORTEST)


@cache
def _sentences_of_led() -> frozenset[str]:
    """The sentences that stand in stories that came with the game and that an adult leads, and in no others."""
    led: set[str] = set()
    others: set[str] = set()
    for pack in packs_in(bundled_root()):
        whole = _says_so(pack.folder / "pack.yaml")  # what is for staff lies in packs for staff
        for file in pack.files:
            text = _text(file.path)
            (led if whole or _LED.search(text) else others).update(_sentences(text))
    return frozenset(led - others)
