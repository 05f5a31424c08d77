"""In a language with accents and a third more letters nothing is cut, and no English is left but the content's own.

What a pack says is written in the pack's language; what the people of ``tests/stages`` have typed is theirs. Problems
of packs are told as ``isitok check`` tells them, in English.
"""

import pytest

from isitok import ui
from isitok.scenes.about import LICENCES
from tests.content import Content
from tests.each import each
from tests.heard import line
from tests.pseudo import PSEUDO, accented
from tests.samples import some_of
from tests.seen import faults
from tests.stages import SCREENS, Size, a_desk, a_look, laid_out, screens, some_settings
from tests.stages.staff import with_staff

CONTENT = Content(lambda: (with_staff(), tuple(screens(PSEUDO).values())))
every_screen = each(SCREENS)
LEADS = ("the adult in charge of safeguarding", "the adult in charge of keeping children safe")
THE_REST = (((1366, 768), 100), ((1920, 1080), 100), ((1024, 768), 100), ((1920, 1080), 200), ((1366, 768), 200))
OWN = {
    # What has the same name in all languages.
    *("#isitok?", "Atkinson Hyperlegible", "OpenDyslexic", *(licence for _, licence in LICENCES)),
    *("Esc Esc", "Esc", "F1", "F2", "F4"),
    "Scenario",  # a column of tables that come in
    # What somebody has typed, and where they keep it.
    *("Year 8, week 2", "week-1.lesson.yaml", "week-2.lesson.yaml", "Mr Hughes, room 12", "Ysgol Bryn IT, room 4"),
    *("Back row: quiet.", "Ask again about the coach.", "isitok packs"),
    *("my-list.pdf", "my-list-2.pdf", "jo", "null", "heard.txt", "PSHE autumn.docx", "Leo posts it", "coach pictures"),
    *("isitok-sums.json", "results-3f9a.isitok-sums.json", "results-77c0.isitok-sums.json", "minutes.json"),
    # How short words on a phone are said in plain ones.
    *("who's got pictures from the beach", "please don't post the one of me asleep"),
    # What the scenes of tests/stages were given to hold.
    *(
        " is open.",
        "Saved as year-8.lesson.yaml.",
        "There is one already.",
        "The file is gone.",
        "Saved in the folder “jo”:",
    ),
    *("The lesson that was kept is no longer there.", "2 files are put together"),
    "There are 6 unfinished lessons. End or delete one. Then start again",
    "Was that a yes? Story 1 of 2. Monday, 9:10",
    "Group chats, ages 11–14, 20 minutes. At the start",
    *("can’t be deleted (permission denied). If it is open somewhere, close it there.", "stale file handle"),
    *("coach.yaml", "year-8-", "You can talk to someone"),
    *("What did Ffion say, and who heard it?", "What makes it hard to speak up in a group chat?"),
    "If somebody in the class has been in such a photo, leave this story out.",
    *("Tuesday", "14–18: "),
    # A course, and where its papers were put.
    *("Our course", "Ask first", "It’s fine to tell", "We can ask before we share.", "We can tell a grown-up."),
    *(
        "Ours to ask",
        "Two lessons on asking first.",
        "Who decides?",
        "2a",
        "Or this",
        "We can ask before we share a picture.",
    ),
    *("A photo that goes round, and one that doesn't.", "Not if a picture of a pupil is going round now."),
    *("Ask the lead first.", "Documents", "course.pdf", "letter.txt"),
    # Packs that they have made, or that were sent to them, and where these lie.
    *("Assembly week", "Year 8, autumn", "year-8", "/dev/null/", "Ms Okafor", "Mr Rees", "a safeguarding lead"),
    *("The photo on the coach", "The red door", "A photo on the bus", "red-door.yaml", "bus-photo.yaml", "long.yaml"),
    *("What somebody wrote under the picture of the whole team", "scenarios/", "ideas.docx", ".isitokpack"),
    *("S:/packs", "/dev/null", "stick", "E:"),
    *("PSHE autumn.xlsx", "PSHE autumn", "Assembly week.docx", "Nudes", "Free skins"),
    *("Lesson", "What we tell them", "Who does what", "Plenary", "Ruby has a red door.", "Ruby posts the door."),
    *("Who chose?", "Column 4: x", "x"),
    *("Five short stories for assemblies, one for each day", "every story", "CC0 1.0", "_Assembly week old"),
}
NAME_THE_LEAD = (
    *("help", "class-told", "class-room", "class-result", "class-ready", "facilitator-rules", "facilitator-end"),
    *("one-to-one-real", "one-to-one-happens-next", "one-to-one-card", "one-to-one-setup", "staff-card"),
)
OF_CHECK = {
    "preview-as-saved",
    "preview-slips",
    "preview-unread",
    "problems",
    "class-plans",
    "make-checked",
    "form-new",
    "form-ready-to-fix",
    *("form-asked", "form-question", "form-unread"),
    "make-add",
    *("make-coming", "make-coming-back"),
    *("sign", "sign-missing", "sign-not-yet", "use-today"),  # and what a story's file has is called there
}


def _laid(name: str, size: Size, text: int, **settings: object) -> ui.PageLayout:
    desk = a_desk(some_settings(text_size=text, **settings), words=PSEUDO)
    return laid_out(screens(PSEUDO)[name], a_look("light", text, size), desk)


def _said_on(laid: ui.PageLayout) -> list[str]:
    spoken = [node.spoken for node in ui.walk(laid.root)]
    said = (
        laid.page.title,
        laid.page.said,
        *(text for each in spoken for text in (each.name, each.description, each.value)),
    )
    return [text.replace("\\", "/") for text in said]  # which Windows has in paths


@every_screen
def test_at_twice_the_size_in_the_smallest_window_nothing_is_cut_or_lies_on_anything_else(name: str) -> None:
    assert faults(_laid(name, (1024, 768), 200)) == []


@every_screen
def test_nor_in_other_windows(name: str) -> None:
    for size, text in some_of(THE_REST, name):
        assert faults(_laid(name, size, text)) == [], (size, text)


@every_screen
def test_what_stands_at_head_and_foot_leaves_room_for_the_page(name: str) -> None:
    desk = a_desk(some_settings(text_size=200), words=PSEUDO)
    laid = laid_out(screens(PSEUDO)[name], a_look("light", 200, (1024, 768)), desk, whole=False)
    assert laid.viewport.h >= 768 * 0.45


@each([name for name in SCREENS if name not in OF_CHECK])
def test_no_english_is_seen_or_heard_but_the_contents_own(name: str) -> None:
    laid = _laid(name, (1366, 768), 100)
    takes_focus = [line(node, PSEUDO) for node in ui.walk(laid.root) if node.spoken.role.takes_focus]
    assert all("[" in told for told in takes_focus), "what it is and how it stands are words, too"
    assert [left for text in _said_on(laid) for left in CONTENT.lacks(text, OWN)] == []


@pytest.mark.parametrize("name", NAME_THE_LEAD)
def test_where_nobody_has_a_name_for_the_lead_what_they_do_is_said_in_this_language(name: str) -> None:
    said = _said_on(_laid(name, (1366, 768), 100, nation=None, lead_name=""))
    assert any(lead in text for text in said for lead in map(accented, LEADS))
    assert [left for text in said for left in CONTENT.lacks(text, OWN)] == []
