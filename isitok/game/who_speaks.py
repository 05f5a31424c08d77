"""Who speaks: the game says *we* of what came with it, and of any other story only what its pack says.

A teacher's own story is theirs. Neither a pupil nor whoever reads a printed sheet should take its answers for ours.
"""

from collections.abc import Iterable, Sequence

from isitok.format.card import Pack
from isitok.format.cast import Cast
from isitok.format.story import Scenario
from isitok.i18n.screen_words import Words


def story_from(scenario: Scenario, words: Words) -> str:
    """Whose story it is, if it didn't come with the game; otherwise ""."""
    return words("A story from {pack}", pack=scenario.told_by) if scenario.told_by else ""


def says(told_by: str, answer: str, words: Words) -> str:
    """What somebody who hasn't answered is told: the answer of the game, or of the pack that the story comes from."""
    if told_by:
        return words("{pack} says: {verdict}.", pack=told_by, verdict=answer)
    return words("The game would say: {verdict}.", verdict=answer)


def what_is_said(told_by: str, words: Words) -> str:
    """The label of what can be opened to see the answer."""
    return words("What {pack} says", pack=told_by) if told_by else words("What the game says")


def whose(scenarios: Iterable[Scenario]) -> tuple[str, ...]:
    """Those of these packs that didn't come with the game, by name."""
    return tuple(dict.fromkeys(one.told_by for one in scenarios if one.told_by))


def all_made_up(scenarios: Iterable[Scenario]) -> bool:
    """Whether everybody is known to be made up: the game knows about its own people, and others may say so."""
    return all(one.made_up for one in scenarios)


def who_is_made_up(scenarios: Sequence[Scenario], cast: Cast, words: Words) -> str:
    """That everybody in these stories is made up, by name where the game knows it; of others, that they are stories."""
    if not all_made_up(scenarios):
        return words("Those were stories.")
    people = cast.people
    names = dict.fromkeys(people[id_].name for one in scenarios for id_ in one.people if id_ in people)
    if not names:
        return words("Those people were made up.")
    return words("These people are made up: {people}.", people=", ".join(names))


def about_pack(pack: Pack, words: Words) -> str:
    """What a pack says it is about; and if it isn't the game's, that it isn't."""
    return pack.about if pack.bundled else " ".join((words("It did not come with the game."), pack.about)).strip()


def not_ours(packs: Iterable[str], words: Words, *, all_of_them: bool) -> str:
    """The statement that stories come from these packs and not from the game; "" for none."""
    names = ", ".join(packs)
    if not names:
        return ""
    if all_of_them:
        return words("These stories are from {packs}. They did not come with the game.", packs=names)
    return words("Some of these stories are from {packs}. They did not come with the game.", packs=names)
