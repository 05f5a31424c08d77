"""A letter home is a Word document that a school can change: in its nation's words, and with nobody's name in it."""

import io
import zipfile
from functools import cache

from docx import Document

from isitok.base.value import replace
from isitok.exchange.word_letter import letter_as_docx
from isitok.format.course import Course, LetterPart
from isitok.format.vocabulary import Nation
from isitok.game.help_routes import Here
from isitok.game.letter_home import letter_lines
from tests.bundled import bundled_library
from tests.each import each
from tests.exchange.word import paragraphs_of

NATIONS = [None, *Nation]


@cache
def courses() -> dict[str, Course]:
    return {course.id: course for course in bundled_library().courses()}


def letter(course: Course, nation: Nation | None) -> list[str]:
    return paragraphs_of(letter_as_docx(course.title, tuple(letter_lines(course, here(nation)))))


def here(nation: Nation | None) -> Here:
    return Here(bundled_library().load_known().help, nation)


@each(NATIONS, "nation")
@each(lambda: courses().values(), "course")
def test_every_letter_has_all_its_paragraphs_and_no_other_nations_years(course: Course, nation: Nation | None) -> None:
    found = letter(course, nation)
    assert found[0] == "Dear parents and carers,"
    assert len(found) == len(course.letter) + 6
    assert "about your child taking part, please ask us." in found[-2]
    text = " ".join(found)
    assert "{" not in text
    assert "Year 7" not in text
    assert "withdraw" not in text, "no source says for any nation what may be withdrawn from"
    if nation is Nation.SCOTLAND:
        assert "Years" not in text
    if nation in (Nation.ENGLAND, Nation.WALES):
        assert "S1" not in text
        assert "Primary" not in text


def test_a_letter_says_the_years_as_they_are_called_where_it_is_sent() -> None:
    course = courses()["before-it-goes-round"]
    assert "six lessons for Years 7 to 9 about pictures" in " ".join(letter(course, Nation.WALES))
    assert "six lessons for S1 to S3 about pictures" in " ".join(letter(course, Nation.SCOTLAND))
    assert "six lessons for Years 8 to 10 about pictures" in " ".join(letter(course, Nation.NORTHERN_IRELAND))
    assert "six lessons for ages 11–14 about pictures" in " ".join(letter(course, None))
    older = courses()["yes-no-and-afterwards"]
    assert "six lessons for S4 to S6 and college about consent" in " ".join(letter(older, Nation.SCOTLAND))


def test_a_letter_says_who_leads_on_safeguarding_as_it_is_said_where_it_is_sent() -> None:
    course = courses()["before-it-goes-round"]
    assert "unless the designated safeguarding person decides" in " ".join(letter(course, Nation.WALES))
    assert "unless the adult in charge of child protection decides" in " ".join(letter(course, Nation.SCOTLAND))
    assert all("safeguarding lead" not in " ".join(letter(each_, Nation.SCOTLAND)) for each_ in courses().values())


def test_a_paragraph_may_have_other_words_in_one_nation() -> None:
    part = LetterPart(text="Ask the school.", scotland="Ask the school office.")
    course = replace(courses()["ask-check-tell"], letter=(part,))
    assert letter(course, Nation.SCOTLAND)[1] == "Ask the school office."
    assert letter(course, Nation.WALES)[1] == letter(course, None)[1] == "Ask the school."


def test_the_same_letter_has_the_same_bytes_and_says_no_name_and_no_day() -> None:
    course = courses()["ask-check-tell"]
    file, again = (letter_as_docx(course.title, tuple(letter_lines(course, here(None)))) for _ in range(2))
    assert file == again
    about = Document(io.BytesIO(file)).core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    assert about.title == "Ask, check, tell"
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None
