"""A story as the cells of a table: a row for each act, and beside the first one what the whole story has."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from isitok.exchange.cell_words import topic_in, verdict_in
from isitok.exchange.headings import ACT_COLUMNS, ACT_NUMBER, ID, MORE
from isitok.i18n.screen_words import ENGLISH

Cells = Mapping[str, str]
"""The texts of one row, by column."""

Way = tuple[str | int, ...]
"""Where a value stands in a story's file."""

_HELPS: Final = 3


def cells_of(stem: str, tree: Any) -> Iterator[Cells]:
    """The rows of a story, as far as its file says anything that has a column."""
    story: Mapping[str, Any] = tree if isinstance(tree, dict) else {}
    acts = story.get("acts")
    there = [act if isinstance(act, dict) else {} for act in acts] if isinstance(acts, list) else []
    for number, act in enumerate(there or [{}]):
        own = {column: _shown(column, act.get(column)) for column in ACT_COLUMNS}
        beside = _beside(story) if number == 0 else {}
        yield {ID: stem, ACT_NUMBER: str(number + 1), "title": _shown("title", story.get("title")), **own, **beside}


def _beside(story: Mapping[str, Any]) -> Cells:
    found = {column: _shown(column, story.get(column)) for column in ("ages", "story", *MORE)}
    for number, way in enumerate(ways_that_help(story), start=1):
        option = story["respond"]["options"][way]
        said = _shown("", option.get("say"))
        found[f"helps {number}"] = f"“{said}”" if said else _shown("", option.get("do"))
        found[f"why {number}"] = _shown("", option.get("why"))
    return found


def ways_that_help(story: Mapping[str, Any]) -> list[int]:
    """Which of the options of a story help, as many as there are columns for."""
    respond = story.get("respond")
    options = respond.get("options") if isinstance(respond, dict) else None
    there = options if isinstance(options, list) else []
    helps = [at for at, one in enumerate(there) if isinstance(one, dict) and one.get("rating") == "helps"]
    return helps[:_HELPS]


def _shown(column: str, value: Any) -> str:
    """A value as its cell has it: labels where there are some, questions each on their line."""
    if isinstance(value, list):
        between = "\n" if column == "talk" else ", "
        return between.join(_shown("", one) for one in value)
    text = " ".join(value.split()) if isinstance(value, str) else ""
    means = verdict_in(text) if column == "verdict" else topic_in(text) if column == "topic" and text else None
    return ENGLISH.label(means) if means else text
