"""Rules are tested as if all of them were switched on."""

import pytest

from isitok.packs.rules import guessing


@pytest.fixture(autouse=True)
def all_rules_are_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guessing, "SWITCHED_ON", True)
