"""The field tables of a word list, and of the lists of words that stand in them."""

from typing import Any, Final

from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode

from isitok.packs.model.problem import Severity
from isitok.packs.model.subject import Voice
from isitok.packs.model.vocabulary import Band, Touch
from isitok.packs.schema.lists import ListOf, MapOf
from isitok.packs.schema.prose import Line, Text
from isitok.packs.schema.reading import Reading
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field, Record
from isitok.packs.schema.snippets import Stops
from isitok.packs.schema.values import BAD, SCALAR, Choice, Int, Key, Schema, YesNo
from isitok.packs.text.nodes import Node

NEVER: Final = "never"
HELP_KINDS: Final = ("person", "service")

_KINDS: Final = ListOf(Choice(HELP_KINDS), 1, 2, or_one=True)


class _Help:
    """Kinds of help: all of them, or any of some."""

    _any: Final = Record(Field("any", _KINDS, REQUIRED, "of which kinds one is enough"), what="'any'")

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """A map with ``help`` and ``any_help``."""
        if type(node) is MappingNode:
            values = self._any.read(node, mark, name, at)
            return BAD if values is BAD else {"help": values["any"], "any_help": True}
        kinds = _KINDS.read(node, mark, name, at)
        return BAD if kinds is BAD else {"help": kinds, "any_help": False}

    def snippet(self, about: str, stops: Stops) -> Any:
        """Both kinds."""
        return _KINDS.snippet(about, stops)

    def schema(self) -> Schema:
        """A list, or a map."""
        return {"anyOf": [_KINDS.schema(), self._any.schema()]}


_NOT_OK: Final = Choice(("not-ok",))
_NEEDED: Final = Record(
    Field("level", Int(1, 3), OPTIONAL, "the lowest level"),
    Field("adult_led", YesNo(), OPTIONAL, "yes: an adult leads it"),
    Field("ages", ListOf(Choice(Band), 1, 4, or_one=True), OPTIONAL, "the only ages"),
    Field("help", _Help(), OPTIONAL, "the kinds of help that it names: person, service; or {any: [person, service]}"),
    Field("judged", _NOT_OK, OPTIONAL, "not-ok: never in what the game calls good"),
    Field("an_act", _NOT_OK, OPTIONAL, "not-ok: one act at least isn't OK"),
    Field("fact", Choice(("LAW",)), OPTIONAL, "LAW: facts about the law cover all its nations"),
    what="'never', or what is needed: 'level', 'adult_led', 'ages', 'help', 'judged', 'an_act', 'fact'",
)


class _Needs:
    """``never``, or a map of what must be there."""

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """``never``, or the map."""
        if type(node) is ScalarNode and node.value == NEVER:
            return NEVER
        return _NEEDED.read(node, mark, name, at)

    def snippet(self, about: str, stops: Stops) -> Any:
        """The strictest."""
        return stops.at(NEVER)

    def schema(self) -> Schema:
        """The word, or the map."""
        return {"anyOf": [{"const": NEVER}, _NEEDED.schema()]}


class _AsWritten:
    """A line as it is written, with whatever signs young people write."""

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """The line, with every run of white space as one space."""
        if type(node) is not ScalarNode:
            at.note_wrong_type(mark, name, "a line of text", node)
            return BAD
        if at.source.cut_lines and at.source.is_cut(node):
            at.problem(mark, "text-cut-by-hash", f"'{name}' is cut off at ' #'", "put the whole line in quotes")
            return BAD
        line = " ".join(node.value.split())
        if not line:
            at.note_nothing_written(mark, name)
            return BAD
        return line

    def snippet(self, about: str, stops: Stops) -> Any:
        """What it is about."""
        return stops.at(about or "words")

    def schema(self) -> Schema:
        """A text."""
        return dict(SCALAR)


_WORDS: Final = ListOf(_AsWritten(), 1, 2000)
_EXAMPLES: Final = ListOf(_AsWritten(), 1, 2000)
_VOICES: Final = ListOf(Choice(Voice), 1, 5, or_one=True)
_NOT_IN: Final = Field(
    "not_in",
    ListOf(Key("a key", "[a-z][a-z_.]{0,39}"), 1, 20, or_one=True),
    OPTIONAL,
    "keys in whose texts they are fine: talk, or acts.act for 'act' in 'acts'",
)
_FINE: Final = Field("fine", _WORDS, OPTIONAL, "longer wordings that are fine: what shares a word with one isn't found")
_SURE: Final = Record(
    Field(
        "needs", _Needs(), OPTIONAL, "never, or what a story needs that has one of them; nothing: they are never fine"
    ),
    Field("hint", Line(plain=False), OPTIONAL, "what to write instead"),
    Field("words", _WORDS, REQUIRED, "the words"),
    _FINE,
    Field("fine_after", _WORDS, OPTIONAL, "wordings right after which they are fine"),
    Field("voices", _VOICES, OPTIONAL, "whose words are looked at, if not those of the whole list"),
    Field("near", _WORDS, OPTIONAL, "they are found only in a text that has one of these, too, and in help.yaml"),
    Field(
        "in_stories_of",
        ListOf(Key("the subject of a word list"), 1, 40),
        OPTIONAL,
        "subjects: sure in a story that has words of these, or is of level 2 or 3; elsewhere asked about",
    ),
    Field("unless", _WORDS, OPTIONAL, "they are asked about where the story has one of these"),
    _NOT_IN,
    Field("questions", Choice(("fine",)), OPTIONAL, "fine: they are fine in a question"),
    Field("only", Choice(("stories",)), OPTIONAL, "stories: facts, help and law cards may have them"),
    Field("trips", _EXAMPLES, OPTIONAL, "lines in which one of them is found"),
    Field("passes", _EXAMPLES, OPTIONAL, "lines in which no words of any block are"),
    what="'words', and what they need: 'needs', 'hint', 'fine', 'trips', 'passes' …",
)
_ASK: Final = Record(
    Field("words", _WORDS, REQUIRED, "words that can mean it"),
    _FINE,
    Field("trips", _EXAMPLES, OPTIONAL, "lines in which one of them is found, and nothing that is sure"),
    Field("passes", _EXAMPLES, OPTIONAL, "lines in which nothing is found"),
    what="'words', 'trips' and 'passes'",
)
WORD_LIST: Final = Record(
    Field("title", Line(chars=80), REQUIRED, "what it is about"),
    Field("why", Text(), REQUIRED, "why there is such a list"),
    Field("question", Line(words=20, end="?"), OPTIONAL, "what is asked where words can mean it"),
    Field("touches", ListOf(Choice(Touch), 1, 6, or_one=True), OPTIONAL, "what answers it; the first is offered"),
    Field("touched", _Needs(), OPTIONAL, "what a story needs that names one of these touches, whatever its words are"),
    Field("voices", _VOICES, OPTIONAL, "whose words are looked at: game, quoted …"),
    Field("severity", Choice((Severity.ERROR, Severity.WARNING)), OPTIONAL, "error or warning"),
    Field("spelt", Choice(("rot13",)), OPTIONAL, "rot13: nobody has to read these words here"),
    _FINE,
    _NOT_IN,
    Field("sure", ListOf(_SURE, 1, 40), OPTIONAL, "words that mean nothing else"),
    Field("ask", _ASK, OPTIONAL, "words that can mean it"),
    what="a word list: 'title', 'why', 'sure' and 'ask'",
)
NAMED_LISTS: Final = Record(
    Field("lists", MapOf(Key("a list's name"), _WORDS, 1, 200), REQUIRED, "the lists, by name"),
    what="'lists'",
)
