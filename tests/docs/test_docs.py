"""What the documents say is so: commands, options, examples, rules, pictures."""

import re
import textwrap
from importlib import import_module
from pathlib import Path

import click
import pytest

import isitok
from isitok import rules
from isitok.cli.main import COMMANDS
from isitok.format.problem import Severity
from isitok.library.check_report import check_paths
from tests.each import each

ROOT = Path(__file__).parents[2]
DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE",
    "SECURITY.md",
    "content/README.md",
    *(f"docs/{page.name}" for page in sorted((ROOT / "docs").glob("*.md"))),
)


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def examples(name: str) -> list[str]:
    """The scenarios that a document shows."""
    marked = r"<!-- example -->\n\s*" if name != "docs/format.md" else ""
    found = re.findall(rf"(?ms){marked}^( *)```yaml\n(.*?)^ *```", text_of(name))
    return [textwrap.dedent(indent + body if not body.startswith(indent) else body) for indent, body in found]


def options_of(command: click.Command) -> list[click.Option]:
    """Its options, and those of the commands in it, but for those that only say what has come in their place."""
    inside = command.commands.values() if isinstance(command, click.Group) else ()
    found = (param for each in (command, *inside) for param in each.params if isinstance(param, click.Option))
    return [option for option in found if not option.hidden]


@each(COMMANDS, "command")
def test_each_command_and_each_option_stands_on_the_page_of_commands(command: click.Command) -> None:
    rest = text_of("docs/commands.md").partition(f"\n## `isitok {command.name}")[2]
    assert rest, f"docs/commands.md has no heading for {command.name}"
    section = re.split(r"\n#+ ", rest)[0]
    for option in options_of(command):
        assert option.help
        assert re.search(rf"^\| `{re.escape(option.opts[0])}[ `]", section, re.MULTILINE), option.opts[0]


@each(COMMANDS, "command")
def test_the_page_of_commands_names_no_option_that_there_is_not(command: click.Command) -> None:
    section = re.split(r"\n#+ ", text_of("docs/commands.md").partition(f"\n## `isitok {command.name}")[2])[0]
    known = {name for option in options_of(command) for name in option.opts}
    assert set(re.findall(r"^\| `(--[a-z-]+)", section, re.MULTILINE)) <= known


def test_ci_runs_the_very_test_command_of_the_readme() -> None:
    (command,) = re.findall(r"^python3 -m venv .*pytest -n auto$", text_of("README.md"), re.MULTILINE)
    assert command in text_of(".ci/run")


def test_ci_installs_a_copy_by_the_very_command_of_the_readme() -> None:
    (command,) = re.findall(r"^python3 -m venv (.*) && \.venv/bin/isitok$", text_of("README.md"), re.MULTILINE)
    made, *installed = command.split(" && ")
    assert made == ".venv"
    assert " && ".join(installed).replace(".venv/", "build/ci/venv/") in text_of(".ci/run")
    (on_windows,) = re.findall(r"^py -m venv (.*) && \.venv\\Scripts\\isitok$", text_of("README.md"), re.MULTILINE)
    assert on_windows.replace("\\Scripts\\", "/bin/") == command


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/for-writers.md", "docs/format.md"])
def test_the_examples_load_without_a_problem(name: str, tmp_path: Path) -> None:
    found = examples(name)
    assert found
    for number, example in enumerate(found):
        file = tmp_path / "pack" / f"example-{number}.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(example, "utf-8")
    report = check_paths([tmp_path / "pack"])
    assert [str(problem) for problem in report.problems] == []
    assert report.files == len(found)


def test_the_history_begins_with_as_many_stories_as_there_are() -> None:
    opening = text_of("content/HISTORY.md").partition("Before that")[0]
    packs = {
        pack.parent.name: len(list(pack.parent.glob("scenarios/*.yaml"))) for pack in ROOT.glob("content/*/pack.yaml")
    }

    assert f"There are {sum(packs.values())} stories" in opening
    assert {name: int(n) for n, name in re.findall(r"(\d+) in\s+`([\w-]+)`", opening)} == packs


def test_how_to_sign_is_one_page_and_the_content_names_all_packs() -> None:
    assert len(text_of("content/REVIEW.md").split()) < 700
    packs = {pack.parent.name for pack in ROOT.glob("content/*/pack.yaml")}
    assert set(re.findall(r"^\| `([\w-]+)` \| (?:\d|adults)", text_of("content/README.md"), re.MULTILINE)) == packs


def test_the_format_names_every_rule_on_the_side_where_it_stands() -> None:
    paragraph = next(line for line in text_of("docs/format.md").splitlines() if line.startswith("- Severity:"))
    errors, _, warnings = paragraph.partition("All others are warnings")
    for rule in {*rules.WORD_RULES, *rules.SCENARIO_RULES, *rules.PACK_RULES}:
        side = errors if rule.SEVERITY is Severity.ERROR else warnings
        assert f"`{rule.CODE}`" in side, rule.CODE


def test_every_rule_opens_with_its_manual() -> None:
    files = sorted(Path(str(rules.__file__)).parent.glob("*.py"))
    names = [f"{rules.__name__}.{file.stem}" for file in files if file.stem != "__init__"]
    assert [name for name in names if not (import_module(name).__doc__ or "").strip()] == []


@each(DOCUMENTS)
def test_links_and_pictures_are_there(name: str) -> None:
    here = (ROOT / name).parent
    targets = re.findall(r"\]\(([^)#]+)\)", text_of(name))
    local = [target for target in targets if not target.startswith("http")]
    assert [target for target in local if not (here / target).exists()] == []
    named = re.findall(r"`((?:docs|content|isitok|packaging|tests|assets)/[\w./-]+)`", text_of(name))
    assert [path for path in named if not (ROOT / path).exists() and "x.py" not in path] == []


@each(DOCUMENTS)
def test_every_picture_says_what_it_shows(name: str) -> None:
    assert all(len(told) > 20 for told in re.findall(r"!\[([^\]]*)\]", text_of(name)))


def test_every_picture_is_shown_somewhere() -> None:
    shown = {Path(target).name for name in DOCUMENTS for target in re.findall(r"\]\(([^)#]+\.png)\)", text_of(name))}
    assert {picture.name for picture in (ROOT / "docs" / "pictures").glob("*.png")} <= shown


def test_every_page_of_the_docs_is_reached_from_the_readme_or_where_it_sends_who_works_on_the_code() -> None:
    text = text_of("README.md") + text_of("CONTRIBUTING.md")
    linked = set(re.findall(r"\]\(docs/([\w-]+\.md)", text))
    assert {page.name for page in (ROOT / "docs").glob("*.md")} <= linked


def test_the_readme_is_one_screen() -> None:
    assert len(text_of("README.md").splitlines()) <= 75


def test_the_changelog_knows_this_version() -> None:
    assert f"## {isitok.__version__}" in text_of("CHANGELOG.md")


def test_the_page_on_security_says_where_to_write_without_anybody_else_reading_it() -> None:
    said = text_of("SECURITY.md").partition("## Where to write")[2].partition("##")[0]
    assert "*Report a vulnerability*" in said
    assert "Private vulnerability reporting" in text_of("docs/releasing.md")


def test_the_readme_claims_nothing_that_is_not_so() -> None:
    text = text_of("README.md").lower()
    assert "psbar" not in text
    assert "does not claim to change" in text
    assert "no generative ai" in text
    assert "have not been tried yet" in text
