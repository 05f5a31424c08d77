"""What is special about messages: ``- leo (happy): text``, ``- notice: …``, and who is drawn in a photo.

Their key is a person and a mood, so they are no map with certain keys. What they hold is a record, as everywhere.
"""

import re
from collections.abc import Callable
from typing import Any, Final

from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode

from isitok.base.spelling import did_you_mean, key_of, nearest
from isitok.base.value import replace
from isitok.format.field_kinds import Drawn, Moment, Part, Some, Text
from isitok.format.fields import Field
from isitok.format.hints import MOODS, SAYS, choice_of, mood_meant, shorten
from isitok.format.names import PEOPLE, SYSTEM
from isitok.format.prose import read_prose
from isitok.format.reading import Reading
from isitok.format.record import Record, keys_of
from isitok.format.vocabulary import Mood
from isitok.format.yaml.nodes import Node
from isitok.format.yaml.quotes import is_plain, quote
from isitok.format.yaml.slips import colon, colon_in_text, left
from isitok.format.yaml.slips.expected import Expected

ReadPart = Callable[[Part, Node, Mark | None, str, Reading], Any]
ReadNamed = Callable[[Drawn, Node, Mark | None, str, Reading], Any]
ReadField = Callable[[Field, Node, Mark | None, str, Reading], Any]

WHO_AND_MOOD: Final = re.compile(r"\s*([^()]+?)\s*(?:\(([^()]*)\))?\s*")
_ASLEEP: Final = ("asleep", "sleeping", "sleep")
_ALSO_CALLED: Final = {
    **dict.fromkeys(("banner", "notification", "alert", "pop-up", "app", "phone"), "notice"),
    **dict.fromkeys(("deleted", "removed", "delete", "taken-down"), "gone"),
}


def read_moment(
    of: Moment,
    node: Node,
    mark: Mark | None,
    name: str,
    at: Reading,
    read_part: ReadPart,
    read_field: ReadField,
    bad: Any,
) -> Any:
    """A message, or what else may appear on a phone or be told; or a line behind a title."""
    if of.titled:
        return _titled(of.message, of.titled, node, mark, name, at, read_part, bad)
    if of.told:
        key = node.value[0][0] if type(node) is MappingNode and len(node.value) == 1 else None
        if colon_in_text.is_prose(key) or (type(key) is ScalarNode and SAYS.search(key.value)):
            at.expected(Expected("a line of text", node, mark, name, code="colon"))  # `- Kofi says: sorry`
            return bad
        if type(node) is ScalarNode:
            if at.slipped(colon.missing_colon(node, _who_and(of, at), at.source, "missing-colon")):
                return bad
            return _told(of.told, node, mark, name, at, bad)
    if of.shown:
        if type(node) is ScalarNode:
            _note_nobody_says_it(of, node, mark, name, at)
            return bad
        if type(node) is MappingNode and len(node.value) == 1 and type(node.value[0][0]) is ScalarNode:
            key, value = node.value[0]
            word = key_of(key.value)
            shown = keys_of(of.shown)
            if word in shown:
                read = read_field(shown[word], value, key.start_mark, key.value, at)
                return bad if read is bad else of.shown(**{word: read, "key": key.value})
            if meant := _shown_meant(word, tuple(shown), at):
                message = f"'{shorten(key.value)}' is not known in '{shorten(name)}'"
                hint = f"did you mean '{meant}'? what may stand here: who says something, {', '.join(shown)}"
                at.problem(key.start_mark, "unknown-person", message, hint)
                return bad
    return _message(of.message, node, mark, name, at, read_part, bad)


def _titled(
    record: type[Record],
    titled: Text,
    node: Node,
    mark: Mark | None,
    name: str,
    at: Reading,
    read_part: ReadPart,
    bad: Any,
) -> Any:
    """A map with one key, which is a title."""
    if type(node) is not MappingNode or len(node.value) != 1 or type(node.value[0][0]) is not ScalarNode:
        message = f"a line of '{name}' needs a title, a colon, and what it says"
        at.problem(mark, "wrong-message", message, "write it like this: - Leo: new message")
        return bad
    key, value = node.value[0]
    title = read_prose(titled, key, key.start_mark, name, at, bad)
    body = read_part(Part(record), value, key.start_mark, key.value, at)
    return bad if title is bad or body is bad else replace(body, key=title)


def _who_and(of: Moment, at: Reading) -> set[str]:
    return {*(at.people or ()), *(keys_of(of.shown) if of.shown else ())}


def _told(record: type[Record], node: Node, mark: Mark | None, name: str, at: Reading, bad: Any) -> Any:
    field = keys_of(record)[record.SHORT]
    assert type(field.of) is Text
    line = read_prose(field.of, node, mark, name, at, bad)
    return bad if line is bad else record(**{field.name: line})


def _note_nobody_says_it(of: Moment, node: ScalarNode, mark: Mark | None, name: str, at: Reading) -> None:
    if at.slipped(colon.missing_colon(node, _who_and(of, at), at.source)):
        return
    if at.lacks_text(node):
        at.nothing_written(mark, name)
        return
    message = f"'{shorten(name)}' needs what appears on the phone: who says what, 'notice' or 'gone'"
    hint = f"write it like this: - notice: {shorten(node.value)}, or with who says it: - leo: …"
    at.problem(mark, "wrong-message", message, hint)


def _shown_meant(word: str, shown: tuple[str, ...], at: Reading) -> str:
    """What the phone itself does, by another word, unless it is somebody's name."""
    if at.people is None or word in at.people:
        return ""
    called = _ALSO_CALLED.get(word, "")
    if called or not nearest(word, shown):  # comparing it with all names takes a hundred times as long
        return called
    near = nearest(word, (*at.people, *shown))
    return near[0] if near[0] in shown else ""


def _message(
    record: type[Record], node: Node, mark: Mark | None, name: str, at: Reading, read_part: ReadPart, bad: Any
) -> Any:
    """A map with one key, who or who (mood)."""
    if type(node) is not MappingNode or len(node.value) != 1 or type(node.value[0][0]) is not ScalarNode:
        if at.people is not None and (
            at.slipped(colon.missing_colon(node, at.people, at.source))
            or at.slipped(left.beside_its_sender(node, keys_of(record), at.people, _second_name(node)))
        ):
            return bad
        message = f"a message in '{name}' must be one line: who, then what they say"
        said = shorten(node.value) if type(node) is ScalarNode and node.value else "who's got pics?"
        at.problem(mark, "wrong-message", message, f"write it like this, with who says it: - leo: {said}")
        return bad
    key, value = node.value[0]
    parts = WHO_AND_MOOD.fullmatch(key.value)
    who = key_of(parts[1] if parts else re.sub(r"[()]", " ", key.value))
    if at.people is not None and who not in at.people and who != SYSTEM:
        hint = mood_meant(who, at.people)
        said = SAYS.sub("", key.value)
        if not hint and said != key.value and key_of(said) in at.people and type(value) is ScalarNode:
            text = value.value if is_plain(value.value) else quote(value.value)
            hint = f"write it like this: - {key_of(said)}: {text}"  # `- Kofi says: sorry`
        elif not hint:
            hint = at.somebody((parts[1] if parts else key.value).strip(), at.people) + PEOPLE
        message = f"'{shorten(key.value)}' is nobody in the cast or in 'others'"
        at.problem(key.start_mark, "unknown-person", message, hint)
        who = ""
    mood: Any = Mood.CALM
    if parts and parts[2] is not None:
        mood = mood_named(parts[2], key.start_mark, at, bad)
    body = read_part(Part(record), value, key.start_mark, key.value, at)
    if body is bad or mood is bad or not who:
        return bad
    return replace(body, key=key.value, who=who, mood=mood)


def _second_name(node: Node) -> str:
    """Who would say what stands below a message, if that began with a dash."""
    key = node.value[1][0] if type(node) is MappingNode and len(node.value) > 1 else None
    parts = WHO_AND_MOOD.fullmatch(key.value) if type(key) is ScalarNode else None
    return parts[1] if parts else ""


def mood_named(written: str, mark: Mark | None, at: Reading, bad: Any) -> Any:
    """The mood in brackets behind a name; ``bad`` after noting that there is no such mood."""
    word = key_of(written)
    if word in MOODS:
        return MOODS[word]
    hint = did_you_mean(word, MOODS) + choice_of(MOODS)
    if word in _ASLEEP:
        hint = f"whoever is asleep is part of a scene, such as 'sofa', or is said to be in 'shows'; {choice_of(MOODS)}"
    at.problem(mark, "unknown-mood", f"'{shorten(written)}' is not a mood", hint)
    return bad


def read_drawn(
    of: Drawn, node: Node, mark: Mark | None, name: str, at: Reading, read_named: ReadNamed, bad: Any
) -> Any:
    """Somebody in a photo, and how they look."""
    parts = WHO_AND_MOOD.fullmatch(node.value) if type(node) is ScalarNode else None
    if not parts:
        read_named(of, node, mark, name, at)  # it says what is wrong: nobody is called so
        return bad
    if parts[2] is None and at.drawn is not None and key_of(parts[1]) not in at.drawn:
        hint = mood_meant(key_of(parts[1]), at.drawn)
        if hint:
            at.problem(mark, of.code, f"'{shorten(parts[1])}' at '{shorten(name)}' {of.unless}", hint)
            return bad
    alone = ScalarNode(node.tag, parts[1], node.start_mark, node.end_mark)
    who = read_named(of, alone, mark, name, at)
    mood = None if parts[2] is None else mood_named(parts[2], mark, at, bad)
    return bad if who is bad or mood is bad else of.of(who=who, mood=mood)


def lacks_dashes(of: Moment, many: Some, node: Node, mark: Mark | None, name: str, at: Reading) -> bool:
    """Whether what happens is written without dashes: as one map, or as one line where that is no list of one."""
    if not of.shown:
        return False
    if type(node) is MappingNode and node.value and type(node.value[0][0]) is ScalarNode:
        first = shorten(node.value[0][0].value)
        message = f"a dash is missing before '{first}' in '{name}'"
        at.problem(node.start_mark, "wrong-type", message, f"write it like this: - {first}: …")
        return True
    if type(node) is ScalarNode and node.value and not many.one:
        hint = f"write below it, indented further: - notice: {shorten(node.value)}"
        at.expected(Expected("a list: lines that begin with '- '", node, mark, name, hint))
        return True
    return False
