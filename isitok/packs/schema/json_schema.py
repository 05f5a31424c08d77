"""The JSON Schema of scenarios, packs, lesson plans and courses, made from the field tables, for editors that have it.

What only the reader can know (word limits, people, facts, what fits together) is not in it: that is for `isitok check`.
It offers the people, facts and help that came with the game, but allows others.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from isitok.packs.schema.fields import PACK, SCENARIO
from isitok.packs.schema.lessons import COURSE, LESSON
from isitok.packs.schema.record import Record
from isitok.packs.schema.values import OFFERED, Schema

_DRAFT: Final = "http://json-schema.org/draft-07/schema#"


def scenario_schema(names: Mapping[str, Sequence[str]]) -> Schema:
    """The schema of one scenario file. ``names`` are the ids that it offers, by kind: "person", "fact", "route"."""
    definitions: Schema = {kind: {"enum": [*ids]} for kind, ids in names.items()}
    schema = _with_names(_schema("A scenario of #isitok?", SCENARIO), names, definitions)
    return {**schema, "definitions": definitions}


def pack_schema() -> Schema:
    """The schema of ``pack.yaml``."""
    return _schema("A pack of #isitok?", PACK)


def lesson_schema() -> Schema:
    """The schema of ``NAME.lesson.yaml``."""
    return _schema("A lesson plan of #isitok?", LESSON)


def course_schema() -> Schema:
    """The schema of ``course.yaml``."""
    return _schema("A course of #isitok?", COURSE)


def schema_text(schema: Schema) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _schema(title: str, record: Record) -> Schema:
    return {"$schema": _DRAFT, "title": title, **record.schema()}


def _with_names(schema: Any, names: Mapping[str, Sequence[str]], definitions: Schema) -> Any:
    """The same schema, with the names of people as keys in maps by person."""
    if isinstance(schema, list):
        return [_with_names(each, names, definitions) for each in schema]
    if not isinstance(schema, dict):
        return schema
    told = {key: _with_names(each, names, definitions) for key, each in schema.items() if key != OFFERED}
    if OFFERED in schema:
        inside = told["additionalProperties"]
        name = next((name for name, each in definitions.items() if each == inside), f"of-person-{len(definitions)}")
        definitions[name] = inside
        one = {"$ref": f"#/definitions/{name}"}
        people = {id_: one for kind in schema[OFFERED] for id_ in names[kind]}
        told["properties"] = {**people, **told.get("properties", {})}
        told["additionalProperties"] = one
    return told
