"""The schema for editors and the reader agree: they are made of the same tables."""

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from isitok.format.file_kinds import schema_of_kind
from isitok.format.json_schema import text_of
from isitok.format.phones import PhoneKind
from isitok.format.problem import Severity
from isitok.format.record import keys_of
from isitok.format.story import Scenario
from isitok.library.bundled import names_known, read_known
from isitok.library.roots import bundled_root
from isitok.library.scaffold import pack_files
from tests.each import each
from tests.packs_.nouns import BROKEN, SMALLEST, codes, reading, with_phone
from tests.packs_.test_phones import PHONES
from tests.packs_.test_scenarios import FULL

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # a fifth of the time, where there is libyaml
SCHEMA = jsonschema.Draft7Validator(schema_of_kind("scenario", names_known()))

SEEN_BY_EDITORS = {
    "unknown-key",
    "missing-key",
    "wrong-type",
    "unknown-word",
    "too-many",
    "too-few",
    "exactly-one",
    "wrong-form",
    "wrong-number",
    "wrong-message",
}
"""Problems of shape. All others (words, people, what fits together) only the reader can see."""


def refuses(text: str) -> bool:
    return not SCHEMA.is_valid(yaml.load(text, Loader=yaml.BaseLoader))


def test_the_schemas_are_schemas() -> None:
    jsonschema.Draft7Validator.check_schema(schema_of_kind("scenario", names_known()))
    jsonschema.Draft7Validator.check_schema(schema_of_kind("pack"))


@pytest.mark.parametrize(
    "text", [SMALLEST, FULL, pack_files("Mine")["scenarios/full.yaml"]], ids=["smallest", "full", "new"]
)
def test_the_examples_fit_the_schema_as_editors_read_them(text: str) -> None:
    SCHEMA.validate(yaml.safe_load(text))


@pytest.mark.parametrize("phone", [text for text, _ in PHONES.values()], ids=PHONES)
def test_every_kind_of_phone_fits_the_schema(phone: str) -> None:
    indented = "".join(f"  {line}\n" for line in phone.strip().splitlines())
    loaded = yaml.safe_load(f"{SMALLEST}phone:\n{indented}")

    SCHEMA.validate(loaded)


def test_all_bundled_scenarios_and_packs_fit_the_schema() -> None:
    pack = jsonschema.Draft7Validator(schema_of_kind("pack"))
    scenarios = sorted(bundled_root().glob("*/scenarios/*.yaml"))
    packs = sorted(bundled_root().glob("*/pack.yaml"))

    assert scenarios
    assert packs
    for path in scenarios:
        SCHEMA.validate(yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER))
    for path in packs:
        pack.validate(yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER))


@each(sorted((BROKEN / "broken").glob("*.yaml")), "path")
def test_what_editors_underline_is_what_the_reader_refuses(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    read = reading(text)
    shape = {problem.code for problem in read.problems} & SEEN_BY_EDITORS
    try:
        loaded = yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return  # there is nothing for a schema to look at
    refused = not SCHEMA.is_valid(loaded)

    if refused:
        assert any(problem.severity is Severity.ERROR for problem in read.problems)
    if shape:
        assert refused


VALUES = st.sampled_from(
    ["", "x", "ok", "7-9", "a.", "1", "4", "a-few", "no-one", "dev", "yes", "chat", "[]", "{}", "[a, b]"]
)
PATHS = st.sampled_from([*keys_of(Scenario), "nonsense"])


@given(PATHS, VALUES)
def test_whatever_stands_at_a_key_what_the_schema_refuses_the_reader_refuses(key: str, value: str) -> None:
    lines = [line for line in SMALLEST.splitlines() if not line.startswith(f"{key}:")]
    if key == "acts":
        lines = lines[:3]
    text = "\n".join([*lines, f"{key}: {value}"]) + "\n"
    read = reading(text)
    shape = {problem.code for problem in read.problems} & SEEN_BY_EDITORS

    if refuses(text):
        assert read.problems
    if shape - {"unknown-word"}:
        assert refuses(text)


def schemas_in(schema: Any, found: list[dict[str, Any]] | None = None) -> list[dict[str, Any]]:
    """All parts of a schema that offer snippets."""
    found = [] if found is None else found
    if isinstance(schema, dict):
        if "defaultSnippets" in schema:
            found.append(schema)
        for key, inside in schema.items():
            if key != "defaultSnippets":
                schemas_in(inside, found)
    elif isinstance(schema, list):
        for inside in schema:
            schemas_in(inside, found)
    return found


def written(body: Any) -> Any:
    """A snippet as it stands in a file, when its writer has changed nothing."""
    if isinstance(body, dict):
        return {written(key): written(inside) for key, inside in body.items()}
    if isinstance(body, list):
        return [written(inside) for inside in body]
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", body)


@pytest.mark.parametrize(
    "schema", [schema_of_kind("scenario", names_known()), schema_of_kind("pack")], ids=["scenario", "pack"]
)
def test_snippets_contain_what_is_required(schema: dict[str, Any]) -> None:
    parts = schemas_in(schema)
    whole = {name: inside for name, inside in schema.items() if name == "definitions"}

    assert parts
    for part in parts:
        validator = jsonschema.Draft7Validator({**part, **whole})
        for snippet in part["defaultSnippets"]:
            body = written(snippet["body"])
            assert set(part.get("required", ())) <= set(body)
            validator.validate(yaml.load(as_typed(body), Loader=yaml.BaseLoader))


def as_typed(body: Any) -> str:
    """YAML as an editor writes it: nothing is in quotes."""
    return yaml.safe_dump(body, sort_keys=False, width=1000).replace("'", "")


def test_every_kind_of_phone_is_offered_with_what_it_needs() -> None:
    phone = schema_of_kind("scenario", names_known())["properties"]["phone"]

    assert {snippet["label"] for snippet in phone["defaultSnippets"]} == set(PhoneKind)
    for snippet in phone["defaultSnippets"]:
        read = with_phone(as_typed(written(snippet["body"])))
        assert {*codes(read)} <= {"person-outside-ages"}, snippet  # whoever stands there stands for anybody


OFFERED = {
    "scenario settings": """\
kind: settings
title: ${1:what the page is called}
switches:
  ${2:name 1}: ${3:what it says}
  ${4:name 2}: ${5:what it says}
""",
    "scenario as": """\
as: ${1:kofi}
options:
- do: ${2:what the person could do}
  why: ${3:what it means for a person}
- do: ${4:what the person could do}
  why: ${5:what it means for a person}
""",
    "lesson title": """\
title: ${1:what the lesson is called}
ages: ${2:7-9}
minutes: ${3:10}
cards:
- ${4:in-the-chat/coach-photo}
""",
    "week say": """\
say: ${1:what is sent, as they type it}
rating: ${2:helps}
then:
- ${3:what happens next}
""",
    "week live": "kind: live\nby: ${1:kofi}\ntitle: ${2:what the stream is called}\n",
    "week game-chat": """\
kind: game-chat
game: ${1:the made-up game's name}
messages:
- ${2:kofi}: ${3:what they say}
""",
}
"""What an editor writes, by the kind of file, and the label of the snippet or else its first word."""


@each(OFFERED.items(), "called offered")
def test_an_editor_writes_what_is_needed_and_stops_where_the_writer_goes_on(called: str, offered: str) -> None:
    kind, word = called.split()
    snippets = [snippet for part in schemas_in(schema_of_kind(kind)) for snippet in part["defaultSnippets"]]
    bodies = [one["body"] for one in snippets if word in (one["label"], next(iter(one["body"])))]

    assert yaml.safe_dump(bodies[0], sort_keys=False, width=1000) == offered


def test_no_phone_of_another_kind_is_offered_where_its_kind_is_written_already() -> None:
    phone = schema_of_kind("scenario")["properties"]["phone"]

    assert not any("defaultSnippets" in one["then"] for one in phone["allOf"])


def test_the_snippet_of_a_whole_scenario_lacks_nothing() -> None:
    (snippet,) = schema_of_kind("scenario", names_known())["defaultSnippets"]
    read = reading(as_typed(written(snippet["body"])))

    assert set(codes(read)) <= {"too-short"}  # its why is still to be written


def test_people_facts_and_help_are_offered_and_others_are_not_refused() -> None:
    schema = schema_of_kind("scenario", names_known())
    known = read_known(bundled_root()).known
    assert known
    defined, keys = schema["definitions"], schema["properties"]

    assert defined["person"]["enum"] == list(known.cast.people)
    assert defined["fact"]["enum"] == list(known.facts)
    assert defined["route"]["enum"] == list(known.help.routes)
    for of in ("people", "feelings", "put_right"):
        assert set(keys[of]["properties"]) == set(known.cast.people)
    by = keys["acts"]["items"]["properties"]["by"]["anyOf"]
    assert {"$ref": "#/definitions/person"} in by
    text = SMALLEST.replace("    verdict", "    by: shop\n    verdict") + "others: {shop: A shop}\n"
    more = "people: {shop: other, dev: asker}\nphone:\n  kind: chat\n  name: Us\n  messages:\n    - shop (happy): hi\n"
    SCHEMA.validate(yaml.safe_load(text + more))
    assert refuses(text + more.replace("asker", "nonsense"))
    assert refuses(text + more.replace("- shop (happy): hi", "- dev: {nonsense: hi}"))


def test_what_a_map_by_person_holds_is_written_once() -> None:
    assert len(text_of(schema_of_kind("scenario", names_known()))) < 200_000
