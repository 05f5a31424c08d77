"""Where this comes from: the facts behind a scenario's words, and what the law card of the nation says."""

from isitok import ui
from isitok.base.value import Value
from isitok.format.facts import Fact
from isitok.format.story import Scenario
from isitok.format.vocabulary import LawTopic
from isitok.game.help_routes import Here
from isitok.game.sources import dated_sources, facts_for_pupils, facts_for_staff, law_for_pupils, source_line
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BACK, BaseScene, Desk, Pop


class SourcesScene(BaseScene, Value, kw_only=True):
    """Facts in pupils' words, each with its publisher."""

    scenario: Scenario

    def page(self, desk: Desk) -> ui.Page:
        """One card for each fact, and one for the law."""
        words = desk.words
        parts: list[ui.Widget] = [ui.title(words("Where this comes from"))]
        known = desk.library.load_known()
        if self.scenario.for_staff:
            desk = desk.for_staff
            facts = facts_for_staff(self.scenario, self.scenario.acts, known)
            parts += [fact_for_staff(fact, desk.here) for fact in facts]
        else:
            parts += [_fact(fact, desk) for fact in facts_for_pupils(self.scenario, known, desk.settings.nation)]
        if self.scenario.law:
            parts.append(law_for_pupils_in(self.scenario.law, desk))
        if len(parts) == 1:
            parts.append(ui.Label(text=words("What this story rests on was checked for other nations only.")))
        return ui.Page(
            title=words("Where this comes from – #isitok?"),
            name=words("Where this comes from"),
            header=header(desk),
            body=ui.Column((*parts[:2], *ui.read_on(*parts[2:])), gap=16),
            footer=footer(desk),
            focus=BACK,
            back=Pop(),
            narrow=True,
        )


def fact_for_staff(fact: Fact, here: Here) -> ui.Widget:
    """A fact in adults' words, with each place where it was read, and when."""
    read = (ui.Label(text=line, type=ui.Type.SMALL, soft=True) for line in dated_sources(fact, here))
    return ui.Panel(ui.Column((ui.Label(text=fact.text), *read), gap=4), pad=16)


def _fact(fact: Fact, desk: Desk) -> ui.Widget:
    sources = "; ".join(source_line(source, desk.words) for source in fact.sources)
    from_ = desk.words("From: {sources}", sources=sources)
    return ui.Panel(ui.Column((ui.Label(text=fact.pupil), ui.Label(text=from_, type=ui.Type.SMALL, soft=True)), gap=6))


def law_for_pupils_in(topics: tuple[LawTopic, ...], desk: Desk) -> ui.Widget:
    """The law card of the nation that is set, on these topics; or where to set the nation."""
    first, *rest = law_for_pupils(topics, desk.library.load_known(), desk.here)
    if not rest:
        return ui.Panel(ui.Label(text=first))
    return ui.Panel(ui.Column((ui.heading(first), *(ui.Label(text=line) for line in rest)), gap=8))
