"""What stands on the facilitator's screen: a panel for each thing that an adult wants to know."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.act import Act
from isitok.format.beside_acts import ListenFor
from isitok.format.people import who_matters
from isitok.format.staff_card import StaffCard
from isitok.format.vocabulary import FOR_STAFF, Verdict
from isitok.format.week import Judge
from isitok.game.feedback import changes_if, unmarked
from isitok.game.lesson.ballot import Ballot, Count, TeamVotes
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.cues import Cues, advice, cues, questions, talk_of
from isitok.game.lesson.for_facilitator import Briefing
from isitok.game.lesson.lesson_events import VoteReopened
from isitok.game.lesson.talk import asks
from isitok.game.play.stops import LAST, Step
from isitok.game.rounds.judge import CHOICES
from isitok.game.sources import dated_sources, facts_for_staff, law_for_adults
from isitok.game.staff_card_words import staff_card, with_names
from isitok.game.who_speaks import story_from
from isitok.i18n.screen_words import Words, later
from isitok.scenes.frame import easy_button, words_button
from isitok.scenes.lesson import talk_page
from isitok.scenes.lesson.answering import answer_choices
from isitok.scenes.lesson.lesson_ending import how_it_went, print_buttons, record_button, what_is_left
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_parts import passes_field, stepper
from isitok.scenes.lesson.one_more import OneMore, stories_for
from isitok.scenes.lesson.own_vote import OwnVoteScene
from isitok.scenes.lesson.vote import count_thumbs, how_many, more_in_the_room, rest_button, rest_is_known
from isitok.scenes.rounds.judge_page import TONES
from isitok.scenes.rounds.phone_beside import faces
from isitok.scenes.scene import Desk

OnWall = LessonScene | OwnVoteScene
"""What an adult leads: a lesson, or a vote of the class's own."""

_STEPS: Final[Mapping[Step, str]] = {
    Step.START: later("What it’s for"),
    Step.WORDS: later("Key words"),
    Step.RULES: later("Our ground rules"),
    Step.FIRST: later("First question"),
    Step.WORK: later("Work in groups"),
    Step.WEEK: later("A day on one phone"),
    Step.OWN: later("A vote of our own"),
    Step.PRACTICE: later("Say it to a partner"),
    Step.LAST_QUESTION: later("Last question"),
    Step.BOX: later("Question box"),
    Step.BEFORE: later("Before the lesson"),
    Step.STORY: later("Story"),
    Step.CALL: later("A call"),
    Step.VOTE: later("Vote"),
    Step.TALK: later("What we said"),
    Step.AGAIN: later("We vote again"),
    Step.WHY: later("Why?"),
    Step.ROUND: later("A round"),
    Step.ROUND_WHY: later("After the round"),
    Step.PUT_RIGHT: later("How could it be put right?"),
    Step.MOVED: later("How we moved"),
    Step.SCORES: later("Points so far"),
    Step.AFTER: later("After the lesson"),
    Step.KEY_WHY: later("Before and after: why?"),
    Step.STEP_OUT: later("Step out"),
    Step.ONE_THING: later("One thing to do"),
    Step.HELP: later("You can talk to someone"),
    Step.RESULT: later("Worth keeping"),
}


class Notes(Event, Value):
    """What is noted for this lesson."""


def step_name(step: Step, words: Words) -> str:
    return words(_STEPS[step])


def on_now(shown: OnWall, desk: Desk, *, covered: str, frozen: bool, picture: int) -> ui.Widget:
    """The projector in miniature, and what can be done at this step from here."""
    words, lesson = desk.words, shown.lesson
    here = step_name(lesson.stop.step, words)
    if lesson.in_story:
        where = words("Story {card} of {cards}", card=lesson.stop.card + 1, cards=len(lesson.cards))
        here = words("{story}: {step}", story=where, step=here)
    seen = words("The projector, in small")
    title = ui.Label(text=here, type=ui.Type.HEADING, level=1, tone=ui.Tone.BRAND, when=ui.When.FIRST)
    parts: list[ui.Widget] = [title, ui.Live(name=seen, number=picture)]
    if frozen:
        parts.append(ui.Label(text=words("Frozen: the class still sees this."), type=ui.Type.STRONG))
    elif covered:
        front = words("In front of the lesson: {title}", title=covered)
        parts.append(ui.Label(text=front, type=ui.Type.STRONG))
    easy = () if shown.easy_here is None else (easy_button(desk, shown.easy_here),)
    told = (*easy, *((words_button(desk),) if shown.hard_words(desk) else ()))
    return _panel(*parts, *_to_do(shown, desk), *((ui.Flow(told),) if told else ()))


def _to_do(shown: OnWall, desk: Desk) -> Iterator[ui.Widget]:
    words, lesson = desk.words, shown.lesson
    ballot, card = lesson.ballot, lesson.scenario
    match lesson.stop.step:
        case _ if shown.thumbs:
            yield ui.Flow((count_thumbs(desk),))
        case _ if isinstance(ballot, Count) and lesson.can_vote:
            yield from _count_fields(shown, ballot, desk)
        case _ if isinstance(ballot, TeamVotes) and lesson.can_vote:
            ready, teams = sum(vote is not None for vote in ballot.votes), len(ballot.votes)
            told = words.many("{ready} of {n} team is in.", "{ready} of {n} teams are in.", teams, ready=ready)
            yield ui.Label(text=told)
            if ballot.all_in:
                yield ui.Flow((ui.Button(id="reopen", text=words("Vote again on this"), does=VoteReopened()),))
        case Step.TALK if card:
            if told := advice(lesson.first, words):
                yield ui.Label(text=told, type=ui.Type.STRONG)
            more = len(questions(card, talk_of(shown.talks, card), words)) > 1
            yield ui.Flow((talk_page.ways_to_talk(shown.way, words),))
            yield ui.Flow(talk_page.buttons(lesson, words, more=more), gap=8)
        case Step.ROUND if isinstance(shown, LessonScene):
            yield from answer_choices(shown, desk)
        case Step.RESULT if isinstance(shown, LessonScene):
            ways = (*print_buttons(desk), *record_button(shown.plan, desk), *shown.ask(desk))
            yield from (ui.Flow((button,)) for button in ways)
            yield from _one_more(shown, desk)
        case _:
            return


def _one_more(shown: LessonScene, desk: Desk) -> Iterator[ui.Widget]:
    """Stories for which there may be time: the class says which, and whoever leads presses it here."""
    found = stories_for(shown.lesson, shown.wanted, desk) if shown.wanted else ()
    if found:
        yield ui.Label(text=desk.words("Time for one more? Let them choose."), type=ui.Type.STRONG)
        yield ui.Flow(
            tuple(ui.Button(id=f"more:{one.id}", text=one.title, does=OneMore(one.id)) for one in found), gap=8
        )


def _count_fields(shown: OnWall, ballot: Count, desk: Desk) -> Iterator[ui.Widget]:
    words = desk.words
    for verdict in CHOICES:
        name = words.label(verdict)
        named = ui.Flow(
            (ui.Sign(tone=TONES[verdict], size=24), ui.Label(text=name, type=ui.Type.STRONG, silent=True)), gap=8
        )
        yield ui.Flow((named,), (ui.Flow(stepper(verdict, ballot, words), gap=8),), gap=6)
    yield how_many(shown.lesson, shown.known, shown.said, desk)
    if len(shown.known) < len(CHOICES):
        rest = (rest_button(words),) if rest_is_known(shown.lesson, shown.known) else ()
        passed = ui.Label(text=words("Passed"), silent=True), passes_field(shown.passed, words)
        yield ui.Flow(passed, (*rest, *more_in_the_room(shown.lesson, words)), gap=8)
    elif more := more_in_the_room(shown.lesson, words):
        yield ui.Flow(more)


def next_(brief: Briefing, desk: Desk) -> ui.Widget:
    """The next step, and the next story."""
    words = desk.words
    step = words("The end of the lesson") if brief.next_step is None else step_name(brief.next_step, words)
    parts: list[ui.Widget] = [ui.heading(words("Next"), tone=ui.Tone.BRAND), ui.Label(text=step)]
    card = brief.next_card
    if card:
        about = [words("Ages {ages}", ages=", ".join(words.label(band) for band in card.ages))]
        about = [] if card.for_staff else about
        about = [words.label(card.topic), *about] if card.topic else about
        title = words("Next story: “{title}”", title=card.title)
        parts += [ui.Label(text=title), ui.Label(text=" · ".join(about), type=ui.Type.SMALL, soft=True)]
    elif brief.card:
        parts.append(ui.Label(text=words("No more stories after this one."), type=ui.Type.SMALL, soft=True))
    return _panel(*parts)


def so_far(brief: Briefing, desk: Desk) -> Iterator[ui.Widget]:
    """How the class voted, act by act."""
    words = desk.words
    if not brief.so_far:
        return
    parts: list[ui.Widget] = [ui.heading(words("Class so far"), tone=ui.Tone.BRAND)]
    for tally in brief.so_far:
        said = _votes_in_words(tally.first, words)
        if tally.last != tally.first:
            said = words("At first: {first}. Then: {last}.", first=said, last=_votes_in_words(tally.last, words))
        parts.append(
            ui.Column((ui.Label(text=tally.act.act, type=ui.Type.SMALL, soft=True), ui.Label(text=said)), gap=2)
        )
    yield _panel(*parts)


def _votes_in_words(ballot: Ballot, words: Words) -> str:
    counted = ((words.label(verdict), ballot.of(verdict)) for verdict in CHOICES)
    return ", ".join(words("{answer} {n}", answer=answer, n=number) for answer, number in counted)


def answer(brief: Briefing, lesson: Lesson, desk: Desk) -> Iterator[ui.Widget]:
    """What the game says of this act, and in short of the story's others."""
    words = desk.words
    if brief.card is None and lesson.parts and lesson.step not in (*LAST, Step.RULES):
        return
    if brief.card is None:
        staff = _staff(desk)
        lines = staff.during if lesson.stop.step is Step.RULES else staff.after
        title = words("While you talk") if lesson.stop.step is Step.RULES else words("Afterwards")
        yield _panel(ui.heading(title, tone=ui.Tone.BRAND), *(ui.Point(icon="check", text=line) for line in lines))
        if lesson.stop.step is Step.RESULT and (went := how_it_went(lesson, words)):
            told = (ui.Point(icon="info", title=name, text=text) for name, text in went)
            yield _panel(ui.heading(words("How it went"), tone=ui.Tone.BRAND), *told)
            yield _panel(ui.Label(text=what_is_left(lesson, words)))
        return
    if brief.overlooked:
        away = words("Teams are at this keyboard: the answer and what to listen for are hidden until the vote is over.")
        yield _panel(ui.heading(words("The answer"), tone=ui.Tone.BRAND), ui.Label(text=away))
        return
    title = words("The answer") if brief.told else words("The answer – not shown yet")
    if lesson.stop.step in (Step.BEFORE, Step.AFTER):
        title = words("The answer – shown at the end of the lesson")
    here, *others = brief.acts
    whose = story_from(brief.card, words)
    parts: list[ui.Widget] = [
        ui.heading(title, tone=ui.Tone.BRAND),
        *([ui.Label(text=whose, type=ui.Type.SMALL_STRONG)] if whose else []),
        _act(here, words),
    ]
    if others:
        parts.append(ui.Label(text=words("The story’s other acts"), type=ui.Type.SMALL_STRONG, soft=True))
        parts += [_verdict_line(act, words) for act in others]
    if lesson.step is Step.WHY and here is brief.card.acts[-1]:
        known = faces(brief.card, desk)
        for person, line in brief.card.put_right.items():
            title = words("What could {person} do now?", person=known.name(person))
            parts.append(
                ui.Column((ui.Label(text=title, type=ui.Type.SMALL_STRONG, soft=True), ui.Label(text=line)), gap=2)
            )
    yield _panel(*parts)


def _act(act: Act, words: Words) -> ui.Widget:
    name = words.label(act.verdict)
    said = unmarked(words) if act.verdict is Verdict.TALK else name
    lines: list[ui.Widget] = [
        ui.Label(text=act.act, type=ui.Type.STRONG),
        ui.Label(text=said, type=ui.Type.HEADING),
        ui.Label(text=act.why),
    ]
    lines += fair_and_changes(act, words)
    return ui.LeftRight(ui.Sign(tone=TONES[act.verdict], size=32), ui.Column(tuple(lines), gap=4), gap=14)


def fair_and_changes(act: Act | Judge, words: Words) -> Iterator[ui.Widget]:
    """Another answer that counts as right, and what would make it so."""
    if act.also_fair:
        fair = words.label(act.also_fair.verdict)
        yield ui.Label(text=words("Also fair: {answer}. {why}", answer=fair, why=act.also_fair.why))
    if act.changes_if:
        yield ui.Label(text=changes_if(act, words))


def _verdict_line(act: Act, words: Words) -> ui.Widget:
    name = words.label(act.verdict)
    said = words("{verdict}: {act}", verdict=name, act=act.act)
    return ui.LeftRight(
        ui.Sign(tone=TONES[act.verdict], size=24), ui.Label(text=act.act, type=ui.Type.SMALL, said=said), gap=10
    )


def talk_now(shown: OnWall, desk: Desk) -> Iterator[ui.Widget]:
    """The question that is on the wall, what goes with it, and what to listen for."""
    words, lesson, card = desk.words, shown.lesson, shown.lesson.scenario
    if card is None:
        return
    known = faces(card, desk)
    people = who_matters(card, known.has_face)
    person = known.name(people[0]) if people else words("somebody in it")
    beside = cues(card, talk_of(shown.talks, card), shown.asked, person, words)
    parts: list[ui.Widget] = [
        ui.heading(words("Ask"), tone=ui.Tone.BRAND),
        ui.Label(text=beside.question, type=ui.Type.HEADING),
    ]
    if lesson.angle:
        parts.append(ui.Label(text=asks(lesson.angle, words), type=ui.Type.STRONG))
    parts += [
        ui.Point(icon="messages-square", title=words("Then"), text=beside.follow_up),
        ui.Point(icon="message-circle-heart", title=words("A sentence could begin"), text=beside.starter),
        ui.Point(icon="users", title=words("Nobody speaks?"), text=beside.nobody_speaks),
    ]
    yield _panel(*_listen_for(beside.listen_for, words), *_belief(beside, words), *parts)


def _belief(beside: Cues, words: Words) -> Iterator[ui.Widget]:
    if beside.belief:
        said = (ui.Label(text=words("You could say: {text}", text=beside.reply)),) if beside.reply else ()
        yield ui.Column((ui.Label(text=words("“{said}”", said=beside.belief), type=ui.Type.STRONG), *said), gap=2)


def _listen_for(heard: Sequence[ListenFor], words: Words) -> Iterator[ui.Widget]:
    if heard:
        yield ui.heading(words("Listen for"), tone=ui.Tone.BRAND)
    for one in heard:
        said = ui.Label(text=words("“{said}”", said=one.hear), type=ui.Type.STRONG)
        yield ui.Column((said, ui.Label(text=words("You could say: {text}", text=one.try_))), gap=2)


def talk_notes(brief: Briefing, desk: Desk, *, talking: bool = False) -> Iterator[ui.Widget]:
    """What to ask, what to listen for, and what an adult should know about the story.

    ``talking``: what is asked now, and what to listen for, stand elsewhere.
    """
    words = desk.words
    parts: list[ui.Widget] = []
    if brief.talk:
        title = words("All its questions") if talking else words("Talk about it")
        parts.append(ui.heading(title, tone=ui.Tone.BRAND))
        parts += [ui.Point(icon="messages-square", text=line) for line in brief.talk]
    if not talking:
        parts += _listen_for(brief.listen_for, words)
    if brief.note:
        parts += [ui.heading(words("Note"), tone=ui.Tone.BRAND), ui.Label(text=with_names(brief.note, desk.here))]
    if parts:
        yield _panel(*parts)


def if_told(desk: Desk) -> ui.Widget:
    """What to do if somebody discloses something. It is in the same place at every step."""
    words = desk.words
    lines = (ui.Label(text=line, type=ui.Type.SMALL) for line in _staff(desk).if_told)
    title = ui.heading(words("If somebody tells you something"), tone=ui.Tone.NOT_OK)
    return ui.Panel(ui.Column((title, *lines), gap=6), pad=16)


def notes(text: str, desk: Desk) -> ui.Widget:
    words = desk.words
    hint = words("For this lesson only: never saved. No names.")
    return _panel(ui.NotesField(id="notes", label=words("My notes"), text=text, hint=hint, rows=3, does=Notes()))


def rests_on(brief: Briefing, desk: Desk) -> Iterator[ui.Widget]:
    """For staff: the facts on which the why of this act rests, with their sources."""
    if brief.card is None or brief.overlooked or not (brief.card.for_staff and brief.acts):
        return
    words, facts = desk.words, facts_for_staff(brief.card, brief.acts[:1], desk.library.load_known())
    told: list[ui.Widget] = []
    for fact in facts:
        read = "; ".join(dated_sources(fact, desk.here))
        texts = ui.Label(text=fact.text, type=ui.Type.SMALL), ui.Label(text=read, type=ui.Type.SMALL, soft=True)
        told.append(ui.Column(texts, gap=2))
    if told:
        yield _panel(ui.heading(words("What it rests on"), tone=ui.Tone.BRAND), *told)


def law(brief: Briefing, desk: Desk) -> Iterator[ui.Widget]:
    """The law card for adults, as far as it concerns this story."""
    words = desk.words
    if brief.card is None or brief.overlooked or not brief.card.law:
        return
    found = law_for_adults(brief.card.law, desk.library.load_known(), desk.here)
    if found is None:
        differs = words("It differs by nation. Choose yours in Settings.")
        yield _panel(ui.heading(words("The law"), tone=ui.Tone.BRAND), ui.Label(text=differs))
        return
    parts: list[ui.Widget] = [ui.heading(found.title, tone=ui.Tone.BRAND)]
    if found.unread:
        parts.append(ui.Label(text=found.unread, type=ui.Type.SMALL, soft=True))
    for topic, texts in found.topics:
        parts.append(ui.Label(text=topic, type=ui.Type.STRONG))
        parts += [ui.Label(text=text, type=ui.Type.SMALL) for text in texts]
    yield _panel(*parts)


def _staff(desk: Desk) -> StaffCard:
    for_staff = desk.settings.ages == FOR_STAFF
    return staff_card(desk.library.load_known().staff_card, desk.here, for_staff=for_staff)


def _panel(*parts: ui.Widget) -> ui.Panel:
    return ui.Panel(ui.Column(parts, gap=8), pad=16)
