"""Which stories an adult leads, wherever they lie and whatever was taken out of them."""

import re
from pathlib import Path

import pytest

from isitok.format.vocabulary import Level
from isitok.library.needs_adult import needs_adult
from isitok.library.roots import bundled_root
from tests.bundled import bundled_library


@pytest.mark.parametrize(
    ("told", "so"),
    [
        ("title: A\nages: adults\n", True),
        ("title: A\nages:\n  - Adults\n", True),
        ('{"title": "A", "ages": ["adults"]}', True),
        ("title: A\nages: [adults\n", True),
        ("title: A\nages: [14-18, adults]\n", True),
        ("title: A\nages:  # for us\n  - 14-18\n  - adults\n", True),
        ("title: A\nages: >-\n  adults\n", True),
        ("title: A\nages: Staff\n", True),
        ("title: A\nage: adult\n", True),
        ("title: A\nages - adults\n", True),
        ("title: A\nages: 11-14\nstory: Two adults of all ages watch.\n", False),
        ("title: A\n# ages: adults\nages: 14-18\n", False),
        ("title: A\nages: 14-18  # not for adults\nabout: for staff\n", False),
        ("title: A\nages:\n  - 14-18\nobjectives:\n  - adults can\n", False),
    ],
)
def test_what_says_that_it_needs_adult_is_known_however_it_is_written(tmp_path: Path, told: str, so: bool) -> None:
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "pack.yaml").write_text(told, "utf-8")

    assert needs_adult(tmp_path) is so
    assert needs_adult(tmp_path / "scenarios" / "one.yaml") is so


def test_of_the_games_own_stories_those_that_an_adult_leads_are_known_and_no_others() -> None:
    led = {card.id: card.adult_led or card.for_staff or card.level is Level.THREE for card in bundled_library().cards}
    paths = {f"{path.parents[1].name}/{path.stem}": path for path in bundled_root().glob("*/scenarios/*.yaml")}

    assert [id_ for id_ in led if needs_adult(paths[id_]) is not led[id_]] == []


def test_a_copy_is_known_without_its_pack_and_without_the_lines_that_said_who_leads_it(tmp_path: Path) -> None:
    led = {card.id: card.adult_led or card.for_staff or card.level is Level.THREE for card in bundled_library().cards}
    labels = re.compile("^(title|ages|topic|level|adult_led|touches|set|twin|people):.*\n", re.MULTILINE)
    wrong = []
    for id_, so in led.items():
        pack, stem = id_.split("/")
        told = (bundled_root() / pack / "scenarios" / f"{stem}.yaml").read_text("utf-8")
        copy = tmp_path / f"{pack}-{stem}.yaml"
        copy.write_text(labels.sub("", told).replace(" ", "\n    ", 40).upper(), "utf-8")
        if needs_adult(copy) is not so:
            wrong.append(id_)

    assert wrong == []


def test_a_story_of_ones_own_that_shares_a_sentence_with_one_for_adults_is_no_copy(tmp_path: Path) -> None:
    file = sorted((bundled_root() / "pictures-and-pressure" / "scenarios").glob("*.yaml"))[0]
    told = re.search(r"^story: (.*?[.?!]) ", file.read_text("utf-8"), re.MULTILINE)
    assert told
    mine = tmp_path / "mine.yaml"
    mine.write_text(f"title: Mine\nages: 11-14\nstory: {told[1]}\n", "utf-8")

    assert not needs_adult(mine)
