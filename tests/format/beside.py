"""The reader of the table beside the one that was there before it: the same files, read by both.

What ``settled`` does, the library does once it reads by the table. Then this file goes.
"""

import dataclasses
from collections.abc import Mapping
from typing import Any, NamedTuple

from isitok.packs.model.known import Known
from isitok.packs.schema.fields import known_keys

from isitok.base.value import replace
from isitok.format import phones, shown, story
from isitok.format.pack import Pack as NewPack
from isitok.format.passages import Passage, passages_of
from isitok.format.phones import Phone as NewPhone
from isitok.format.read import BAD, read_file
from isitok.format.reading import Reading
from isitok.format.record import Record
from isitok.library.read_pack import first_named
from isitok.library.roots import faces_drawn
from isitok.packs.model import scenario as old
from isitok.packs.model.card import Pack
from isitok.packs.model.ids import id_in
from isitok.packs.model.problem import Problem
from isitok.packs.model.vocabulary import FOR_STAFF, Level
from isitok.packs.text.slug import slug
from isitok.packs.text.source import FILE_LIMITS, SCENARIO_LIMITS, source_of


class Read(NamedTuple):
    """A story as the table reads it."""

    scenario: story.Scenario | None
    passages: tuple[Passage, ...]
    problems: list[Problem]
    words: set[str]


def read_story(data: bytes, file: str, pack: Pack, stem: str, known: Known | None) -> Read:
    """A story by the table."""
    source, problems = source_of(data, file, SCENARIO_LIMITS, known_keys)
    if source is None:
        return Read(None, (), problems, set())
    people = {id_: one.name for id_, one in known.cast.people.items()} if known else None
    at = Reading(
        source,
        bundled=pack.bundled,
        people=people,
        facts=known.facts if known else None,
        routes=known.help.routes if known else None,
        pictures=faces_drawn(),
        level=pack.level,
    )
    values = read_file(story.Scenario, at)
    if values is BAD:
        return Read(None, (), at.all_problems(), at.words)
    scenario = settled(values, pack, stem, at.names)
    return Read(scenario, passages_of(scenario), at.all_problems(), at.words)


def settled(values: Mapping[str, Any], pack: Pack, stem: str, names: Mapping[str, str]) -> story.Scenario:
    """A story with what its pack and its folder add."""
    for_staff = values["ages"] == FOR_STAFF  # it has no level: what keeps level 3 from young people keeps it, too
    return story.Scenario(
        **{
            **values,
            "id": id_in(pack.id, stem),
            "pack": pack.id,
            "told_by": "" if pack.bundled else pack.title,
            "made_up": pack.made_up,
            "topic": values.get("topic", pack.topic),
            "level": Level.THREE if for_staff else values.get("level", pack.level),
            "adult_led": for_staff or pack.adult_led or values.get("adult_led", False),
            "acts": tuple(_act(act, values.get("phone"), names) for act in values["acts"]),
            "respond": _respond(values.get("respond"), values.get("phone")),
        }
    )


def _act(act: story.Act, phone: NewPhone | None, names: Mapping[str, str]) -> story.Act:
    by = act.by or first_named(act.act, names)
    return replace(act, by=by, happens=shown.on_phone(act.happens, phone))


def _respond(respond: story.Respond | None, phone: NewPhone | None) -> story.Respond | None:
    if respond is None:
        return None
    options = (replace(option, then=shown.on_phone(option.then, phone)) for option in respond.options)
    return replace(respond, options=tuple(options))


def as_old(new: Any) -> Any:
    """The value that the game knows now."""
    match new:
        case NewPhone():
            return shown.screen_of(new)
        case NewPack():
            return _of(Pack, new)
        case phones.Told():
            return old.Told(line=new.line)
        case Record():
            return _of(getattr(old, type(new).__name__), new)
        case tuple():
            return tuple(map(as_old, new))
        case Mapping():
            return {key: as_old(one) for key, one in new.items()}
    return new


def _of(kind: Any, new: Any) -> Any:
    fields = kind.names() if hasattr(kind, "names") else [field.name for field in dataclasses.fields(kind)]
    looks = {"happens": "appears", "then": "follows"}
    return kind(**{name: as_old(getattr(new, looks.get(name, name))) for name in fields})


__all__ = ["FILE_LIMITS", "Read", "as_old", "read_story", "slug"]
