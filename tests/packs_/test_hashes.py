"""A '#' after one space cuts text off, and is told; after two, after a tab or behind a closed word it begins a note."""

import pytest

from isitok.format.problem import Severity
from tests.each import each
from tests.packs_.nouns import SMALLEST, a_pack, codes, reading, with_phone

CUT = {
    "a space after it": ("title: The rabbit photo", "title: The # photo"),
    "no space after it": ("title: The rabbit photo", "title: The rabbit is #1"),
    "two of them": ("title: The rabbit photo", "title: The ## photo"),
    "nothing after it": ("title: The rabbit photo", "title: The photo #"),
    "in the story": ("He takes a photo of it.", "Click # to keep it."),
    "in an act": ("Dev sends the photo to his friend Ruby.", "Dev sends the photo # to Ruby."),
    "at the end of a sentence": ("He takes a photo of it.", "He takes a photo of it. # really"),
    "nothing before it": ("title: The rabbit photo", "title: #rabbit"),
    "nothing before it, and a space after it": ("title: The rabbit photo", "title: # 1 rabbit"),
    "after a code of quotes": ("He takes a photo of it.", "He tags it 'x' # as a note"),
    "in the last line of several": ("He takes a photo of it.", "He takes it.\n  Click # to see it."),
    "in the text below its key": ("story: Dev has a new rabbit.", "story:\n  Dev has a # rabbit."),
}
NOT_CUT = {
    "two spaces before it": ("title: The rabbit photo", "title: The rabbit photo  # mine"),
    "many spaces before it": ("title: The rabbit photo", "title: The rabbit photo         # mine"),
    "two spaces before it, and none after it": ("title: The rabbit photo", "title: The rabbit photo  #mine"),
    "a tab before it": ("title: The rabbit photo", "title: The rabbit photo\t# mine"),
    "no space before it": ("title: The rabbit photo", "title: A song in C# minor"),
    "in double quotes": ("title: The rabbit photo", 'title: "The # photo"'),
    "in single quotes": ("title: The rabbit photo", "title: 'The #photo'"),
    "behind quotes": ("title: The rabbit photo", 'title: "The rabbit photo" # mine'),
    "in folded lines": ("story: Dev has a new rabbit. He", "story: >-\n  Dev has a # rabbit. He"),
    "behind the sign of folded lines": ("story: Dev has a new rabbit. He", "story: >- # mine\n  Dev has a rabbit. He"),
    "behind a key": ("acts:\n", "acts: # my acts\n"),
    "behind the key of a text below": ("story: Dev", "story: # mine\n  Dev"),
    "behind a verdict": ("verdict: ok", "verdict: ok # yes"),
    "behind a verdict, without a space": ("verdict: ok", "verdict: ok #yes"),
    "behind ages": ("ages: 7-9", "ages: 7-9 # Year 4"),
    "behind ages in brackets": ("ages: 7-9", "ages: [7-9, 9-11] # Year 4"),
    "behind a level": ("ages: 7-9", "ages: 7-9\nlevel: 1 # all"),
    "behind a person": ("    verdict", "    by: dev # who has it\n    verdict"),
    "behind a fact": ("ages: 7-9", "ages: 7-9\nfacts: TECH-12 # said so\nhelp: [childline] # there"),
    "a line of its own": ("ages: 7-9", "# mine\nages: 7-9\n  # mine too"),
}


@pytest.mark.parametrize(("was", "written"), CUT.values(), ids=CUT)
def test_text_that_a_hash_cuts_off_is_an_error(was: str, written: str) -> None:
    read = reading(SMALLEST.replace(was, written))

    assert "text-cut-by-hash" in codes(read)
    assert read.subject is None
    (problem,) = (one for one in read.problems if one.code == "text-cut-by-hash")
    assert problem.severity is Severity.ERROR
    assert "#" in (SMALLEST.replace(was, written).split("\n")[problem.place.line - 1])


@each(NOT_CUT.values(), "was written")
def test_a_note_and_a_hash_that_cuts_nothing_off_are_fine(was: str, written: str) -> None:
    assert was in SMALLEST
    read = reading(SMALLEST.replace(was, written))

    assert read.problems == ()


def test_bubbles_and_other_words_of_a_phone_are_text() -> None:
    phone = "kind: chat\nname: Class # 7\nmessages:\n  - dev (happy): Click # to keep it\n  - ruby: #lol"

    assert codes(with_phone(phone)) == ["text-cut-by-hash"] * 3


def test_on_and_off_numbers_and_the_time_are_none() -> None:
    settings = "kind: settings\ntitle: Privacy\nswitches:\n  Show my place: on # why\n  Ghost: {value: off} # why"
    chat = "kind: chat # ours\nname: Us\ntime: 21:14 # late\npeople: 4 # of us\nmessages: # two\n  - dev: hi  # he"

    assert with_phone(settings).problems == ()
    assert with_phone(chat).problems == ()


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("put_right: {dev: Take it # down}", 'put_right: {dev: "Take it # down"}'),
        ("talk: [Who is # it?, Who asks?]", 'talk: ["Who is # it?", Who asks?]'),
        ("facts: [TECH-12 #said so]", "facts: [TECH-12]  # said so"),
    ],
)
def test_in_brackets_the_hash_is_named_that_hides_the_bracket(line: str, hint: str) -> None:
    (problem,) = reading(f"{SMALLEST}{line}\n").problems

    assert problem.code == "text-cut-by-hash"
    assert hint in problem.hint
    assert reading(f"{SMALLEST}{hint}\n").subject


def test_text_of_several_lines_that_a_hash_or_a_note_ends_is_named_where_that_stands() -> None:
    cut = SMALLEST.replace("He takes", "Its name is # 1.\n  He takes")
    note = SMALLEST.replace("He takes", "\n  # not yet\n  He takes")

    for text in (cut, note, cut.replace("story: ", "story:\n  ")):
        (problem,) = reading(text).problems
        assert problem.code == "text-cut-by-hash"
        assert "#" in text.split("\n")[problem.place.line - 1]


def test_a_pack_is_read_in_the_same_way() -> None:
    from isitok.format.file import story_keys
    from isitok.format.pack import PackFile
    from isitok.format.read import read_file
    from isitok.format.reading import Reading
    from isitok.format.yaml.source import FILE_LIMITS, source_of

    text = b"title: The # pack\nabout: A pack.  # mine\nages: 7-9 # young\nadult_led: no # all\n"
    source, _ = source_of(text, "pack.yaml", FILE_LIMITS, story_keys)
    assert source
    at = Reading(source)
    read_file(PackFile, at)

    assert [problem.code for problem in at.all_problems()] == ["text-cut-by-hash"]
    assert a_pack()
