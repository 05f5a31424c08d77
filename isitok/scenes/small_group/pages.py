"""Each step of a small group: what holds here, the story, fingers, talk, why, and the way out."""

from typing import Final

from isitok import ui
from isitok.base.value import replace
from isitok.format.story import Round
from isitok.game.feedback import all_of
from isitok.game.help_contact import how_to_reach
from isitok.game.help_routes import help_screen
from isitok.game.play.opening import has_opening, parts_of, phone_opening
from isitok.game.play.stops import Step
from isitok.game.play.table import table_of
from isitok.game.rounds.judge import CHOICES
from isitok.game.small_group.small_group import SmallGroup
from isitok.game.who_speaks import all_made_up, story_from
from isitok.i18n.screen_words import later
from isitok.library.why_not_taken import NotTaken
from isitok.phone.screen import ID as PHONE
from isitok.phone.tones import with_tone
from isitok.scenes.frame import last_said
from isitok.scenes.glosses import dots, dotted_text, easier
from isitok.scenes.help_page import icon_of
from isitok.scenes.lesson.own_vote_pages import ABOUT, about_field, another, where_letters_are_typed
from isitok.scenes.rounds import opening_page
from isitok.scenes.rounds.judge_page import TONES, fold, story_if_open
from isitok.scenes.rounds.moods import faces_now
from isitok.scenes.rounds.phone_beside import beside_phone, phone_and_question
from isitok.scenes.rounds.round_parts import closing_line, headed
from isitok.scenes.scene import BLANK, Blank, Desk
from isitok.scenes.small_group.small_group_parts import ONWARD, View, group_page

FINGERS: Final = (later("One finger"), later("Two fingers"), later("Three fingers"))
"""What is shown for each verdict, in the order of the verdicts."""


def page(group: SmallGroup, desk: Desk, view: View) -> ui.Page:
    """The page of this step; the round after a story has a page of its own."""
    return _PAGES.get(group.step, _goodbye)(group, desk, view)


def _rules(group: SmallGroup, desk: Desk, view: View) -> ui.Page:
    words, made_up = desk.words, all_made_up(group.cards)
    told = words("This is about made-up people.") if made_up else words("This is about people in stories.")
    points = (
        ui.Point(icon="users", text=" ".join((told, words("No stories about real people.")))),
        ui.Point(icon="hand", text=words("You show fingers: one, two or three. A closed fist passes. Nobody counts.")),
        ui.Point(icon="footprints", text=words("You can pass or step out at any time, and nobody asks why.")),
        ui.Point(icon="camera", text=words("Phones stay away. Nobody films, takes a photo or posts about the group.")),
        ui.Point(
            icon="life-buoy",
            text=words(
                "We can’t keep a secret if somebody isn’t safe. If something’s wrong, tell the adult in the room, "
                "not us."
            ),
        ),
    )
    return _quiet(words("In this group"), points, group, desk, view, onward=words("Start"))


def _story(group: SmallGroup, desk: Desk, view: View) -> ui.Page:
    """What happens. On a phone that opens message by message, the group sets the pace."""
    words, card = desk.words, group.card_here
    if not has_opening(card):
        right = headed(
            words("Story"),
            card.title,
            dotted_text(card.story, desk),
            *easier(card.story, desk),
            told_by=story_from(card, words),
        )
        body = opening_page.whole_phone_beside(card, right, desk)
        return replace(group_page(ui.Page(title=card.title, body=body), group, desk, view), reads=PHONE)
    parts = opening_page.count_shown(card, group.shown_parts, desk)
    above = ui.Column(opening_page.told_beside(card, group.step, desk), gap=14)
    everything = opening_page.show_all(card, parts, desk)
    body = opening_page.phone_beside(opening_page.Opening(card, parts), above, desk, more=everything, presses=ONWARD)
    onward = "" if parts == len(parts_of(card)) else opening_page.onward(card, parts, desk)
    shown = group_page(ui.Page(title=card.title, body=body), group, desk, view, onward=onward)
    return with_tone(replace(shown, reads=PHONE, newest=PHONE), phone_opening(card, parts))


def _fingers(group: SmallGroup, desk: Desk, view: View) -> ui.Page:
    """Everybody shows at once what they think."""
    words, card, act = desk.words, group.card_here, group.act_here
    question, number = words("{act} Is it OK?", act=act.act), group.stop.act + 1
    story = () if group.is_own else story_if_open(card, number, desk, unfolded=view.unfolded, known=True)
    told = headed(
        words("Everybody at once"),
        question if group.is_own else act.act,
        *easier(act.act, desk),
        *story,
        told_by=story_from(card, words),
        dotted=dots(act.act, desk),
        beside=() if group.is_own else fold(card, desk, unfolded=view.unfolded),
    )
    boxes = tuple(
        ui.Panel(
            ui.Column(
                (
                    ui.Fit(ui.Sign(tone=TONES[verdict], size=32)),
                    ui.Label(
                        text=words.label(verdict),
                        type=ui.Type.ANSWER,
                        said=words("{verdict}: {fingers}", verdict=words.label(verdict), fingers=words(fingers)),
                    ),
                    ui.Label(text=words(fingers), soft=True, silent=True),
                ),
                gap=4,
            ),
            pad=14,
        )
        for verdict, fingers in zip(CHOICES, FINGERS, strict=True)
    )
    fist = ui.Label(text=words("A closed fist passes. Nobody counts, and nobody is asked."), soft=True)
    first = (
        not group.stop.act and not group.stop.card and group.step is Step.FINGERS
    )  # what fingers mean is the same each time
    asked = ui.Part(
        child=ui.Column((ui.Columns(boxes, gap=12, least=150), fist), gap=12), when=None if first else ui.When.KNOWN
    )
    body = phone_and_question(card, group.stop.act, told, asked, desk, known=True)
    follows = group.following and group.following.step
    onward = words("We talk") if follows is Step.TALK else words("We look") if follows is Step.WHY else words("Next")
    return group_page(ui.Page(title=question, body=body), group, desk, view, onward=onward)


def about(group: SmallGroup, typed: str, why: NotTaken | None, said: str, desk: Desk, view: View) -> ui.Page:
    """What a vote of the group's own is about. Why something wasn't taken is for the adult, on an empty screen."""
    words, desk = desk.words, where_letters_are_typed(desk)
    told = words("Made up, or general. Nobody here, and nothing that happened here.")
    blank = (ui.Flow((ui.Button(id=BLANK, text=words("Blank"), does=Blank()),)),) if why else ()
    lines = ui.Label(text=told, type=ui.Type.STORY), *about_field(typed, words), *last_said(said), *blank
    page = _quiet(words("A vote of our own"), lines, group, desk, view, onward=words("We vote"))
    return replace(page, focus=ABOUT)


def _moved(group: SmallGroup, desk: Desk, view: View) -> ui.Page:
    """What the group makes of it. Nobody says which answer was right."""
    words = desk.words
    points = (
        ui.Label(text=group.act_here.act, type=ui.Type.STORY, soft=True, when=ui.When.KNOWN),
        ui.Point(icon="hand", text=words("Did you show another number this time? Nobody has to say why.")),
        ui.Point(icon="messages-square", text=group.card_here.talk[0]),
        ui.Point(icon="users", text=words("No answer comes from us. Say yours, and why.")),
        ui.Flow((another(words),)),
    )
    return _quiet(words("How we moved"), points, group, desk, view, onward=words("Go on where we were"))


def _talk(group: SmallGroup, desk: Desk, view: View) -> ui.Page:
    words, card, act = desk.words, group.card_here, group.act_here
    points = (
        ui.Point(icon="messages-square", text=words("Hear somebody for each number that was shown, if they like.")),
        ui.Point(icon="search-check", text=words("Ask what makes them see it that way. Nobody has to agree.")),
        ui.Point(icon="users", text=words("Leave time. People who haven’t spoken yet come first.")),
    )
    told = headed(
        words("Talk about it"),
        act.act,
        *easier(act.act, desk),
        ui.Column(points, gap=12),
        told_by=story_from(card, words),
        known=True,
        dotted=dots(act.act, desk),
    )
    body = beside_phone(card, told, desk, act=group.stop.act)
    onward = words("We show again") if group.is_own else words("We look")
    return group_page(ui.Page(title=words("Talk about it"), body=body), group, desk, view, onward=onward)


def _why(group: SmallGroup, desk: Desk, view: View) -> ui.Page:
    """What the game says, for all to look at together. Nobody was right or wrong: nothing was counted."""
    words, card, act = desk.words, group.card_here, group.act_here
    title, *lines = all_of(act, card.told_by, words)
    answer = ui.Column(
        (
            ui.LeftRight(
                ui.Sign(tone=TONES[act.verdict]),
                ui.Column(
                    (
                        ui.Label(text=act.act, type=ui.Type.STRONG, soft=True, when=ui.When.KNOWN),
                        ui.Label(text=title, type=ui.Type.ANSWER, level=1),
                    ),
                    gap=4,
                ),
            ),
            *(one for line in lines for one in (dotted_text(line, desk), *easier(line, desk))),
        ),
        gap=10,
    )
    feels = table_of(group).dealt_round is Round.FEEL and group.stop.act + 1 == len(card.acts)
    people = () if feels else faces_now(card, group.stop.act, desk, pad=14)
    parts = (ui.Panel(answer, pad=18), *people, *closing_line(card, group.closes_story, pad=16))
    body = beside_phone(card, ui.Column(parts, gap=14), desk, act=group.stop.act)
    return group_page(ui.Page(title=words("Look together"), body=body), group, desk, view)


def _step_out(group: SmallGroup, desk: Desk, view: View) -> ui.Page:
    words = desk.words
    told = words("Those people were made up.") if all_made_up(group.cards) else words("Those were stories.")
    lines = told, words("You are you. Look round the room. Feet on the floor.")
    below = tuple(ui.Label(text=line, type=ui.Type.ANSWER) for line in lines)
    return _quiet(words("Step out of the story"), below, group, desk, view)


def _one_thing(group: SmallGroup, desk: Desk, view: View) -> ui.Page:
    words = desk.words
    told = words("Think of one person in a story. What is one thing that you could do for them?")
    return _quiet(words("One thing we’d do"), (ui.Label(text=told, type=ui.Type.ANSWER),), group, desk, view)


def _help(group: SmallGroup, desk: Desk, view: View) -> ui.Page:
    """Where help is, shown to everybody so that nobody is seen asking for it."""
    words = desk.words
    routes = help_screen(desk.here, desk.settings.ages)
    cards = tuple(
        ui.Panel(ui.Point(icon=icon_of(route), text=how_to_reach(route, words), type=ui.Type.STRONG), pad=14)
        for route in routes
    )
    told = ui.Label(
        text=words("Today, in a week, in a year: it is never too late to tell."), type=ui.Type.STORY, soft=True
    )
    title = ui.title(words("You can talk to someone"))
    body = ui.Column((title, told, ui.Grid(cards, least=380, gap=12)), gap=14)
    return group_page(ui.Page(title=words("You can talk to someone"), body=body), group, desk, view)


def _goodbye(group: SmallGroup, desk: Desk, view: View) -> ui.Page:
    words = desk.words
    points = (
        ui.Point(icon="heart", text=words("Thank you. That’s it for today.")),
        ui.Point(icon="eye-off", text=words("Nothing was counted or kept.")),
        ui.Point(icon="users", text=words("You two who led: stay for a few minutes, and tell the adult how it was.")),
    )
    return _quiet(words("That’s it for today"), points, group, desk, view, onward=words("Close the group"))


def _quiet(
    title: str, lines: tuple[ui.Widget, ...], group: SmallGroup, desk: Desk, view: View, *, onward: str = ""
) -> ui.Page:
    body = ui.Fit(ui.Panel(ui.Column((ui.title(title), *lines), gap=16), pad=28), most=980)
    return group_page(ui.Page(title=title, body=body, middle=True), group, desk, view, onward=onward)


_PAGES: Final = {
    Step.RULES: _rules,
    Step.STORY: _story,
    Step.CALL: _story,
    Step.FINGERS: _fingers,
    Step.AGAIN: _fingers,
    Step.TALK: _talk,
    Step.MOVED: _moved,
    Step.WHY: _why,
    Step.STEP_OUT: _step_out,
    Step.ONE_THING: _one_thing,
    Step.HELP: _help,
}
