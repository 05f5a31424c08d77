"""Where this comes from: the facts that a scenario's words rest on, and what the law card of the nation says."""

from isitok.game.sources import source_told
from isitok.packs.model import Scenario
from isitok.packs.vocabulary import LawTopic, Nation
from isitok.scenes.frame import common, footer, header
from isitok.scenes.scene import BACK, Change, Desk, Pop, Silent
from isitok.ui.fonts import Type
from isitok.ui.layout import Column, Panel
from isitok.ui.page import Page
from isitok.ui.widget import Widget
from isitok.ui.widgets.label import Label, heading
from isitok.value import Value


class SourcesScene(Silent, Value, kw_only=True):
    """Facts in pupils' words, each with who published it."""

    scenario: Scenario

    def page(self, desk: Desk) -> Page:
        """One card for each fact, and one for the law."""
        words = desk.words
        parts: list[Widget] = [Label(text=words("Where this comes from"), type=Type.TITLE, level=1)]
        parts += [card for fact in self.scenario.facts if (card := _fact(fact, desk)) is not None]
        if self.scenario.law:
            parts.append(_law(self.scenario.law, desk))
        return Page(
            title=words("Where this comes from – #isitok?"),
            header=header(desk),
            body=Column(tuple(parts), gap=16),
            footer=footer(desk),
            focus=BACK,
            back=BACK,
            narrow=True,
        )

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Back to the why."""
        return Pop() if widget == BACK else common(widget, desk)


def _fact(id_: str, desk: Desk) -> Widget | None:
    fact = desk.library.known().facts.get(id_)
    if fact is None or not fact.pupil:
        return None  # a fact's own text is for adults
    nation = desk.settings.nation
    if not all(each in fact.nations for each in ((nation,) if nation else tuple(Nation))):
        return None  # true elsewhere
    sources = "; ".join(source_told(source, desk.words) for source in fact.sources)
    from_ = desk.words("From: {sources}", sources=sources)
    return Panel(Column((Label(text=fact.pupil), Label(text=from_, type=Type.SMALL, soft=True)), gap=6))


def _law(topics: tuple[LawTopic, ...], desk: Desk) -> Widget:
    words, known, nation = desk.words, desk.library.known(), desk.settings.nation
    if nation is None or nation not in known.law:
        return Panel(Label(text=words("Choose your nation in Settings to see the law.")))
    card = known.law[nation]
    lines: list[Widget] = [
        heading(words("The law in {nation}", nation=words.label(nation))),
        Label(text=card.opening),
    ]
    wanted = (LawTopic.ASKING_FOR_HELP, *(topic for topic in topics if topic is not LawTopic.ASKING_FOR_HELP))
    for topic in wanted:
        point = card.points.get(topic)
        if point:
            lines.append(Label(text=point.say))
        elif topic in topics:
            lead = desk.settings.lead_name or known.help.lead[nation].name
            lines.append(
                Label(
                    text=words(
                        "We don’t have a checked answer for {nation}. Ask {lead}.",
                        nation=words.label(nation),
                        lead=lead,
                    )
                )
            )
    lines.append(Label(text=card.closing))
    return Panel(Column(tuple(lines), gap=8))
