"""What happens on a phone with an act, and what happens next: messages, what the phone itself says, what is deleted."""

from typing import Any, Final

from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode

from isitok.base.spelling import key_of, nearest
from isitok.packs.schema.lists import ListOf
from isitok.packs.schema.phones.messages import SHOWN, Message
from isitok.packs.schema.prose import Line
from isitok.packs.schema.reading import Reading, shorten
from isitok.packs.schema.snippets import Stops
from isitok.packs.schema.values import BAD, Schema
from isitok.packs.text.nodes import Node

_ALSO_CALLED: Final = {
    **dict.fromkeys(("banner", "notification", "alert", "pop-up", "app", "phone"), "notice"),
    **dict.fromkeys(("deleted", "removed", "delete", "taken-down"), "gone"),
}


class WhatHappens(Message):
    """Something that appears on a phone: a message, ``notice`` (a banner) or ``gone`` (what was deleted)."""

    __slots__ = ()

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """A dict of ``key`` (as written), and what a message holds, or ``notice`` or ``gone``."""
        if type(node) is ScalarNode:
            if at.note_missing_colon(node, {*(at.people or ()), *SHOWN}):
                return BAD
            if at.lacks_text(node):
                at.note_nothing_written(mark, name)
                return BAD
            message = f"'{shorten(name)}' needs what appears on the phone: who says what, 'notice' or 'gone'"
            hint = f"write it like this: - notice: {shorten(node.value)}, or with who says it: - leo: …"
            at.problem(mark, "wrong-message", message, hint)
            return BAD
        if type(node) is MappingNode and len(node.value) == 1 and type(node.value[0][0]) is ScalarNode:
            key, value = node.value[0]
            word = key_of(key.value)
            if word in SHOWN:
                text = _NOTICE.read(value, key.start_mark, key.value, at)
                return BAD if text is BAD else {"key": key.value, word: text}
            if meant := self._key_meant(word, at):
                message = f"'{shorten(key.value)}' is not known in '{shorten(name)}'"
                hint = f"did you mean '{meant}'? what may stand here: who says something, notice, gone"
                at.problem(key.start_mark, "unknown-person", message, hint)
                return BAD
        return super().read(node, mark, name, at)

    def _key_meant(self, word: str, at: Reading) -> str:
        """The key that is meant by another word, unless it is somebody's name."""
        if at.people is None or word in at.people:
            return ""
        called = _ALSO_CALLED.get(word, "")
        if called or not nearest(word, SHOWN):  # comparing it with all names takes a hundred times as long
            return called
        near = nearest(word, (*at.people, *SHOWN))
        return near[0] if near[0] in SHOWN else ""

    def snippet(self, about: str, stops: Stops) -> Any:
        """A notice."""
        return {stops.at("notice"): stops.at("what the phone says")}

    def schema(self) -> Schema:
        """An object with one key: somebody's, or ``notice`` or ``gone``."""
        shown_here = {
            "notice": {"description": "a banner: Kofi added a photo to his story", **_NOTICE.schema()},
            "gone": {"description": "what was deleted: Kofi's photo", **_NOTICE.schema()},
        }
        return {**super().schema(), "properties": shown_here}


_NOTICE: Final = Line(words=16, emoji=True)
WHAT_HAPPENS: Final = WhatHappens()


class WhatFollows:
    """Something that happens next: what appears on a phone, or a line that tells it."""

    __slots__ = ()

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """As ``WhatHappens``, or ``line``."""
        if type(node) is MappingNode and len(node.value) == 1 and _is_prose(node.value[0][0]):
            at.note_wrong_type(mark, name, "a line of text", node, code="colon")  # `- Kofi types: sorry`
            return BAD
        if type(node) is not ScalarNode:
            return WHAT_HAPPENS.read(node, mark, name, at)
        if at.note_missing_colon(node, {*(at.people or ()), *SHOWN}, "missing-colon"):
            return BAD
        line = _BEAT.read(node, mark, name, at)
        return BAD if line is BAD else {"line": line}

    def snippet(self, about: str, stops: Stops) -> Any:
        """A line."""
        return stops.at("what happens next")

    def schema(self) -> Schema:
        """A line, or what appears on a phone."""
        return {"anyOf": [_BEAT.schema(), WHAT_HAPPENS.schema()]}


def _is_prose(key: Node) -> bool:
    """Whether a key is several words, as in a sentence with a colon, and no mood follows them."""
    return type(key) is ScalarNode and len(key.value.split()) > 2 and "(" not in key.value


class Moments(ListOf):
    """What happens, in order: a list whose dashes may have been forgotten."""

    __slots__ = ()

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """Read them one by one."""
        if type(node) is MappingNode and node.value and type(node.value[0][0]) is ScalarNode:
            first = shorten(node.value[0][0].value)
            message = f"a dash is missing before '{first}' in '{name}'"
            at.problem(node.start_mark, "wrong-type", message, f"write it like this: - {first}: …")
            return BAD
        if type(node) is ScalarNode and node.value and not self.one:
            what = f"- notice: {shorten(node.value)}"
            at.note_wrong_type(
                mark, name, "a list: lines that begin with '- '", node, f"write below it, farther in: {what}"
            )
            return BAD
        return super().read(node, mark, name, at)


_BEAT: Final = Line(words=20)
HAPPENS: Final = Moments(WHAT_HAPPENS, 1, 3)
THEN: Final = Moments(WhatFollows(), 1, 3, or_one=True)
