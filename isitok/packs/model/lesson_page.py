"""What an adult stands with in a lesson (F8): what it is for, how it begins and ends, what to ask about each story."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from isitok.packs.model.scenario import ListenFor
from isitok.packs.model.vocabulary import Nation


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryTalk:
    """How one of the stories is talked about in this lesson, beyond what the story's own file says."""

    question: str = ""  # without one: the first that the story asks
    follow_up: str = ""
    nobody_speaks: str = ""  # what the adult says or does then
    starter: str = ""  # how a sentence could begin
    belief: str = ""  # what many believe, and isn't so
    reply: str = ""  # a kind answer to that
    listen_for: tuple[ListenFor, ...] = ()  # besides the story's own


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterLesson:
    """What is left when the bell has gone."""

    do: str  # one thing to do
    home: str = ""  # a line for home
    lead: str = ""  # what to note for the safeguarding lead


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """A story that can be taken instead of one of the lesson's own."""

    card: str
    when: str = ""  # "", or when that is better


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonPage:
    """All of a lesson plan that isn't needed to play it. A lesson that was made by hand has none of it."""

    objective: str = ""  # "We can …"
    outcomes: tuple[str, ...] = ()  # "I can …"
    gist: str = ""
    care: tuple[str, ...] = ()  # before it is taken
    builds_on: str = ""  # what the lesson before left behind
    baseline: str = ""  # asked before anything is taught, about somebody of their age
    endpoint: str = ""  # the same again
    stories: Mapping[str, StoryTalk] = field(default_factory=dict)  # by card
    words: Mapping[str, str] = field(default_factory=dict)  # with a plain meaning
    support: tuple[str, ...] = ()
    way_in: str = ""  # for those with few words, or new to English
    stretch: str = ""
    quiet_task: str = ""  # for whoever steps out
    step_out: str = ""  # said at the end, to leave the parts behind
    question_box: str = ""
    after: AfterLesson | None = None
    help: tuple[str, ...] = ()  # routes; besides the adults of the school
    short: bool = False  # in 20 minutes: the first story, the endpoint, and help
    swaps: tuple[Swap, ...] = ()
    facts: tuple[str, ...] = ()  # what its words rest on
    not_about: Mapping[str, str] = field(default_factory=dict)  # subjects of word lists → why it isn't about them
    links: Mapping[Nation, tuple[str, ...]] = field(default_factory=dict)  # what it serves: facts, by nation
    links_uk: tuple[str, ...] = ()  # frameworks for all of the UK, which are no nation's curriculum

    def talk_about(self, card: str) -> StoryTalk:
        """How a story is talked about; of one that this page doesn't know, nothing."""
        return self.stories.get(card, StoryTalk())
