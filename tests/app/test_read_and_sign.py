"""Somebody who didn't write a story reads all of it and signs it; from then on pupils may play it alone."""

import shutil
import time
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from isitok import ui
from isitok.app.make_papers import make_paper
from isitok.base.value import replace
from isitok.format.week import Week
from isitok.game.alone import Alone
from isitok.game.doors import Seat
from isitok.library.library import open_library
from isitok.library.read_pack import read_scenario
from isitok.library.to_sign import ToSign
from isitok.phone.screen import ID as PHONE
from isitok.scenes.form.form_page import FormScene
from isitok.scenes.lesson.draft import draft_of_day, first_draft
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.room import RoomPress, RoomScene
from isitok.scenes.make.make import MakeScene
from isitok.scenes.make.pack_page import PackScene
from isitok.scenes.make.send_page import SentScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.read_and_sign.sign_page import CantSignScene, SignScene
from isitok.scenes.read_and_sign.use_today import UseTodayScene
from isitok.scenes.scene import Push
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.store.settings import plain as plain_settings
from isitok.store.settings import settings_from
from tests.app.test_make import Teacher
from tests.app.test_own_stories import STORY
from tests.packs_.nouns import a_pack
from tests.packs_.test_readings import MARKS, SIGNED
from tests.stages import FOLDER, Size, Visitor, a_desk, a_look, some_settings
from tests.stages.sign import a_find, to_be_signed

TICKS = tuple(f"tick:{number}" for number in range(5))


class Reader(Teacher):
    """A teacher at a PC with one pack of somebody's, whose packs are really read again."""

    def __init__(self, documents: Path, **desk: Any) -> None:
        self.pack = documents / "isitok packs" / "Gate"
        self.pack.mkdir(parents=True)
        for name in ("gate", "bridge"):
            (self.pack / f"{name}.yaml").write_text(STORY.format(title=f"The {name}"), "utf-8")
        library = open_library([FOLDER / "content", self.pack.parent], None)
        usual = {"settings": some_settings(staff_card_read=True), "library": library, "today": "2026-11-30"}
        super().__init__(documents, **usual | desk)

    def _reads_packs(self, desk: Any) -> Any:
        self.read += 1
        return replace(desk, library=open_library([FOLDER / "content", self.mine], None))

    @property
    def readings(self) -> str:
        file = self.pack / "readings.yaml"
        return file.read_text("utf-8") if file.exists() else ""

    def opens(self, story: str = "gate") -> None:
        """Behind the staff card, which the first one in a pack needs."""
        self.presses("make", "pack:Gate", f"sign:{story}.yaml")
        self.presses("box", "on")
        self.reads_to_the_end()

    def reads_to_the_end(self) -> None:
        """By Enter, from the title of the story on."""
        for _ in range(20):
            if self.focus == "sign":
                return
            self.keys("Enter")
        raise AssertionError("it has no end")

    def is_open_alone(self, story: str = "gate") -> bool:
        card = next(card for card in self.screens.desk.library.cards if card.id == f"gate/{story}")
        return Alone(ages=card.ages).may_have(card)


@pytest.fixture
def reader(documents: Path) -> Reader:
    return Reader(documents)


def test_behind_the_staff_card_five_ticks_and_a_role_sign_a_story_and_pupils_may_have_it(reader: Reader) -> None:
    reader.presses("make", "pack:Gate")
    assert reader.hears("You can use it in class. Not alone yet")
    reader.presses("sign:gate.yaml")
    assert isinstance(reader.scene, StaffCardScene)
    assert not reader.sees("skip"), "to its end, each time"
    reader.presses("box", "on")

    assert isinstance(reader.scene, SignScene)
    assert reader.hears("Sign: 5 more ticks")
    reader.reads_to_the_end()
    reader.presses(*TICKS, "role:0", "sign")

    assert isinstance(reader.scene, PackScene)
    assert reader.hears("“The gate”: Signed as safeguarding lead, 30 November 2026.")
    assert "by: safeguarding lead\n    on: 2026-11-30" in reader.readings
    assert (reader.is_open_alone("gate"), reader.is_open_alone("bridge")) == (True, False)


def test_the_form_leads_to_it_once_nothing_is_left_to_do(reader: Reader) -> None:
    reader.presses("make", "pack:Gate", "story:gate.yaml", "tab:ready")
    for _ in range(200):
        if reader.sees("sign-it"):
            break
        assert not reader.hears("It plays."), "nothing has looked at it yet"
        time.sleep(0.02)
        reader.waits(1.1)
    reader.presses("sign-it", "box", "on")
    reader.reads_to_the_end()
    reader.presses(*TICKS, "role:0", "sign")

    assert isinstance(reader.scene, FormScene)
    assert reader.hears("“The gate”: Signed as safeguarding lead, 30 November 2026.")
    assert reader.is_open_alone()


def test_the_next_story_of_the_pack_needs_no_second_look_at_the_staff_card(reader: Reader) -> None:
    reader.opens()
    reader.presses(*TICKS, "role:2", "sign", "sign:bridge.yaml")

    assert isinstance(reader.scene, SignScene)


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)], ids=str)
def test_beside_the_ticks_the_story_is_read_to_its_end_before_it_is_signed(size: Size, documents: Path) -> None:
    reader = Reader(documents, size=size)
    reader.presses("make", "pack:Gate", "sign:gate.yaml", "box", "on", *TICKS, "role:0", "sign")

    assert isinstance(reader.scene, SignScene)
    assert reader.hears("First read the story to its end.")
    assert reader.readings == ""

    for _ in range(200):
        reader.hands.pointer.wheel(*reader.layout.ranges["story"].box.move(90, 90)[:2], -1.0)
    reader.presses("sign")

    assert isinstance(reader.scene, PackScene)


def test_by_keys_the_story_is_read_where_its_title_has_the_keyboard() -> None:
    reader = Visitor(to_be_signed(a_find()))
    assert reader.focus == "top"
    before = reader.layout.ranges["story"].offset
    reader.keys("PageDown")
    further = reader.layout.ranges["story"].offset
    reader.keys("Down")

    assert before < further < reader.layout.ranges["story"].offset
    assert reader.focus == "top"


@pytest.mark.parametrize(("size", "text"), [((1024, 768), 100), ((1366, 768), 175)], ids=str)
def test_where_there_is_little_room_the_ticks_stand_below_the_story(size: Size, text: int, documents: Path) -> None:
    settings = some_settings(staff_card_read=True, text_size=text)
    reader = Reader(documents, size=size, settings=settings)
    reader.presses("make", "pack:Gate", "sign:gate.yaml", "box", "on")

    assert "story" not in reader.layout.ranges
    assert reader.node("tick:0").box.y > reader.node("top").box.bottom
    assert reader.node("tick:0").box.x < reader.node("top").box.right


def test_without_all_ticks_it_is_said_how_many_are_missing_and_the_keyboard_is_there(reader: Reader) -> None:
    reader.opens()
    reader.presses("tick:0", "tick:1", "tick:3", "role:0", "sign")

    assert reader.hears("2 ticks are missing.")
    assert reader.focus == "tick:2"
    assert reader.readings == ""


@pytest.mark.parametrize(
    ("role", "said"),
    [("", "Say what you are: your role, not your name."), ("Ms Okafor", "Your role, not your name. No name is kept.")],
)
def test_who_signs_is_a_role_and_never_a_name(role: str, said: str, reader: Reader) -> None:
    reader.opens()
    reader.presses(*TICKS, "role:other")
    reader.presses("typed")
    reader.types(role)
    reader.presses("sign")

    assert reader.hears(said)
    assert reader.focus == "typed"
    assert reader.readings == ""


def test_a_note_and_another_role_stand_in_the_file(reader: Reader) -> None:
    reader.opens()
    reader.presses(*TICKS, "role:other", "typed")
    reader.types("governor")
    reader.presses("note")
    reader.types("Not in the week of the trip.")
    reader.presses("sign")

    assert "by: governor" in reader.readings
    assert "note: Not in the week of the trip." in reader.readings


def test_not_yet_writes_what_the_writer_could_change_into_the_story_and_signs_nothing(reader: Reader) -> None:
    reader.opens()
    reader.presses("send-back")
    assert reader.hears("Write in the note what the writer could change.")
    reader.presses("note")
    reader.types("Who is Noor to him?")
    reader.presses("send-back")

    assert isinstance(reader.scene, PackScene)
    assert reader.hears("What you wrote is in its file")
    text = (reader.pack / "gate.yaml").read_text("utf-8")
    assert text == STORY.format(title="The gate") + 'note: "To the writer: Who is Noor to him?"\n'
    assert reader.readings == ""


def test_what_was_read_on_paper_is_signed_by_its_mark_and_its_day(reader: Reader) -> None:
    reader.opens()
    assert isinstance(reader.scene, SignScene)
    mark = reader.scene.card.mark
    reader.presses("on-paper")
    assert reader.hears("A child who copied anything marked OK would be safe.")
    reader.types(mark[:8].upper())
    reader.presses("role:1", "sign")

    assert isinstance(reader.scene, PackScene)
    assert f"by: headteacher\n    on: 2026-11-30\n    text: {mark}" in reader.readings


def test_a_sheet_that_was_printed_before_a_change_signs_nothing(reader: Reader) -> None:
    reader.opens()
    reader.presses("on-paper")
    reader.types("0" * 8)
    reader.presses("role:1", "sign")

    assert reader.hears("The story has changed since that sheet was printed")
    assert reader.readings == ""


def test_what_is_changed_while_it_is_read_is_not_signed(reader: Reader) -> None:
    reader.opens()
    (reader.pack / "gate.yaml").write_text(STORY.format(title="Another gate"), "utf-8")
    reader.presses(*TICKS, "role:0", "sign")

    assert reader.hears("The story has changed since you opened it here.")
    assert reader.readings == ""


def test_a_story_with_a_mistake_is_not_offered_to_be_signed(reader: Reader) -> None:
    text = STORY.format(title="The gate").replace("verdict: not-ok", "verdict: fine")
    (reader.pack / "gate.yaml").write_text(text, "utf-8")
    reader.presses("make", "pack:Gate", "sign:gate.yaml", "box", "on")

    assert isinstance(reader.scene, CantSignScene)
    assert reader.hears("something has to be mended")


def test_play_it_as_pupils_do_opens_the_preview(reader: Reader) -> None:
    reader.opens()
    reader.presses("play-it")

    assert reader.previewed == [reader.pack / "gate.yaml"]


@pytest.mark.parametrize("name", MARKS)
def test_the_page_says_every_text_that_the_mark_covers(name: str) -> None:
    path, pack = SIGNED / f"{name}.yaml", a_pack()
    if name == "a-week":
        from isitok.library.week_files import check_week_file

        week = check_week_file(path, pack, name, None, None).subject
        assert week
        text, passages = week.week, week.passages
    else:
        subject = read_scenario(path, str(path), pack, name, None).subject
        assert subject
        text, passages = subject.scenario, subject.passages
    found = a_find()
    assert found.card
    scene = SignScene(
        found=ToSign(folder=path.parent, path=path), card=replace(found.card, title=text.title), text=text
    )
    laid = ui.lay_out(scene.page(a_desk()), a_look(), ui.ViewState(whole=True))
    heard = plain(" ".join(node.spoken.name for node in ui.walk(laid.root)))

    for passage in passages:
        if passage.path[0] not in ("note", "links", "adult_facts"):
            assert plain(passage.text) in heard, passage.path


def plain(text: str) -> str:
    """Words, with quotation marks as they are typed."""
    return " ".join(text.translate({0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"', 0xA0: " "}).split())


# What the title says


def test_the_title_says_once_how_many_wait_and_leads_to_them(reader: Reader) -> None:
    assert reader.hears("2 of your own stories wait for somebody else to read them.")
    reader.presses("unread-look")
    assert isinstance(reader.scene, MakeScene)
    reader.keys("Esc")

    assert not reader.hears("wait for somebody else")
    assert reader.screens.desk.settings.unread_own_said


def test_not_now_is_enough_for_the_title_to_say_it_no_more(reader: Reader) -> None:
    reader.presses("unread-later")

    assert not reader.hears("wait for somebody else")
    kept = settings_from(plain_settings(reader.screens.desk.settings))
    assert kept.unread_own_said, "nor at another start"


def test_pupils_hear_nothing_of_it(documents: Path) -> None:
    pupil = Reader(documents, seat=Seat.PUPIL)

    assert not pupil.hears("wait for somebody else")
    assert not pupil.sees("make")


# An adult uses one today


def test_a_class_has_an_unread_story_once_its_teacher_has_read_it_and_that_is_no_reading(reader: Reader) -> None:
    reader.presses("class", "skip")
    assert isinstance(reader.scene, ClassSetupScene)
    reader.presses("choose:0", "pick:gate/gate", "on")
    assert isinstance(reader.scene, UseTodayScene)
    assert reader.hears("Nobody but its writer has read this story.")
    assert reader.hears("Is the projector on?")
    reader.presses("use", "slips:nobody", "start")

    assert isinstance(reader.scene, LessonScene)
    assert "gate/gate" in {card.id for card in reader.scene.lesson.cards}
    assert reader.readings == ""
    assert not reader.is_open_alone()


def test_going_back_from_it_takes_no_story(reader: Reader) -> None:
    reader.presses("class", "skip")
    reader.presses("choose:0", "pick:gate/gate", "on")
    reader.keys("Esc")
    assert isinstance(reader.scene, ClassSetupScene)
    reader.presses("on")

    assert isinstance(reader.scene, UseTodayScene), "it is asked again"


def test_a_one_to_one_has_it_in_the_same_way(reader: Reader) -> None:
    reader.presses("one-to-one")
    reader.presses("box", "on")
    reader.presses("choose:0", "pick:gate/gate", "group:11-12", "start")
    assert isinstance(reader.scene, UseTodayScene)
    assert reader.sees("real")
    reader.presses("use")

    assert isinstance(reader.scene, OneToOneScene)
    assert reader.readings == ""


def test_a_class_reads_a_day_of_an_unread_week_in_the_same_way(reader: Reader) -> None:
    (reader.pack / "weeks").mkdir()
    shutil.copy(SIGNED / "a-week.yaml", reader.pack / "weeks")
    desk = reader._reads_packs(reader.screens.desk)
    (week,) = next(pack for pack in desk.library.packs if pack.id == "gate").weeks
    draft = draft_of_day(first_draft(desk, ticked=True), week, 0)
    assert draft.waits_for_reader == week
    room = RoomScene(draft=draft, before=ClassSetupScene, asked=True)
    scene = room.after(RoomPress.START, desk)

    assert isinstance(scene, Push)
    assert isinstance(scene.scene, UseTodayScene)
    assert replace(draft, read_today=frozenset({week.id})).waits_for_reader is None
    laid = ui.lay_out(scene.scene.page(desk), a_look(), ui.ViewState())
    heard = " ".join(node.spoken.name for node in ui.walk(laid.root))
    assert week.title in heard
    phones = [one for one in ui.all_in(laid.body) if one.widget.id == PHONE]
    assert isinstance(scene.scene.text, Week)
    days = scene.scene.text.days
    assert len(phones) == sum(len(day.open) for day in days), "each day's, beside its words"
    assert ui.find(laid.root, PHONE) is None, "heard in its words alone"


def test_alone_nobody_comes_to_it_before(reader: Reader) -> None:
    reader.presses("setup")

    assert not reader.sees("card:gate/gate")
    assert not reader.hears("The gate")


# On paper, for somebody elsewhere


def test_print_it_makes_the_whole_story_with_its_mark_and_the_five_ticks(documents: Path) -> None:
    reader = Reader(documents, make_paper=make_paper)
    reader.opens()
    assert isinstance(reader.scene, SignScene)
    mark = reader.scene.card.mark
    reader.presses("print-it")

    (sheet,) = documents.glob("*.pdf")
    printed = " ".join(" ".join(page.extract_text() for page in PdfReader(sheet).pages).split())
    for told in (mark, "Leo shows the picture to Noor.", "I didn’t write it.", "a role, not your name"):
        assert told in printed


def test_somebody_is_asked_to_read_all_that_nobody_has_on_paper_or_by_a_file(documents: Path) -> None:
    reader = Reader(documents, make_paper=make_paper)
    reader.presses("make", "pack:Gate")
    assert reader.hears("Ask somebody to read 2")
    reader.presses("ask", "pick:paper")
    (sheet,) = documents.glob("*.pdf")
    printed = "".join(page.extract_text() for page in PdfReader(sheet).pages)
    assert ("The gate" in printed, "The bridge" in printed) == (True, True)
    reader.keys("Esc")
    reader.presses("ask", "pick:file", "to:0")

    assert isinstance(reader.scene, SentScene)


def test_where_all_are_read_nobody_is_asked(reader: Reader) -> None:
    for story in ("gate", "bridge"):
        if story == "gate":
            reader.opens()
        else:
            reader.presses("sign:bridge.yaml")
        reader.presses(*TICKS, "role:0", "sign")

    assert not reader.sees("ask")


# Again, after a change


def test_whoever_reads_a_changed_story_again_sees_what_has_changed(reader: Reader) -> None:
    reader.opens()
    reader.presses(*TICKS, "role:0", "sign")
    file = reader.pack / "gate.yaml"
    text = file.read_text("utf-8")
    file.write_text(
        text.replace("shows the picture to Noor", "shows the picture to Sam").replace("her sister", "her gran")
    )
    reader.presses("more:gate.yaml", "pick:sign")

    assert isinstance(reader.scene, SignScene)
    assert reader.hears("Changed since it was signed as safeguarding lead.")
    assert reader.hears("What isn’t as it was then is marked with “Changed”.")
    assert reader.hears("Changed – What somebody does: Leo shows the picture to Sam.")
    assert reader.hears("Changed – Which few: her gran")
    assert reader.hears("What somebody does: Leo shows the picture to Noor."), "as it was"
    heard = [node.spoken.name for node in ui.walk(reader.layout.root)]
    assert not any(told.startswith("Changed – Ages") for told in heard)


def test_a_first_reading_marks_nothing(reader: Reader) -> None:
    reader.opens()

    assert not reader.hears("Changed –")


def test_a_row_names_what_is_left_to_do_and_who_signed_one_finds_read_and_sign_under_more(reader: Reader) -> None:
    text = STORY.format(title="The door").replace("verdict: not-ok", "verdict: depends", 1)
    (reader.pack / "door.yaml").write_text(text, "utf-8")
    (reader.pack / "bus.yaml").write_text("title: The bus\n", "utf-8")
    reader.opens()
    reader.presses(*TICKS, "role:0", "sign")

    assert reader.hears("It would be different if …")
    assert reader.hears("Who is it for?")
    assert not reader.sees("sign:bus.yaml"), "it can’t be signed yet"
    assert not reader.sees("sign:gate.yaml"), "one is enough"
    assert reader.sees("sign:bridge.yaml")
    reader.presses("more:gate.yaml", "pick:sign")
    assert isinstance(reader.scene, SignScene), "another role may sign it, too"
