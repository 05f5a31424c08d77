"""What an adult has beside a page of a lesson that is about no story: what its plan says for them."""

from collections.abc import Iterator, Sequence

from isitok import ui
from isitok.format.lesson import LessonPlan
from isitok.game.lesson.slips_read import ReadBy, SlipsRead
from isitok.game.play.stops import Step
from isitok.i18n.screen_words import Words
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.rounds.phone_beside import faces
from isitok.scenes.scene import Desk


def beside_plan(shown: LessonScene, desk: Desk) -> Iterator[ui.Widget]:
    """One card for each thing to know here."""
    for title, lines in _told(shown, desk):
        texts = tuple(ui.Label(text=line) for line in lines if line)
        if texts:
            yield ui.Panel(ui.Column((ui.heading(title, tone=ui.Tone.BRAND), *texts), gap=8), pad=16)


def _told(shown: LessonScene, desk: Desk) -> Iterator[tuple[str, Sequence[str]]]:
    words, plan, step = desk.words, shown.plan, shown.lesson.step
    if plan is None:
        return
    match step:
        case Step.START | Step.WORDS:
            yield words("Pupils will be able to say"), plan.outcomes
            yield words("From last time"), (plan.builds_on,)
        case Step.RULES:
            yield words("The ground rules in full"), [one.rule for one in shown.rules]
        case Step.FIRST:
            yield words("Now"), (words("Give out the sheets."),)
            yield words("Easier"), (*plan.support, plan.way_in)
        case Step.WORK:
            yield words("Work in groups"), (_more(plan, shown.lesson.stop.card),)
        case Step.PRACTICE:
            yield words("Who could be told"), (_confidants(shown, desk),)
        case Step.LAST_QUESTION:
            yield words("First question"), (plan.baseline,)
        case Step.BOX:
            yield words("Question box"), (_who_reads(shown.slips, desk),)
        case Step.ONE_THING | Step.HELP if plan.after:
            yield from _afterwards(plan, desk, words)


def _who_reads(slips: SlipsRead | None, desk: Desk) -> str:
    """What is done with the slips before anybody goes home."""
    words, lead = desk.words, desk.here.lead
    if slips is None or not slips.finds:
        return words("Nobody reads them today. Say where help is: the next page.")
    if slips.by is ReadBy.ME:
        return words(
            "Read them before anybody goes home. Each “find me”, and what worries you, goes to your lead today: "
            "{lead}. Those slips aren’t kept with the lesson’s papers.",
            lead=lead,
        )
    who = lead if slips.by is ReadBy.LEAD else slips.role.strip()
    return words("Before anybody goes home, take them, unread, to: {who}.", who=who)


def _afterwards(plan: LessonPlan, desk: Desk, words: Words) -> Iterator[tuple[str, Sequence[str]]]:
    if plan.after:
        yield words("Goes to: {lead}", lead=desk.here.lead), (plan.after.lead,)
        yield words("For home"), (plan.after.home,)


def _more(plan: LessonPlan, number: int) -> str:
    return plan.work[number].more if number < len(plan.work) else ""


def _confidants(shown: LessonScene, desk: Desk) -> str:
    card = shown.lesson.cards[shown.lesson.stop.card]
    if card.tell is None:
        return ""
    cast, routes = desk.library.cast().people, desk.library.load_known().help.routes
    known = faces(card, desk)
    names = (
        known.name(one.person) if one.person in cast else routes[one.person].name
        for one in card.tell.who
        if one.person in cast or one.person in routes
    )
    return ", ".join(names)
