"""The game's own word lists do as their examples say, in whatever voice these lines are said."""

from collections.abc import Callable, Mapping
from functools import cache

import pytest

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import SensitiveTopic
from isitok.format.voices import Voice
from isitok.format.word_list import NEVER, Needs, WordList
from isitok.library.roots import bundled_root
from isitok.library.word_lists import Example, ReadWords, read_words, wrong_examples
from isitok.rules.listed import ASK
from isitok.rules.subject import Subject
from isitok.rules.words import Words
from tests.each import each
from tests.rules.nouns import in_a_bubble, in_a_why, in_an_option, the_words, what_rules_say


@cache
def read() -> ReadWords:
    return read_words(bundled_root())


@cache
def subjects() -> Mapping[str, WordList]:
    return {subject.code: subject for subject in (read().lists or pytest.fail("they can't be read")).subjects}


def hard_things() -> list[str]:
    everywhere = [one for one in subjects().values() if {Voice.GAME, Voice.QUOTED} <= {*one.voices}]
    return [one.code for one in everywhere if one.question and not one.asked_in]


said = pytest.mark.parametrize("said", [in_a_why, in_a_bubble, in_an_option], ids=lambda said: said.__name__)


def examples(code: str, *, trips: bool) -> list[Example]:
    return [one for one in read().examples if one.code == code and one.trips is trips]


def of(code: str, subject: Subject) -> list[Problem]:
    return [problem for problem in what_rules_say(subject) if problem.code == code]


def test_they_can_be_read() -> None:
    assert [str(problem) for problem in read().problems] == []


def test_every_example_does_as_it_says() -> None:
    assert [str(problem) for problem in wrong_examples(the_words(), read().examples)] == []


@each(subjects, "code")
def test_a_list_says_what_it_is_about_and_why_and_shows_it(code: str) -> None:
    subject = subjects()[code]

    assert subject.title[0].isupper()
    assert len(subject.why.split()) > 8
    assert not subject.ask or subject.question.endswith("?")
    assert examples(code, trips=True), "a line in which something is found"


@said
@each(hard_things, "code")
def test_hard_things_are_refused_or_asked_about_however_they_are_written(
    said: Callable[[str], Subject], code: str
) -> None:
    elsewhere = {n for n, block in enumerate(subjects()[code].sure) if block.needs.judged or block.voices}
    lines = [one for one in examples(code, trips=True) if one.block not in elsewhere]
    found = {one.text: {problem.severity for problem in of(code, said(one.text))} for one in lines}

    asked = {one.text for one in lines if one.block == ASK}
    assert {text for text, severities in found.items() if not severities} <= asked
    assert {text for text in found if Severity.QUESTION in found[text] and text not in asked} == set()


@said
def test_everyday_words_are_never_refused(said: Callable[[str], Subject]) -> None:
    voice = Voice.GAME if said is in_a_why else Voice.QUOTED
    asking = [code for code, subject in subjects().items() if subject.question and voice in subject.voices]
    lines = dict.fromkeys(one.text for one in read().examples if not one.trips and one.code in asking)
    refused = {
        line: found
        for line in lines
        if (
            found := [
                str(one)
                for one in what_rules_say(said(line))
                if one.code in subjects() and subjects()[one.code].question and one.severity is Severity.ERROR
            ]
        )
    }

    assert refused == {}


def test_no_line_is_an_example_twice_in_a_list() -> None:
    for code in subjects():
        texts = [one.text for one in read().examples if one.code == code]
        assert len(texts) == len(set(texts)), code


def test_they_are_ready_in_a_moment_and_a_story_takes_less() -> None:
    import time

    lists = read().lists
    assert lists
    began = time.process_time()
    words = Words(lists)
    next(words.found_in("kys"), None)
    assert time.process_time() - began < 10, "no list takes for ever"

    began = time.process_time()
    for one in read().examples[:1000]:
        list(words.found_in(one.text))
    assert time.process_time() - began < 1


def test_methods_and_dares_are_never_fine() -> None:
    blocks = [block for subject in subjects().values() for block in subject.sure if block.needs == Needs(use=NEVER)]
    assert all(block.hint for block in blocks)


def test_three_touches_need_an_adult_who_leads_and_no_others() -> None:
    led = {touch for subject in subjects().values() if subject.touched.adult_led for touch in subject.touches}
    assert led == {SensitiveTopic.SELF_HARM, SensitiveTopic.SUICIDE, SensitiveTopic.ABUSE_AT_HOME}
