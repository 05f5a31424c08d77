"""What the safeguarding lead is told of a lesson, once its stories are chosen: a note to send, and a box to tick."""

from collections.abc import Iterator
from functools import partial

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.format.vocabulary import Level
from isitok.i18n.screen_words import Words
from isitok.scenes.frame import footer, header, last_said, leads_on
from isitok.scenes.lesson.draft import LessonDraft, ToldOn, WhenTold, after_reading
from isitok.scenes.reread import say_gone
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Replace, Scene, on
from isitok.scenes.story_rows import comes_up
from isitok.scenes.tasks import CopyText, SaveText
from isitok.store.papers import free_place


class Save(Event, Value):
    """The note is to be saved as text, to print it or to copy it into a message."""


class Copy(Event, Value):
    """The note is to be copied, to be pasted into a message."""


class LeadTold(Event, Value):
    """The screen below is told when the lead was told, and of which stories."""

    told: WhenTold


class ToldScene(Saying, kw_only=True):
    """The note, when it was given, and whether the lead knows."""

    draft: LessonDraft

    def after_reading(self, desk: Desk) -> Scene | None:
        """The lesson with what is left: the lead may not know of all of it."""
        draft = after_reading(self.draft, desk)
        said = say_gone(self.draft.all_cards, draft.all_cards, desk)
        return self if draft is self.draft else replace(self, draft=draft, said=said)

    def page(self, desk: Desk) -> ui.Page:
        words, draft = desk.words, self.draft
        who = desk.here.lead
        title = words("Note to: {lead}", lead=who)
        when = words("When were they told?")
        days = tuple(
            ui.Segment(
                id=f"told:{day.value}",
                text=text,
                checked=draft.told.on is day,
                does=self._with(replace(draft.told, on=day, of=())),
            )
            for day, text in _days(words)
        )
        parts: list[ui.Widget] = [
            ui.title(title),
            ui.Panel(ui.Column(tuple(ui.Label(text=line) for line in note(draft, desk)), gap=4), pad=22),
            ui.Flow(self._ways_to_send(desk), gap=10),
            *last_said(self.said),
            ui.Label(text=when, type=ui.Type.STRONG, silent=True),
            ui.Group(ui.Fit(ui.Segmented(days)), when, ui.Role.RADIO_GROUP),
        ]
        if draft.told.on is ToldOn.TODAY:
            short = words(
                "The same day is short notice: tell them a day ahead, so that there is time to say which pupils."
            )
            parts.append(ui.Label(text=short, type=ui.Type.STRONG, live=True))
        of = () if draft.lead_knows else tuple(card.id for card in draft.all_cards)
        knows = ui.Option(
            id="knows",
            text=words("I’ve told the lead which stories I’m using, and when: {lead}", lead=who),
            detail=", ".join(card.title for card in draft.all_cards),
            checked=draft.lead_knows,
            many=True,
            does=self._with(replace(draft.told, of=of))
            if draft.told.on
            else self._says(words("First say on which day.")),
        )
        done = Pop(LeadTold(draft.told))
        return ui.Page(
            title=words("{title} – Class – #isitok?", title=title),
            header=header(desk, back=done),
            body=ui.Column((*parts, knows), gap=16),
            footer=footer(desk, leads_on("done", words("Done"), done)),
            focus="done" if draft.lead_knows else "knows",
            back=done,
            enter="done",
            narrow=True,
            said=self.said,
        )

    def _ways_to_send(self, desk: Desk) -> tuple[ui.Button, ...]:
        words = desk.words
        save = ui.Button(id="save-note", text=words("Save it as text"), does=Save())
        if desk.view.in_lines:  # a terminal has ways of its own to copy what it shows
            return (save,)
        return (ui.Button(id="copy-note", text=words("Copy it"), does=Copy()), save)

    @on(Copy)
    def _copy(self, copy: Copy, desk: Desk) -> Change:
        return Do(CopyText("\n".join(note(self.draft, desk))), self._after_copying)

    @on(Save)
    def _save(self, save: Save, desk: Desk) -> Change:
        """Where lessons are."""
        if desk.kept.plans is None:
            return self._says(desk.words("It can’t be saved: this user has no documents folder."))
        from isitok.library.lesson_files import SUFFIX
        from isitok.library.lesson_text import file_name

        name = file_name(self.draft.title or desk.words("a lesson")).removesuffix(SUFFIX)
        place = free_place(desk.kept.plans, f"{name}-note", ".txt")
        text = "".join(f"{line}\r\n" for line in note(self.draft, desk))
        return Do(SaveText(place, text), partial(self._say_where, place))

    def _with(self, told: WhenTold) -> Replace:
        return Replace(replace(self, draft=replace(self.draft, told=told), said=""))

    def _after_copying(self, trouble: str, desk: Desk) -> Change:
        return self._says(trouble or desk.words("The note is copied: paste it into a message."))


def note(draft: LessonDraft, desk: Desk) -> Iterator[str]:
    """The lines of the note: which stories, what comes up in them, what only the lead can say. No pupil is in it."""
    words, wanted = desk.words, draft.wanted
    yield words("To: {lead}", lead=desk.here.lead)
    ages = ", ".join(words.label(band) for band in wanted.ages)
    if draft.title:
        yield draft.title
    yield words.many(
        "Ages {ages}, {n} minute. Class: ____  Day: ____",
        "Ages {ages}, {n} minutes. Class: ____  Day: ____",
        wanted.minutes,
        ages=ages,
    )
    for text, cards in (
        ("", draft.cards),
        (words("before the lesson"), draft.before),
        (words("after the lesson"), draft.after),
    ):
        for card in cards:
            yield _of(card, text, desk)
    yield from draft.plan.care
    yield words("Is there somebody to look after? Which story should not be used? Who is free afterwards, and where?")


def _of(card: Card, when: str, desk: Desk) -> str:
    words = desk.words
    up = comes_up(card, desk)
    level = words("Level {n}", n=int(card.level))
    head = ", ".join(part for part in (card.title, level, when) if part)
    about = " ".join(part for part in (card.gist, *card.care, up) if part)
    return f"– {head}: {about}" if about else f"– {head}"


def must_be_told(draft: LessonDraft) -> bool:
    """Whether the lesson can't begin before the lead knows: it holds level 3, and the box isn't ticked."""
    return any(card.level is Level.THREE for card in draft.all_cards) and not draft.lead_knows


def _days(words: Words) -> tuple[tuple[ToldOn, str], ...]:
    return (
        (ToldOn.EARLIER, words("Earlier")),
        (ToldOn.YESTERDAY, words("Yesterday")),
        (ToldOn.TODAY, words("Today")),
    )
