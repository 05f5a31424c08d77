"""The bundled data: read with the same tables, and checked for what fits together."""

import re
import shutil
from pathlib import Path

import pytest

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import LawTopic, Nation
from isitok.format.voices import Voice
from isitok.library.bundled import read_known
from isitok.library.check_report import check_paths
from isitok.library.roots import assets_root, bundled_root
from tests.bundled import bundled_report
from tests.links import make_link
from tests.packs_.nouns import ROOT, SMALLEST, a_pack_folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT, tmp_path / "root"))


def changed(root: Path, file: str, before: str, after: str) -> list[str]:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    return [problem.code for problem in read_known(root).problems]


def test_a_root_is_read_whole() -> None:
    read = read_known(ROOT)

    assert read.problems == ()
    assert read.known
    assert read.known.cast.people["msokafor"].name == "Ms Okafor"
    assert read.known.cast.people["kofi"].drawn_as == "kofi"
    assert (read.known.cast.people["ffion"].say, read.known.cast.people["kofi"].say) == ("Feeon", "")
    assert read.known.facts["TECH-12"].nations == tuple(Nation)
    assert read.known.help.routes["childline"].to_age == 18
    assert read.known.help.lead[Nation.SCOTLAND].facts == ()
    assert read.known.staff_card.class_.after == ("Show the help screen.",)
    assert read.known.staff_card.one_to_one.before == ("Sit where nobody else sees the screen.",)
    assert set(read.known.law) == set(Nation)
    assert LawTopic.PASSING_ON in read.known.law[Nation.WALES].gaps


def test_what_a_root_knows_is_read_again_once_one_of_its_files_has_changed(root: Path) -> None:
    assert "missing-key" not in {problem.code for problem in check_paths([root]).problems}
    changed(root, "cast.yaml", "age: 9, ", "")
    assert "missing-key" in {problem.code for problem in check_paths([root]).problems}


def test_the_bundled_root_has_no_errors() -> None:
    report = bundled_report()

    assert [str(problem) for problem in report.problems if problem.severity is Severity.ERROR] == []
    assert all(pack.pack.bundled and not pack.pack.errors for pack in report.packs)


@pytest.mark.parametrize(
    ("file", "before", "after", "code"),
    [
        ("cast.yaml", "age: 9, ", "", "missing-key"),
        ("cast.yaml", "name: Ruby", "name: Dev", "same-name"),
        ("cast.yaml", "happy, laughing", "happy, laughin", "unknown-word"),
        ("facts.yaml", "id: STAT-01", "id: TECH-12", "same-id"),
        ("facts.yaml", "audience: adults", "audience: all", "second-hand-fact"),
        ("facts.yaml", "confirmed\n    audience: all", "confirmed\n    audience: adults", "second-hand-fact"),
        ("facts.yaml", "id: TECH-12", "id: tech 12", "wrong-form"),
        ("facts.yaml", "    recheck: '2027-11-24'\n", "", "fact-needs-recheck"),
        ("facts.yaml", "2027-11-24", "2026-11-23", "fact-needs-recheck"),
        ("facts.yaml", "recheck: '2027", "checked: '2027-11-25'\n    recheck: '2027", "fact-needs-recheck"),
        ("facts.yaml", "2027-11-24", "2027-12-25", "fact-recheck-too-late"),
        ("facts.yaml", "2027-11-24", "2028-01-01", "fact-recheck-too-late"),
        ("help.yaml", "facts: [TECH-12]\n    checked", "checked", "missing-key"),
        ("help.yaml", "{from: 0, to: 18}", "{from: 18, to: 0}", "wrong-number"),
        ("help.yaml", "short: DSL, facts: [TECH-12]", "short: DSL, facts: [TECH-13]", "unknown-fact"),
        ("help.yaml", "  scotland:", "  uk:", "unknown-word"),
        ("law/wales.yaml", "nation: wales", "nation: england", "wrong-nation"),
        ("law/wales.yaml", "  passing-on: no checked answer here\n", "", "law-topic-missing"),
        ("law/wales.yaml", "  passing-on: no", "  asking-for-help: no", "law-topic-twice"),
        ("law/scotland.yaml", "facts: [TECH-12]}\n  closing", "facts: [LAW-EW-01]}\n  closing", "law-without-fact"),
        ("law/wales.yaml", "facts: [TECH-12]}\n  closing", "facts: [STAT-01]}\n  closing", "second-hand-fact"),
        ("staff-card.yaml", ", Eight.", "", "too-few"),
        ("staff-card.yaml", "one_to_one:", "one-to-one:", "unknown-key"),
        ("staff-card.yaml", "class: {after", "class: {ground_rules", "unknown-key"),
        ("staff-card.yaml", "{before: [Sit where nobody else sees the screen.]}", "{before: []}", "too-few"),
    ],
)
def test_what_does_not_fit_together_is_said(root: Path, file: str, before: str, after: str, code: str) -> None:
    assert code in changed(root, file, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2027-11-24", "2026-11-24"),
        ("2027-11-24", "2027-12-24"),
        ("recheck: '2027-11-24'", "recheck: '2028-01-01'\n    checked: '2026-12-01'"),
        ("    recheck: '2027-11-24'\n", "    recheck: soon\n"),
    ],
)
def test_a_fact_is_looked_up_again_within_thirteen_months(root: Path, before: str, after: str) -> None:
    found = changed(root, "facts.yaml", before, after)

    assert "fact-recheck-too-late" not in found
    assert "fact-needs-recheck" not in found


def test_a_fact_knows_when_it_was_looked_up_even_where_only_its_file_says_so(root: Path) -> None:
    path = root / "facts.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "    checked: '2026-12-01'\n", encoding="utf-8")

    facts = read_known(root).rest.facts

    assert [facts[id_].checked for id_ in ("LAW-EW-01", "STAT-01")] == ["2026-11-24", "2026-12-01"]


def test_no_publisher_of_the_bundled_facts_hides_whose_words_it_passes_on() -> None:
    known = read_known(bundled_root()).known
    assert known
    sources = [(fact.id, source) for fact in known.facts.values() for source in fact.sources]

    assert [id_ for id_, one in sources if re.search(r"\bvia\b|\(.* text\)|[Rr]eproduce", one.publisher)] == []
    assert [id_ for id_, one in sources if re.search(r"[Rr]eproduces", one.title)] == []
    assert [id_ for id_, one in sources if known.facts[id_].pupil and one.title.endswith("...")] == []


def test_a_person_who_is_not_drawn_in_every_mood_is_said() -> None:
    drawn = lambda picture: picture != "kofi-sad"  # noqa: E731

    (problem,) = read_known(ROOT, drawn).problems

    assert problem.code == "not-drawn"
    assert "kofi-sad.svg" in problem.hint


def test_everybody_in_the_bundled_cast_is_drawn() -> None:
    known = read_known(bundled_root()).known
    assert known

    for person in known.cast.people.values():
        for mood in known.cast.moods:
            assert (assets_root() / "cast" / f"{person.drawn_as}-{mood}.svg").is_file()


def test_what_adults_read_is_not_in_the_games_voice() -> None:
    voices = {(places.file, passage.path): passage.voice for places, passage in read_known(ROOT).passages}

    assert voices[(str(ROOT / "facts.yaml"), ("facts", 0, "text"))] is Voice.CITED
    assert voices[(str(ROOT / "facts.yaml"), ("facts", 0, "pupil"))] is Voice.GAME
    assert voices[(str(ROOT / "help.yaml"), ("routes", "childline", "say"))] is Voice.GAME
    assert voices[(str(ROOT / "law/wales.yaml"), ("adult", "points", "asking-for-help", 0, "text"))] is Voice.ADULT


def test_every_passage_of_the_bundled_data_stands_where_its_place_says() -> None:
    for places, passage in read_known(ROOT).passages:
        line = Path(places.file).read_text(encoding="utf-8").splitlines()[places.at(*passage.path).line - 1]
        assert passage.text.split()[0] in line


def test_a_pack_in_a_root_of_its_own_leans_on_that_roots_people(root: Path) -> None:
    a_pack_folder(root, good=SMALLEST, bad=SMALLEST.replace("The", "A") + "people: {theo: friend}\n")

    report = check_paths([root])

    assert report.packs[0].pack.bundled
    assert "unknown-person" in {problem.code for problem in report.problems}
    assert [card.id for card in report.packs[0].pack.cards] == ["mine/good"]


def test_a_story_for_young_people_that_comes_with_the_game_has_easy_words_and_nobody_elses_needs_them(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    easy = "easy: {story: Dev takes a photo., acts: [Dev sends it to Ruby.]}\n"
    a_pack_folder(root, lacks=SMALLEST, has=SMALLEST.replace("The", "A") + easy)
    staff = a_pack_folder(root, "staff", ours=SMALLEST.replace("7-9", "adults"))
    (staff / "pack.yaml").write_text("title: Staff\nabout: A pack.\nages: adults\n")

    def lack() -> list[Problem]:
        return [one for one in check_paths([root]).problems if "'easy' is missing" in one.message]

    assert lack() == []

    monkeypatch.setattr("isitok.library.roots.bundled_root", lambda: root)

    assert [(Path(one.place.file).name, one.code, one.severity) for one in lack()] == [
        ("lacks.yaml", "bundled-needs", Severity.ERROR)
    ]


def test_where_the_bundled_data_cannot_be_read_nothing_plays_and_it_is_said(root: Path) -> None:
    a_pack_folder(root, good=SMALLEST)
    (root / "help.yaml").write_text("routes: [")

    report = check_paths([root / "mine"])

    assert report.packs[0].pack.cards == ()
    assert report.packs[0].pack.errors == 1
    assert {Path(problem.place.file).name for problem in report.problems if problem.severity is Severity.ERROR} == {
        "help.yaml"
    }


def test_one_file_of_the_bundled_data_can_be_checked_alone(root: Path) -> None:
    (root / "help.yaml").write_text("routes: [")
    (root / "cast.yaml").write_text((root / "cast.yaml").read_text().replace("age: 9, ", ""))

    assert {problem.code for problem in check_paths([root / "cast.yaml"]).problems} >= {"missing-key"}
    assert "yaml" not in {
        problem.code
        for problem in check_paths([root / "cast.yaml"]).problems
        if problem.place.file.endswith("cast.yaml")
    }


FORWARDED = "    phone: 0800 1111\n    forward_to: tell@friendly-help.co.uk\n"


def test_an_address_to_forward_to_stands_only_in_the_games_own_help_and_is_shown_from_nowhere_else(root: Path) -> None:
    assert changed(root, "help.yaml", "    phone: 0800 1111\n", FORWARDED) == ["forward-to"]

    read = read_known(root)
    (problem,) = read.problems
    line = (root / "help.yaml").read_text(encoding="utf-8").splitlines()[problem.place.line - 1]
    assert problem.severity is Severity.ERROR
    assert "forward_to" in line
    assert {route.forward_to for route in read.rest.help.routes.values()} == {""}
    assert read.rest.help.routes["childline"].phone == "0800 1111"


def test_the_games_own_help_is_known_by_any_of_its_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    linked = tmp_path / "content"
    make_link(linked, bundled_root())
    monkeypatch.chdir(bundled_root().parent)

    for root in (bundled_root(), linked, Path(bundled_root().name)):
        read = read_known(root)
        assert [problem.code for problem in read.problems] == []
        assert read.rest.help.routes["report-phishing"].forward_to == "report@phishing.gov.uk"


@pytest.mark.parametrize(
    "address", ["report phishing.gov.uk", "report@phishing", "https://phishing.gov.uk/report", "@phishing", "a@b@c.uk"]
)
def test_what_is_no_address_can_not_be_forwarded_to(root: Path, address: str) -> None:
    line = f"    phone: 0800 1111\n    forward_to: '{address}'\n"

    assert changed(root, "help.yaml", "    phone: 0800 1111\n", line) == ["wrong-form"]


def test_a_story_can_not_bring_an_address_of_its_own(root: Path) -> None:
    a_pack_folder(root, bad=SMALLEST + "forward_to: tell@friendly-help.co.uk\n")

    assert "unknown-key" in {problem.code for problem in check_paths([root]).problems}


def test_a_law_card_of_no_nation_is_said(root: Path) -> None:
    shutil.copy(root / "law" / "wales.yaml", root / "law" / "cornwall.yaml")

    assert [problem.code for problem in read_known(root).problems] == ["wrong-nation"]
