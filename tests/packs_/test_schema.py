"""The schema for editors and the reader agree: they are made of the same tables."""

from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from isitok.packs.fields import SCENARIO
from isitok.packs.problem import Severity
from isitok.packs.roots import bundled_root
from isitok.packs.scaffold import pack_files
from isitok.packs.schema import pack_schema, scenario_schema
from tests.packs_.nouns import BROKEN, SMALLEST, reading
from tests.packs_.test_phones import PHONES
from tests.packs_.test_scenarios import FULL

SCHEMA = jsonschema.Draft7Validator(scenario_schema())

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
    jsonschema.Draft7Validator.check_schema(scenario_schema())
    jsonschema.Draft7Validator.check_schema(pack_schema())


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
    pack = jsonschema.Draft7Validator(pack_schema())
    scenarios = sorted(bundled_root().glob("*/scenarios/*.yaml"))
    packs = sorted(bundled_root().glob("*/pack.yaml"))

    assert scenarios
    assert packs
    for path in scenarios:
        SCHEMA.validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    for path in packs:
        pack.validate(yaml.safe_load(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", sorted((BROKEN / "broken").glob("*.yaml")), ids=lambda path: path.stem)
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
PATHS = st.sampled_from([*SCENARIO.by_name, "nonsense"])


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
