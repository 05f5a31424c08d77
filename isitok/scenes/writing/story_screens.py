"""The screens of one scenario, in the order in which players reach them, each with a name for its writer."""

from isitok.base.value import Value
from isitok.format.story import Scenario
from isitok.game.preview_states import PreviewState, SightKind, preview_states
from isitok.game.rounds.open_round import label_of
from isitok.i18n.screen_words import Words, later
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Scene
from isitok.scenes.sources_page import SourcesScene
from isitok.scenes.writing.phone import PhoneScene

ACTS = (later("first act"), later("second act"), later("third act"), later("fourth act"))


class PreviewScreen(Value, kw_only=True):
    """One screen. Its id stays the same while the scenario is written, so that nobody loses their place."""

    id: str
    name: str
    scene: Scene
    easy: bool = False  # it is in easy words, whatever its writer has switched on


def easy_id(sight: str) -> str:
    """The id of a screen in easy words, which sets it apart from the same one without."""
    return f"easy-{sight}"


def screens_of(scenario: Scenario, words: Words) -> tuple[PreviewScreen, ...]:
    """All of them: the opening, question and why of each act, each round, the easy words, and what lies beside them."""
    found = preview_states(scenario)
    played = [
        PreviewScreen(
            id=one.id,
            name=_name(one, scenario, words),
            scene=PlayScene(session=one.session, question=one.page, more=one.kind is SightKind.WHY and not one.said),
        )
        for one in found
    ]
    easy = [
        PreviewScreen(
            id=easy_id(one.id),
            name=words("Easy read: {name}", name=_name(one, scenario, words)),
            scene=PlayScene(session=one.session, easy=True),
            easy=True,
        )
        for one in found
        if _has_easy_words(one, scenario)
    ]
    beside = []
    if scenario.phone is not None:
        beside.append(PreviewScreen(id="phone", name=words("The whole phone"), scene=PhoneScene(scenario=scenario)))
    if scenario.facts or scenario.law:
        beside.append(
            PreviewScreen(id="sources", name=words("Where this comes from"), scene=SourcesScene(scenario=scenario))
        )
    return (*played, *easy, *beside)


def _has_easy_words(sight: PreviewState, scenario: Scenario) -> bool:
    if scenario.easy is None or sight.said:
        return False
    if sight.kind is SightKind.WHY:
        return sight.session.stop.act < len(scenario.easy.why)
    return sight.kind in (SightKind.OPENING, SightKind.QUESTION)


def _name(sight: PreviewState, scenario: Scenario, words: Words) -> str:
    round_ = label_of(sight.session.dealt_round, words) if sight.session.dealt_round else ""
    match sight.kind:
        case SightKind.OPENING:
            return words("How it opens")
        case SightKind.CALL:
            return _of_act(words("A call"), sight, scenario, words)
        case SightKind.QUESTION:
            return _of_act(words("Question"), sight, scenario, words)
        case SightKind.CHOSEN:
            return _of_act(words("Question, answer chosen"), sight, scenario, words)
        case SightKind.WHY if sight.said:
            said = words("Why, to “{verdict}”", verdict=words.label(sight.said))
            return _of_act(said, sight, scenario, words)
        case SightKind.WHY:
            return _of_act(words("Why"), sight, scenario, words)
        case SightKind.ASKED if sight.pages > 1:
            return words("{round} – {n} of {total}", round=round_, n=sight.page + 1, total=sight.pages)
        case SightKind.ASKED:
            return round_
        case SightKind.PUT_RIGHT:
            return words("How could it be put right?")
        case SightKind.TOLD if sight.also_fair:
            return words("{round} – afterwards, to what is also fair", round=round_)
        case SightKind.TOLD if sight.way:
            return words("{round} – afterwards, to “{way}”", round=round_, way=sight.way)
        case SightKind.TOLD if sight.pages > 1:
            return words("{round} – afterwards, {n} of {total}", round=round_, n=sight.page + 1, total=sight.pages)
        case SightKind.TOLD:
            return words("{round} – afterwards", round=round_)


def _of_act(name: str, sight: PreviewState, scenario: Scenario, words: Words) -> str:
    number = sight.session.stop.act
    if len(scenario.acts) == 1 or number >= len(ACTS):
        return name
    return words("{name}, {act}", name=name, act=words(ACTS[number]))
