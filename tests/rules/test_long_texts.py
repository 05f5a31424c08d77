"""Text without end, which only somebody who means harm would write, is read in a moment by every rule."""

import time

from isitok.format.vocabulary import Verdict
from isitok.rules import check_scenario
from tests.builders import an_act
from tests.each import each
from tests.rules.nouns import checked, the_words

ENDLESS = (
    "a.gg ", "a@b.", "1.", "1-", "0 ", "0800 ", "http://", "www. ", "a dot b ", "@a_b ", "(", '"', "'",
    "only ", "quickly ", "he is so very really just ", "Kofi and Kofi ", "so so so gay ",
    "keep what keep it ", "hides a b c ", "n't ever to dare to ", "any of the any a ",
    "good friend never ", "zero one ",
)  # fmt: skip


@each(ENDLESS, "again")
def test_the_same_again_and_again_is_read_in_a_moment(again: str) -> None:
    text = again * (4000 // len(again))
    subject = checked(acts=(an_act(Verdict.OK, act=text, why=text),), story=text)

    began = time.process_time()
    list(check_scenario(subject, the_words()))

    assert time.process_time() - began < 10
