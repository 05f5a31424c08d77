"""What screen readers are told, and what they ask: without one, without a window, and without AccessKit."""

import sys
from types import ModuleType, SimpleNamespace
from typing import cast

import pytest

from isitok import ui
from isitok.app.screen_reader import accessible_tree, tell_reader
from isitok.app.screen_reader.accessible_tree import LIVE, WINDOW, WORDS, focused, tell
from isitok.app.screen_reader.bridge import GRACE, Asks, Bridge, Request, Spot, open_bridge
from isitok.app.screen_reader.tell_reader import carry_out
from isitok.base.value import replace
from isitok.i18n.screen_words import ENGLISH
from isitok.scenes.play_page import PlayScene
from isitok.scenes.speaker_words import ScreenWording
from isitok.store.settings import DWELLS, SPEEDS
from isitok.ui.describe.on_show import REACH
from isitok.ui.draw.paint import layers_of
from tests.app.by_ear import Player, goes
from tests.each import each
from tests.stages import SCREENS, Visitor, a_look, laid_out, screens, some_settings
from tests.stages.solo import in_easy_reach
from tests.stages.visitor import NEW_SECONDS

SOME = sorted(SCREENS)[::4]


@pytest.fixture(autouse=True)
def no_bridge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "accesskit", None)


@pytest.fixture(autouse=True)
def told_as_for_orca(monkeypatch: pytest.MonkeyPatch) -> None:
    """On every system; what differs elsewhere is asked for by name."""
    monkeypatch.setattr(accessible_tree, "FOR_ORCA", True)


@each(SOME)
def test_whatever_is_told_hangs_together(name: str) -> None:
    """A child without a node, a node in two places or a focus that isn't there would stop everything."""
    laid = laid_out(screens()[name], a_look())
    told = tell(laid, "", ScreenWording(ENGLISH))
    held = [child for one in told.values() for child in one.holds]
    assert sorted([WINDOW, *held]) == sorted(told)
    assert focused(laid) in told
    assert all(one.name for id_, one in told.items() if id_ not in (WINDOW, LIVE))


def test_a_headings_words_get_the_focus_and_that_it_is_one_is_said_after_them() -> None:
    player = Player(screens()["judge"])
    told, focus = player.notebook.sent[0]
    assert focus == f"question{WORDS}"
    assert told[focus].name == told["question"].name == "Kofi adds the photo to his story."
    assert told[focus].description == "heading level 1"
    assert told[focus].holds == ("question",), "Orca says what holds a thing before the thing"


def test_a_title_that_is_a_question_stands_in_the_group_of_its_answers_so_that_it_is_said_once() -> None:
    told = tell(laid_out(screens()["respond-asked"], a_look()), "", ScreenWording(ENGLISH))
    title = next(id_ for id_, one in told.items() if one.role is ui.Role.TEXT and one.name == "What could Leo do?")
    assert told["answers"].holds[:2] == (title, "way:0")
    assert title not in told[WINDOW].holds
    assert title.endswith(WORDS)


def test_what_is_out_of_view_is_somewhere_too_so_that_it_can_be_given_the_keyboard() -> None:
    laid = laid_out(screens()["settings"], a_look(), whole=False)
    told = tell(laid, "", ScreenWording(ENGLISH))
    out_of_view = [node.id for node in ui.walk(laid.root) if node.spoken.role.takes_focus and not node.seen.h]
    assert "lead" in out_of_view
    assert [id_ for id_ in out_of_view if not (told[id_].box.w and told[id_].box.h)] == []


def test_other_systems_get_a_heading_with_its_words_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accessible_tree, "FOR_ORCA", False)
    told = tell(laid_out(screens()["judge"], a_look()), "", ScreenWording(ENGLISH))
    words = f"question{WORDS}"
    assert (told["question"].name, told["question"].holds) == ("", (words,))
    assert "question" in told[WINDOW].holds
    assert told[words].name == "Kofi adds the photo to his story."


def test_from_one_number_to_another_is_said_as_the_dash_between_them_is_not() -> None:
    told = tell(laid_out(screens()["settings"], a_look()), "", ScreenWording(ENGLISH))
    assert told["ages:7-9"].name == "Ages 7 to 9"


def test_without_accesskit_there_is_no_bridge() -> None:
    assert open_bridge(0, lambda: None) is None


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_a_window_that_is_drawn_nowhere_is_not_shown_to_a_reader_that_would_panic(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    kit = SimpleNamespace(**{name: SimpleNamespace() for name in ("windows", "macos", "unix")})
    monkeypatch.setitem(sys.modules, "accesskit", cast(ModuleType, kit))
    assert open_bridge(0, lambda: None) is None
    with pytest.raises(AttributeError):
        open_bridge(1, lambda: None)


def test_what_panics_once_is_left_alone() -> None:
    class PanicException(BaseException): ...

    def panic(*_: object) -> None:
        raise PanicException

    unix, windows = SimpleNamespace(Adapter=panic), SimpleNamespace(SubclassingAdapter=panic)
    macos = SimpleNamespace(add_focus_forwarder_to_window_class=panic)
    bridge = Bridge(SimpleNamespace(Role=_Names(), unix=unix, windows=windows, macos=macos), lambda: None)
    bridge.attach(1)
    assert bridge.is_down
    assert bridge.since is None
    bridge.note_focus(True)


class _Names:
    def __getattr__(self, name: str) -> str:
        return name


def test_nothing_is_sent_until_those_who_listen_have_let_go_of_their_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    player = Player(screens()["judge"])
    player.notebook.sent.clear()
    player.notebook.since = 100.0
    monkeypatch.setattr(tell_reader, "time", SimpleNamespace(monotonic=lambda: 100.0 + GRACE / 2))
    player.hears()
    assert player.notebook.sent == []
    assert player.reader.due == 100.0 + GRACE

    monkeypatch.setattr(tell_reader, "time", SimpleNamespace(monotonic=lambda: 100.0 + 2 * GRACE))
    assert player.reader.due == 100.0 + GRACE, "that moment went by since the last look, and nobody has been told"
    player.hears()
    assert WINDOW in player.notebook.sent[0][0]
    assert player.reader.due is None


def test_who_comes_again_before_anybody_notes_that_they_had_gone_is_told_everything() -> None:
    player = Player(screens()["judge"])
    player.notebook.sent.clear()
    player.notebook.since = 1.0
    player.hears()
    assert WINDOW in player.notebook.sent[0][0]


def test_while_nobody_listens_nothing_is_sent_and_whoever_comes_later_is_told_everything() -> None:
    player = Player(screens()["judge"])
    player.notebook.since = None
    player.notebook.sent.clear()
    player.keys("3")
    assert player.hears() == []
    assert player.notebook.sent == []
    assert not player.view.heard

    player.notebook.since = 1.0
    player.hears()
    told, _ = player.notebook.sent[0]
    assert WINDOW in told
    assert told["verdict:not-ok"].checked


def test_a_press_is_under_the_same_rules_as_a_key() -> None:
    player = Player(screens()["judge"])
    player.opens(screens()["why-differed"])
    before = player.scene
    for id_ in ("next", "pass"):
        player.notebook.requests.append(Request(id_, Asks.PRESS))
        player.reader.listen(player.hands, player.now + 0.1)
    assert player.scene == before, "nobody can have read it yet"
    player.notebook.requests.append(Request("hide", Asks.PRESS))
    player.reader.listen(player.hands, player.now + 0.1)
    assert player.game.hidden, "but what must always work does"


def test_whatever_is_asked_of_something_that_has_gone_is_left_out() -> None:
    player = Player(screens()["judge"])
    before = player.scene
    for asks in Asks:
        player.asks("nowhere", asks, "text")
    assert player.scene == before


def test_what_is_chosen_is_told_before_what_has_the_focus() -> None:
    player = Player(screens()["judge"])
    player.notebook.sent.clear()
    player.asks("verdict:not-ok")
    (first, before), (second, after) = player.notebook.sent[:2]
    assert first["verdict:not-ok"].checked
    assert (before, after, second) == (f"question{WORDS}", "verdict:not-ok", {})


def test_a_page_is_said_once_and_not_again_after_help() -> None:
    player = Player()
    (said,) = player.notebook.said
    assert player.node(player.focus).spoken.role is ui.Role.HEADING, "which a reader says itself"
    assert said.startswith("Make it easier to see, hear or press: that is the first button. Enter: Play. Up and down")
    assert said.endswith("Tab goes to what can be pressed."), "and how to find out more, once"
    (help_,) = player.asks("help")
    assert player.node(player.focus).spoken.name == "You can talk to someone"
    assert help_.startswith("In danger now? Call 999.")
    back = player.asks("back")
    assert back == ["Sharing online. Is it OK?"], "where one is, and no more"


def test_a_story_that_was_read_is_not_said_with_its_question() -> None:
    player = Player(screens()["judge"])
    assert "asleep on the coach" in player.notebook.said[0]
    player.opens(screens()["respond-asked"])
    assert "asleep on the coach" not in " ".join(player.hears())


def test_an_act_that_was_just_asked_about_is_not_said_with_its_why() -> None:
    player = Player(screens()["judge"])
    player.opens(screens()["why-differed"])
    assert "Kofi adds the photo" not in " ".join(player.hears())


def test_a_question_that_covers_the_page_is_left_to_orca_which_says_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for says, told in ((True, []), (False, ["Stop here? You can carry on, or leave. Nothing is kept when you leave."])):
        monkeypatch.setattr(tell_reader, "SAYS_DIALOGUES", says)
        player = Player(screens()["judge"])
        player.opens(screens()["leave"])
        assert player.hears() == told


def test_of_a_long_page_for_an_adult_the_beginning_is_said() -> None:
    player = Player(screens()["judge"])
    player.opens(screens()["facilitator-vote"])
    assert player.node(player.focus).spoken.name == "Story 1 of 2: Vote"
    assert player.hears() == ["Enter: Show what we said"]


def test_all_that_comes_at_once_on_a_phone_is_said() -> None:
    player = Player(screens()["class-opens"])
    (said,) = player.asks("show-all")
    assert said.startswith("Kofi, laughing: too late")
    assert "Photo: Ffion asleep" in said


def test_down_from_a_phone_where_something_is_picked_leads_into_it() -> None:
    player = Player(screens()["spot-asked"])
    player.keys(*("Down",) * 3)
    assert player.node(player.focus).spoken.name.startswith("Leo’s phone")
    player.keys("Down")
    assert player.node(player.focus).spoken.name.startswith("Leo, happy: who's got pics")


def test_a_message_is_said_each_time_it_is_given() -> None:
    player = Player(screens()["judge"])
    first, second = player.asks("sure:certain"), player.asks("sure:certain")
    assert "Choose an answer first." in first[0]
    assert second == [f"{first[0]}\u00a0"], "only a text that has changed is spoken"


def test_a_window_without_the_keyboard_says_nothing_until_it_has_it() -> None:
    player = Player(screens()["judge"])
    player.window.focused = False
    player.opens(screens()["why-differed"])
    assert player.hears() == []
    player.window.focused = True
    assert player.hears()[0].startswith("Ffion asked people not to.")


def test_up_and_down_stop_at_every_line_and_tab_at_what_can_be_pressed() -> None:
    player = Player(screens()["why-differed"])
    stops = [player.node(player.focus).spoken]
    for _ in range(40):
        player.keys("Down")
        stops.append(player.node(player.focus).spoken)
    assert {ui.Role.HEADING, ui.Role.TEXT, ui.Role.IMAGE, ui.Role.BUTTON} <= {stop.role for stop in stops}
    assert any(stop.name.startswith("Ffion asked people not to.") for stop in stops)
    while player.node(player.focus).spoken.role is not ui.Role.TEXT:
        player.keys("Up")
    player.keys("Tab")
    assert player.node(player.focus).spoken.role.takes_focus


def test_enter_goes_on_from_a_page_that_was_said_however_long_it_is() -> None:
    player = Player(screens()["why-differed"], size=(1024, 600), settings=some_settings(text_size=200))
    before = player.scene
    player.now += NEW_SECONDS + 0.1
    player.keys("Enter")
    assert player.scene != before


def test_a_text_that_was_dictated_comes_into_its_field() -> None:
    player = Player()
    player.asks("settings")
    player.asks("lead", Asks.TYPE, "Ms\nOkafor")
    assert player.node("lead").spoken.value == "Ms Okafor"


def test_a_caret_is_put_where_a_screen_reader_wants_it_and_all_of_a_text_is_selected() -> None:
    player = Player()
    player.asks("settings")
    player.asks("lead", Asks.TYPE, "Ms Okafr")
    player.notebook.requests.append(Request("lead", Asks.SELECT, between=(Spot(0, 7), Spot(0, 7))))
    player.reader.listen(player.hands, player.now)
    player.types("o")
    assert player.node("lead").spoken.value == "Ms Okafor"
    player.notebook.requests.append(Request("lead", Asks.SELECT, between=(Spot(0, 0), Spot(0, 9))))
    player.reader.listen(player.hands, player.now)
    player.types("X")
    assert player.node("lead").spoken.value == "X"


def test_a_number_is_set_and_counted_on_and_back() -> None:
    player = Player(screens()["class-vote"])
    number = next(node for node in ui.walk(player.layout.root) if node.spoken.role is ui.Role.SPIN).id
    for asks, text, then in ((Asks.TYPE, "12", "12"), (Asks.MORE, "", "13"), (Asks.LESS, "", "12")):
        player.asks(number, asks, text)
        assert player.node(number).spoken.value == then
    player.asks(number, Asks.TYPE, "0")
    player.asks(number, Asks.LESS)
    assert player.node(number).spoken.value == "0"


def test_11_5_2_14_what_a_reader_gives_the_keyboard_has_it() -> None:
    player = Player(screens()["judge"])
    player.asks("verdict:depends", Asks.FOCUS)
    assert player.focus == "verdict:depends"
    assert player.node("verdict:depends").spoken.checked is False, "to go there chooses nothing"


def test_the_ring_is_seen_round_the_line_that_is_read() -> None:
    player = Player(screens()["why-differed"])
    while player.node(player.focus).spoken.role is not ui.Role.TEXT:
        player.keys("Down")
    player.view.set_keyboard_user(False)
    line, without = player.node(player.focus), layers_of(replace(player.layout, view=ui.ViewState()))
    (ring,) = [layer for layer in layers_of(player.layout) if layer not in without][-1:]
    assert all(line.box.inset(-REACH).holds(*blit[1][:2]) for blit in ring[1])


def test_a_frozen_page_is_not_pressed() -> None:
    player = Player(screens()["judge"])
    player.view.freeze()
    before = player.scene
    carry_out(Request("verdict:ok", Asks.PRESS), player.hands, player.now + 1)
    assert player.scene == before


def test_whoever_hears_a_page_with_much_to_read_begins_at_its_heading_and_nobody_else() -> None:
    player = Player(screens()["why-differed"])
    assert player.node(player.focus).spoken.role is ui.Role.HEADING
    assert Visitor(screens()["why-differed"]).focus == "next"


def test_enter_on_the_heading_does_what_it_does_on_that_page_and_that_is_said() -> None:
    player = Player(screens()["why-differed"])
    assert "Enter: Next" in player.notebook.said[0]
    before = player.scene
    goes(player, "Enter")
    assert player.scene != before


def test_at_either_end_of_a_page_it_is_said_that_this_is_the_end() -> None:
    player = Player(screens()["leave"])
    here = player.focus
    assert goes(player, *["Up"] * 5)[-1].startswith("Beginning of the page.")
    first = player.focus
    assert goes(player, "Up")[0].startswith("Beginning of the page.")
    assert player.focus == first, "it stays"
    assert goes(player, *["Down"] * 12)[-1].startswith("End of the page.")
    assert here


def test_what_was_said_is_said_again_by_one_key_and_all_of_the_page_by_another() -> None:
    player = Player(screens()["judge"])
    first = player.notebook.said[0]
    (again,) = goes(player, "r")
    assert again.startswith("Kofi has a photo of Ffion asleep on the coach.")
    assert again.replace("\u00a0", "") in first.replace("\u00a0", "")
    (all_,) = goes(player, "R")
    assert "Kofi adds the photo to his story." in all_
    assert all_.endswith("Hide screen")
    without = Player(screens()["judge"], settings=some_settings(shortcuts=False))
    assert goes(without, "r") == [], "letters are switched off"
    assert goes(without, "F5")[0].startswith("Kofi has a photo")


def test_what_has_come_since_is_said_again_with_it() -> None:
    player = Player(screens()["judge"])
    player.asks("sure:certain")
    (again,) = goes(player, "F5")
    assert again.endswith("Choose an answer first.")


def test_home_is_the_heading_and_end_the_question() -> None:
    player = Player(screens()["judge"])
    goes(player, "End")
    assert player.node(player.focus).spoken.name == "How sure are you?"
    goes(player, "Home")
    assert player.focus == "question"
    assert goes(player, "Home") == ["Nothing more here."], "it is here already"


def test_end_is_what_leads_on_where_nothing_is_asked() -> None:
    player = Player(screens()["help"])
    goes(player, "End")
    assert player.focus == "back"
    assert goes(player, "End") == ["Nothing more here."]


def test_ctrl_and_an_arrow_go_from_heading_to_heading() -> None:
    player = Player(screens()["settings"])
    goes(player, "Ctrl+Down")
    assert player.node(player.focus).spoken.name == "Reading and looking"
    goes(player, "Ctrl+Down", "Ctrl+Up")
    assert player.node(player.focus).spoken.name == "Reading and looking"


def test_whoever_wants_all_of_a_new_page_is_told_all_of_it() -> None:
    player = Player(screens()["why-differed"], settings=some_settings(on_arrival="all"))
    assert "Ffion: embarrassed" in player.notebook.said[0]
    assert "Ffion: embarrassed" not in Player(screens()["why-differed"]).notebook.said[0]


def test_each_message_on_a_phone_is_said_once_as_it_comes() -> None:
    player = Player(screens()["story-opens"])
    assert "pics from the beach" in player.notebook.said[0]
    assert "Photo: Ffion asleep" in player.notebook.said[0]
    (come,) = player.asks("next")
    assert come.startswith("Kofi added a photo to his story.")
    assert "beach" not in come


def test_of_the_settings_only_what_has_changed_is_said() -> None:
    player = Player(screens()["settings"])
    assert player.asks("text:larger") == ["Text size: 110 %"]


def test_where_a_page_only_leads_back_enter_on_its_heading_does_that() -> None:
    player = Player()
    assert player.asks("help")[0].endswith("Enter: Back")
    goes(player, "Enter")
    assert player.title.startswith("#isitok?")


def test_a_press_that_does_nothing_says_so() -> None:
    player = Player(screens()["settings"])
    while player.node(player.focus).spoken.name != "Text size: 100 %":
        player.keys("Down")
    assert goes(player, "Space") == ["Nothing more here."]
    assert goes(player, "Enter") == ["Nothing more here.\u00a0"]
    assert goes(player, "Left", "x") == [], "but a key that means nothing is silent"


@pytest.mark.parametrize(
    ("button", "settings", "why"),
    [
        ("text:smaller", {"text_size": 100}, "It is the smallest already."),
        ("text:larger", {"text_size": 200}, "It is the largest already."),
        ("cool:shorter", {"cool_down": 0}, "It is the shortest already."),
        ("dwell:longer", {"dwell": DWELLS[-1]}, "It is the longest already."),
        ("voice_volume:louder", {"voice_volume": 100}, "It is the loudest already."),
        ("speed:slower", {"reading_speed": SPEEDS[0]}, "It is the lowest speed already."),
        ("theme:light", {}, "It is chosen already."),
    ],
)
def test_a_press_that_changes_nothing_says_why_in_words_of_its_own(
    button: str, settings: dict[str, int], why: str
) -> None:
    player = Player(screens()["settings"], settings=some_settings(**settings))
    assert player.asks(button)[-1] == why
    assert [said.rstrip("\u00a0") for said in goes(player, "Space")] == [why]


def test_a_hand_too_few_the_last_age_group_and_an_answer_that_is_chosen_say_why() -> None:
    for screen, pressed, why in (
        ("class-vote", "less:ok", "It is nought already."),
        ("class-setup", "ages:11-14", "One group stays chosen."),
        ("judge-chosen", "verdict:not-ok", "It is chosen already."),
    ):
        player = Player(screens()[screen])
        assert player.asks(pressed)[-1] == why, screen


def test_a_letter_for_what_is_chosen_already_says_so() -> None:
    player = Player(screens()["judge-chosen"])
    goes(player, "3")
    assert goes(player, "3")[-1].rstrip("\u00a0") == "It is chosen already."


def test_a_field_that_is_pressed_only_gets_the_keyboard() -> None:
    assert Player(screens()["settings"]).asks("lead") == []


def test_one_enter_too_many_does_not_leave_the_end_of_a_game() -> None:
    player = Player(screens()["ending"])
    before = player.scene
    assert "Enter:" not in " ".join(player.notebook.said)
    goes(player, "Enter")
    assert player.scene == before
    assert player.node(player.focus).spoken.role is ui.Role.BUTTON


def test_a_heading_that_has_the_keyboard_and_gets_other_words_is_another_thing_which_a_reader_says_anew() -> None:
    judge = screens()["judge"]
    assert isinstance(judge, PlayScene)
    player = Player(replace(judge, session=in_easy_reach(judge.session)))
    heading = f"{player.focus}{WORDS}"
    player.notebook.sent.clear()
    player.keys("e")
    (said,) = player.hears()
    assert player.notebook.renumbered == [heading]
    told, focus = next((told, focus) for told, focus in player.notebook.sent if heading in told)
    assert focus == heading
    assert told[heading].name == "Kofi posts the photo for everyone."
    assert any(heading in one.holds for one in told.values()), "what holds it is sent, too"
    assert said.startswith("Easy read is on. Kofi has a photo of Ffion."), "the reader says the heading itself"


def test_on_a_new_page_the_question_is_said_although_an_answer_has_the_keyboard() -> None:
    player = Player(screens()["make-sets"])
    assert player.node(player.focus).spoken.role is ui.Role.RADIO
    assert player.notebook.said[0].startswith("Which pack do you want to copy a story from?")
