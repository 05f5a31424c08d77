"""Who plays, and what they may be shown."""

from dataclasses import dataclass

from isitok.game.help import help_screen, routes_for
from isitok.i18n.words import ENGLISH, Words
from isitok.packs.model.known import Known, Route
from isitok.packs.model.scenario import Scenario
from isitok.packs.model.vocabulary import Band, Nation
from isitok.phone.people import Faces


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """Who plays: their ages and nation, and the people, help and law that go with them."""

    known: Known
    ages: tuple[Band, ...]
    nation: Nation | None = None
    lead_name: str = ""  # what the school calls its safeguarding lead
    own_stories: bool = False  # an adult has switched on that everything holds their own stories, too
    words: Words = ENGLISH

    def faces(self, scenario: Scenario) -> Faces:
        """Who is who in a scenario."""
        return Faces(cast=self.known.cast, others=scenario.others)

    def help_screen(self) -> tuple[Route, ...]:
        """Where help is, on the help screen."""
        return help_screen(self.known.help, self.nation, self.ages, self.lead_name)

    def routes(self, scenario: Scenario) -> tuple[Route, ...]:
        """The help that goes with a scenario."""
        return routes_for(self.known.help, scenario.help, self.nation, self.ages, self.lead_name)

    def route(self, id: str) -> Route | None:
        """One way to get help, if these players may be shown it here."""
        found = routes_for(self.known.help, (id,), self.nation, self.ages, self.lead_name)
        return found[0] if found else None
