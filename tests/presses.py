"""What somebody presses to get on in a game, whichever screen they see."""

from collections.abc import Iterable

QUESTIONS = ("verdict", "way", "reach", "who", "words", "sure")
"""What has to be answered, unlike things on a phone and feelings. Saying how sure one is locks the answer in."""


def onward(ids: Iterable[str], *wanted: str) -> list[str]:
    """The first answer to each question on a screen, or the ``wanted`` ones; then what leads on.

    Nothing if the game is over.
    """
    shown = list(ids)
    if "next" in shown:
        return ["next"]
    if "lock" not in shown and not any(id_.startswith("sure:") for id_ in shown):
        return []
    answers: dict[str, str] = {}
    for id_ in (*(id_ for id_ in wanted if id_ in shown), *shown):
        question, answer, _ = id_.partition(":")
        if answer and question in QUESTIONS:  # a group of answers may have their name
            answers.setdefault(question, id_)
    first = sorted(answers, key=QUESTIONS.index)
    return [*(answers[question] for question in first), *(() if "sure" in answers else ("lock",))]
