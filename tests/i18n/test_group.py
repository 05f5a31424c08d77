"""A staff meeting has whole sentences of its own wherever a lesson speaks of a class."""

import gettext
import re
from pathlib import Path

import isitok
from isitok.i18n.group import IN_A_GROUP, in_a_group
from isitok.i18n.screen_words import ENGLISH, Words

CODE = "".join(
    file.read_text("utf-8") for file in Path(isitok.__file__).parent.rglob("*.py") if file.name != "group.py"
)
ONE_STRING = re.sub(r'"\s*\n\s*"', "", CODE)


def test_each_sentence_for_a_class_is_said_somewhere_with_the_same_values() -> None:
    for class_, group in IN_A_GROUP.items():
        assert f'"{class_}"' in ONE_STRING, class_
        assert set(re.findall(r"{\w+}", class_)) == set(re.findall(r"{\w+}", group))


def test_all_else_is_said_as_usual_and_a_translation_is_asked_for_the_sentence_for_a_group() -> None:
    class Shouting(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return message.upper()

    assert in_a_group(ENGLISH)("End the lesson") == "End the meeting"
    assert in_a_group(ENGLISH)("Get help") == "Get help"
    assert in_a_group(ENGLISH).many("{n} story", "{n} stories", 2) == "2 stories"
    assert in_a_group(Words(Shouting(), "xx"))("End the lesson") == "END THE MEETING"
    assert in_a_group(in_a_group(ENGLISH)) == in_a_group(ENGLISH)
