"""The story, a choice in private, handing the screen over, and both choices side by side."""

from isitok import ui
from isitok.base.value import replace
from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Verdict
from isitok.game.feedback import all_of
from isitok.game.one_to_one.one_to_one import CHOOSING, OneToOne
from isitok.game.one_to_one.one_to_one_events import VerdictPicked, WhyOpened
from isitok.game.play.modes import Who
from isitok.game.play.opening import has_opening, parts_of
from isitok.game.play.stops import Step
from isitok.game.rounds.judge import CHOICES
from isitok.game.who_speaks import story_from, what_is_said
from isitok.i18n.screen_words import Words
from isitok.phone.screen import ID as PHONE
from isitok.scenes.frame import key, last_said
from isitok.scenes.glosses import dots, dotted_text, easier
from isitok.scenes.one_to_one.one_to_one_parts import ONWARD, Aside, OneToOnePress, one_to_one_page, quiet
from isitok.scenes.rounds import opening_page
from isitok.scenes.rounds.judge_page import TONES, fold, story_if_open
from isitok.scenes.rounds.moods import faces_now
from isitok.scenes.rounds.phone_beside import beside_phone, phone_and_question
from isitok.scenes.rounds.round_parts import closing_line, headed
from isitok.scenes.scene import Desk


def story(one_to_one: OneToOne, desk: Desk, *, aside: Aside) -> ui.Page:
    """What happens. Both look."""
    words, card = desk.words, one_to_one.card_here
    if has_opening(card):
        return _opening_page(one_to_one, desk, aside=aside)
    right = headed(
        words("Story"),
        card.title,
        dotted_text(card.story, desk),
        *easier(card.story, desk),
        told_by=story_from(card, words),
    )
    # In one column, the topic comes before the phone.
    page = one_to_one_page(
        ui.Page(title=card.title, body=opening_page.whole_phone_beside(card, right, desk)),
        one_to_one,
        desk,
        aside=aside,
    )
    return replace(page, reads=PHONE)


def _opening_page(one_to_one: OneToOne, desk: Desk, *, aside: Aside) -> ui.Page:
    """The phone opens message by message: the two set the pace."""
    card = one_to_one.card_here
    parts = opening_page.count_shown(card, one_to_one.shown_parts, desk)
    everything = opening_page.show_all(card, parts, desk)
    told = ui.Column(opening_page.told_beside(card, one_to_one.step, desk), gap=14)
    body = opening_page.phone_beside(opening_page.Opening(card, parts), told, desk, more=everything, presses=ONWARD)
    page = one_to_one_page(
        ui.Page(title=card.title, body=body),
        one_to_one,
        desk,
        onward="" if parts == len(parts_of(card)) else opening_page.onward(card, parts, desk),
        aside=aside,
    )
    return replace(page, reads=PHONE, newest=PHONE)


def choose(one_to_one: OneToOne, desk: Desk, said: str, tries: int, *, aside: Aside, unfolded: bool) -> ui.Page:
    """One of the two chooses while the other looks away."""
    words, card, act = desk.words, one_to_one.card_here, one_to_one.act_here
    who = CHOOSING[one_to_one.stop.step]
    picked = one_to_one.picks_of(who)
    question = words("{act} Is it OK?", act=act.act)
    answers = tuple(
        ui.AnswerCard(
            id=f"verdict:{verdict.value}",
            title=words.label(verdict),
            hint="",
            tone=TONES[verdict],
            checked=picked == (verdict,),
            does=VerdictPicked(verdict),
            key=key(desk, str(number)),
        )
        for number, verdict in enumerate(CHOICES, start=1)
    )
    rather_not = ui.Option(
        id="verdict:none", text=words("I’d rather not say"), checked=picked == (None,), does=VerdictPicked(None)
    )
    group = ui.Group(
        ui.Column((ui.answer_cards(answers), ui.Fit(rather_not)), gap=12),
        words("Is it OK?"),
        ui.Role.RADIO_GROUP,
        key="answers",
    )
    chip = words("Young person: you choose") if who is Who.YOUNG else words("Adult: you choose")
    number = one_to_one.stop.act + 1
    told = headed(
        chip,
        act.act,
        *easier(act.act, desk),
        *story_if_open(card, number, desk, unfolded=unfolded, known=True),
        told_by=story_from(card, words),
        dotted=dots(act.act, desk),
        beside=fold(card, desk, unfolded=unfolded),
    )
    asked: tuple[ui.Widget, ...] = (
        group,
        ui.Label(text=words("The other person looks away. Nobody sees this until you both look."), soft=True),
    )
    body: ui.Widget = phone_and_question(card, one_to_one.stop.act, told, ui.Column(asked, gap=20), desk, known=True)
    if said:
        body = ui.Column((*last_said(said), body), gap=14)
    return one_to_one_page(
        ui.Page(
            title=question,
            body=body,
            focus="answers",
            said=said,
            # The message is at the top. This counts as another screen, so that it is seen however far one had scrolled.
            screen=f"one-to-one {one_to_one.at} {tries}",
        ),
        one_to_one,
        desk,
        onward=words("I’m done"),
        aside=aside,
    )


def hand_over(one_to_one: OneToOne, desk: Desk) -> ui.Page:
    """Nothing to see while the screen is being turned."""
    words = desk.words
    body = quiet(words("Turn the screen"), words("Now the other person chooses. What was chosen is covered."))
    return one_to_one_page(
        ui.Page(title=words("Turn the screen"), body=body, middle=True, narrow=True),
        one_to_one,
        desk,
        onward=words("Go on"),
    )


def together(one_to_one: OneToOne, desk: Desk, *, aside: Aside) -> ui.Page:
    """Both choices, and the why once either of them opens it. Neither choice is the better one."""
    words, card, act = desk.words, one_to_one.card_here, one_to_one.act_here
    sides = ui.Columns(
        (
            _side(words("Young person"), one_to_one.picks_of(Who.YOUNG), words),
            _side(words("Adult"), one_to_one.picks_of(Who.ADULT), words),
        ),
        gap=16,
    )
    both = {*one_to_one.picks_of(Who.YOUNG), *one_to_one.picks_of(Who.ADULT)}
    if None in both:
        told = words("Nobody has to say. What would somebody need to know, to be sure?")
    elif len(both) > 1:
        told = words("You see it in different ways. That’s interesting: what makes you see it that way?")
    else:
        told = words("You see it the same way. What makes you see it that way?")
    law = (
        (ui.Button(id="law", text=words("What the law says"), does=OneToOnePress.LAW, icon="shield-check"),)
        if card.law
        else ()
    )
    parts: list[ui.Widget] = [
        headed(words("Look together"), act.act, *easier(act.act, desk), dotted=dots(act.act, desk)),
        sides,
        ui.Label(text=told, type=ui.Type.STORY),
        ui.Flow(
            (
                ui.Button(
                    id="why",
                    text=what_is_said(card.told_by, words),
                    does=WhyOpened(),
                    icon="book-open",
                    pressed=one_to_one.why_open,
                ),
                *law,
            )
        ),
    ]
    why = all_of(act, card.told_by, words) if one_to_one.why_open else ()
    if why:
        parts.append(_panel(desk, *why))
        if not _asks_feelings(one_to_one, card):
            parts += faces_now(card, one_to_one.stop.act, desk, pad=16)
        parts += closing_line(card, one_to_one.closes_story, pad=18)
    body = beside_phone(card, ui.Column(tuple(parts), gap=16), desk, act=one_to_one.stop.act)
    return one_to_one_page(ui.Page(title=words("Look together"), body=body), one_to_one, desk, aside=aside)


def page(one_to_one: OneToOne, desk: Desk, *, said: str, tries: int, aside: Aside, unfolded: bool = False) -> ui.Page:
    """The screen of a step about an act."""
    match one_to_one.stop.step:
        case Step.STORY | Step.CALL:
            return story(one_to_one, desk, aside=aside)
        case Step.HAND_OVER:
            return hand_over(one_to_one, desk)
        case Step.TOGETHER:
            return together(one_to_one, desk, aside=aside)
        case _:
            return choose(one_to_one, desk, said, tries, aside=aside, unfolded=unfolded)


def _asks_feelings(one_to_one: OneToOne, card: Scenario) -> bool:
    """Whether what follows is the round that asks how they may feel."""
    is_last = one_to_one.stop.act + 1 == len(card.acts)
    return is_last and Round.FEEL in one_to_one.mode.rounds and Round.FEEL in rounds_of(card)


def _side(name: str, picked: tuple[Verdict | None, ...], words: Words) -> ui.Widget:
    verdict = picked[0] if picked else None
    said = words.label(verdict) if verdict else words("I’d rather not say")
    who = ui.Label(text=name, type=ui.Type.HEADING, level=2, said=words("{who}: {told}", who=name, told=said))
    told: ui.Widget = ui.Column((who, ui.Label(text=said, type=ui.Type.ANSWER, silent=True)), gap=4)
    if verdict:
        told = ui.LeftRight(ui.Sign(tone=TONES[verdict]), told, gap=14)
    return ui.Panel(told, pad=18)


def _panel(desk: Desk, title: str, *lines: str) -> ui.Widget:
    texts: list[ui.Widget] = [one for line in lines for one in (dotted_text(line, desk), *easier(line, desk))]
    return ui.Panel(ui.Column((ui.heading(title), *texts), gap=6), pad=18)
