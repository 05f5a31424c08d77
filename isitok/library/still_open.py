"""What is still open about the stories of a pack, as its ``questions.yaml`` asks it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from isitok.base.disk import is_there, unreadable
from isitok.base.value import Value
from isitok.format.file import read_path
from isitok.format.open_questions import OpenQuestion, OpenQuestions
from isitok.format.passages import Passage, passages_of
from isitok.format.problem import Places, Problem, Severity
from isitok.format.yaml.slug import slug
from isitok.library.folders import QUESTIONS


class ReadQuestions(Value):
    """The questions of a pack by story; none where the file can't be read."""

    by_story: Mapping[str, tuple[OpenQuestion, ...]]
    places: Places
    problems: tuple[Problem, ...] = ()
    passages: tuple[Passage, ...] = ()


def questions_in(folder: Path) -> ReadQuestions:
    """The questions that lie in a pack's folder; none without a file."""
    path = folder / QUESTIONS
    if not (is_there(path) or unreadable(path)):
        return ReadQuestions({}, Places(file=str(path), marks={}))
    read = read_path(OpenQuestions, path, str(path))
    made: OpenQuestions | None = read.made(OpenQuestions)
    if made is None:
        return ReadQuestions({}, read.places, read.problems)
    by_story = {slug(story): asked for story, asked in made.questions.items()}
    return ReadQuestions(by_story, read.places, read.problems, passages_of(made))


def check_stories_asked(read: ReadQuestions, stems: Iterable[str]) -> Iterator[Problem]:
    """Questions about stories that aren't there."""
    there = {slug(stem) for stem in stems}
    for story in read.by_story:
        if story not in there:
            message = f"'{story}' has questions, and there is no such story in this pack"
            hint = "take its lines out, or write what its file is called now"
            yield Problem(read.places.at("questions"), "unknown-stem", message, hint, Severity.WARNING)
