"""What is too close is left out in Class and One to one; what never comes by chance is chosen by its title."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from isitok import ui
from isitok.format.vocabulary import Band
from isitok.library.library import Library, open_library
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.one_to_one.one_to_one_setup import OneToOneSetupScene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.ticks import TicksScene
from tests.signed import have_read
from tests.stages import FOLDER, Visitor, nodes, some_settings

STORY = """\
title: {title}
ages: 11-14
topic: group-chats
{more}story: Leo has a picture on his phone. He thinks about what to do with it, and asks Noor what she would do.
gist: Somebody asks before a picture goes anywhere.
care: Not if {title} is close to somebody.
acts:
  - act: Leo asks Noor before he shows the picture to anyone.
    by: leo
    verdict: ok
    why: {title}. He asks first, so she can say what she would like. Asking takes a minute and nobody is hurt by it.
"""
TEENS = some_settings(ages=(Band.B11_14,), staff_card_read=True)


@cache
def library() -> Library:
    folder = Path(mkdtemp(prefix="isitok-close-")) / "close"
    folder.mkdir()
    for title, more in {
        "Plain": "touches: faith\n",
        "Ill": "touches: illness\n",
        "Led": "adult_led: yes\ntouches: self-harm\nlevel: 2\nhelp: [trusted-adult, childline]\n",
    }.items():
        (folder / f"{title.lower()}.yaml").write_text(STORY.format(title=title, more=more), "utf-8")
    return open_library([FOLDER, have_read(folder.parent)], None)


def a_teacher(**desk: Any) -> Visitor:
    teacher = Visitor(library=library(), settings=TEENS, **desk)
    for press in ("class", "skip", "pack", "pick:close", "minutes:20"):
        teacher.clicks(press)
    assert isinstance(teacher.scene, ClassSetupScene)
    return teacher


def dealt_to(teacher: Visitor) -> set[str]:
    assert isinstance(teacher.scene, ClassSetupScene)
    return {card.title for card in teacher.scene.draft.cards}


def test_a_class_leaves_out_what_is_ticked() -> None:
    teacher = a_teacher()
    teacher.clicks("minutes:30")
    assert dealt_to(teacher) == {"Plain", "Ill"}

    teacher.clicks("without")
    assert isinstance(teacher.scene, TicksScene)
    ticks = [node.id for node in nodes(teacher.layout.root, ui.Role.CHECK_BOX)]
    assert ticks == ["touch:illness", "touch:self-harm", "touch:faith"]
    teacher.clicks("touch:illness", "done")

    assert teacher.sees("without")
    assert teacher.hears("Leave out: 1")
    assert dealt_to(teacher) == {"Plain"}
    teacher.clicks("choose:0")
    assert not teacher.sees("pick:close/ill")


def test_a_saved_lesson_is_opened_without_what_is_ticked(tmp_path: Path) -> None:
    plan = "title: Year 8\nages: 11-14\nminutes: 20\ncards: [close/plain, close/ill]\n"
    (tmp_path / "year-8.lesson.yaml").write_text(plan, "utf-8")
    teacher = a_teacher(plans=tmp_path)
    for press in ("without", "touch:illness", "done", "open", "plan:year-8.lesson.yaml"):
        teacher.clicks(press)

    assert dealt_to(teacher) == {"Plain"}
    assert teacher.hears("Left out: Ill. It touches what you leave out.")
    assert teacher.hears("Leave out: 1")


def test_what_an_adult_leads_is_chosen_by_its_title_and_the_staff_card_comes_before_it() -> None:
    teacher = a_teacher()
    teacher.clicks("minutes:50", "one-more")
    led = teacher.node("pick:close/led")
    assert led.spoken.role is ui.Role.RADIO
    told = led.spoken.description
    assert told.startswith("Level 2 · an adult leads · Group chats · "), "then comes what it is about, and for whom not"
    assert "Somebody asks before a picture goes anywhere. Not if Led is close to somebody." in told
    teacher.clicks("pick:close/led")
    assert dealt_to(teacher) == {"Plain", "Ill", "Led"}

    teacher.clicks("on")
    assert isinstance(teacher.scene, StaffCardScene)
    assert teacher.hears("You have chosen a story that an adult leads.")
    teacher.clicks("box", "on")
    assert isinstance(teacher.scene, ClassSetupScene)
    teacher.clicks("on")
    assert isinstance(teacher.scene, RoomScene)


def test_two_people_leave_out_topics_and_what_stories_touch() -> None:
    worker = Visitor(library=library(), settings=some_settings(ages=(Band.B11_14,), own_stories=True))
    for press in ("one-to-one", "box", "on", "without"):
        worker.clicks(press)
    assert isinstance(worker.scene, TicksScene)
    assert worker.sees("topic:group-chats")
    worker.clicks("touch:illness", "touch:faith", "done")

    assert isinstance(worker.scene, OneToOneSetupScene)
    assert worker.hears("Leave out: 2")
    assert not {"Ill", "Plain"} & {card.title for card in worker.scene.dealt.cards}


def test_two_people_read_the_staff_card_before_what_an_adult_leads() -> None:
    settings = some_settings(ages=(Band.B11_14,), staff_card_read=True, own_stories=True)
    worker = Visitor(library=library(), settings=settings)
    for press in ("one-to-one", "skip", "choose:0", "pick:close/led", "group:13-17", "start"):
        worker.clicks(press)
    assert isinstance(worker.scene, StaffCardScene)
    for press in ("box", "on", "start"):
        worker.clicks(press)
    assert isinstance(worker.scene, OneToOneScene)
    assert "Led" in {card.title for card in worker.scene.one_to_one.cards}
