"""How it went: harm spotted, fine recognised, how well sureness matched – as a picture and in words. No ranking."""

from isitok.game import summary
from isitok.game.ending import Ending, Split, ending_of
from isitok.game.session import Session
from isitok.game.summary import CountInWords
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.scene import BACK, BaseScene, Change, Desk, Home, Pop
from isitok.ui.describe.arrange import Only
from isitok.ui.describe.layout import Column, Columns, Flow, Panel
from isitok.ui.describe.page import Page
from isitok.ui.describe.theme import Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.marks import Chip, Meter
from isitok.value import Value, replace

TOP = "top"  # the title, where the keyboard starts


class EndingScene(BaseScene, Value, kw_only=True):
    """The end of a session, or of the part played so far."""

    session: Session
    so_far: bool = False  # the game isn't over and can be carried on
    again: Change = None  # the acts missed are being played again

    def page(self, desk: Desk) -> Page:
        """Pictures with their words, topics to talk about, and what next."""
        words, ending = desk.words, ending_of(self.session)
        title = summary.title(ending, words, so_far=self.so_far)
        short = " ".join(summary.in_short(ending, words))
        parts: list[Widget] = [Label(text=title, type=Type.TITLE, level=1, id=TOP)]
        if ending.accuracy.of:
            parts.append(Label(text=short, type=Type.STORY, soft=True))
            parts.append(Columns((_harm(desk, ending.harm), _fine(desk, ending.fine)), gap=18))
            if ending.sureness:
                parts.append(_sureness(desk, ending))
        else:
            parts.append(Label(text=short))
        if counts := tuple(summary.rounds(ending.rounds, words, ours=ending.ours)):
            parts.append(_rounds(desk, counts))
        row = self._row(ending, desk)
        if row:
            parts.append(row)
        out = summary.step_out_words(words, with_help=True, made_up=ending.made_up)
        parts.append(Label(text=" ".join(out), soft=True))
        gone = words("These results are gone when you leave this screen.")
        parts.append(Only(Label(text=gone, soft=True, type=Type.SMALL), wide=False))
        # One Enter too many must not leave this screen, which can't be had again. So the keyboard starts at the title,
        # and Enter there only moves to the button.
        done = replace(leads_on("done", words("Finish"), Home()), after="")
        if self.so_far:
            done = leads_on(BACK, words("Carry on"), Pop())
        return Page(
            title=words("{title} – #isitok?", title=title),
            header=header(desk, back=None),
            body=Column(tuple(parts), gap=9),
            footer=footer(desk, done, note=gone),
            focus=done.id if self.so_far else TOP,
            back=done.does,
            enter=done.id,
            sound="" if self.so_far else "end",
        )

    def _row(self, ending: Ending, desk: Desk) -> Widget | None:
        """What is worth talking about, and what could be done next besides going on."""
        words = desk.words
        left: list[Widget] = []
        if ending.topics:
            chips = (Chip(text=words.label(topic)) for topic in ending.topics)
            left = [Label(text=words("Worth talking about:"), type=Type.STRONG), *chips]
        right: list[Widget] = []
        if self.so_far:
            right.append(Button(id="done", text=words("Leave this game"), does=Home()))
        elif ending.missed:
            text = words.many(
                "Play again the one that you saw differently",
                "Play again the {n} that you saw differently",
                len(ending.missed),
            )
            right.append(Button(id="replay", text=text, does=self.again, icon="rotate-ccw"))
        return Flow(tuple(left), tuple(right), gap=10) if left or right else None


def _harm(desk: Desk, split: Split) -> Widget:
    return _split(desk, summary.harm(split, desk.words), split, Tone.NOT_OK)


def _fine(desk: Desk, split: Split) -> Widget:
    return _split(desk, summary.fine(split, desk.words), split, Tone.OK)


def _split(desk: Desk, count: CountInWords, split: Split, tone: Tone) -> Widget:
    lines: list[Widget] = [heading(count.title)]
    if split.of:
        meter = Meter(blocks=((split.right, tone), (split.depends, Tone.DEPENDS)), total=split.of, name=count.said)
        lines.append(meter)
    lines.append(Label(text=count.said, type=Type.STRONG, silent=bool(split.of)))
    if split.depends:
        lines.append(Label(text=summary.called_depends(split, desk.words), type=Type.SMALL, soft=True))
    return Panel(Column(tuple(lines), gap=10), pad=14)


def _sureness(desk: Desk, ending: Ending) -> Widget:
    words, levels, ours = desk.words, ending.sureness, ending.ours
    columns: list[Widget] = []
    for level in levels:
        name = words.label(level.sureness)
        if level.times:
            said = summary.sureness(level, words, ours=ours)  # fewer are read aloud, not shown: they tell nothing yet
            count = CountInWords(title=name, filled=level.right, of=level.times, said=said)
            columns.append(_count_row(count, written=level.is_enough))
        else:
            none = Label(text=words("Not this time"), type=Type.SMALL, soft=True)
            columns.append(Column((Label(text=name, type=Type.STRONG), none), gap=6))
    title = words("How sure you were, and how often we agreed")
    filled = words("One box for each time. Filled: we agreed.")
    if not ours:
        title = words("How sure you were, and how often you saw it as the story does")
        filled = words("One box for each time. Filled: as the story sees it.")
    legend = Label(text=filled, type=Type.SMALL, soft=True, silent=True)
    body: list[Widget] = [Column((heading(title), legend), gap=2), Columns(tuple(columns), gap=24)]
    if fits := summary.match(levels, words, ours=ours):
        body.append(Label(text=fits, type=Type.BODY))
    return Panel(Column(tuple(body), gap=12), pad=14)


def _rounds(desk: Desk, counts: tuple[CountInWords, ...]) -> Widget:
    columns = Columns(tuple(_count_row(count, written=True) for count in counts), gap=24)
    return Panel(Column((heading(desk.words("Looking back, without points")), columns), gap=12), pad=14)


def _count_row(count: CountInWords, *, written: bool) -> Widget:
    """A name, a count out of a total as a picture, and the sentence that says it."""
    lines: list[Widget] = [
        Label(text=count.title, type=Type.STRONG, silent=True),
        Meter(blocks=((count.filled, Tone.BRAND),), total=count.of, name=f"{count.title}. {count.said}"),
    ]
    if written:
        lines.append(Label(text=count.said, type=Type.SMALL, silent=True))
    return Column(tuple(lines), gap=6)
