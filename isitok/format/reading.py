"""The state of reading one file: its problems, the band that sets the limits, who may be named."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final, cast

from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode

from isitok.format.hints import how_to_name, shorten, who_else
from isitok.format.problem import Place, Problem, Severity
from isitok.format.yaml.nodes import Node
from isitok.format.yaml.slips import colon, colon_in_text, dash
from isitok.format.yaml.slips.expected import Better, Expected
from isitok.format.yaml.source import Source

MOST_PROBLEMS: Final = 60
"""The most problems that are listed for one file: enough to begin with."""

BUNDLED_NEEDS: Final = "bundled-needs"

_SLIPS: Final = (
    *(colon.of_another_keyboard, colon.key_without_colon, dash.other_sign, dash.too_many),
    colon_in_text.colon_of_a_text,
)


class Bad:
    """The type of ``BAD``."""

    def __repr__(self) -> str:
        return "BAD"


BAD: Final = Bad()
"""Stands for a value that could not be read."""


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
        "names",
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
        people: Mapping[str, str] | None = None,
        facts: Collection[str] | None = None,
        routes: Collection[str] | None = None,
        pictures: Collection[str] | None = None,
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
        self.names = dict(people or {})  # what they are called, by id
        self.drawn = None if people is None else set(people)  # who has a face
        self.people = None if people is None else set(people)  # and, once they are read, the `others` of this file
        self.called: dict[str, str] = {}  # the names of the `others` in small letters, and their ids
        self.facts = facts
        self.routes = routes
        self.pictures = pictures

    def known(self, among: tuple[str, ...]) -> Collection[str] | None:
        """All ids of these kinds; None where the ids of one kind aren't known."""
        if len(among) == 1:
            one: Collection[str] | None = getattr(self, among[0])
            return one
        found: set[str] = set()
        for kind in among:
            ids: Collection[str] | None = getattr(self, kind)
            if ids is None:
                return None
            found.update(ids)
        return found

    def meet(self, id_: str, called: Node) -> None:
        """Note that this file has somebody who isn't in the cast, though what it says of them may be wrong."""
        if self.people is None:
            return
        self.people.add(id_)
        told = {"name": called}
        if type(called) is MappingNode:
            told = {key.value: value for key, value in called.value if type(key) is ScalarNode}
        name = told.get("name")
        if type(name) is ScalarNode:
            self.called[" ".join(name.value.lower().split())] = id_
        if "picture" in told and self.drawn is not None:
            self.drawn.add(id_)

    def meet_nobody(self) -> None:
        """Note that none of the file's own people could be read: then no name counts as unknown."""
        if not self.called:
            self.people = None

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

    def slipped(self, better: Better | None) -> bool:
        """Note the problem that a slip explains, if it explains one."""
        if better is not None:
            self.problem(*better)
        return better is not None

    def expected(self, it: Expected) -> None:
        """Note what was expected, in the words of the first slip that explains what stands there instead."""
        better = next((found for slip in _SLIPS if (found := slip(it, self.source))), None)
        if better is None or not better.message:
            kind = _kind_of(it.node)
            if better is None and it.node.id == "scalar" and not it.node.value and not it.is_text:
                kind = "nothing stands"
            what = f"'{shorten(it.name)}'" if it.name else "this file"
            hint = (better.hint if better else it.hint) or f"write {it.what}"
            better = Better(it.mark, it.code, f"{what} needs {it.what}, but {kind} here", hint)
        self.slipped(better)

    def all_problems(self) -> list[Problem]:
        """All problems so far. If there were too many to list, the last one says so."""
        if not self.unlisted:
            return self.problems
        message = f"{self.unlisted} more problems in this file are not listed"
        return [*self.problems, Problem(Place(self.file), "more-problems", message, "mend the others first")]

    def nothing_written(self, mark: Mark | None, name: str, hint: str = "write something, or delete the line") -> None:
        """Note that there is nothing after a key or a dash."""
        self.problem(mark, "empty", f"nothing is written at '{shorten(name)}'", hint)

    def lacks_text(self, node: Node) -> bool:
        """Whether there is no text at all, and not because of a '#'."""
        return type(node) is ScalarNode and not node.value.strip() and not self.source.is_cut(node)

    def is_called(self, name: str) -> str:
        """The id of whoever of 'others' has this name; "" if nobody has."""
        return self.called.get(" ".join(name.lower().split()), "")

    def somebody(self, value: str, people: Iterable[str], *, new: bool = True) -> str:
        """The beginning of a hint for an unknown name: who may be meant, or how to name somebody ``new``."""
        if new and (id_ := self.is_called(value)):
            return f"did you mean '{id_}'? "
        return who_else(value, people) or (how_to_name(value, people) if new else "")


def _kind_of(node: Node) -> str:
    if node.id == "scalar":
        return "text stands"
    if cast(Any, node).flow_style:
        return f"{'square' if node.id == 'sequence' else 'curly'} brackets stand"
    return "a list stands" if node.id == "sequence" else "a word with a colon stands"
