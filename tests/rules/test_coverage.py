"""What a pack covers, in numbers and in words."""

from isitok.deck.coverage import coverage_of, lines, missing_of, table_lines, table_of
from isitok.format.beside_acts import Links
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band, Level, Role, Verdict
from tests.builders import a_respond, a_scenario, an_act
from tests.rules.nouns import a_checked_pack, checked

LINKS = Links(ecw=("ECW-STRAND-3",), rshe=("RSHE-11",), cs=("conduct",))


def six_scenarios() -> list[Scenario]:
    some = [a_scenario(an_act(Verdict.OK), an_act(), links=LINKS, people={"ffion": (Role.PICTURED,)}) for _ in range(4)]
    helped = a_scenario(an_act(Verdict.DEPENDS), people={"leo": (Role.BYSTANDER,)}, respond=a_respond())
    return [*some, helped, a_scenario(level=Level.THREE)]


def test_everything_that_a_pack_has_is_counted() -> None:
    coverage = coverage_of(a_checked_pack(*map(checked, six_scenarios())))

    assert coverage.scenarios == 6
    assert coverage.acts[Level.ONE, Level.TWO] == {Verdict.OK: 4, Verdict.NOT_OK: 4, Verdict.DEPENDS: 1}
    assert coverage.acts[(Level.THREE,)] == {Verdict.NOT_OK: 1}
    assert coverage.standing_by == 1
    assert coverage.strands == {"ECW-STRAND-3": 4}
    assert coverage.rounds == {"respond": 1}
    assert coverage.levels == {"1": 5, "3": 1}
    assert (coverage.parts["Ffion"].all, coverage.parts["Ffion"].hurt, coverage.parts["Ffion"].hurting) == (4, 4, 0)
    assert len(coverage.reading[Band.B11_14]) == 6


def test_what_is_missing_fits_the_ages_and_leaves_out_what_a_school_decides() -> None:
    missing = list(missing_of(coverage_of(a_checked_pack(*map(checked, six_scenarios())))))

    assert "ECW-STRAND-1" in missing
    assert "ECW-STRAND-3" not in missing
    assert "RSHE-12" in missing
    assert "RSHE-10" not in missing
    assert "RSHE-02" not in missing, "that is for primary schools"
    assert "commerce" in missing
    assert "a round 'tell'" in missing
    assert "bystanders (a third of the scenarios)" in missing


def test_the_words_hold_the_numbers() -> None:
    text = "\n".join(lines(coverage_of(a_checked_pack(*map(checked, six_scenarios())))))

    assert "In the chat (in-the-chat): 6 scenarios" in text
    assert "acts, level 1 and 2: 9 – ok 4 (44 %), depends 1 (11 %), not-ok 4 (44 %)" in text
    assert "bystanders act in: 1 of 6 (17 %)" in text
    assert "parts, Ffion: 4 – 4 that something is done to, 0 who do it" in text


def test_a_small_pack_is_not_measured() -> None:
    assert list(lines(coverage_of(a_checked_pack(checked())))) == [
        "In the chat (in-the-chat): 1 scenario",
        "  coverage is counted from 6 scenarios up",
    ]


def test_an_empty_pack_can_be_counted() -> None:
    assert coverage_of(a_checked_pack()).scenarios == 0


def test_the_table_has_a_line_for_each_scenario() -> None:
    pack = a_checked_pack(checked(acts=(an_act(Verdict.OK), an_act())), checked(title="A", topic=None))

    assert list(table_lines(table_of(pack))) == [
        "title            ages   level  topic             verdicts",
        "The coach photo  11-14  1      photos-of-others  ok, not-ok",
        "A                11-14  1                        not-ok",
    ]
