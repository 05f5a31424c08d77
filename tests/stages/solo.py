"""Solo games at any stage, and every screen of them."""

from collections.abc import Mapping

from isitok.base.value import replace
from isitok.format.beside_acts import Easy
from isitok.format.phone_parts import Message, Shown
from isitok.format.phones import Chat, PhoneKind
from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Feeling, Mood, Verdict
from isitok.game.events import Chosen, Event, Forward, Locked, RoundEvent, ShownAll, Sureness
from isitok.game.play.line import leave_out
from isitok.game.play.modes import PLAY
from isitok.game.play.stops import IN_ROUND, Step
from isitok.game.rounds.feel import FeelingToggled, Moment
from isitok.game.rounds.open_round import open_round
from isitok.game.rounds.spot import ThingPicked
from isitok.game.rounds.tell import ConfidantChosen, WordsChosen
from isitok.game.session import Session, start, update
from isitok.scenes.about import AboutScene
from isitok.scenes.ages import AgesScene
from isitok.scenes.before_you_start import BeforeScene
from isitok.scenes.easier_page import EasierScene
from isitok.scenes.find_pace import FindPaceScene
from isitok.scenes.heard_log_page import heard_log_told
from isitok.scenes.help_page import HelpScene
from isitok.scenes.keys_page import KeysScene
from isitok.scenes.leave_game import leave
from isitok.scenes.no_voice import no_voice
from isitok.scenes.play_page import PlayScene, ending_scene
from isitok.scenes.problems import ProblemsScene
from isitok.scenes.scene import Desk, OpenWords, Scene
from isitok.scenes.settings_page import SettingsScene
from isitok.scenes.sources_page import SourcesScene
from isitok.scenes.story_shelf import SetupScene
from isitok.scenes.title import TitleScene
from isitok.scenes.unread import unread
from tests.builders import said_in
from tests.game.table import ANSWERS, HOLDS
from tests.stages.desk import OnLabPc, library, pressed, scene_of


def a_session(*cards: str, with_sureness: bool = True) -> Session:
    names = cards or ("coach", "poster", "quiz")
    return start([library().scenario(f"in-town/{name}") for name in names], with_sureness=with_sureness)


def after(session: Session, verdict: Verdict, sureness: Sureness | None = Sureness.FAIRLY_SURE) -> Session:
    """The session after this act has been judged: at its why."""
    return update(update(session, Chosen(verdict)), Locked(sureness))


def played(session: Session) -> Session:
    """A session played to the end, with answers that differ now and then."""
    number = 0
    while not session.is_over:
        if session.step is Step.ROUND:
            for event in said_in(session.round):
                session = update(session, event)
            continue
        if session.step is not Step.JUDGE:
            session = update(session, Forward())
            continue
        wrong = session.act.verdict is not Verdict.NOT_OK and number % 2 == 0
        verdict = Verdict.NOT_OK if wrong else session.act.verdict
        session = after(session, verdict, tuple(Sureness)[number % 3])
        number += 1
    return session


def in_easy_reach(session: Session) -> Session:
    """The same session, with easy words for the story on the table."""
    easy = Easy(
        story="Kofi has a photo of Ffion. She is asleep in it. She asks people not to post it.",
        acts=("Kofi posts the photo for everyone.", "Leo keeps the photo.", "Noor asks Kofi to take it down."),
        why=("Ffion said no. It is her face. So she can choose.",),
    )
    here, *others = session.cards
    return replace(session, cards=(replace(here, easy=easy), *others))


def as_it_happens() -> Scenario:
    """The photo on the coach, told so that something happens in each act: the last time on another phone."""
    card = library().scenario("in-town/coach")
    first, second, third = card.acts
    added = Shown(notice="Kofi added a photo to his story")
    gone = Shown(gone="Kofi’s photo")
    asks = Message(who="noor", text="hey. you ok?", mood=Mood.WORRIED)
    elsewhere = Chat(kind=PhoneKind.CHAT, whose="ffion", name="Noor", messages=(asks,))
    acts = (
        replace(first, happens=(added, Message(who="kofi", text="it’s on my story too"))),
        replace(second, happens=(gone,)),
        replace(third, elsewhere=elsewhere),
    )
    return replace(card, keep="She had said it before anybody laughed.", acts=acts)


def it_happens(act: int = 0) -> Session:
    """A game at one of its acts."""
    session = start((as_it_happens(), as_it_happens()))
    session = update(update(session, ShownAll()), Forward())
    for _ in range(act):
        session = update(after(session, Verdict.NOT_OK), Forward())
    return session


def at_last_why() -> Session:
    """The photo on the coach with all its acts judged, at the last why: a round follows."""
    session = a_session()
    for _ in session.scenario.acts[1:]:
        session = update(after(session, Verdict.NOT_OK), Forward())
    return after(session, Verdict.NOT_OK)


def own(session: Session) -> Session:
    """The same session with stories that somebody else has written."""
    theirs = tuple(replace(card, told_by="Assembly week", made_up=False) for card in session.cards)
    return replace(session, cards=theirs)


def holding(round: Round, card: Scenario) -> Scenario:
    """This story, with the round of ``tests/game/table.py`` where it has none of its own."""
    return card if round in rounds_of(card) else replace(card, **HOLDS[round])


def dealt(round: Round, session: Session) -> Session:
    """The session with this round after its first story, and no other."""
    first, *others = session.cards
    return replace(session, cards=(holding(round, first), *others), rounds=(round, *(None for _ in others)))


def at_round(round: Round, *events: Event, card: Scenario | None = None) -> Session:
    """The photo on the coach, or another card, with all acts judged, at this round, after these events."""
    session = dealt(round, a_session())
    if card is not None:
        session = replace(session, cards=(holding(round, card), *session.cards[1:]))
    while session.step is Step.STORY:
        session = update(session, Forward())
    for _ in session.scenario.acts:
        session = update(after(session, Verdict.NOT_OK), Forward())
    assert session.step is Step.ROUND
    for event in events:
        session = update(session, event)
    return session


IN_ROUNDS: Mapping[Round, tuple[RoundEvent, ...]] = {
    **ANSWERS,
    Round.SPOT: (ThingPicked("4"),),
    Round.FEEL: (
        FeelingToggled("ffion", Moment.AT_FIRST, Feeling.ANGRY),
        FeelingToggled("ffion", Moment.AT_FIRST, Feeling.HURT),
        FeelingToggled("kofi", Moment.LATER, Feeling.SORRY),
    ),
    Round.TELL: (ConfidantChosen(1), WordsChosen(0)),
}
"""Answers for each round, enough to lock it in: those of ``tests/game/table.py``, or what this story asks for."""


def _all_rounds() -> Session:
    """Three stories played, the first with every round."""
    every = replace(PLAY, deals_round=False, rounds=tuple(Round))
    session = played(replace(a_session(), mode=every))
    others = [stop for stop in session.line if stop.step in IN_ROUND and stop.card]
    for stop in session.line:
        if stop.step is Step.ROUND and stop.round and not stop.card:
            opened = open_round(stop.round, session.cards[0], session.seed)
            for event in IN_ROUNDS[stop.round]:
                opened = opened.after(event)
            session = replace(session, said={**session.said, stop: opened})
    return leave_out(session, others)


def solo(desk: Desk) -> dict[str, Scene]:
    """Every screen of solo play, and those that lead to it."""
    title = TitleScene()
    fresh = a_session()
    before = BeforeScene(topic=None, pack=None, cards=5)
    young = start([library().scenario("small-steps/rabbit")], with_sureness=False)
    chosen = update(fresh, Chosen(Verdict.NOT_OK))
    done = ending_scene(played(fresh))
    felt = at_round(Round.FEEL, *IN_ROUNDS[Round.FEEL], Locked())
    return {
        "title": title,
        "setup": SetupScene(topic=None, pack="in-town", cards=5),
        "stories": SetupScene(topic=None, pack=None, cards=5, picked=("in-town/coach",)),
        "topics": scene_of(pressed(title, "topic", desk)),
        "easier": EasierScene(),
        "keys": KeysScene(),
        "keys-taken": KeysScene(
            usual="P", typed="E", said=desk.words("{key} is for: {what}", key="E", what=desk.words("Easy read"))
        ),
        "find-pace": FindPaceScene(),
        "find-pace-found": FindPaceScene(began=True, taken=(6, 8, 5, 7, 6, 9, 7, 6, 5, 8)),
        "ages": AgesScene(then=before),
        "before": before,
        "story-opens": PlayScene(session=start((as_it_happens(), as_it_happens()))),
        "act-happens": PlayScene(session=it_happens()),
        "act-gone": PlayScene(session=it_happens(1), unfolded=True),
        "act-elsewhere": PlayScene(session=it_happens(2)),
        "judge": PlayScene(session=fresh),
        "judge-chosen": PlayScene(session=chosen),
        "judge-lacking": scene_of(pressed(PlayScene(session=fresh), "sure:certain", desk)),
        "judge-post": PlayScene(session=a_session("poster")),
        "judge-request": PlayScene(session=a_session("stranger")),
        "judge-popup": PlayScene(session=a_session("quiz")),
        "judge-young": PlayScene(session=young),
        "why-agreed": PlayScene(session=after(fresh, Verdict.NOT_OK)),
        "why-differed": PlayScene(session=after(fresh, Verdict.OK)),
        "why-last": PlayScene(session=at_last_why()),
        "judge-own": PlayScene(session=own(fresh)),
        "why-own": PlayScene(session=after(own(fresh), Verdict.NOT_OK)),
        "judge-easy": scene_of(pressed(PlayScene(session=in_easy_reach(fresh)), "easy", desk)),
        "why-easy": PlayScene(session=after(in_easy_reach(fresh), Verdict.OK), easy=True),
        **{f"{round}-asked": PlayScene(session=at_round(round, *IN_ROUNDS[round])) for round in Round},
        **{f"{round}-told": PlayScene(session=at_round(round, *IN_ROUNDS[round], Locked())) for round in Round},
        "feel-more": scene_of(pressed(PlayScene(session=at_round(Round.FEEL)), "more-words", desk)),
        "feel-phone": scene_of(pressed(PlayScene(session=at_round(Round.FEEL)), "the-phone", desk)),
        "feel-told-on": scene_of(pressed(PlayScene(session=felt), "next", desk)),
        "spot-picked": scene_of(pressed(PlayScene(session=at_round(Round.SPOT)), "pick:5/0", desk)),
        "put-right": PlayScene(session=at_round(Round.FEEL, Locked(), Forward())),
        "ending": done,
        "ending-rounds": replace(ending_scene(_all_rounds()), folded=False),
        "replay": scene_of(pressed(done, "replay", desk)),
        "settings": SettingsScene(lead=desk.settings.lead_name),
        "settings-locked": OnLabPc(SettingsScene(lead=desk.settings.lead_name)),
        "help": HelpScene(),
        "help-then": HelpScene(then=True),
        "heard-log": heard_log_told("heard.txt", desk.words),
        "sources": SourcesScene(scenario=library().scenario("in-town/coach")),
        "words": scene_of(pressed(PlayScene(session=it_happens()), "hard-words", desk)),
        "words-at": scene_of(PlayScene(session=after(fresh, Verdict.NOT_OK)).after(OpenWords("funny"), desk)),
        "problems": ProblemsScene(pack="next-door"),
        "unread": unread(desk.words),
        "no-voice": no_voice("none", "win32", desk),
        "about": AboutScene(),
        "leave": leave(desk, answered=False),
    }


SOLO = [
    "title",
    "setup",
    "stories",
    "topics",
    "easier",
    "keys",
    "keys-taken",
    "find-pace",
    "find-pace-found",
    "ages",
    "before",
    "story-opens",
    "act-happens",
    "act-gone",
    "act-elsewhere",
    "judge",
    "judge-chosen",
    "judge-lacking",
    "judge-post",
    "judge-request",
    "judge-popup",
    "judge-young",
    "why-agreed",
    "why-differed",
    "why-last",
    "judge-own",
    "why-own",
    "judge-easy",
    "why-easy",
    *(f"{round}-asked" for round in Round),
    *(f"{round}-told" for round in Round),
    "feel-more",
    "feel-phone",
    "feel-told-on",
    "spot-picked",
    "put-right",
    "ending",
    "ending-rounds",
    "replay",
    "settings",
    "settings-locked",
    "help",
    "help-then",
    "heard-log",
    "sources",
    "words",
    "words-at",
    "problems",
    "unread",
    "no-voice",
    "about",
    "leave",
]
