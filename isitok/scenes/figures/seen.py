"""The results of classes: by term, by topic, and before and after. What is too small to be shown says so, in words."""

from isitok.game.figures import wording
from isitok.game.figures.view import Cell, TermFigures, seen_in
from isitok.i18n.words import Words
from isitok.scenes.frame import common, footer, header
from isitok.scenes.scene import BACK, Change, Desk, Pop, Push, Replace, Silent
from isitok.ui.arrange import Grid
from isitok.ui.fonts import Type
from isitok.ui.layout import Column, Fit, Flow, Group, Panel
from isitok.ui.node import Role
from isitok.ui.page import Page
from isitok.ui.widget import Widget
from isitok.ui.widgets.button import Button
from isitok.ui.widgets.choice import Segment, Segmented
from isitok.ui.widgets.label import Label, heading
from isitok.value import Value, replace


class FiguresScene(Silent, Value, kw_only=True):
    """What was in the file when this screen was opened."""

    terms: tuple[TermFigures, ...] = ()
    chosen: int = 0  # which of the terms
    said: str = ""
    unread: bool = False  # nobody knows whether there is something in the file

    def page(self, desk: Desk) -> Page:
        """Cards that say all in words, so that they can be heard and read in one column."""
        words = desk.words
        title = words("Results of classes")
        parts: list[Widget] = [Label(text=title, type=Type.TITLE, level=1)]
        if self.said:
            parts.append(Label(text=self.said, type=Type.STRONG, live=True))
        if self.terms:
            parts += self._figures(desk)
        elif not self.unread:
            parts.append(_nothing(desk))
        return Page(
            title=words("{title} – #isitok?", title=title),
            header=header(desk),
            body=Column(tuple(parts), gap=16),
            footer=footer(desk),
            focus=BACK,
            back=BACK,
            said=self.said,
        )

    def _figures(self, desk: Desk) -> list[Widget]:
        words, least = desk.words, desk.settings.least_group
        term = self.terms[self.chosen]
        parts: list[Widget] = [
            Label(text=wording.about(words, least), soft=True, type=Type.STORY),
            Label(text=wording.meaning(words), soft=True),
            heading(words("By term")),
            _cards(*(_card(wording.term_name(each.term, words), each.harm, each.fine, words) for each in self.terms)),
        ]
        if len(self.terms) > 1:
            name = words("Which term, below?")
            segments = tuple(
                Segment(id=f"term:{number}", text=wording.term_name(each.term, words), checked=number == self.chosen)
                for number, each in enumerate(self.terms)
            )
            parts += [
                Label(text=name, type=Type.STRONG, silent=True),
                Group(Fit(Segmented(segments)), name, Role.RADIO_GROUP),
            ]
        parts.append(heading(words("By topic: {term}", term=wording.term_name(term.term, words))))
        rows = (_card(wording.topic_name(row.topic, words), row.harm, row.fine, words) for row in term.topics)
        parts.append(_cards(*rows) if term.topics else Label(text=words("No votes")))
        if term.compares:
            parts.append(heading(words("Before and after: {term}", term=wording.term_name(term.term, words))))
            halves = (
                _line(wording.at_the_start(words), term.before, words),
                _line(wording.at_the_end(words), term.after, words),
                Label(text=wording.no_claim(words), soft=True),
            )
            parts.append(Panel(Column(halves, gap=8), pad=20))
        parts.append(Label(text=wording.what_is_missing(words, least), soft=True, type=Type.SMALL))
        parts.append(Flow((Button(id="delete", text=words("Delete all results")),)))
        return parts

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Another term, or the way to delete it all."""
        what, _, value = widget.partition(":")
        match what:
            case "term":
                return Replace(replace(self, chosen=int(value), said=""))
            case "delete":
                from isitok.scenes.figures.wipe import WipeScene

                return Push(WipeScene())
        return Pop() if widget == BACK else common(widget, desk)


def figures_scene(desk: Desk, said: str = "") -> FiguresScene:
    """What is in the file now."""
    from isitok.store.results import load_results, this_term

    found = load_results(desk.results_file, this_term())
    terms = seen_in(found.book, desk.settings.least_group)
    return FiguresScene(terms=terms, said=said or found.trouble, unread=bool(found.trouble))


def _nothing(desk: Desk) -> Widget:
    """What will be here, and how to fill it."""
    words, least = desk.words, desk.settings.least_group
    if desk.settings.keep_results:
        told = words(
            "Nothing yet. After a lesson in “Class” with {n} people or more, counted by hands or cards, it says "
            "here how many saw it as the game does: by term, by topic, before and after. Say how many there are when "
            "you set the lesson up.",
            n=least,
        )
    else:
        told = words(
            "Nothing is kept. If you switch on “Keep results of classes” in the settings, it will say here how many of "
            "your classes saw it as the game does: by term, by topic, before and after."
        )
    return Panel(Label(text=told, type=Type.STORY), pad=24)


def _cards(*cards: Widget) -> Widget:
    return Grid(cards, least=380, gap=14)


def _card(name: str, harm: Cell, fine: Cell, words: Words) -> Widget:
    lines = (_line(wording.harm(words), harm, words), _line(wording.fine(words), fine, words))
    return Panel(Column((heading(name, Type.STRONG, level=3), *lines), gap=4), pad=18)


def _line(name: str, cell: Cell, words: Words) -> Widget:
    return Label(text=words("{name}: {figure}", name=name, figure=wording.told(cell, words)))
