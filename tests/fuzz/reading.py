"""What must hold for any file whatever: it is read and checked, and gives problems, or something that can be played."""

import json
import zlib
from functools import cache
from pathlib import Path

from isitok import rules
from isitok.cli import formats
from isitok.deck import coverage, giveaways, told_apart
from isitok.format.codec import decode, encode
from isitok.format.known import Known
from isitok.format.problem import Places, Problem
from isitok.format.shown import phone_blocks, screen_of
from isitok.format.story import Scenario
from isitok.i18n.screen_words import ENGLISH
from isitok.library.bundled import read_known
from isitok.library.pack_checks import check_pack_structure
from isitok.library.read_pack import ReadPack, ReadScenario, read_scenario
from isitok.library.roots import bundled_root
from isitok.phone.who_is_who import Faces
from isitok.phone.written import block_text, lines
from isitok.rules.subject import PackSubject
from tests.packs_.nouns import a_pack
from tests.rules.nouns import the_words

FILE = "my.yaml"
SELDOM = 8
"""One file in so many is measured by who only counts: that takes twenty times as long as all the rest of it."""
FOUND = Path(__file__).parent / "found"
"""Files that once broke something, each named after what it broke."""


@cache
def known() -> Known:
    """The people, facts and help that the bundled scenarios name."""
    found = read_known(bundled_root()).known
    assert found
    return found


def read_and_check(data: bytes) -> ReadScenario:
    """Read a scenario, and ask of it whatever the game and the check ever ask."""
    pack = a_pack()
    read = read_scenario(data, FILE, pack, "my", known())
    problems: list[Problem] = list(read.problems)
    assert problems or read.subject, "neither a scenario nor a word about why"
    problems += check_pack_structure(ReadPack(pack, Places(file=FILE, marks={}), ()), [read], ["my"])
    if read.subject:
        scenario = read.subject.scenario
        problems += rules.check_scenario(read.subject, the_words())
        subject = PackSubject(
            pack=pack, subjects=(read.subject,), known=known(), places=read.subject.places, passages=()
        )
        problems += rules.check_pack(subject, the_words())
        assert decode(Scenario, json.loads(json.dumps(encode(scenario)))) == scenario
        assert list(coverage.lines(coverage.coverage_of(subject)))
        assert list(coverage.table_lines(coverage.table_of(subject)))
        if zlib.crc32(data) % SELDOM == 0:
            many = [read.subject] * told_apart.FEWEST
            assert list(giveaways.lines(many, told_apart.told_apart(many)))
        faces = Faces(cast=known().cast, others=scenario.others)
        for phone in (scenario.phone, *(act.elsewhere for act in scenario.acts)):
            assert phone is None or all(lines(screen_of(phone), faces, ENGLISH))
        for path, blocks in phone_blocks(scenario):
            assert path[-1] not in ("happens", "then") or all(block_text(block, faces, ENGLISH) for block in blocks)
    for problem in problems:
        assert problem.message, problem
        assert problem.hint, problem
        assert problem.place.file == FILE, problem
        assert "\n" not in problem.message, problem
    json.loads(formats.as_json(sorted(problems)))
    assert all(line.count("\n") == 0 for line in formats.as_github(problems))
    return read
