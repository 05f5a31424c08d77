"""A worker sets up a one-to-one: the staff card, what is told, what is left out; from the title on nothing is kept."""

from pathlib import Path
from typing import Any

import pytest

from isitok import ui
from isitok.base.typography import typographic
from isitok.base.value import replace
from isitok.format.story import Round
from isitok.format.vocabulary import Band, Level, Topic
from isitok.game.doors import Seat
from isitok.game.help_routes import AgeGroup
from isitok.game.play.stops import Step
from isitok.library.library import Library, open_library
from isitok.scenes.help_page import HelpScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.one_to_one.one_to_one_setup import OneToOneSetupScene
from isitok.scenes.one_to_one.which_story import WhichStoryScene
from isitok.scenes.scene import Real
from isitok.scenes.settings_page import SettingsScene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.ticks import TicksScene
from isitok.scenes.title import TitlePress, TitleScene
from isitok.store.settings import Settings
from tests.app.test_class_setup import STORY, packs, stories
from tests.bundled import bundled_library
from tests.signed import have_read
from tests.stages import FOLDER, Visitor, library, some_settings
from tests.stages.desk import in_documents


class Worker(Visitor):
    """A youth worker at their laptop, with a young person beside them."""

    def __init__(self, settings: Settings | None = None, **desk: Any) -> None:
        self.kept: list[object] = []
        super().__init__(
            TitleScene(),
            settings=replace(settings or some_settings(), own_stories=True),  # some are in packs of their own
            keep=self._keep,
            keep_lesson=self._keep,
            **{"library": stories(), **desk},
        )

    def _keep(self, something: object) -> None:
        self.kept.append(something)

    @property
    def settings(self) -> Settings:
        return self.game.desk.settings

    def begins(self) -> None:
        """From the title to where it is set up."""
        self.clicks("one-to-one", "box", "on")
        assert isinstance(self.scene, OneToOneSetupScene)

    def setting_up(self) -> OneToOneSetupScene:
        assert isinstance(self.scene, OneToOneSetupScene)
        return self.scene

    def titles(self) -> list[str]:
        return [card.title for card in self.setting_up().dealt.cards]

    def sits(self) -> OneToOneScene:
        assert isinstance(self.scene, OneToOneScene)
        return self.scene

    def step(self) -> Step:
        return self.sits().one_to_one.stop.step


def at_set_up(**fields: Any) -> Worker:
    worker = Worker(**fields)
    worker.begins()
    return worker


# The staff card


def test_the_card_before_a_one_to_one_is_its_own_and_not_the_one_for_a_class() -> None:
    worker = Worker(library=library())
    worker.clicks("one-to-one")
    assert worker.hears("Sit where nobody else sees the screen.")
    assert not worker.hears("Show the help screen")
    worker.keys("Esc")
    worker.waits(2)
    worker.clicks("class")

    assert worker.hears("Show the help screen")
    assert not worker.hears("Sit where nobody else sees the screen.")


# Setting up


def test_before_all_else_stands_that_the_game_is_not_there_to_find_out_what_happened() -> None:
    worker = at_set_up()

    assert worker.hears("If something has happened, don’t use the game to find out what.")
    assert worker.hears("Someone to tell straight away: Mr Hughes, room 12.")


def test_from_the_title_to_the_first_words() -> None:
    worker = at_set_up()
    worker.clicks("group:13-17", "start")

    assert worker.step() is Step.FIRST_WORDS
    assert worker.sits().group is AgeGroup.FROM_13
    assert len(worker.sits().one_to_one.cards) == 2


def test_who_could_be_told_is_asked_of_every_story() -> None:
    worker = at_set_up()
    worker.clicks("group:13-17", "start")

    line = worker.sits().one_to_one.line
    assert {stop.card for stop in line if (stop.step, stop.round) == (Step.ROUND, Round.TELL)} == {0, 1}


def test_how_old_the_young_person_is_has_to_be_said_and_it_deals_nothing_anew() -> None:
    worker = at_set_up()
    worker.clicks("start")
    assert worker.hears("Say how old the young person is, so that the right help shows. It is not kept.")
    before = worker.titles()
    worker.clicks("group:18")

    assert worker.titles() == before


def test_ages_that_this_computer_does_not_know_are_asked_for_and_not_kept() -> None:
    worker = at_set_up(settings=some_settings(ages=()))
    assert worker.titles() == []
    worker.clicks("start")
    assert worker.hears("Choose the ages first.")
    worker.clicks("ages:14-18", "ages:11-14")
    assert worker.setting_up().dealt.wanted.ages == (Band.B11_14, Band.B14_18)

    assert worker.settings.ages == ()
    assert worker.titles()


def test_a_story_that_does_not_suit_is_exchanged_for_another_one() -> None:
    worker = at_set_up()
    first, second = worker.titles()
    worker.clicks("swap:1")

    assert worker.titles()[0] == first
    assert worker.titles()[1] not in (first, second)


def test_a_story_that_was_thought_of_beforehand_is_chosen_by_title() -> None:
    worker = at_set_up()
    first, second = worker.titles()
    worker.clicks("choose:0")
    offered = {node.id: node.spoken.name for node in worker.stops() if node.id.startswith("pick:")}
    id_, title = next((id_, title) for id_, title in offered.items() if title not in (first, second))
    worker.clicks(id_)
    assert worker.titles() == [title, second]


def test_topics_are_chosen_and_left_out_and_esc_keeps_the_boxes_too() -> None:
    worker = at_set_up()
    worker.clicks("without")
    assert isinstance(worker.scene, TicksScene)
    worker.clicks("topic:photos-of-others")
    worker.keys("Esc")
    wanted = worker.setting_up().dealt.wanted
    assert wanted.without == {Topic.PHOTOS_OF_OTHERS}
    assert worker.hears("Leave out: 1")
    worker.clicks("topics")
    assert not worker.sees("topic:photos-of-others"), "what is left out can't be chosen"
    worker.clicks("topic:adverts-and-money", "done")

    assert worker.hears("Topics: Adverts and money")
    assert {card.topic for card in worker.setting_up().dealt.cards} == {Topic.ADVERTS_AND_MONEY}


def test_level_3_needs_the_staff_card_read_now_even_by_whoever_had_read_it_before() -> None:
    worker = Worker(settings=some_settings(staff_card_read=True))
    worker.clicks("one-to-one", "skip")
    assert not worker.setting_up().dealt.wanted.gate.ticked
    worker.clicks("level-3")
    assert isinstance(worker.scene, StaffCardScene)
    assert not worker.sees("skip")
    worker.clicks("box", "on", "topics", "topic:nudes", "done")
    assert [card.level for card in worker.setting_up().dealt.cards] == [Level.THREE]
    worker.clicks("ages:9-11")

    assert not worker.sees("level-3")
    assert all(card.level < Level.THREE for card in worker.setting_up().dealt.cards)


def test_opening_level_3_leaves_the_stories_as_they_are_and_says_where_to_choose_one() -> None:
    worker = at_set_up(settings=some_settings(ages=(Band.B11_14, Band.B14_18)))
    before = worker.titles()
    worker.clicks("level-3")
    assert worker.titles() == before
    assert worker.hears("The stories stay as they are.")
    (hard,) = [card for card in stories().cards if card.level is Level.THREE]
    worker.clicks("choose:0", f"pick:{hard.id}")
    assert hard.title in worker.titles()
    assert worker.hears(f"{hard.title} (level 3)")
    worker.clicks("level-3")

    assert worker.hears(f"This story no longer fits, and is out: {hard.title} (level 3)")
    assert hard.title not in worker.titles()


# Under 13


@pytest.fixture
def older(tmp_path: Path) -> Library:
    """With stories for 14 to 18, too."""
    for number in range(3):
        text = STORY.format(title=f"Older {number}", more="").replace("11-14", "14-18")
        path = tmp_path / "older" / f"o{number}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return open_library([FOLDER / "content", packs(), have_read(tmp_path)], None)


@pytest.mark.parametrize("text", [100, 200])
def test_stories_for_14_to_18_begin_for_somebody_under_13_only_on_a_second_press(text: int, older: Library) -> None:
    worker = Worker(library=older, settings=some_settings(ages=(Band.B14_18,), text_size=text))
    worker.size = (1024, 768)
    worker.view.resize()
    worker.begins()
    worker.clicks("group:11-12")
    assert worker.hears("You said under 13. These stories are for 14–18: Older")
    worker.keys("End")
    worker.clicks("start")
    assert worker.setting_up()
    told = next(node for node in ui.walk(worker.layout.root) if node.spoken.name.startswith("You said under 13."))
    assert told.seen == told.box, "it is said in sight, beside what was said"
    assert worker.focus == "group:11-12"
    assert worker.hears("Start anyway")
    worker.clicks("start")

    assert worker.step() is Step.FIRST_WORDS


def test_a_story_of_level_3_begins_for_somebody_under_13_only_on_a_second_press() -> None:
    worker = at_set_up()
    for press in ("level-3", "choose:1", "pick:led/hard", "group:11-12", "start"):
        worker.clicks(press)
    assert worker.hears("Among the most sensitive ones: A hard one (level 3)")
    assert worker.setting_up()
    worker.clicks("start")

    assert worker.step() is Step.FIRST_WORDS


def test_another_choice_ends_the_warning_and_then_start_starts(older: Library) -> None:
    worker = at_set_up(library=older, settings=some_settings(ages=(Band.B14_18,)))
    worker.clicks("group:11-12", "start", "stories:1")
    assert not worker.hears("Start anyway"), "it would have to be said anew"
    worker.clicks("ages:11-14", "ages:14-18")
    assert not worker.hears("You said under 13.")
    worker.clicks("start")

    assert worker.step() is Step.FIRST_WORDS


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)])
@pytest.mark.parametrize("text", [100, 200])
def test_which_stories_begin_stands_in_sight_above_start_wherever_the_page_is(size: tuple[int, int], text: int) -> None:
    worker = Worker(settings=some_settings(text_size=text))
    worker.size = size
    worker.view.resize()
    worker.begins()
    for key in ("Home", "End"):
        worker.keys(key)
        (told,) = [node for node in ui.walk(worker.layout.root) if node.spoken.name.startswith("You will talk about")]
        assert told.seen == told.box
        assert [title for title in worker.titles() if title not in told.spoken.name] == []


def test_a_pupils_pc_has_no_one_to_one() -> None:
    pupil = Visitor(TitleScene(), seat=Seat.PUPIL)
    assert not pupil.sees("one-to-one")
    scene = pupil.scene

    for wanted in (TitlePress.ONE_TO_ONE, Real()):
        assert scene.after(wanted, pupil.game.desk) is None


# Something is real, before any story


@pytest.mark.parametrize("presses", [(), ("box", "on"), ("box", "on", "topics"), ("box", "on", "help")])
def test_f4_leads_to_what_to_do_from_every_screen_of_setting_up(presses: tuple[str, ...]) -> None:
    worker = Worker()
    worker.clicks("one-to-one")
    for press in presses:
        worker.clicks(press)
    assert worker.sees("real")
    worker.keys("F4")

    assert worker.step() is Step.REAL
    assert worker.hears("Thank you for saying it")
    worker.clicks("group:11-12")
    assert worker.sits().group is AgeGroup.FROM_11
    for _ in ("what happens next", "paper", "the end", "the title"):
        worker.clicks("onward")
    assert isinstance(worker.scene, TitleScene)
    assert worker.kept == []


def test_whoever_was_asked_how_old_they_are_is_not_asked_again() -> None:
    worker = at_set_up()
    worker.clicks("group:13-17")
    worker.keys("F4")

    assert worker.step() is Step.REAL
    assert not worker.sees("group:13-17")


def test_f4_means_nothing_on_the_title() -> None:
    worker = Worker()
    worker.keys("F4")

    assert isinstance(worker.scene, TitleScene)


def lone_esc(worker: Worker) -> None:
    worker.keys("Esc")
    worker.waits(2)


def test_whoever_pressed_f4_by_mistake_can_set_up_another_one_with_what_they_had_chosen() -> None:
    worker = at_set_up()
    for press in ("ages:11-14", "group:13-17", "without", "topic:photos-of-others", "done"):
        worker.clicks(press)
    chosen = worker.setting_up()
    worker.clicks("start", "onward")
    assert worker.step() is Step.STORY
    worker.keys("F4")
    assert not worker.hears("mistake")
    lone_esc(worker)
    worker.clicks("again")
    again = worker.setting_up()

    assert (again.group, again.dealt.wanted.ages) == (AgeGroup.FROM_13, chosen.dealt.wanted.ages)
    assert again.dealt.wanted.without == chosen.dealt.wanted.without == {Topic.PHOTOS_OF_OTHERS}
    assert worker.game.desk.kept.no_trace
    worker.clicks("start")
    assert worker.step() is Step.FIRST_WORDS, "it begins at its beginning, never at a story"
    assert not worker.sits().one_to_one.is_real


def test_a_sheet_that_was_saved_before_another_one_was_set_up_is_not_forgotten(tmp_path: Path) -> None:
    worker = Worker(print_folders=lambda: in_documents(tmp_path))
    worker.begins()
    worker.clicks("group:13-17")
    for press in ("start", "stop", "onward", "paper:card", "onward", "save"):
        worker.clicks(press)
    worker.keys("F4")
    lone_esc(worker)
    for press in ("again", "start", "stop", "onward", "paper:none", "onward", "delete-sheet", "delete-now"):
        worker.clicks(press)

    assert worker.hears("The file is gone.")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("answer", "left"), [("keep-and-finish", 1), ("delete-and-finish", 0)])
def test_whoever_goes_back_from_setting_up_another_one_is_asked_about_that_sheet(
    tmp_path: Path, answer: str, left: int
) -> None:
    worker = Worker(print_folders=lambda: in_documents(tmp_path))
    worker.begins()
    worker.clicks("group:13-17")
    for press in ("start", "stop", "onward", "paper:card", "onward", "save"):
        worker.clicks(press)
    worker.keys("F4")
    lone_esc(worker)
    worker.clicks("again", "back")
    assert worker.hears("The sheet is still on this computer")
    worker.clicks("back")
    assert worker.setting_up().papers
    worker.clicks("back", answer)

    assert isinstance(worker.scene, TitleScene)
    assert len(list(tmp_path.iterdir())) == left


def test_whoever_closes_the_window_while_another_one_is_set_up_is_asked_about_that_sheet(tmp_path: Path) -> None:
    worker = Worker(print_folders=lambda: in_documents(tmp_path))
    worker.begins()
    worker.clicks("group:13-17")
    for press in ("start", "stop", "onward", "paper:card", "onward", "save"):
        worker.clicks(press)
    worker.keys("F4")
    lone_esc(worker)
    worker.clicks("again")
    worker.screens.close(worker.now)
    assert worker.hears("The sheet is still on this computer")
    worker.clicks("delete-and-finish")

    assert worker.game.over
    assert list(tmp_path.iterdir()) == []


def test_another_one_needs_the_card_again_before_level_3() -> None:
    worker = Worker(library=library())
    worker.begins()
    worker.clicks("ages:11-14", "level-3", "group:13-17")
    assert worker.setting_up().dealt.wanted.gate.opens_for((Band.B11_14,))
    worker.clicks("start")
    worker.keys("F4")
    lone_esc(worker)
    worker.clicks("again")
    assert not any(card.level is Level.THREE for card in worker.setting_up().dealt.cards)
    worker.clicks("level-3")

    assert isinstance(worker.scene, StaffCardScene)


def test_nothing_else_can_be_set_up_while_stories_go_on_or_before_the_card_was_read() -> None:
    worker = at_set_up()
    worker.clicks("group:13-17", "start")
    lone_esc(worker)
    assert not worker.sees("again")
    early = Worker()
    early.clicks("one-to-one")
    early.keys("F4")
    lone_esc(early)

    assert early.sees("leave")
    assert not early.sees("again")


# No trace


def test_that_the_staff_card_was_read_is_not_kept() -> None:
    worker = at_set_up()

    assert worker.settings.staff_card_read is False
    assert worker.kept == []


def test_what_is_changed_in_the_settings_holds_until_the_one_to_one_ends() -> None:
    worker = at_set_up()
    worker.clicks("group:13-17", "start", "settings")
    assert worker.hears("It is not kept.")
    for press in ("theme:dark", "text:larger", "lead"):
        worker.clicks(press)
    worker.types("x")
    worker.keys("Esc")
    worker.waits(2)
    assert (worker.settings.theme, worker.settings.text_size) == ("dark", 110)
    assert worker.settings.lead_name.endswith("x")
    for press in ("stop", "onward", "onward", "onward"):
        worker.clicks(press)

    assert isinstance(worker.scene, TitleScene)
    assert worker.settings == some_settings(own_stories=True)
    worker.game.close()
    assert worker.kept == []


def test_what_was_typed_before_it_is_kept_and_afterwards_settings_are_kept_again() -> None:
    worker = Worker()
    worker.clicks("settings", "theme:dark")
    worker.keys("Esc")
    worker.waits(2)
    worker.clicks("one-to-one")
    assert [kept.theme for kept in worker.kept if isinstance(kept, Settings)] == ["dark"]
    worker.keys("Esc")
    worker.waits(2)
    worker.clicks("settings", "theme:contrast")
    worker.game.close()

    assert [kept.theme for kept in worker.kept if isinstance(kept, Settings)] == ["dark", "contrast"]


@pytest.mark.parametrize("presses", [(), ("box", "on")])
def test_hiding_the_set_up_with_esc_esc_does_not_end_the_one_to_one(presses: tuple[str, ...]) -> None:
    worker = Worker()
    worker.clicks("one-to-one")
    for press in presses:
        worker.clicks(press)
    worker.clicks("settings", "theme:dark")
    worker.keys("Esc")
    worker.waits(2)
    before = worker.scene
    worker.keys("Esc", "Esc")
    assert isinstance(worker.scene, HiddenScene)
    worker.keys("Space", "Space")
    assert worker.scene == before
    assert worker.game.desk.kept.no_trace
    assert worker.settings.theme == "dark"
    worker.clicks("settings", "text:larger")
    worker.game.close()

    assert worker.kept == []


def test_help_and_settings_lead_back_and_end_nothing() -> None:
    worker = at_set_up()
    for press, kind in (("help", HelpScene), ("settings", SettingsScene)):
        worker.clicks(press)
        assert isinstance(worker.scene, kind)
        worker.keys("Esc")
        worker.waits(2)
        assert worker.setting_up()

    assert worker.game.desk.kept.no_trace


def test_nothing_is_heard_in_a_one_to_one_even_where_sounds_are_on() -> None:
    worker = Worker(settings=some_settings(sounds=True))
    worker.clicks("settings")
    assert worker.screens.sound == "press"
    worker.keys("Esc")
    worker.waits(2)
    heard = []
    presses = ["one-to-one", "box", "on", "group:13-17", "start", "onward", "onward", "verdict:ok", "onward", "stop"]
    for press in (*presses, "onward", "onward", "onward"):
        worker.screens.sound = ""
        worker.clicks(press)
        heard.append(worker.screens.sound)

    assert isinstance(worker.scene, TitleScene)
    assert set(heard) == {""}


def test_how_far_something_travels_is_only_shown_where_the_worker_turned_it_on() -> None:
    for presses, shown in (((), False), (("spread",), True), (("spread", "spread"), False)):
        worker = at_set_up()
        for press in ("group:13-17", *presses, "start"):
            worker.clicks(press)
        steps = [stop.step for stop in worker.sits().one_to_one.line]
        assert (Step.SPREAD in steps) is shown


@pytest.mark.parametrize("missing", ["ages", "group"])
def test_what_is_missing_is_said_in_sight_and_the_keyboard_goes_there(missing: str) -> None:
    ages = () if missing == "ages" else (Band.B11_14,)
    worker = Worker(settings=some_settings(ages=ages, text_size=200))
    worker.size = (1024, 768)
    worker.view.resize()
    worker.begins()
    worker.keys("End")
    worker.clicks("start")
    (told,) = [node for node in ui.walk(worker.layout.root) if node.spoken.name == worker.setting_up().said]
    assert told.seen == told.box
    assert worker.focus.startswith(missing)
    worker.clicks("ages:11-14" if missing == "ages" else "group:18")
    offset = worker.offset

    assert offset > 0, "choosing it doesn't lead back to the top"
    assert worker.setting_up().said == ""


def test_after_it_the_keyboard_stands_on_the_title_where_it_does_at_the_start() -> None:
    worker = at_set_up()
    worker.keys("F4")
    for _ in ("what happens next", "paper", "the end", "the title"):
        worker.clicks("onward")

    assert worker.focus == Worker().focus


def at_the_list() -> Worker:
    worker = Worker(library=bundled_library())
    worker.begins()
    worker.clicks("choose:0")
    assert isinstance(worker.scene, WhichStoryScene)
    return worker


def test_the_list_of_stories_tells_no_one_what_they_are_about_until_it_is_unfolded() -> None:
    worker = at_the_list()
    scene = worker.scene
    assert isinstance(scene, WhichStoryScene)
    told = [card for card in scene.cards if card.gist]
    said = typographic(
        " ".join(f"{node.spoken.name} {node.spoken.description}" for node in ui.walk(worker.layout.root))
    )
    assert told
    assert not any(typographic(card.gist) in said for card in told)
    assert "Mentions:" not in said
    worker.clicks("fold")
    said = typographic(
        " ".join(f"{node.spoken.name} {node.spoken.description}" for node in ui.walk(worker.layout.root))
    )
    assert all(typographic(card.gist) in said for card in told)


def test_a_story_is_found_by_words_of_its_title_or_topic_and_the_list_stays_as_it_was_left() -> None:
    worker = at_the_list()
    worker.clicks("find")
    worker.types("coach pho")
    titles = [node.spoken.name for node in ui.walk(worker.layout.root) if (node.id or "").startswith("pick:")]
    assert titles == ["The coach photo"]
    worker.clicks("fold")
    worker.keys("Esc")
    assert isinstance(worker.scene, OneToOneSetupScene)
    worker.clicks("choose:0")
    again = worker.scene
    assert isinstance(again, WhichStoryScene)
    assert (again.find, again.unfolded) == ("coach pho", True)
    worker.clicks("pick:in-the-chat/coach-photo")
    assert worker.setting_up().dealt.cards[0].id == "in-the-chat/coach-photo"
    worker.clicks("choose:1")
    assert isinstance(worker.scene, WhichStoryScene)
    assert worker.scene.find == "coach pho"


def test_what_is_searched_for_is_kept_nowhere_and_this_is_real_is_there() -> None:
    worker = at_the_list()
    worker.clicks("find")
    worker.types("nothing like it")
    assert not any((node.id or "").startswith("pick:") for node in ui.walk(worker.layout.root))
    assert worker.kept == []
    worker.keys("F4")
    assert isinstance(worker.scene, OneToOneScene)
