"""``isitok check``: what is on which stream, in which form, with which exit code."""

import json
import re
from pathlib import Path

import pytest

from isitok.cli import formats, say
from isitok.cli.main import run
from isitok.format.problem import Place, Problem, Severity
from isitok.library.roots import bundled_root
from isitok.store import clock
from tests.builders import RABBIT
from tests.packs_.nouns import ROOT


def a_folder(tmp_path: Path, text: str = RABBIT) -> Path:
    """A folder of packs, with one pack of one scenario."""
    scenario = tmp_path / "packs" / "pets" / "rabbit.yaml"
    scenario.parent.mkdir(parents=True)
    scenario.write_text(text, "utf-8")
    return scenario.parent.parent


def shown(capsys: pytest.CaptureFixture[str], *typed: object) -> tuple[int, str, str]:
    code = run(["check", *map(str, typed)])
    streams = capsys.readouterr()
    return code, streams.out, streams.err


def test_a_pack_that_is_right_is_said_to_be_and_is_zero(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert shown(capsys, a_folder(tmp_path)) == (
        0,
        "1 scenario: no problems. Check knows words, not what a story means: somebody else reads it first.\n",
        "",
    )


def test_an_error_is_on_stdout_with_its_place_and_is_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = a_folder(tmp_path, RABBIT.replace("verdict: ok", "verdict: okk"))
    code, out, err = shown(capsys, folder)
    assert (code, err) == (1, "")
    assert re.search(r"rabbit\.yaml, line 6, column \d+: error: .*\[.+\]\n    hint: ", out)
    assert out.endswith("1 scenario: 1 error.\n")


def test_lines_that_stand_where_they_do_not_belong_come_first_and_what_is_missing_last(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    wrong = RABBIT.replace("7-9", "12").replace("    verdict: ok\n", "").replace("acts:\n", "verdict: ok\nacts:\n")
    _, out, _ = shown(capsys, a_folder(tmp_path, wrong))
    codes = re.findall(r": error: .*\[(.+)\]", out)
    assert codes == ["unknown-key", "unknown-word", "missing-key"]


def test_where_it_takes_long_how_many_are_checked_by_now_is_said_on_stderr(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(say, "LONG", 0)
    folder = a_folder(tmp_path)
    (folder / "pets" / "second.yaml").write_text(RABBIT, "utf-8")
    assert shown(capsys, folder)[2] == "checked 1 of 2 …\n"


def test_a_warning_is_zero_and_with_strict_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = a_folder(tmp_path, RABBIT.replace("Nobody is in the photo", "Everyone does it"))
    code, out, _ = shown(capsys, folder)
    assert code == 0
    assert "1 warning" in out
    code, out, _ = shown(capsys, folder, "--strict")
    assert code == 1
    assert "1 error" in out


PAST = "1 fact is past its date: LAW-EW-01.\n"


def test_which_facts_are_past_their_date_is_said_last_and_is_zero(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = shown(capsys, ROOT / "facts.yaml", "--on", "2027-11-25")
    assert (code, out) == (0, f"0 scenarios: no problems.\n{PAST}")


def test_on_the_day_itself_a_fact_is_not_yet_past_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, ROOT / "facts.yaml", "--on", "2027-11-24")[1] == "0 scenarios: no problems.\n"


def test_a_fact_past_its_date_is_a_warning_with_strict(capsys: pytest.CaptureFixture[str]) -> None:
    typed = (ROOT / "facts.yaml", "--strict", "--on", "2027-11-25")
    code, out, _ = shown(capsys, *typed)
    assert code == 1
    assert "facts-past-their-date" in out
    assert out.endswith(f"0 scenarios: 1 error.\n{PAST}")
    (problem,) = json.loads(shown(capsys, *typed, "--format", "json")[1])
    assert (problem["code"], Path(problem["file"]).name) == ("facts-past-their-date", "facts.yaml")


def test_nobody_can_mend_the_games_facts_who_checks_packs_of_their_own(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, _ = shown(capsys, a_folder(tmp_path), "--strict", "--on", "2040-01-01")
    assert code == 0
    assert re.search(r"1 scenario: no problems\..+\n[0-9]{3} facts are past their date: LAW-EW-01, .+\.\n$", out)


@pytest.mark.parametrize("typed", ["", "1/1/2040", "2027-02-30", "tomorrow"])
def test_another_day_is_written_like_one(capsys: pytest.CaptureFixture[str], typed: str) -> None:
    assert shown(capsys, ROOT, "--on", typed) == (2, "", "isitok: --on needs a day like 2027-09-01\n")


def test_without_another_day_it_is_today(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: "2027-11-25")
    assert shown(capsys, ROOT / "facts.yaml")[1].endswith(PAST)


def test_json_is_a_list_of_what_each_problem_says(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = a_folder(tmp_path, RABBIT.replace("verdict: ok", "verdict: okk"))
    code, out, _ = shown(capsys, folder, "--format", "json")
    (problem,) = json.loads(out)
    assert code == 1
    assert list(problem) == ["file", "line", "column", "code", "severity", "message", "hint", "to"]
    assert (problem["line"], problem["severity"]) == (6, "error")


def test_json_of_what_is_right_is_an_empty_list(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert shown(capsys, a_folder(tmp_path), "--format", "json") == (0, "[]\n", "")


def test_github_shows_each_problem_beside_its_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = a_folder(tmp_path, RABBIT.replace("verdict: ok", "verdict: okk"))
    code, out, _ = shown(capsys, folder, "--format", "github")
    assert code == 1
    assert re.fullmatch(r"::error file=[^:]*rabbit\.yaml,line=6,col=\d+,title=[\w-]+::.*%0Ahint: .*\n", out)


def test_github_hides_what_would_end_a_line_or_a_property() -> None:
    problem = Problem(Place("a,b:c.yaml"), "odd", "100 %\nof it", "", Severity.NOTE)
    assert list(formats.as_github([problem])) == ["::notice file=a%2Cb%3Ac.yaml,title=odd::100 %25%0Aof it"]


def test_the_last_line_counts_what_there_is() -> None:
    problems = [Problem(Place("a"), "x", "m", "h", severity) for severity in [Severity.ERROR, Severity.WARNING] * 2]
    assert formats.summary(problems, 3) == "3 scenarios: 2 errors, 2 warnings."


def test_a_path_that_is_not_there_is_wrong_use(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    code, out, err = shown(capsys, folder.parent / "pakcs")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert 'did you mean "packs"?' in err


def test_a_path_that_no_file_can_have_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, "x" * 5000)[0] == 2


@pytest.mark.parametrize(
    "typed", [["check", ""], ["pack", ""], ["print", "dice", "--out", ""], ["new", "A", "--packs", ""]]
)
def test_two_quotes_with_nothing_between_them_name_no_folder(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch, typed: list[str]
) -> None:
    monkeypatch.chdir(home)
    before = sorted(home.rglob("*"))

    assert run(typed) == 2
    assert "nothing stands between the quotes" in capsys.readouterr().err
    assert sorted(home.rglob("*")) == before


def test_coverage_is_for_people(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = shown(capsys, a_folder(tmp_path), "--coverage", "--format", "json")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


def test_similar_names_the_pairs_that_are_told_alike(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "pets" / "hamster.yaml").write_text(RABBIT.replace("The rabbit", "The hamster"), "utf-8")
    code, out, _ = shown(capsys, folder, "--similar")
    assert code == 0
    assert "1 of 1 pairs" in out
    assert "hamster – rabbit" in out


def test_coverage_and_table_come_with_the_problems(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, _ = shown(capsys, a_folder(tmp_path), "--coverage", "--table")
    assert code == 0
    assert "The rabbit photo" in out
    assert "pets (pets): 1 scenario" in out


def test_without_a_path_ones_own_packs_are_checked(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    own = home / "Documents" / "isitok packs" / "pets"
    own.mkdir(parents=True)
    (own / "rabbit.yaml").write_text(RABBIT, "utf-8")
    assert shown(capsys) == (
        0,
        "1 scenario: no problems. Check knows words, not what a story means: somebody else reads it first.\n",
        "",
    )


def test_without_packs_of_ones_own_it_says_how_to_make_one(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    code, out, err = shown(capsys)
    assert (code, out) == (0, "")
    assert "isitok new" in err


def test_several_paths_are_one_report(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    code, out, _ = shown(capsys, folder, bundled_root() / "first-steps")
    assert code == 0
    assert not out.endswith("1 scenario: no problems.\n")


def test_answers_that_are_given_away_are_a_warning_with_coverage_and_an_error_with_strict(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = a_folder(tmp_path)
    ways = """\
respond:
  as: ruby
  options:
    - do: Ask her mum
      rating: helps
      why: Her mum can look at it with her, and see what it is. That may help them both.
    - do: Leave it because it is late
      rating: no-help
      why: It is late for her, and nobody has heard about it yet. That can be hard, too.
"""
    for number in range(20):
        text = RABBIT.replace("The rabbit photo", f"The rabbit photo {number}") + ways
        (folder / "pets" / f"rabbit-{number}.yaml").write_text(text, "utf-8")

    code, out, _ = shown(capsys, folder, "--coverage")
    assert code == 0
    assert "warning: told apart: options, level 1 and 2, by their words: 100 in 100" in out
    assert shown(capsys, folder, "--coverage", "--strict")[0] == 1


def test_of_drafts_the_line_says_how_many_play_and_of_one_file_nothing_of_the_others(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = a_folder(tmp_path)
    rabbit = next(folder.rglob("rabbit.yaml"))
    (rabbit.parent / "hen.yaml").write_text("title: The hen\n", "utf-8")

    assert "2 stories: 1 play, 1 to finish" in shown(capsys, folder)[1]
    assert "stories:" not in shown(capsys, rabbit)[1]
    alone = shown(capsys, rabbit.parent / "hen.yaml")[1]
    assert "1 scenario: 3 errors." in alone
    assert "play" not in alone
