"""The JSON Schema of scenarios, packs and lesson plans, for editors that know them. Made of the field tables.

What only the reader can know (word limits, people, facts, what fits together) is not in it: `isitok check` says that.
"""

import json
from typing import Final

from isitok.packs.fields import PACK, SCENARIO
from isitok.packs.lesson import LESSON
from isitok.packs.structures import Record
from isitok.packs.values import Schema

_DRAFT: Final = "http://json-schema.org/draft-07/schema#"


def scenario_schema() -> Schema:
    """The schema of one scenario file."""
    return _schema("A scenario of #isitok?", SCENARIO)


def pack_schema() -> Schema:
    """The schema of ``pack.yaml``."""
    return _schema("A pack of #isitok?", PACK)


def lesson_schema() -> Schema:
    """The schema of ``NAME.lesson.yaml``."""
    return _schema("A lesson plan of #isitok?", LESSON)


def schema_text(schema: Schema) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _schema(title: str, record: Record) -> Schema:
    return {"$schema": _DRAFT, "title": title, **record.schema()}
