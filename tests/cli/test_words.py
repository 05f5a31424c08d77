"""``isitok check`` and words: questions in each form, word lists of a root, and what is wrong with a word list."""

import json
import shutil
from codecs import encode
from pathlib import Path

import pytest

from isitok.cli.main import run
from isitok.library import word_lists
from isitok.library.library import open_library
from isitok.library.roots import bundled_root
from tests.builders import RABBIT
from tests.packs_.nouns import ROOT
from tests.rules.nouns import the_words

ASKED = RABBIT.replace("Nobody is in the photo", "He cut his arm on a tin")
GOOD = """\
title: Buttons
why: Somebody swallowed one in the test, and it is never said how.
question: is this about buttons?
sure:
  - needs: {level: 2}
    words: [big button]
    trips: [the big button]
    passes: [a small button]
ask:
  words: [brass]
  trips: [of brass]
"""


def shown(capsys: pytest.CaptureFixture[str], *typed: object) -> tuple[int, str]:
    code = run(["check", *map(str, typed)])
    return code, capsys.readouterr().out


def a_folder(tmp_path: Path, text: str) -> Path:
    scenario = tmp_path / "packs" / "pets" / "rabbit.yaml"
    scenario.parent.mkdir(parents=True)
    scenario.write_text(text, "utf-8")
    return scenario.parent.parent


def a_root(tmp_path: Path, story: str = RABBIT, **lists: str) -> Path:
    """A root of somebody's own, with a pack of one story, and word lists by subject."""
    root = tmp_path / "root"
    shutil.copytree(ROOT, root)
    (root / "pets" / "scenarios").mkdir(parents=True)
    (root / "pets" / "pack.yaml").write_text("title: Pets\nabout: Pets.\nages: 7-9\n", "utf-8")
    (root / "pets" / "scenarios" / "rabbit.yaml").write_text(story, "utf-8")
    (root / "words").mkdir()
    for name, text in lists.items():
        (root / "words" / f"{name}.yaml").write_text(text, "utf-8")
    return root


def test_a_question_stops_nothing_and_with_strict_it_does(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = a_folder(tmp_path, ASKED)
    code, out = shown(capsys, folder)
    assert code == 0
    assert 'question: "cut his arm": is this about self-harm or suicide? [self-harm]' in out
    assert out.endswith("1 scenario: 1 question.\n")
    assert len(open_library([folder], None).cards) == 1

    code, out = shown(capsys, folder, "--strict")
    assert code == 1
    assert 'error: "cut his arm"' in out


def test_a_question_in_the_forms_for_programs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = a_folder(tmp_path, ASKED)

    (problem,) = json.loads(shown(capsys, folder, "--format", "json")[1])
    assert (problem["severity"], problem["code"]) == ("question", "self-harm")
    assert shown(capsys, folder, "--format", "github")[1].startswith("::notice file=")


def test_an_answered_question_is_asked_no_more(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = a_folder(tmp_path, f"{ASKED}not_about: {{self-harm: A tin did it.}}\n")
    assert shown(capsys, folder, "--strict")[1].startswith("1 scenario: no problems.")


def test_a_word_that_a_root_adds_counts_there_and_nowhere_else(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    story = RABBIT.replace("Nobody is in the photo", "A big button is in the photo")
    root = a_root(tmp_path, story, buttons=GOOD)

    assert '"big button" touches buttons: such a story needs level 2 [buttons]' in shown(capsys, root)[1]
    assert "buttons" not in shown(capsys, a_folder(tmp_path, story))[1]


def test_a_word_beside_packs_without_people_and_facts_of_their_own_counts_there_too(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = a_folder(tmp_path, RABBIT.replace("Nobody is in the photo", "A big button is in the photo"))
    (folder / "words").mkdir()
    (folder / "words" / "buttons.yaml").write_text(GOOD, "utf-8")

    for path in (folder, folder / "pets", folder / "pets" / "rabbit.yaml"):
        out = shown(capsys, path)[1]
        assert '"big button" touches buttons: such a story needs level 2 [buttons]' in out
        assert out.endswith("1 scenario: 1 error.\n")
    assert open_library([folder], None).packs[0].errors == 1

    (folder / "words" / "buttons.yaml").write_text(GOOD.replace("of brass", "of copper"), "utf-8")
    for path in (folder, folder / "words" / "buttons.yaml"):
        assert "no words of this block are found in 'of copper'" in shown(capsys, path)[1]


def test_a_pack_that_is_called_words_is_a_pack(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = a_folder(tmp_path, RABBIT)
    (folder / "words" / "scenarios").mkdir(parents=True)
    (folder / "words" / "scenarios" / "hutch.yaml").write_text(RABBIT.replace("The rabbit", "The hutch"), "utf-8")

    assert shown(capsys, folder)[1].startswith("2 scenarios: no problems.")


def test_what_is_fine_in_the_words_that_a_root_adds_is_fine_for_these_alone(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    story = RABBIT.replace("Nobody is in the photo", "kys is in the photo")
    root = a_root(tmp_path, story, buttons=GOOD.replace("passes: [a small button]", "fine: [kys]"))

    assert '"kys" touches self-harm or suicide' in shown(capsys, root)[1]


def test_a_root_takes_no_word_away(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    story = RABBIT.replace("Nobody is in the photo", "kys is in the photo")
    less = GOOD.replace("[big button]", "[big button]")
    root = a_root(tmp_path, story, **{"self-harm": less})

    assert '"kys" touches self-harm or suicide' in shown(capsys, root)[1]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("[big button]", "[big <buton>]", 6, "'<buton>' is no list"),
        ("[big button]", "[Big button]", 6, "'Big' in 'Big button' isn't understood"),
        ("[brass]", "[big button]", 10, "'big button' stands in line 6, too"),
        ("the big button", "the small button", 7, "no words of this block are found in 'the small button'"),
        ("a small button", "a big button", 8, "'big button' is found in 'a big button'"),
        ("of brass", "of copper", 11, "no words of this block are found in 'of copper'"),
        ("question: is this about buttons?\n", "", 8, "'question' is missing"),
        ("why:", "wy:", 2, "'wy' is not known here"),
        ("needs: {level: 2}", "needs: {level: 9}", 5, "'9' at 'level' is not a whole number"),
        ("needs: {level: 2}", "needs: {lvl: 2}", 5, "'lvl' is not known in 'needs'"),
        ("passes: [a small button]", "fine: ['<buton> button']", 8, "'<buton>' is no list"),
        ("passes: [a small button]", "in_stories_of: [drug]", 8, "there is no word list 'drug'"),
        ("passes: [a small button]", "not_in: [Talk!]", 8, "is not a key"),
        ("passes: [a small button]", "fine: [big button]", 7, "no words of this block are found"),
        ("[big button]", "['.']", 6, "'.' may be nothing at all"),
        ("sure:", "sure: [", 5, ""),
    ],
)
def test_what_is_wrong_with_a_word_list_is_said_at_its_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, old: str, new: str, line: int, says: str
) -> None:
    assert old in GOOD
    root = a_root(tmp_path, buttons=GOOD.replace(old, new, 1))
    code, out = shown(capsys, root)

    told = [one for one in out.splitlines() if f"buttons.yaml, line {line}," in one]
    assert code == 1
    assert any(says in one for one in told), out


def test_one_word_list_can_be_checked_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = a_root(tmp_path, buttons=GOOD.replace("of brass", "of copper"))
    code, out = shown(capsys, root / "words" / "buttons.yaml")

    assert code == 1
    assert out.count("error:") == 1


def test_a_list_that_is_no_list_offers_what_may_be_meant(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = a_root(tmp_path, buttons=GOOD.replace("[big button]", '["<theri> button"]'))
    assert "did you mean '<their>'?" in shown(capsys, root)[1]


def test_what_the_game_does_not_read_holds_no_slur_and_no_number(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = a_folder(tmp_path, RABBIT)
    (folder / "pets" / "cy").mkdir()
    slur = encode("fcnm", "rot13")
    (folder / "pets" / "cy" / "rabbit.yaml").write_text(f"title: Cwningen\nstory: {slur} 07911 123456, kys\n", "utf-8")

    code, out = shown(capsys, folder)
    assert code == 1
    assert sorted(line.rpartition("[")[2] for line in out.splitlines() if "error:" in line) == [
        "help-number-known]",
        "slurs]",
    ]


def test_without_word_lists_nothing_is_vouched_for_and_the_game_plays_its_own_stories(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    the_words()
    monkeypatch.setattr(word_lists, "WORDS", "no words here")
    folder = a_folder(tmp_path, RABBIT)
    from isitok.library import checking

    monkeypatch.setattr(checking, "_READ", {})
    monkeypatch.setattr(checking, "_WORDS", {})

    code, out = shown(capsys, folder)
    assert code == 1
    assert "nobody can vouch for this" in out

    library = open_library([bundled_root(), folder], None)
    assert not [card for card in library.cards if card.own]
    assert len(library.cards) > 200
