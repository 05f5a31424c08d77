"""What is on the table at one stop: all that the screens of a card and its rounds need, whoever plays."""

from collections.abc import Mapping
from types import MappingProxyType

from isitok.base.value import Value, replace
from isitok.format.act import Act
from isitok.format.story import Round, Scenario
from isitok.game.play.line import Play
from isitok.game.play.stops import Step
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.judge import Answer, DraftAnswer


class Progress(Value, kw_only=True):
    """How far the game is: card ``card`` of ``cards``, act ``act`` of ``acts``, counted from 1."""

    card: int
    cards: int
    act: int
    acts: int


class Table(Value, kw_only=True):
    """A card, and how far it has been played."""

    scenario: Scenario
    step: Step
    progress: Progress
    dealt_round: Round | None = None  # the round that is played here, or follows the last why
    round: OpenRound | None = None  # open in ROUND, locked in the steps after it
    draft: DraftAnswer = DraftAnswer()
    answer: Answer | None = None  # the answer that a why explains
    with_sureness: bool = True
    tally: Mapping[str, int] = MappingProxyType({})  # how many of a class took each answer, by its id, if counted
    by_hands: bool = False  # a class says it with hands, and what most took is pressed
    shown_parts: int = 1  # while the story's phone opens
    is_opening: bool = False  # there is more of it to show
    shown_at_once: bool = False  # what is on it was there from the first
    skip_animation: bool = False  # all of the phone was wanted at once while it opened: so is what happens next
    turns_at_once: bool = False  # whether all comes at once is turned on and off here, from now on
    with_story: bool = True  # shown beside the questions of a round, unless the page is crowded
    closes_story: bool = False  # nothing else follows that is about this story
    is_last: bool = False  # only the results follow

    @property
    def act(self) -> Act:
        """The act that is judged or explained now; in a round, the last one."""
        return self.scenario.acts[self.progress.act - 1]

    @property
    def place(self) -> str:
        """Which act of which card this is, to tell them apart."""
        return f"{self.progress.card} {self.progress.act}"

    @property
    def is_last_act(self) -> bool:
        """Whether this is the card's last act, or comes after it."""
        return self.progress.act == self.progress.acts

    @property
    def story(self) -> str:
        """The story as shown beside the questions of a round."""
        return self.scenario.story if self.with_story else ""


def progress_of(play: Play) -> Progress:
    """How far a play is, at a stop about a card."""
    stop = play.stop
    acts = len(play.cards[stop.card].acts)
    return Progress(card=stop.card + 1, cards=len(play.cards), act=stop.act + 1, acts=acts)


def table_of(play: Play, **more: object) -> Table:
    """What is on the table of a play. Raises ValueError at a stop that isn't about a card."""
    follows = play.following
    table = Table(
        scenario=play.card_here,
        step=play.step,
        progress=progress_of(play),
        dealt_round=play.dealt_round,
        round=play.round,
        shown_parts=play.shown_parts,
        is_opening=play.is_opening,
        closes_story=play.closes_story,
        shown_at_once=play.shown_at_once,
        skip_animation=play.skip_animation,
        is_last=follows is not None and follows.step is Step.RESULT,
    )
    return replace(table, **more)
