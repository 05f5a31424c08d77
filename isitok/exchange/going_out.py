"""The stories of a pack for a file of another program, and why some may not be in one that pupils have alone."""

from __future__ import annotations

from isitok.base.value import Value
from isitok.edit.copying import title_in
from isitok.format.card import Card
from isitok.format.ids import name_of
from isitok.format.known import Known
from isitok.format.problem import left_to_do
from isitok.format.story import Scenario
from isitok.format.vocabulary import LEVEL_3_TOPICS, Level
from isitok.game.alone import Alone
from isitok.i18n.screen_words import later
from isitok.library.folders import PackFolder, ScenarioFile
from isitok.library.to_sign import checked


class GoingOut(Value, kw_only=True):
    """One story, or one week, as it lies there now."""

    file: ScenarioFile
    title: str
    card: Card | None = None  # None: it doesn't play
    story: Scenario | None = None
    left_out: str = ""  # why pupils alone may not have it


class PackOut(Value, kw_only=True):
    """What of a pack was asked for."""

    title: str
    known: Known
    stories: tuple[GoingOut, ...]

    @property
    def for_pupils(self) -> tuple[GoingOut, ...]:
        """Those that pupils may have alone."""
        return tuple(one for one in self.stories if not one.left_out)


def pack_out(folder: PackFolder, only: ScenarioFile | None = None) -> PackOut:
    """A pack as it is now, or one story of it."""
    found = checked(folder)
    cards = {name_of(card.id): card for card in found.pack.cards}
    stories = {name_of(one.scenario.id): one.scenario for one in found.playable}
    left = left_to_do(found.problems)
    told = []
    for file in (only,) if only else folder.files:
        card = cards.get(file.stem)
        why = _why_not(card) if card else _not_playing(file, folder, left.get(str(file.path), (0, 0))[1])
        title = card.title if card else title_in(file.path)
        told.append(GoingOut(file=file, title=title, card=card, story=stories.get(file.stem), left_out=why))
    return PackOut(title=found.pack.title, known=found.subject.known, stories=tuple(told))


def _not_playing(file: ScenarioFile, folder: PackFolder, fix: int) -> str:
    if file in folder.weeks:
        return later("it is a week")
    return later("there is something to fix in it") if fix else later("there is something to finish in it")


def _why_not(card: Card) -> str:
    """Why pupils alone may not have it; "" where they may."""
    alone = Alone(ages=card.ages)
    if alone.may_have(card):
        return ""
    if card.for_staff:
        return later("it is for staff")
    if card.adult_led or card.level is Level.THREE or card.topic in LEVEL_3_TOPICS:
        return later("an adult leads it")
    if not alone.may_have_own(card):
        return later("it has changed since somebody read it") if card.signed_by else later("nobody has read it")
    return later("it isn’t in English") if card.unread else later("at these ages an adult leads it")
