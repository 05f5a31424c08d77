"""Lessons at any step, and every screen of them: the projector's and the one beside it."""

from collections.abc import Iterable
from functools import cache
from typing import Any

import pygame

from isitok.base.value import replace
from isitok.format.beside_acts import ListenFor
from isitok.format.lesson import AfterLesson, LessonPlan
from isitok.format.lesson_times import Work
from isitok.format.lesson_ways import AnswerBy, ScoresShown
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band, Verdict
from isitok.game.lesson import class_lesson, lesson_events
from isitok.game.lesson.class_day import ClassDay
from isitok.game.lesson.part_pages import with_pages
from isitok.game.lesson.parts import parts_of
from isitok.game.lesson.slips_read import ReadBy, SlipsRead
from isitok.game.play.stops import Step
from isitok.game.week.week_play import AllShown, Judged, NoticeOpened, Replied, WeekPlay, WentOn, update
from isitok.library.roots import assets_root
from isitok.scenes.lesson.draft import begin_lesson, draft_of_day, first_draft
from isitok.scenes.lesson.facilitator_page import FacilitatorScene
from isitok.scenes.lesson.leave_lesson import leave_lesson
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.own_vote import OwnVoteScene, vote_within
from isitok.scenes.scene import Desk, OpenWords, Scene
from isitok.ui.draw.pictures import Pictures
from tests.stages.desk import Counting, a_desk, a_look, laid_out, library, painted, pictures, scene_of
from tests.stages.solo import as_it_happens
from tests.stages.weeks import TO_THE_QUESTION, TO_THE_TURN, on


@cache
def a_projector() -> pygame.Surface:
    """What a class sees while it talks, for the small picture on the facilitator's screen."""
    look = replace(a_look("dark"), pictures=Pictures(assets_root()))
    return pygame.transform.smoothscale(painted(laid_out(lessons()["class-talk"], look, whole=False)), (960, 540))


HANDS = ((Verdict.OK, 4), (Verdict.DEPENDS, 9), (Verdict.NOT_OK, 14))


def a_lesson(
    *cards: str, before: Iterable[Scenario] = (), after: Iterable[Scenario] = (), seed: int = 2, **voting: Any
) -> class_lesson.Lesson:
    """A lesson with 28 in the room, over these cards."""
    stories = [library().scenario(f"in-town/{name}") for name in cards or ("coach", "poster")]
    key_cards = class_lesson.KeyCards(before=tuple(before), after=tuple(after))
    return class_lesson.start(stories, class_lesson.Voting(**{"room": 28, **voting}), key_cards, seed)


def a_class_as_it_happens() -> class_lesson.Lesson:
    """A lesson on a story in which something happens in each act."""
    return replace(a_lesson("coach"), cards=(as_it_happens(),))


def at_stop(lesson: class_lesson.Lesson, step: Step, card: int = 0, act: int = 0) -> class_lesson.Lesson:
    """The lesson at this step, with a vote wherever there was one."""
    while (lesson.step, lesson.stop.card, lesson.stop.act) != (step, card, act):
        if lesson.can_vote:
            for verdict, number in HANDS:
                lesson = class_lesson.update(lesson, lesson_events.Counted(verdict, number))
            for team in range(lesson.teams):
                lesson = class_lesson.update(lesson, lesson_events.TeamPressed(team, HANDS[team][0]))
        assert not lesson.is_last, f"{step} never came"
        lesson = class_lesson.update(lesson, lesson_events.Forward())
    return lesson


def lessons(desk: Desk | None = None) -> dict[str, Scene]:
    """Every kind of screen that a lesson has."""
    plain, keyed = a_lesson(), a_lesson(teams=2, with_scores=True)
    both = a_lesson(before=[library().scenario("in-town/coach")], after=[library().scenario("in-town/poster")])
    voted = at_stop(plain, Step.VOTE)
    for verdict, number in (*HANDS[:2], (Verdict.NOT_OK, 16)):
        voted = class_lesson.update(voted, lesson_events.Counted(verdict, number))
    talking = at_stop(plain, Step.TALK)
    for event in (lesson_events.TimerStarted(90), lesson_events.Ticked(34), lesson_events.Rolled(5)):
        talking = class_lesson.update(talking, event)
    again = at_stop(plain, Step.AGAIN)
    for verdict, number in ((Verdict.OK, 2), (Verdict.DEPENDS, 6), (Verdict.NOT_OK, 20)):
        again = class_lesson.update(again, lesson_events.Counted(verdict, number))
    rules = library().load_known().staff_card.ground_rules
    steps = {
        "class-rules": plain,
        "class-story": at_stop(plain, Step.STORY),
        "class-opens": class_lesson.update(at_stop(a_class_as_it_happens(), Step.STORY), lesson_events.Forward()),
        "class-happens": at_stop(a_class_as_it_happens(), Step.VOTE),
        "class-vote": at_stop(plain, Step.VOTE),
        "class-too-many": voted,
        "class-split": at_stop(plain, Step.TALK),
        "class-talk": talking,
        "class-again": at_stop(plain, Step.AGAIN),
        "class-why": at_stop(plain, Step.WHY),
        "class-moved": class_lesson.update(again, lesson_events.Forward()),
        "class-round": at_stop(plain, Step.ROUND, 0, 2),
        "class-round-told": at_stop(plain, Step.ROUND_WHY, 0, 2),
        "class-before": at_stop(both, Step.BEFORE),
        "class-key-why": at_stop(both, Step.KEY_WHY),
        "class-step-out": at_stop(plain, Step.STEP_OUT),
        "class-one-thing": at_stop(plain, Step.ONE_THING),
        "class-help": at_stop(plain, Step.HELP),
        "class-result": at_stop(plain, Step.RESULT),
    }
    first = class_lesson.update(at_stop(keyed, Step.VOTE), lesson_events.TeamPressed(0, Verdict.OK))
    keys = {
        "class-teams": at_stop(keyed, Step.VOTE),
        "class-teams-in": class_lesson.update(first, lesson_events.TeamPressed(1, None)),
        "class-scores": at_stop(keyed, Step.SCORES),
        "class-one-in": class_lesson.update(first, lesson_events.Forward()),
    }
    return {
        **{name: LessonScene(lesson=lesson, rules=rules) for name, lesson in steps.items()},
        **{
            name: LessonScene(lesson=lesson, rules=rules, answer=AnswerBy.KEYS, scores=ScoresShown.ROUNDS)
            for name, lesson in keys.items()
        },
        "class-rules-counted": Counting(LessonScene(lesson=plain, rules=rules, counted=True)),
        "class-result-counted": Counting(LessonScene(lesson=steps["class-result"], rules=rules, counted=True)),
        "class-words": scene_of(
            LessonScene(lesson=steps["class-vote"], rules=rules).after(OpenWords(), desk or a_desk())
        ),
        "class-pause": LessonScene(lesson=steps["class-talk"], rules=rules).pause(desk or a_desk()),
        "class-leave": leave_lesson(desk or a_desk(), can_end=True),
        "class-cards": LessonScene(lesson=steps["class-vote"], rules=rules, answer=AnswerBy.CARDS),
        "class-before-vote": LessonScene(lesson=steps["class-before"], rules=rules, question=1),
        **wall_pages(desk),
    }


def days(desk: Desk | None = None) -> dict[str, Scene]:
    """Every kind of page that a day of a week has on a wall, and the last page of its lesson."""
    desk, rules = desk or a_desk(), library().load_known().staff_card.ground_rules
    card = next(week for pack in library().packs for week in pack.weeks)
    begun = begin_lesson(draft_of_day(first_draft(desk, ticked=True), card, 0), desk, rules)

    def at(play: WeekPlay) -> LessonScene:
        lesson = class_lesson.update(replace(begun.lesson, day=ClassDay(play)), lesson_events.Forward())
        return replace(begun, lesson=lesson, began=0, begun={})

    asked = on(0, *TO_THE_QUESTION)
    why = at(update(update(asked, Judged(None)), AllShown()))
    saturday = on(5, flags=("told",))
    over = at(on(0, *TO_THE_TURN, Replied(1), AllShown(), WentOn()))
    return {
        "class-day-lock": at(on(0)),
        "class-day-messages": at(on(0, NoticeOpened(0), WentOn())),
        "class-day-judge": at(asked),
        "class-day-why": why,
        "class-day-why-more": replace(why, more=True),
        "class-day-why-adult": at(on(2, *TO_THE_QUESTION, Judged(None), AllShown())),
        "class-day-turn": at(on(0, *TO_THE_TURN)),
        "class-day-lacks": scene_of(at(on(0, *TO_THE_TURN)).after(lesson_events.Forward(), desk)),
        "class-day-sent": at(on(0, *TO_THE_TURN, Replied(0), WentOn())),
        "class-day-told": at(on(2, *TO_THE_TURN, Replied(0), AllShown())),
        "class-day-over": over,
        "class-day-back": at(update(saturday, NoticeOpened(0))),
        "class-day-strip": at(update(update(saturday, NoticeOpened(0)), WentOn())),
        "class-day-help": replace(over, lesson=class_lesson.to_the_end(class_lesson.to_the_end(over.lesson))),
    }


WHOLE = {
    **{"start": 4, "first": 5, "story-1": 8, "work-1": 7, "practice": 3},
    **{"story-2": 8, "last": 5, "close": 6, "spare": 4},
}


def a_plan() -> LessonPlan:
    """A ready lesson that has each step."""
    return LessonPlan(
        title="Was that a yes?",
        ages=(Band.B11_14,),
        minutes=50,
        cards=("in-town/coach", "in-town/poster"),
        objective="We can tell whether somebody really agreed, and say what to do if they didn’t.",
        words={
            "consent": "a free yes, said by somebody who knows what it is for and may take it back",
            "pressure": "asking again and again, or saying what happens if somebody says no",
            "forward": "to send on what was sent to you, to people whom its sender didn’t choose",
        },
        baseline="Somebody your age is asked for a photo. Draw or write what a real yes looks like.",
        endpoint="Draw or write it again: what does a real yes look like?",
        question_box="Perhaps a thing you’d like checked.",
        stretch="Say what you would tell somebody who isn’t sure.",
        step_out="They stay on the coach. Look up, and shake your hands.",
        after=AfterLesson(do="Ask once, and wait, before you post somebody.", home="Ask who may post you."),
        work=(Work(do="Write a message that asks and leaves room for a no.", more="Two who share a sheet."),),
        times=WHOLE,
    )


def wall_pages(desk: Desk | None = None) -> dict[str, Scene]:
    """The pages of a ready lesson that are about no story."""
    plan, stories = a_plan(), [library().scenario(id_) for id_ in ("in-town/coach", "in-town/poster")]
    parts = with_pages(parts_of(plan), plan, stories)
    lesson = class_lesson.start(stories, class_lesson.Voting(room=28), seed=2, parts=parts)
    rules = library().load_known().staff_card.ground_rules

    def at(step: Step, **fields: Any) -> LessonScene:
        return LessonScene(lesson=at_stop(lesson, step), rules=rules, plan=plan, minutes=50, **fields)

    return {
        "class-objective": at(Step.START),
        "class-key-words": at(Step.WORDS),
        "class-first-question": at(Step.FIRST),
        "class-work": at(Step.WORK),
        "class-practice": at(Step.PRACTICE),
        "class-last-question": at(Step.LAST_QUESTION),
        "class-box": at(Step.BOX),
        "class-box-find-me": at(Step.BOX, slips=SlipsRead(ReadBy.ME)),
        "class-way-out": at(Step.STEP_OUT),
        "class-why-more": at(Step.WHY, more=True),
        **own_votes(at(Step.TALK), desk or a_desk()),
    }


def own_votes(lesson: LessonScene, desk: Desk) -> dict[str, Scene]:
    """A vote of the class's own in a lesson: what it is about, just refused, the vote, and how the class moved."""
    asked = vote_within(lesson, desk)
    refused = scene_of(replace(asked, typed="He wants a nude.").after(lesson_events.Forward(), desk))
    said = "Group B: Tal hears the result early and posts it in the class chat."
    voting = scene_of(replace(asked, typed=said).after(lesson_events.Forward(), desk))
    assert isinstance(voting, OwnVoteScene)
    moved = replace(voting, lesson=at_stop(voting.lesson, Step.MOVED))
    return {"class-own-refused": refused, "class-own-vote": voting, "class-own-moved": moved}


def facilitators() -> dict[str, Scene]:
    """The screen beside the projector at some steps of a lesson."""
    shown, found = lessons(), wall_pages()["class-box-find-me"]
    assert isinstance(found, LessonScene)

    def beside(name: str, **fields: Any) -> Scene:
        pictures().live = a_projector()
        scene = shown[name]
        assert isinstance(scene, LessonScene)
        first, *others = scene.lesson.cards
        told = replace(
            first,
            talk=("What did Ffion say, and who heard it?", "What makes it hard to speak up in a group chat?"),
            listen_for=(ListenFor(hear="It’s only a joke", try_="Whose joke is it? Is Ffion laughing?"),),
            note="If somebody in the class has been in such a photo, leave this story out.",
        )
        lesson = replace(scene.lesson, cards=(told, *others))
        return FacilitatorScene(shown=replace(scene, lesson=lesson), clock="10:42", minutes=9, picture=1, **fields)

    return {
        "facilitator-rules": beside("class-rules"),
        "facilitator-vote": beside("class-too-many"),
        "facilitator-talk": beside("class-talk", notes="Back row: quiet.\nAsk again about the coach."),
        "facilitator-why": beside("class-why", frozen=True),
        "facilitator-round": beside("class-round"),
        "facilitator-teams": beside("class-teams-in", covered="You can talk to someone"),
        "facilitator-end": beside("class-result"),
        "facilitator-pause": beside("class-talk", paused=True),
        "facilitator-box": FacilitatorScene(shown=found, clock="10:42", minutes=41, picture=1),
        "facilitator-own": FacilitatorScene(shown=replace(own_vote(), said=""), clock="10:42", picture=1),
        "facilitator-day": FacilitatorScene(shown=lesson_scene("class-day-judge"), clock="10:42", picture=1),
        "facilitator-day-turn": FacilitatorScene(shown=lesson_scene("class-day-turn"), clock="10:42", picture=1),
        "facilitator-day-help": FacilitatorScene(shown=lesson_scene("class-day-help"), clock="10:42", picture=1),
    }


def own_vote() -> OwnVoteScene:
    scene = wall_pages()["class-own-refused"]
    assert isinstance(scene, OwnVoteScene)
    return scene


def lesson_scene(name: str) -> LessonScene:
    scene = days()[name]
    assert isinstance(scene, LessonScene)
    return scene


CLASS = [
    "class-rules",
    "class-story",
    "class-opens",
    "class-happens",
    "class-vote",
    "class-too-many",
    "class-split",
    "class-talk",
    "class-again",
    "class-why",
    "class-moved",
    "class-round",
    "class-round-told",
    "class-before",
    "class-key-why",
    "class-step-out",
    "class-one-thing",
    "class-help",
    "class-result",
    "class-teams",
    "class-teams-in",
    "class-scores",
    "class-one-in",
    "class-rules-counted",
    "class-result-counted",
    "class-words",
    "class-pause",
    "class-leave",
    "class-cards",
    "class-before-vote",
    "class-objective",
    "class-key-words",
    "class-first-question",
    "class-work",
    "class-practice",
    "class-last-question",
    "class-box",
    "class-box-find-me",
    "class-way-out",
    "class-why-more",
    "class-own-refused",
    "class-own-vote",
    "class-own-moved",
    "class-day-lock",
    "class-day-messages",
    "class-day-judge",
    "class-day-why",
    "class-day-why-more",
    "class-day-why-adult",
    "class-day-turn",
    "class-day-lacks",
    "class-day-sent",
    "class-day-told",
    "class-day-over",
    "class-day-back",
    "class-day-strip",
    "class-day-help",
    "facilitator-rules",
    "facilitator-vote",
    "facilitator-talk",
    "facilitator-why",
    "facilitator-round",
    "facilitator-teams",
    "facilitator-end",
    "facilitator-pause",
    "facilitator-box",
    "facilitator-own",
    "facilitator-day",
    "facilitator-day-turn",
    "facilitator-day-help",
]
