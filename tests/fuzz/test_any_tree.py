"""The reader and the check under scenarios of right and wrong parts, put together at random at any depth."""

import json
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isitok.format.file_kinds import schema_of_kind
from isitok.format.json_schema import Schema
from isitok.library.bundled import names_known
from isitok.library.roots import bundled_root
from tests.each import each
from tests.fuzz.__main__ import seeds
from tests.fuzz.reading import known, read_and_check
from tests.packs_.nouns import SMALLEST
from tests.samples import some_of

SCHEMA = schema_of_kind("scenario", names_known())
PEOPLE = tuple(known().cast.people)[:6]
LINES = (
    "Kofi adds the photo to his story.",
    "Maya asks everyone first. Each of them says yes, so she sends it to the group and to nobody else.",
    "Would you be all right with that?",
    "07700 900123, www.example.com: “no”",
)
WORDS = st.one_of(
    st.sampled_from((*PEOPLE, *tuple(known().help.routes)[:4], *tuple(known().facts)[:4], *LINES, "ok", "7-9", "")),
    st.text(st.characters(codec="utf-8"), max_size=12),
)
ANYTHING = st.recursive(
    WORDS,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(WORDS, inside, max_size=3),
    max_leaves=6,
)


def fitting(schema: Schema) -> st.SearchStrategy[Any]:
    """What an editor would let pass at this place, or now and then something else."""
    return st.integers(0, 19).flatmap(lambda chance: ANYTHING if chance == 0 else _right(schema))


def _right(schema: Schema) -> st.SearchStrategy[Any]:
    if schema.get("allOf") == [{"$ref": "#/properties/phone"}] or schema.get("$ref") == "#/properties/phone":
        schema = SCHEMA["properties"]["phone"]
    if "enum" in schema:
        return st.sampled_from([str(word) for word in schema["enum"]])
    for both in ("anyOf", "oneOf"):
        if all("type" in one or "enum" in one for one in schema.get(both, ({},))):
            return st.one_of([fitting(one) for one in schema[both]])
    match schema.get("type"):
        case "object":
            return _map(schema)
        case "array":
            most = min(schema.get("maxItems", 3), 3)
            least = min(schema.get("minItems", 0), most)
            return st.lists(fitting(schema.get("items", {})), min_size=least, max_size=most)
        case _:
            return WORDS


def _map(schema: Schema) -> st.SearchStrategy[Any]:
    known_keys: dict[str, Schema] = schema.get("properties", {})
    if not known_keys:
        more = schema.get("additionalProperties")
        return st.dictionaries(WORDS, fitting(more if isinstance(more, dict) else {}), max_size=3)
    needed = set(schema.get("required", ()))
    optional = [key for key in known_keys if key not in needed]
    chosen = st.lists(st.sampled_from(optional), max_size=4, unique=True) if optional else st.just([])
    return chosen.flatmap(
        lambda keys: st.fixed_dictionaries({key: fitting(known_keys[key]) for key in (*sorted(needed), *keys)})
    )


@given(fitting(SCHEMA))
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_any_tree_of_right_and_wrong_parts_is_read_and_checked(tree: Any) -> None:
    read_and_check(json.dumps(tree, ensure_ascii=False).encode())


@given(st.sampled_from(sorted(SCHEMA["properties"])), st.data())
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_a_scenario_that_is_right_but_for_one_key_is_read_and_checked(key: str, data: st.DataObject) -> None:
    tree = yaml.safe_load(SMALLEST) | {key: data.draw(fitting(SCHEMA["properties"][key]))}

    read_and_check(json.dumps(tree, ensure_ascii=False).encode())


SEEDS = seeds()
WHOLE = frozenset(path.stem for path in bundled_root().glob("*/scenarios/*.yaml"))


@each([name for name in SEEDS if name not in WHOLE] + some_of(sorted(WHOLE), "whole", 20))
def test_whole_and_broken_files_and_what_was_found_once_are_read_and_checked(name: str) -> None:
    """Of the game's own stories some: the check of its content reads all of them."""
    read_and_check(SEEDS[name])
