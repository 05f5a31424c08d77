"""Somebody who writes a story in the form: by keys, by mouse, by switches, in a terminal; and what is never lost."""

import re
import time
from pathlib import Path

import pytest

from isitok import ui
from isitok.edit.saving import draft_of
from isitok.scenes.form.checker import MOST_UNSAVED, SAVES, SETTLES
from isitok.scenes.form.form_page import FormScene, form_scene
from isitok.scenes.form.which_one import WhichOneScene
from isitok.scenes.make.make import MakeScene
from isitok.scenes.scene import Push
from tests.app.test_make import Teacher, errors
from tests.app.test_screen_reader import Player
from tests.app.test_switches import TwoSwitches
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.stages import Visitor, nodes, screens

TITLE, STORY = "The team photo", "Ffion takes a photo of the team on the coach. Leo is asleep in it."
ACT, WHY = "Ffion posts the photo.", "Leo is asleep and has not been asked. Ffion can ask him, once he is awake again."
WRITTEN = f"""\
# yaml-language-server: $schema=../scenario.schema.json
title: {TITLE}
ages: 11-14
made_up: yes
story: {STORY}
acts:
  - act: {ACT}
    verdict: not-ok
    why: {WHY}
"""


class Writer(Teacher):
    """Somebody who counts what they press beside typing."""

    pressed = 0

    def keys(self, *keys: str) -> None:
        self.pressed += len(keys)
        super().keys(*keys)

    def types(self, text: str) -> None:
        before = self.pressed
        super().types(text)
        self.pressed = before

    @property
    def form(self) -> FormScene:
        assert isinstance(self.scene, FormScene)
        return self.scene

    def rests(self) -> None:
        """Until all is checked and saved."""
        for _ in range(200):
            form = self.form
            if form.work is None and form.checked == form.history.text == form.saved.text:
                return
            time.sleep(0.02)
            self.waits(1.1)
        raise AssertionError("it isn’t saved")


@pytest.fixture
def story(documents: Path) -> Path:
    return a_pack_folder(documents / "isitok packs", "Ours", rabbit=SMALLEST) / "scenarios" / "rabbit.yaml"


def writing(documents: Path, story: Path, step: str = "story") -> Writer:
    writer = Writer(documents)
    writer.screens.apply(Push(form_scene(story, step)), writer.now)
    writer.waits(1)
    writer.rests()
    return writer


def tabs_to(writer: Writer, id_: str) -> None:
    """By Tab or the arrows, whichever way is shorter; the arrows do nothing else in a field of several lines."""
    order = [node.id for node in writer.stops()]
    for _ in range(20):
        if writer.focus == id_:
            return
        writer.keys("Tab" if order.index(id_) > order.index(writer.focus) else "Shift+Tab")
        if writer.focus != id_ and abs(order.index(id_) - order.index(writer.focus)) < 4:
            writer.keys("Down" if order.index(id_) > order.index(writer.focus) else "Up")
    raise AssertionError(f"{writer.focus} and not {id_}")


def test_a_story_is_made_by_keys_in_few_fields_and_presses_and_plays(documents: Path) -> None:
    writer = Writer(documents)
    writer.presses("make")
    writer.goes_to("new")
    writer.keys("Enter")
    writer.types(TITLE)
    writer.keys("Enter")
    writer.sees_it_done()
    assert writer.focus == "f:title"
    for field, text in (("f:title", ""), ("f:story", STORY)):
        assert writer.focus == field
        writer.types(text)
        if not text:
            writer.keys("Enter")
    tabs_to(writer, "f:made_up")
    writer.keys("Space")
    tabs_to(writer, "f:ages:11-14")
    writer.keys("Space")
    writer.keys("Ctrl+PageDown", "Ctrl+PageDown")
    assert writer.focus == "f:acts/0/act"
    writer.types(ACT)
    writer.keys("Enter")
    writer.types(WHY)
    tabs_to(writer, "f:acts/0/verdict:not-ok")
    writer.keys("Space")
    writer.rests()

    path = writer.mine / "Our stories" / "scenarios" / "the-team-photo.yaml"
    assert path.read_text("utf-8") == WRITTEN
    assert errors(writer.mine) == []
    assert writer.form.good is not None
    assert writer.pressed <= 45
    writer.keys("Ctrl+PageDown")
    assert writer.hears("It plays.")


def test_the_same_by_mouse(documents: Path) -> None:
    writer = Writer(documents)
    writer.presses("make", "new")
    writer.types(TITLE)
    writer.presses("make", "f:ages:11-14", "f:made_up", "f:story")
    writer.types(STORY)
    writer.presses("next", "next", "f:acts/0/act")
    writer.types(ACT)
    writer.presses("f:acts/0/verdict:not-ok", "f:acts/0/why")
    writer.types(WHY)
    writer.presses("next")
    writer.rests()

    assert (writer.mine / "Our stories" / "scenarios" / "the-team-photo.yaml").read_text("utf-8") == WRITTEN
    writer.presses("next")
    assert isinstance(writer.scene, MakeScene)


def test_the_same_by_switches_where_text_comes_from_a_keyboard_on_the_screen(story: Path) -> None:
    story.write_text(WRITTEN.partition("ages")[0])
    writer = TwoSwitches(form_scene(story))
    for id_, text in (
        ("f:ages:11-14", ""), ("f:made_up", ""), ("f:story", STORY), ("next", ""), ("next", ""), ("f:acts/0/act", ACT),
        ("f:acts/0/verdict:not-ok", ""), ("f:acts/0/why", WHY), ("next", ""),
    ):  # fmt: skip
        writer.takes(id_)
        if text:
            writer.hands.keyboard.text(text, writer.now)

    assert isinstance(writer.scene, FormScene)
    assert writer.scene.history.text == WRITTEN


def test_a_page_that_has_nothing_in_it_yet_is_a_tab_while_it_is_open(documents: Path, story: Path) -> None:
    writer = writing(documents, story, "ready")
    assert not writer.sees("tab:telling")
    writer.presses("more:telling")
    assert writer.form.step == "telling"
    assert writer.sees("tab:telling")
    writer.presses("tab:story")
    assert not writer.sees("tab:telling"), "nothing was written there"


def test_who_presses_next_is_asked_once_whether_all_of_it_is_made_up(documents: Path, story: Path) -> None:
    writer = writing(documents, story)
    writer.presses("next")
    assert writer.hears("Is nobody and nothing in it real?")
    assert writer.focus == "f:made_up"
    writer.presses("next")
    assert writer.form.step == "phone"


def test_bubbles_are_added_moved_and_removed_by_keys_and_the_keyboard_stays_with_them(
    documents: Path, story: Path
) -> None:
    writer = writing(documents, story, "phone")
    writer.presses("f:phone/kind:chat", "f:phone/name")
    writer.types("Under 13s")
    writer.presses("f:phone/messages:add")
    writer.types("who's got pics?")
    writer.keys("Enter")
    assert writer.focus == "f:phone/messages/1"
    writer.types("pls don't")
    writer.keys("Alt+Up")
    assert writer.focus.startswith("f:phone/messages/0")
    assert writer.hears("Now 1 of 2.")
    assert writer.form.tree["phone"]["messages"][0] != {"dev": "who's got pics?"}
    writer.keys("Ctrl+Z")
    writer.presses("f:phone/messages/1")
    writer.keys(*["Backspace"] * 10)
    assert len(writer.form.tree["phone"]["messages"]) == 1


@pytest.mark.parametrize(("kind", "told"), [("removed", "Deleted"), ("joined", "Joined"), ("left", "Left")])
def test_what_was_deleted_and_who_comes_and_goes_are_rows_of_a_chat_in_plain_words(
    documents: Path, story: Path, kind: str, told: str
) -> None:
    story.write_text(f"{SMALLEST}phone:\n  kind: chat\n  name: Under 13s\n  messages:\n  - dev: hi\n  - ruby: oh\n")
    writer = writing(documents, story, "phone")
    writer.presses(f"f:phone/messages:{kind}")
    writer.rests()
    assert writer.form.tree["phone"]["messages"][2] == {"dev": {kind: "yes"}}
    assert errors(story.parents[1]) == []
    again = writing(documents, story, "phone")
    assert told in [node.spoken.name for node in nodes(again.layout.root, ui.Role.TEXT)]


def test_a_bubble_that_was_moved_is_in_sight_however_far_below_what_is_said_of_it(documents: Path, story: Path) -> None:
    messages = "".join(f"  - leo: hi {number}\n" for number in range(6))
    story.write_text(f"{SMALLEST}phone:\n  kind: chat\n  name: Under 13s\n  messages:\n{messages}")
    writer = writing(documents, story, "phone")
    writer.view.focus("f:phone/messages/5")
    writer.keys("Alt+Up")
    assert writer.hears("Now 5 of 6.")
    assert ui.in_view(writer.node(writer.focus))


def test_another_kind_of_phone_takes_along_what_it_knows_and_one_undo_brings_the_rest_back(
    documents: Path, story: Path
) -> None:
    story.write_text(f"{SMALLEST}phone:\n  kind: chat\n  whose: ffion\n  name: Under 13s\n  messages:\n  - leo: hi\n")
    writer = writing(documents, story, "phone")
    before = writer.form.history.text
    writer.presses("f:phone/kind:post")
    assert writer.form.tree["phone"] == {"kind": "post", "whose": "ffion"}
    writer.keys("Ctrl+Z")
    assert writer.form.history.text == before


def test_a_person_is_chosen_on_a_page_of_its_own_by_a_part_of_their_name(documents: Path, story: Path) -> None:
    writer = writing(documents, story, "acts")
    writer.presses("f:acts/0/by:more", "f:acts/0/by")
    assert isinstance(writer.scene, WhichOneScene)
    writer.presses("part")
    writer.types("ffi")
    writer.keys("Enter")

    assert writer.form.tree["acts"][0]["by"] == "ffion"


def test_children_of_other_ages_come_last_greyed_with_their_ages_and_can_be_chosen(
    documents: Path, story: Path
) -> None:
    writer = writing(documents, story, "acts")
    writer.presses("f:acts/0/by:more", "f:acts/0/by")
    assert isinstance(writer.scene, WhichOneScene)
    greyed = [one for one in writer.scene.ones if one.soft]
    assert greyed == list(writer.scene.ones[-len(greyed) :])
    assert "in stories for ages 11–14" in next(one.detail for one in greyed if one.word == "ffion")
    assert not any(one.soft for one in writer.scene.ones if one.word in ("dev", "msokafor"))
    writer.presses("one:ffion")
    assert writer.form.tree["acts"][0]["by"] == "ffion"


def test_what_was_typed_is_undone_by_its_name_and_done_again(documents: Path, story: Path) -> None:
    writer = writing(documents, story)
    writer.types(" again")
    assert writer.hears("Undo: title")
    writer.keys("Ctrl+Z")
    assert writer.form.history.text == SMALLEST
    writer.keys("Ctrl+Y")
    assert writer.form.tree["title"].endswith(" again")


def test_it_is_saved_on_hide_on_closing_and_on_leaving_and_how_it_was_is_kept(documents: Path, story: Path) -> None:
    for number, leaves in enumerate(("F12", "close", "Esc")):
        writer = writing(documents, story)
        writer.types(f" {number}")
        if leaves == "close":
            writer.screens.close(writer.now)
        else:
            writer.keys(leaves)
        until = time.monotonic() + 300
        while f" {number}\n" not in story.read_text() and time.monotonic() < until:
            time.sleep(0.02)
        assert f" {number}\n" in story.read_text()
    assert draft_of(story).is_file()


def test_what_somebody_else_has_saved_is_not_written_over(documents: Path, story: Path) -> None:
    writer = writing(documents, story)
    writer.types("!")
    story.write_text(SMALLEST.replace("Dev", "Ffion"))
    for _ in range(8):
        time.sleep(0.05)
        writer.waits(1.1)
    assert writer.form.conflict
    assert "Ffion" in story.read_text()
    writer.presses("mine")
    assert "Dev" in story.read_text()
    assert "Ffion" in story.with_name("_rabbit other.yaml").read_text()


def test_a_file_that_yaml_can_t_read_says_why_and_is_put_right_where_that_was_tried(
    documents: Path, story: Path
) -> None:
    story.write_text(SMALLEST.replace("story: ", "story: Dev says: ").replace("title: ", "title: @"))
    writer = Writer(documents)
    writer.presses("make", "pack:Ours", "story:rabbit.yaml")
    writer.waits(1)
    writer.rests()
    assert writer.hears("Text can")
    writer.presses("put-right")
    writer.rests()

    assert writer.form.tree["title"].startswith("@")
    assert 'story: "Dev says: ' in story.read_text()
    assert writer.edited == []
    writer.keys("Ctrl+Z")
    assert writer.form.unread_line


def test_what_no_mend_reads_is_opened_as_text(documents: Path, story: Path) -> None:
    story.write_text("title: [")
    writer = writing(documents, story)
    assert not [one for one in writer.stops() if one.id == "put-right"]
    writer.presses("as-text")
    assert writer.edited == [story]


def test_a_question_says_what_it_asks_and_why_it_is_fine_is_kept_in_the_story(documents: Path, story: Path) -> None:
    story.write_text(WRITTEN.replace("the coach.", "the coach, by the weed."))
    writer = writing(documents, story)
    writer.presses("f:story:hint0:asks")
    assert writer.hears("is this about drugs or getting drunk?")
    assert writer.hears("needs somebody to turn to")
    writer.keys("Esc")
    writer.presses("f:story:hint0:fine")
    writer.types("It is a plant in the car park.")
    writer.keys("Enter")
    writer.rests()

    assert writer.form.tree["not_about"] == {"drugs": "It is a plant in the car park."}
    assert not [one for one in writer.form.hints(writer.game.desk) if one.asked]


def test_hints_have_the_words_of_the_form_and_none_of_the_file(documents: Path, story: Path) -> None:
    told = WRITTEN.replace("Ffion posts", "Max posts").replace(WHY, "It is kys and no photo of Leo.")
    story.write_text(told)
    writer = writing(documents, story, "ready")
    hints = " ".join(one.text for one in writer.form.hints(writer.game.desk))

    assert "Nobody in it is called “Max”." in hints
    assert "“Why” has 8 words." in hints
    assert "choose “Yes” for “An adult leads it”" in hints
    assert not re.search(r"\w_\w|'\w+: |not-ok", hints)


def test_how_it_was_before_the_last_visit_comes_back_and_undo_takes_that_back(documents: Path, story: Path) -> None:
    writer = writing(documents, story)
    writer.types(" again")
    writer.rests()
    writer.keys("Esc")
    writer = writing(documents, story, "ready")
    writer.presses("as-it-was")
    assert writer.form.history.text == SMALLEST
    writer.keys("Ctrl+Z")
    assert writer.form.tree["title"].endswith(" again")


def test_beside_an_act_stands_the_phone_as_that_act_leaves_it(documents: Path, story: Path) -> None:
    chat = "phone:\n  kind: chat\n  whose: leo\n  name: Under 13s\n  messages:\n  - leo: look at this\n"
    more = f"  - act: Leo writes to her.\n    verdict: ok\n    why: {WHY}\n    happens:\n    - leo: pls take it down\n"
    story.write_text(WRITTEN.replace("acts:", f"{chat}acts:") + more)
    writer = writing(documents, story, "acts")
    shown = "Leo: pls take it down"
    assert not writer.hears(shown)
    writer.presses("f:acts/1:open")
    assert writer.hears(shown)
    writer.presses("tab:phone")
    assert not writer.hears(shown)


def test_the_phone_stays_in_sight_beside_whatever_is_written_and_is_where_it_was_at_the_top() -> None:
    writer = Visitor(screens()["form-phone"], size=(1920, 1000))
    room, before = writer.layout.viewport, writer.node("phone").box
    assert before.bottom > room.bottom
    fields = nodes(writer.layout.root, *ui.FIELDS)
    assert fields[-1].box.y > room.bottom
    for field in (one for one in fields if one.box.y > room.bottom):
        writer.view.focus(field.id)
        phone = writer.node("phone").box
        assert room.y <= phone.y + writer.layout.look.px(60)
        assert phone.bottom <= room.bottom
    writer.view.scroll_to(ui.BODY, 0)
    assert writer.node("phone").box == before


def test_where_its_folder_is_gone_it_says_so_keeps_the_words_and_saves_them_once_it_is_back(
    documents: Path, story: Path
) -> None:
    writer = writing(documents, story)
    away = story.parents[1].rename(documents / "away")
    writer.types(" again")
    for _ in range(6):
        time.sleep(0.02)
        writer.waits(1.1)
    assert writer.hears("It isn’t saved yet")
    assert writer.form.tree["title"].endswith(" again")
    away.rename(story.parents[1])
    writer.rests()
    assert "again" in story.read_text()


def test_who_leaves_or_closes_what_no_disk_takes_is_asked_first(documents: Path, story: Path) -> None:
    writer = writing(documents, story)
    story.parents[1].rename(documents / "away")
    writer.types(" again")
    for leaves in (lambda: writer.keys("Esc"), lambda: writer.screens.close(writer.now)):
        leaves()
        assert writer.hears("Leave without saving?")
        assert not writer.game.over
        writer.waits(1)
        writer.keys("Esc")
        assert writer.form.tree["title"].endswith(" again")
        writer.waits(1)
    writer.screens.close(writer.now)
    writer.waits(1)
    writer.clicks("leave")
    assert writer.game.over


def test_who_closes_it_from_the_help_in_front_of_it_is_asked_first_too_and_once(documents: Path, story: Path) -> None:
    writer = writing(documents, story)
    story.parents[1].rename(documents / "away")
    writer.types(" again")
    writer.keys("F1")
    writer.screens.close(writer.now)
    assert writer.hears("Leave without saving?")
    writer.waits(1)
    writer.keys("Esc")
    assert writer.form.tree["title"].endswith(" again")
    writer.screens.close(writer.now)
    assert not writer.game.over
    writer.screens.close(writer.now)
    assert writer.game.over


def test_who_leaves_it_all_the_same_is_where_they_came_from(documents: Path, story: Path) -> None:
    writer = writing(documents, story)
    story.parents[1].rename(documents / "away")
    writer.types(" again")
    writer.keys("Esc")
    writer.waits(1)
    writer.clicks("leave")
    assert not isinstance(writer.scene, FormScene)


def test_what_is_typed_is_on_the_disk_two_seconds_later() -> None:
    assert SETTLES + SAVES <= 2


def test_whoever_types_on_is_saved_meanwhile(documents: Path, story: Path) -> None:
    writer = writing(documents, story)
    for typed, letter in enumerate(" of the whole family in the garden", start=1):
        writer.types(letter)
        writer.waits(0.1)
        if (saves := writer.form.saves) is not None:
            while saves.outcome is None:
                time.sleep(0.002)
        title = story.read_text("utf-8").partition("\n")[0]
        assert len(title) >= len("title: The rabbit photo") + typed - 2 * MOST_UNSAVED
    assert "photo of the whole family in" in title


def test_a_disk_that_fails_is_not_asked_again_at_once_by_whoever_types_on(documents: Path, story: Path) -> None:
    writer = writing(documents, story)
    story.parents[1].rename(documents / "away")
    asked = set()
    for letter in " of the whole family in":
        writer.types(letter)
        writer.waits(0.1)
        if (saves := writer.form.saves) is not None:
            asked.add(id(saves))
            while saves.outcome is None:
                time.sleep(0.002)
    assert len(asked) == 1
    for _ in range(6):
        time.sleep(0.02)
        writer.waits(1.1)
    assert writer.hears("It isn’t saved yet"), "and is tried again once they look up"


def test_each_button_of_the_form_is_there_once_as_a_reader_panics_at_the_same_one_twice(
    documents: Path, story: Path
) -> None:
    story.write_text(story.read_text("utf-8") + "    feel: {leo: hurt, ffion: happy}\n", "utf-8")
    writer = Writer(documents)
    writer.screens.apply(Push(form_scene(story, "acts")), writer.now)
    writer.rests()
    ids = [node.id for node in ui.walk(writer.layout.root)]
    assert sorted(ids) == sorted(set(ids))
    assert ids.count("f:acts/0/feel/leo:out") == 1


def test_who_hears_the_form_is_told_its_page_and_what_is_left_and_nothing_else_that_comes_by_itself(
    story: Path,
) -> None:
    player = Player(form_scene(story))
    player.waits(2)
    player.keys("Ctrl+PageDown")
    player.hears()
    player.waits(3)
    assert [line for line in player.notebook.said if not line.startswith("Enter: ")] == ["Phone. Enter: Next"]
