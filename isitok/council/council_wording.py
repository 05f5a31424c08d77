"""The words of a council's report: the same on the page and in the table."""

from isitok.base.value import Value
from isitok.council.picture import Shown
from isitok.council.release import LEAST_SCHOOLS
from isitok.game.results.contribution import LEAST_PASSED_ON
from isitok.i18n.screen_words import Words


class Pledge(Value):
    """What young people said, and what was done about it."""

    said: str
    did: str


def title(words: Words) -> str:
    """The report's title, unless somebody typed another."""
    return words("What young people say about sharing online")


def percent(shown: Shown) -> int:
    """The share of votes that agree with the stories, in percent."""
    return (200 * shown.agreed + shown.votes) // (2 * shown.votes) if shown.votes else 0


def votes(shown: Shown, words: Words) -> str:
    """How many of how many votes: "1,724 of 2,806 (61%)". Where nothing can be shown, a dash."""
    if not shown.votes:
        return "–"
    return words(
        "{seen} of {all} ({percent}%)", seen=number(shown.agreed), all=number(shown.votes), percent=percent(shown)
    )


def number(n: int) -> str:
    """A number with a comma after thousands."""
    return f"{n:,}"


def about(n: int, words: Words) -> str:
    """Whose votes these are."""
    return words.many(
        "Votes and answers of groups of young people in {n} school, added up. No school, group or young person is "
        "named or ranked here.",
        "Votes and answers of groups of young people in {n} schools, added up. No school, group or young person is "
        "named or ranked here.",
        n,
    )


def nothing_yet(words: Words) -> str:
    """Why there is nothing to show."""
    return words(
        "There is nothing to show yet. A number is shown once {schools} schools or more have passed on votes of the "
        "same kind, and enough of them that nobody can work out what one school said.",
        schools=LEAST_SCHOOLS,
    )


def what_is_missing(words: Words) -> str:
    """What isn't shown."""
    return words(
        "Each number stands for {people} people or more in each of {schools} schools or more. Anything smaller is "
        "nowhere here, in no total and in no difference between two reports: it waits until more schools have "
        "passed on as much. So new votes may show later than they came.",
        people=LEAST_PASSED_ON,
        schools=LEAST_SCHOOLS,
    )


def whose_it_is_not(words: Words) -> str:
    """Whom the numbers don't stand for."""
    return words(
        "Only groups that played, and whose adults passed it on, are in it. They aren’t a sample of all young "
        "people, and where nearly everybody said the same, too few said something else for it to be shown."
    )


def first_read(by: str, words: Words) -> str:
    """The sentence that says which young people have read it first, or that they still have to."""
    if by:
        return words("Young people read this first: {who}.", who=by.rstrip("."))
    return words(
        "Young people have not read this yet. Show it to some of those whose votes these are before anybody else "
        "sees it, and ask what it means to them."
    )


def nothing_done_yet(words: Words) -> str:
    """What stands in the place of *You said, we did* while nobody has written any."""
    return words("Nothing is written here yet. Write it with young people: what they said, and what was done about it.")


def in_lessons(words: Words) -> tuple[str, str]:
    """The labels of both halves of a comparison."""
    return words("At the start of lessons"), words("At their end")


def in_a_course(words: Words) -> tuple[str, str]:
    """The labels of both halves where they are of different lessons of a course."""
    return words("In the first lesson"), words("In the last lesson")
