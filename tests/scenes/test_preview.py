"""A preview: walking through the screens of a scenario, and keeping one's place while it is written."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok import ui
from isitok.base import value
from isitok.base.value import replace
from isitok.format.beside_acts import Easy
from isitok.format.findable import findable
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band, Level, Verdict
from isitok.game.doors import Seat
from isitok.i18n.screen_words import ENGLISH
from isitok.library.manuscript import Manuscript, WritingDesk
from isitok.scenes.help_page import HelpScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.week.week_scene import WeekScene
from isitok.scenes.writing.preview_page import PreviewScene
from isitok.scenes.writing.story_screens import screens_of
from isitok.store.settings import Machine
from tests.packs_.weeks import the_week
from tests.stages import (
    FOLDER,
    HARD_TO_READ,
    MISSPELT,
    Visitor,
    a_desk,
    a_look,
    a_manuscript,
    laid_out,
    library,
    nodes,
    previewed,
    some_settings,
)

STORY = FOLDER / "content" / "in-town" / "scenarios" / "coach.yaml"
FIRST, SECOND = "1 of 29: Question, first act", "2 of 29: Question, answer chosen, first act"


def coach(**fields: Any) -> Scenario:
    return replace(library().scenario("in-town/coach"), **fields)


def some_easy_words(why: tuple[str, ...] = ()) -> Easy:
    return Easy(story="Kofi has a photo.", acts=("Kofi shares it.", "Leo keeps it.", "Noor is kind."), why=why)


def a_writer(*manuscripts: Manuscript, **how: Any) -> Visitor:
    return Visitor(previewed(*(manuscripts or (a_manuscript(),))), **how)


def saves(writer: Visitor, manuscript: Manuscript) -> None:
    writer.screens.renew(
        lambda scene: scene.read_again(manuscript, ENGLISH) if isinstance(scene, PreviewScene) else scene
    )


def here(writer: Visitor) -> str:
    """Where it says that its writer is."""
    scene = writer.screens.scene
    assert isinstance(scene, PreviewScene)
    return scene.at


def test_arrows_walk_from_the_first_screen_to_the_last_and_back() -> None:
    writer = a_writer()
    names = [screen.id for screen in screens_of(coach(), ENGLISH)]
    seen = []
    for _ in names:
        seen.append(here(writer) or names[0])
        writer.keys("Right")

    assert seen == names
    assert writer.hears("This is the last one.")
    for _ in names:
        writer.keys("Left")
    assert here(writer) == names[0]
    assert writer.hears("This is the first one.")


def test_the_screens_are_question_why_rounds_the_whole_phone_and_sources() -> None:
    assert [screen.name for screen in screens_of(coach(), ENGLISH)] == [
        "Question, first act",
        "Question, answer chosen, first act",
        "Why, first act",
        "Question, second act",
        "Question, answer chosen, second act",
        "Why, second act",
        "Question, third act",
        "Question, answer chosen, third act",
        "Why, third act",
        "What could they do?",
        "What could they do? – afterwards",
        "What could they do? – afterwards, to “Post a funnier one to take the heat off her.”",
        "What could they do? – afterwards, to “Tell the teacher who is on the coach.”",
        "What could they do? – afterwards, to “Say nothing and leave the chat.”",
        "Who should see it? – 1 of 2",
        "Who should see it? – 2 of 2",
        "Who should see it? – afterwards, to what is also fair",
        "Who should see it? – afterwards",
        "What gives something away?",
        "What gives something away? – afterwards",
        "How might they feel? – 1 of 2",
        "How might they feel? – 2 of 2",
        "How might they feel? – afterwards, 1 of 2",
        "How might they feel? – afterwards, 2 of 2",
        "How could it be put right?",
        "Who could they tell?",
        "Who could they tell? – afterwards",
        "The whole phone",
        "Where this comes from",
    ]


def plain(text: str) -> str:
    return text.translate(str.maketrans("‘’“”", "''\"\""))


def test_whatever_a_writer_has_written_for_players_stands_on_one_of_the_screens() -> None:
    story = coach(easy=some_easy_words(("A why.",)))
    assert story.respond is not None
    assert story.tell is not None
    assert story.easy is not None
    assert story.phone is not None
    fair = [each.also_fair.why for each in (*story.acts, *story.audience) if each.also_fair]
    written = {
        *(text for act in story.acts for text in (act.act, act.why, act.changes_if, *act.if_chosen.values())),
        *(text for option in story.respond.options for text in (option.do, option.why)),
        *(text for thing in story.audience for text in (thing.what[1:], thing.who, thing.why)),
        *(text for each in story.tell.who for text in (each.why,)),
        *(thing.clue for thing in findable(story.phone)),
        *(*story.tell.first_words, *story.put_right.values(), *story.easy.acts, *story.easy.why, *fair),
    }
    shown = [
        plain(node.spoken.name)
        for screen in screens_of(story, ENGLISH)
        for node in ui.walk(laid_out(screen.scene, a_look()).root)
    ]

    assert fair
    assert {text for text in written if not any(plain(text) in name for name in shown)} == set()


def test_all_that_is_asked_of_how_people_may_feel_has_a_screen_of_its_own() -> None:
    writer = a_writer()
    asked: list[str] = []
    for screen in screens_of(coach(), ENGLISH):
        if screen.id.startswith("feel-asked"):
            asked.append(next(node.spoken.name for node in ui.walk(writer.layout.root) if node.spoken.level == 1))
        writer.keys("Right")

    assert asked == [
        "How might Ffion feel?",
        "How might Kofi feel?",
    ]


def test_a_story_of_one_act_counts_no_acts() -> None:
    alone = coach(acts=coach().acts[:1], phone=None, facts=(), law=())

    assert [screen.name for screen in screens_of(alone, ENGLISH)][:3] == ["Question", "Question, answer chosen", "Why"]
    assert not {"phone", "sources"} & {screen.id for screen in screens_of(alone, ENGLISH)}


def test_the_buttons_walk_too_and_keep_the_keyboard() -> None:
    writer = a_writer()
    writer.tabs_to("later-screen")
    writer.keys("Enter")
    assert writer.hears(SECOND)
    assert writer.focus == "later-screen"
    writer.clicks("earlier-screen")
    assert writer.hears(FIRST)


def test_an_arrow_leaves_the_keyboard_where_players_have_it() -> None:
    writer = a_writer()
    writer.keys("Right", "Right")

    assert here(writer) == "why-1"
    assert writer.focus == "next"


def test_page_down_reads_a_long_page_to_its_end_before_it_turns() -> None:
    writer = a_writer(size=(800, 600), settings=some_settings(text_size=200))
    offsets = []
    while here(writer) in ("", "judge-1"):
        offsets.append(writer.offset)
        writer.keys("PageDown")

    assert len(offsets) > 2
    assert offsets == sorted(set(offsets))
    writer.keys("PageUp")
    assert here(writer) == "judge-1"


def test_a_page_that_fits_is_turned_at_once() -> None:
    writer = a_writer()
    writer.keys("PageDown")

    assert here(writer) == "judge-1-chosen"


def test_tab_up_and_down_still_come_to_the_answers() -> None:
    writer = a_writer()
    writer.goes_to("verdict:depends")
    writer.keys("Space")

    assert here(writer) == "judge-1-chosen"


def test_another_answer_can_be_chosen_and_its_why_seen() -> None:
    writer = a_writer()
    for id_ in ("verdict:ok", "sure:certain"):
        writer.clicks(id_)

    assert here(writer) == "why-1"
    assert writer.hears("You said “It’s OK”.")
    writer.clicks("next")
    assert here(writer) == "judge-2"
    writer.keys("Left")
    assert writer.hears("So do we.")  # the walk is as it was


def test_what_follows_the_last_why_is_its_round() -> None:
    writer = a_writer()
    while here(writer) != "why-3":
        writer.keys("Right")
    writer.clicks("next")

    assert here(writer) == "respond-asked"


def test_nothing_in_a_preview_leaves_it() -> None:
    writer = a_writer()
    for id_ in ("pass", "back", "stop"):
        writer.view.press(id_, writer.now)
        assert isinstance(writer.scene, PreviewScene)
    writer.keys("Esc")
    assert isinstance(writer.scene, PreviewScene)
    writer.clicks("pass")
    assert writer.hears("The next story comes here.")


def test_help_hide_and_sources_lead_back() -> None:
    writer = a_writer()
    writer.keys("F1", "Esc")
    assert writer.hears(FIRST)
    writer.waits(2)
    writer.keys("F12", "x", "x")
    assert writer.hears(FIRST)
    writer.keys("Right", "Right")
    writer.clicks("sources")
    assert writer.title == "Where this comes from – #isitok?"
    writer.clicks("back")
    assert here(writer) == "why-1"


def test_a_save_keeps_the_place_what_is_scrolled_and_the_keyboard() -> None:
    writer = a_writer(size=(800, 600), settings=some_settings(text_size=200))
    writer.keys("Right", "Right", "PageDown")
    before, offset = here(writer), writer.offset
    first, *rest = coach().acts
    why = first.why.replace("face", "body")
    saves(writer, a_manuscript(scenario=coach(acts=(replace(first, why=why), *rest))))

    assert offset
    assert writer.hears("It is her body")
    assert (here(writer), writer.offset, writer.focus) == (before, offset, "next")


def test_where_the_screen_is_gone_it_is_the_nearest_before_it() -> None:
    writer = a_writer()
    while here(writer) != "audience-asked-2":
        writer.keys("Right")
    saves(writer, a_manuscript(scenario=coach(audience=coach().audience[:1])))
    assert here(writer) == "respond-told-way-4"
    saves(writer, a_manuscript(scenario=coach(audience=(), respond=None)))
    assert here(writer) == "why-3"


def test_a_save_that_cannot_be_read_leaves_the_last_good_story_and_says_so() -> None:
    writer = a_writer()
    writer.keys("Right")
    saves(writer, a_manuscript(MISSPELT, scenario=None, saved="10:33"))

    assert writer.hears("Line 28: 'notok' is not known at 'verdict'")
    assert writer.hears("This is the story as it was last saved without errors, at 10:32.")
    assert writer.title.startswith("1 to mend: coach.yaml")
    assert writer.hears(SECOND)
    writer.keys("Right")
    assert here(writer) == "why-1"
    saves(writer, a_manuscript(saved="10:34"))
    assert not writer.hears("last saved without errors")
    assert writer.hears("Saved at 10:34. Nothing to mend.")
    assert here(writer) == "why-1"


def test_an_error_that_can_be_shown_is_shown_as_it_is() -> None:
    writer = a_writer()
    saves(writer, a_manuscript(MISSPELT, scenario=coach(story="It is another story now.")))

    assert writer.hears("It is another story now.")
    assert writer.hears("Until it is mended, the game leaves this story out.")
    assert not writer.hears("as it was last saved")


def test_the_list_shows_each_line_what_it_is_and_how_to_mend_it_errors_first() -> None:
    writer = a_writer(a_manuscript(MISSPELT, HARD_TO_READ))
    writer.clicks("slips")

    for said in (
        "Line 28, column 5",
        "verdict: notok",
        "'notok' is not known at 'verdict'",
        "Did you mean 'not-ok'? write one of: ok, depends, not-ok, talk",
        "unknown-word",
        "Line 5, column 5",
        "story: Kofi has a photo of Ffion asleep on the coach.",
    ):
        assert writer.hears(said), said
    writer.keys("Esc")
    assert writer.hears(FIRST)
    writer.clicks("slips")
    writer.keys("Right")
    assert writer.hears(FIRST)  # an arrow comes back to the story first


def test_once_all_is_mended_the_list_goes() -> None:
    writer = a_writer(a_manuscript(HARD_TO_READ))
    writer.clicks("slips")
    saves(writer, a_manuscript())

    assert writer.hears(FIRST)


def test_what_only_needs_a_look_says_that_the_story_plays() -> None:
    writer = a_writer(a_manuscript(HARD_TO_READ))
    assert not writer.title.startswith("1 to mend")
    writer.clicks("slips")

    assert writer.hears("The story plays as it is.")


def test_a_file_that_could_never_be_read_shows_what_to_mend_and_then_the_story() -> None:
    writer = a_writer(a_manuscript(MISSPELT, scenario=None))
    assert writer.hears("What to mend in coach.yaml")
    assert not writer.sees("later-screen")
    writer.keys("Right", "PageDown", "Esc")
    saves(writer, a_manuscript())
    assert writer.hears(FIRST)


def test_a_file_that_is_gone_is_waited_for() -> None:
    writer = a_writer()
    writer.keys("Right")
    saves(writer, a_manuscript(scenario=None, gone=True))
    assert writer.hears("coach.yaml isn’t there any more. When it is back, it is shown again.")
    assert writer.hears(SECOND)
    saves(writer, a_manuscript())
    assert not writer.hears("isn’t there")


def test_a_save_while_help_is_open_or_the_screen_is_hidden_stays_below() -> None:
    writer = a_writer()
    writer.keys("F1")
    saves(writer, a_manuscript(MISSPELT, scenario=None))
    assert isinstance(writer.scene, HelpScene)
    writer.keys("Esc")
    assert writer.hears("Line 28")
    writer.waits(2)
    writer.keys("F12")
    saves(writer, a_manuscript())
    assert writer.title == "Clock"


def test_the_youngest_are_not_asked_how_sure_they_are() -> None:
    young = coach(ages=(Band.B7_9, Band.B9_11))

    assert not a_writer(a_manuscript(scenario=young)).sees("sure:certain")
    assert a_writer().sees("sure:certain")


def test_level_3_is_shown_to_its_writer_and_says_who_else_sees_it() -> None:
    writer = a_writer(a_manuscript(scenario=coach(level=Level.THREE)))

    assert writer.hears("Level 3: this story is only shown where an adult leads")
    assert writer.sees("verdict:ok")


def test_what_an_adult_must_lead_says_so_to_its_writer() -> None:
    writer = a_writer(a_manuscript(scenario=coach(adult_led=True)))

    assert writer.hears("This story is only shown where an adult leads, never to somebody who plays alone.")
    assert not a_writer().hears("an adult leads")
    assert writer.sees("verdict:ok")


def test_words_for_those_who_chose_otherwise_have_screens_of_their_own() -> None:
    acts = (
        replace(coach().acts[0], if_chosen={Verdict.OK: "It may have looked funny."}),
        *coach().acts[1:],
    )
    writer = a_writer(a_manuscript(scenario=coach(acts=acts)))
    writer.keys("Right", "Right")

    assert here(writer) == "why-1-said-ok"
    assert writer.hears("Why, to “It’s OK”, first act")
    assert writer.hears("It may have looked funny.")


def test_easy_words_have_screens_of_their_own() -> None:
    easy = Easy(
        story="Kofi has a photo.", acts=("Kofi shares it.", "Leo keeps it.", "Noor is kind."), why=("She said no.",)
    )
    writer = a_writer(a_manuscript(scenario=coach(easy=easy)))
    while here(writer) != "easy-judge-1":
        writer.keys("Right")
    assert writer.hears("Easy read: Question, first act")
    assert writer.hears("Kofi shares it.")
    for id_ in ("verdict:not-ok", "sure:certain"):
        writer.clicks(id_)
    assert here(writer) == "easy-why-1"
    assert writer.hears("She said no.")
    writer.keys("Right")
    assert here(writer) == "easy-judge-2"
    writer.keys("Right")
    assert here(writer) == "easy-judge-3"  # the second why has no easy words


def test_easy_read_can_be_switched_on_where_one_is() -> None:
    writer = a_writer(a_manuscript(scenario=coach(easy=some_easy_words())))
    writer.clicks("easy")

    assert here(writer) == "judge-1"
    assert writer.hears("Kofi shares it.")


def test_easy_read_stays_on_from_screen_to_screen_and_when_the_file_is_saved() -> None:
    writer = a_writer(a_manuscript(scenario=coach(easy=some_easy_words())))
    writer.clicks("easy")
    while here(writer) != "judge-2":
        writer.keys("Right")
    assert writer.hears("Leo keeps it.")
    assert writer.node("easy").spoken.checked
    saves(writer, a_manuscript(scenario=coach(easy=some_easy_words(), title="Asleep on the coach")))
    assert writer.hears("Leo keeps it.")
    writer.clicks("easy")
    while here(writer) != "judge-1":
        writer.keys("Left")

    assert writer.hears("Kofi adds the photo to his story.")


def test_the_screens_in_easy_words_switch_nothing_on_for_the_others() -> None:
    writer = a_writer(a_manuscript(scenario=coach(easy=some_easy_words())))
    while here(writer) != "easy-judge-1":
        writer.keys("Right")
    writer.clicks("verdict:not-ok")
    while here(writer) != "judge-1":
        writer.keys("Left")

    assert writer.hears("Kofi adds the photo to his story.")


def test_a_speaker_says_what_must_be_mended_and_where_one_is() -> None:
    writer = a_writer()
    saves(writer, a_manuscript(MISSPELT, scenario=None))

    assert writer.layout.page.said == f"Line 28: 'notok' is not known at 'verdict'. {FIRST}."


def test_a_notice_is_said_until_its_writer_goes_on() -> None:
    writer = Visitor(previewed(a_manuscript()).with_message("Something to know."))
    assert writer.hears("Something to know.")
    writer.keys("Right")
    assert not writer.hears("Something to know.")


@pytest.mark.parametrize("size", [(800, 600), (1366, 768)])
@pytest.mark.parametrize("text", [100, 200])
def test_every_screen_can_be_laid_out_from_the_file(size: tuple[int, int], text: int) -> None:
    manuscript = WritingDesk(STORY).read()
    assert manuscript.scenario is not None
    desk = a_desk()
    for screen in screens_of(manuscript.scenario, ENGLISH):
        laid = laid_out(value.replace(previewed(manuscript), at=screen.id), a_look("light", text, size), desk)
        assert len([node for node in nodes(laid.root, ui.Role.HEADING) if node.spoken.level == 1]) == 1
        assert isinstance(screen.scene, PlayScene) or screen.id in ("phone", "sources")


def test_the_file_is_named_without_its_folder() -> None:
    writer = a_writer(a_manuscript(file=Path("/somewhere/else/rabbit.yaml")))

    assert writer.title == "rabbit.yaml, 1 of 29 – preview – #isitok?"


@pytest.fixture(scope="module")
def writing(tmp_path_factory: pytest.TempPathFactory) -> WritingDesk:
    file = tmp_path_factory.mktemp("pets") / "story.yaml"
    file.write_text(STORY.read_text("utf-8"), "utf-8")
    return WritingDesk(file)


@settings(max_examples=25)
@given(data=st.data())
def test_whatever_is_left_out_or_said_twice_the_window_shows_a_screen(
    writing: WritingDesk, data: st.DataObject
) -> None:
    lines = STORY.read_text("utf-8").split("\n")
    at = data.draw(st.integers(0, len(lines)))
    many = data.draw(st.integers(0, 12))
    lines[at : at + many] = data.draw(st.sampled_from([[], lines[at : at + many] * 2, ["  - x"], ["topic: nudes"]]))
    writing.file.write_text("\n".join(lines), "utf-8")
    scene = previewed(a_manuscript(), writing.read())
    desk, shown = a_desk(), scene.good
    assert shown is not None
    assert shown.scenario is not None
    for screen in screens_of(shown.scenario, ENGLISH)[::4]:
        assert laid_out(value.replace(scene, at=screen.id), a_look(), desk).root.children
    assert laid_out(value.replace(scene, listing=True), a_look(), desk).root.children


@pytest.mark.parametrize("seat", Seat)
def test_a_story_that_comes_to_need_an_adult_while_it_is_written_is_shown_to_no_pupil(seat: Seat) -> None:
    machine = Machine(set_by="Ysgol Bryn IT")
    led, broken = a_manuscript(needs_adult=True), a_manuscript(MISSPELT, scenario=None, needs_adult=True)
    for read in ((led,), (a_manuscript(), led), (a_manuscript(), broken), (led, a_manuscript(MISSPELT, scenario=None))):
        writer = Visitor(previewed(*read), seat=seat, machine=machine)
        writer.waits(2)
        writer.keys("Right", "Left", "F1", "Esc")
        shown = writer.hears("Ffion asleep") or writer.hears("verdict: notok")
        assert shown is (seat is not Seat.PUPIL)
        assert writer.hears("An adult leads this story, so it isn’t shown to pupils.") is (seat is Seat.PUPIL)
        assert writer.hears("Ysgol Bryn IT can change that.") is (seat is Seat.PUPIL)
    again = Visitor(previewed(led, a_manuscript()), seat=Seat.PUPIL)
    assert again.hears("Ffion asleep"), "once it needs none, it is there again"


def test_a_week_is_walked_through_day_by_day_and_way_by_way(tmp_path: Path) -> None:
    file = tmp_path / "packs" / "mine" / "weeks" / "dragon.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(the_week(), "utf-8")
    writer = a_writer(WritingDesk(file).read())
    shown = writer.scene

    assert isinstance(shown, PreviewScene)
    assert here(writer) == ""
    assert "Monday: lock" in shown.page(writer.game.desk).said
    writer.keys("Right", "Right", "3")  # the question, and an answer to it
    assert here(writer) == "monday-1-judge"
    assert isinstance(writer.scene, PreviewScene)
    assert isinstance(writer.scene.played, WeekScene)
    assert writer.scene.played.verdict is Verdict.NOT_OK
    ways = [screen.name for screen in shown.walked if screen.id.endswith("-lock")]
    assert [name for name in ways if name.startswith("Thursday")] == [
        'Thursday, where "told" isn\'t set: lock',
        'Thursday, where "told" is set: lock',
    ]


def test_a_switch_for_each_flag_leaves_the_ways_on_which_it_is_set(tmp_path: Path) -> None:
    file = tmp_path / "packs" / "mine" / "weeks" / "dragon.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(the_week(), "utf-8")
    writer = Visitor(PreviewScene(manuscript=None).read_again(WritingDesk(file).read(), ENGLISH))

    def locks() -> list[str]:
        assert isinstance(writer.scene, PreviewScene)
        return [screen.name for screen in writer.scene.walked if screen.id.endswith("-lock")]

    every = locks()
    assert every[0].startswith("Monday")
    writer.clicks("flag:told")
    assert writer.node("flag:told").spoken.checked
    only = locks()
    assert only
    assert set(only) < set(every)
    assert only[0].startswith("Thursday")  # before it nobody can have told
    writer.clicks("later-screen")
    assert isinstance(writer.scene, PreviewScene)
    assert writer.scene.flags == {"told"}
    writer.clicks("flag:told")
    assert locks() == every
