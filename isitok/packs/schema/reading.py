"""The state of reading one file: its problems, the band that sets the limits, who may be named."""

import re
from collections.abc import Container, Iterable, Mapping
from typing import Any, Final, cast

from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from isitok.base.spelling import nearest
from isitok.packs.model.problem import Place, Problem, Severity
from isitok.packs.text.mend import in_quotes
from isitok.packs.text.nodes import Node
from isitok.packs.text.other_signs import begins_without_dash
from isitok.packs.text.source import Source

MOST_PROBLEMS: Final = 60
"""Problems listed for one file: enough to begin with."""

BUNDLED_NEEDS: Final = "bundled-needs"

_UNDIVIDED: Final = re.compile(r"(?P<key>[^\s:;()]+)(?P<mood> ?\([^()]*\))?(?:(?P<colon>:)\s*|;?\s+)(?P<rest>\S.*)")


class Reading:
    """One file that is being read. It is dropped once the file has been read."""

    __slots__ = (
        "band",
        "bundled",
        "called",
        "drawn",
        "facts",
        "file",
        "for_staff",
        "level",
        "people",
        "pictures",
        "problems",
        "routes",
        "source",
        "unlisted",
        "words",
    )

    def __init__(
        self,
        source: Source,
        *,
        bundled: bool = False,
        people: Iterable[str] | None = None,
        facts: Iterable[str] | None = None,
        routes: Iterable[str] | None = None,
        pictures: Iterable[str] | None = None,
        level: int = 1,
    ) -> None:
        self.source = source
        self.file = source.file
        self.problems: list[Problem] = []
        self.unlisted = 0
        self.words: set[str] = set()  # all that stands between blanks in its texts
        self.bundled = bundled
        self.level = level  # the pack's, until `level` is read
        self.band = 3  # the widest limits, until `ages` is read
        self.for_staff = False
        # What may be named. `None` = not known, so names aren't checked.
        self.drawn = None if people is None else set(people)  # who has a face
        self.people = None if people is None else set(people)  # and, once they are read, the `others` of this file
        self.called: dict[str, str] = {}  # the names of the `others` in small letters, and their ids
        self.facts = facts
        self.routes = routes
        self.pictures = pictures

    def place(self, mark: Mark | None) -> Place:
        """The place of a YAML mark; without one, the file's first line."""
        return Place(self.file, mark.line + 1, mark.column + 1) if mark is not None else Place(self.file, 1, 1)

    def problem(
        self, mark: Mark | None, code: str, message: str, hint: str, severity: Severity = Severity.ERROR
    ) -> None:
        """Note a problem."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(self.place(mark), code, message, hint, severity))
        else:
            self.unlisted += 1

    def all_problems(self) -> list[Problem]:
        """All problems so far. If there were too many to list, the last one says so."""
        if not self.unlisted:
            return self.problems
        message = f"{self.unlisted} more problems in this file are not listed"
        return [*self.problems, Problem(Place(self.file), "more-problems", message, "mend the others first")]

    @property
    def failed(self) -> bool:
        """Whether any problem so far is an error."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def note_nothing_written(
        self, mark: Mark | None, name: str, hint: str = "write something, or delete the line"
    ) -> None:
        """Note that there is nothing after a key or a dash."""
        self.problem(mark, "empty", f"nothing is written at '{shorten(name)}'", hint)

    def lacks_text(self, node: Node) -> bool:
        """Whether there is no text at all, and not because of a '#'."""
        return type(node) is ScalarNode and not node.value.strip() and not self.source.is_cut(node)

    def note_missing_colon(self, node: Node, keys: Container[str], code: str = "wrong-type") -> bool:
        """Note that a text would be a key and its value if its first word had a colon."""
        if type(node) is not ScalarNode or node.style:
            return False
        start, end = node.start_mark.line, node.end_mark.line
        if start == end:
            lines = [node.value]
        elif end - start < 20:  # if several lines lack it, each begins with a key; otherwise they are one text
            first = self.source.line(start)[node.start_mark.column :]
            lines = [line.strip() for line in (first, *map(self.source.line, range(start + 1, end + 1)))]
        else:
            return False
        entries = [_UNDIVIDED.fullmatch(line) for line in lines]
        entry = entries[0]
        if entry is None or any(one is None or one["key"] not in keys for one in entries):
            return False
        key = entry["key"] + (entry["mood"] or "")
        what, after = ("space", f"{key}:") if entry["colon"] else ("colon", key)
        before = self.source.line(node.start_mark.line)[: node.start_mark.column].lstrip()
        hint = f"write it like this: {before if before.strip('- ') == '' else ''}{key}: {entry['rest']}"
        self.problem(node.start_mark, code, f"a {what} is missing after '{after}'", hint)
        return True

    def note_missing_dash(self, node: Node) -> bool:
        """Note that lines would be a list if they began with a dash instead of a bullet."""
        dash = begins_without_dash(self.source.line(node.start_mark.line), node.start_mark.line)
        if dash is None or dash.column != node.start_mark.column:
            return False
        self.problem(node.start_mark, "wrong-type", dash.message, dash.hint)
        return True

    def somebody(self, value: str, people: Iterable[str], *, new: bool = True) -> str:
        """The beginning of a hint for an unknown name: who may be meant, or how to name somebody ``new``."""
        if new and (id_ := self.called.get(" ".join(value.lower().split()))):
            return f"did you mean '{id_}'? "
        return who_else(value, people) or (how_to_name(value, people) if new else "")

    def note_wrong_type(
        self, mark: Mark | None, name: str, wanted: str, node: Node, hint: str = "", code: str = "wrong-type"
    ) -> None:
        """Note that a text, list or map is expected, and how to write it."""
        if node.id == "scalar":
            kind = "text stands"
        elif cast("MappingNode | SequenceNode", node).flow_style:
            kind = f"{'square' if node.id == 'sequence' else 'curly'} brackets stand"
        else:
            kind = "a list stands" if node.id == "sequence" else "a word with a colon stands"
        start, end = node.start_mark, node.end_mark
        if dashes := _dashes_too_many(node, wanted):
            hint = dashes
        elif wanted.startswith(("text", "a line")):
            # `- Remember: ask first.` is read as a map: the colon belongs to the text.
            line = self.source.line(start.line)
            lines = [new.strip() for new in in_quotes(line)] if end.line <= start.line + 1 and len(line) < 400 else []
            if lines:
                hint = (
                    f"if this is text, put it in quotes: {lines[-1 if line[: start.column].strip(' -') == '' else 0]}"
                )
        elif node.id == "scalar" and not node.value:
            kind = "nothing stands"
        hint = hint or f"write {wanted}"
        what = f"'{shorten(name)}'" if name else "this file"
        self.problem(mark, code, f"{what} needs {wanted}, but {kind} here", hint)


def _dashes_too_many(node: Node, wanted: str) -> str:
    """What to do about dashes where no list is expected; "" if there are none."""
    if type(node) is not SequenceNode or node.flow_style or wanted.startswith("a scenario"):
        return ""
    if len(node.value) == 1:
        (item,) = node.value
        if type(item) is MappingNode and not item.flow_style and len(item.value) > 1:
            return "take the dash away, and let its line begin in the same column as those below it"
        return "take the dash away"
    return "take the dashes away" + (": it is one text" if wanted.startswith(("text", "a line")) else "")


def shorten(value: str) -> str:
    """A value for a message: short, on one line."""
    value = re.sub(r"\s+", " ", value)
    return value if len(value) <= 40 else value[:39] + "…"


def who_else(value: str, people: Iterable[str]) -> str:
    """``did you mean 'kofi'? ``, or the three nearest if there are too many to list."""
    people = sorted(people)
    near = nearest(value, people) or ([] if _is_a_name(value) else nearest(value, people, most=3, cutoff=0.3))
    return f"did you mean {' or '.join(map(repr, near))}? " if near else ""


def _is_a_name(value: str) -> bool:
    """Whether a text is a name as in a story ("Town Talk Wales"), not an id."""
    return len(value.split()) > 1 or value[:1].isupper() or value[:1] == "@"


def how_to_name(value: str, people: Iterable[str]) -> str:
    """How to name somebody who isn't in the cast, in 'others': ``others: {town-talk-wales: Town Talk Wales}``."""
    name = value.strip().lstrip("@").strip()
    id_ = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40].rstrip("-")
    if not _is_a_name(value) or not re.match("[a-z]", id_) or not 0 < len(name) <= 40 or id_ in people:
        return ""
    text = name if re.fullmatch(r"[\w &'.-]+", name) else f'"{name}"' if '"' not in name else id_
    return f"if it is somebody new, name it in others (others: {{{id_}: {text}}}), and write {id_} here. "


def choice_of(words: Iterable[str]) -> str:
    """The words to choose from, for a hint."""
    words = list(words)
    return f"write one of: {', '.join(words)}" if len(words) <= 40 else f"there are {len(words)} to choose from"


Values = Mapping[str, Any]
"""What was read of a map: key → value, without the keys that were not written."""
