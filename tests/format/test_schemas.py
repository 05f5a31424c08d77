"""What editors know of a file: the schema of a field of each kind, with the names that it offers, stays as it is."""

import json
from pathlib import Path
from typing import Any

from isitok.format.file_kinds import FILE_KINDS
from isitok.format.json_schema import Offered, schema_of, text_of
from isitok.format.phone_parts import Narration
from tests.format.test_wrong_kinds import one_of_each

GOLDEN = Path(__file__).parents[1] / "golden" / "schemas.txt"
NAMES: Offered = {
    "person": {"kofi": "Kofi, 14 – plays the drums"},
    "picture": ("gran",),
    "fact": ("LAW-1",),
    "route": ("mum",),
}


def brief(schema: Any) -> Any:
    """The schema with only the titles of the fields inside: each has a place of its own, or is as others are."""
    if isinstance(schema, list):
        return [brief(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: one["title"] if is_field(one) else brief(one) for key, one in schema.items()}


def is_field(schema: Any) -> bool:
    return isinstance(schema, dict) and "description" in schema


def test_what_editors_know_of_a_field_of_each_kind_stays(update_golden: bool) -> None:
    told = ""
    for record, key in one_of_each():
        schema = schema_of(record, record.__name__, NAMES)
        told += f"{record.__name__}.{key} {json.dumps(brief(schema['properties'][key]), ensure_ascii=False)}\n"
    for record, title in FILE_KINDS.values():
        told += f"{json.dumps(brief(schema_of(record, title, NAMES)), ensure_ascii=False)}\n"
        told += f"{json.dumps(brief(schema_of(record, title)), ensure_ascii=False)}\n"
    told += text_of(schema_of(Narration, "…"))
    if update_golden:
        GOLDEN.write_text(told, "utf-8")

    assert told == GOLDEN.read_text("utf-8")


def test_how_names_are_offered_stands_in_no_schema() -> None:
    for record, title in FILE_KINDS.values():
        assert "x-offered" not in text_of(schema_of(record, title))
        assert "x-offered" not in text_of(schema_of(record, title, NAMES))
