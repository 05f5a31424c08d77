"""What is still open about the stories of a pack, and whom it is for: ``questions.yaml`` beside ``pack.yaml`` (F8).

``isitok print sign-off`` prints each with its story.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from isitok.format import fields as f
from isitok.format.asked import Asked
from isitok.format.choices import STEM
from isitok.format.field_kinds import Choice, Part, Some
from isitok.format.record import Record
from isitok.format.voices import ADULT

LONGEST_QUESTION: Final = 90


class OpenQuestion(Record, what="a question: 'for' and 'ask'"):
    """A question about a story that its writer can't answer."""

    for_: Asked = f.choice("For", "lead, lawyer, trainer, young-people; lived: who has lived it", Choice(Asked))
    ask: str = f.text("Question", "what is still open", ADULT, words=LONGEST_QUESTION, plain=False)


class OpenQuestions(Record, what="what is still open: 'questions'"):
    """All open questions about a pack."""

    questions: Mapping[str, tuple[OpenQuestion, ...]] = f.for_each(
        "Questions", "by story: its file without .yaml", STEM, Part(OpenQuestion), 0, 2000, some=Some(1, 20)
    )
