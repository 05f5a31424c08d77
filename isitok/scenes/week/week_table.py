"""What every page of a week needs: how it stands, who is who, and what people are called."""

from isitok.format.phone_parts import Narration
from isitok.format.vocabulary import Mood
from isitok.format.week import DAYS, Reply
from isitok.format.week_phones import WeekPanel
from isitok.game.week.week_play import WeekPlay, WeekStep
from isitok.game.week.week_screen import TOLD
from isitok.i18n.sentences import join_sentences
from isitok.phone.who_is_who import Faces
from isitok.scenes.scene import Desk
from isitok.scenes.week.company import ALONE, Company


class WeekTable:
    """All that a page of a week needs to know."""

    def __init__(self, play: WeekPlay, desk: Desk, *, easy: bool, more: bool = False, company: Company = ALONE) -> None:
        self.play, self.desk, self.easy, self.more, self.company = play, desk, easy, more, company
        self.words = desk.words
        self.faces = Faces(cast=desk.library.cast(), others=play.week.others)

    def name(self, who: str) -> str:
        """What somebody is called."""
        return self.faces.name(who)

    def picture(self, who: str, mood: str = Mood.CALM) -> str:
        """Their face; "" for who has none."""
        return self.faces.picture(who, mood)

    @property
    def names(self) -> dict[str, str]:
        """What everybody of the week is called, by their ids."""
        week = self.play.week
        people = {*week.people, *week.others, *(one.who for one in week.saturday.back)}
        people |= {reply.to for day in week.days for reply in day.turn} | {day.judge.told_by for day in week.days}
        return {who: self.name(who) for who in people}

    @property
    def day(self) -> str:
        """What the day is called."""
        return self.words.label(DAYS[self.play.day])

    @property
    def is_over(self) -> bool:
        """Whether a day, or the week, is over: there is nothing left to pass or to stop."""
        return self.play.step in (WeekStep.OVER, WeekStep.STRIP)

    def is_adult(self, who: str) -> bool:
        """Whether somebody is one: what they say is said, not typed."""
        person = self.faces.cast.people.get(who)
        return person is not None and person.kind == "adult"


def replies_in_order(play: WeekPlay) -> list[tuple[int, Reply]]:
    """What can be said or done, each with its number on this day, as it is offered: to leave it is the last."""
    return sorted(enumerate(play.today.turn), key=lambda one: bool(one[1].leave))


def reply_text(table: WeekTable, reply: Reply) -> str:
    """A reply as it is offered."""
    if reply.leave:
        return table.words("Leave it. {instead}", instead=reply.leave)
    return reply.words


def goes_with(table: WeekTable, reply: Reply) -> str:
    """To whom alone it goes, and what is sent with it."""
    words = table.words
    only = words("only to {name}", name=table.name(reply.to)) if reply.to else ""
    sends = words("Photo: {shows}", shows=reply.send.shows) if reply.send else ""
    return join_sentences(only, sends) if only and sends else only or sends


def did(table: WeekTable, reply: Reply | None) -> str:
    """What the player did on a day, in a line: my bubble; what then happened; where that isn't told, the choice."""
    words, name = table.words, table.name(table.play.week.you)
    if reply is None:
        return words("{name} passed the day.", name=name)
    if reply.say:
        return words("{who}: {message}", who=name, message=reply.say)
    return reply.did or words("{name} chose: {what}.", name=name, what=reply.words.rstrip("."))


def told(table: WeekTable, one: TOLD) -> str:
    """What happens off the phone, in words."""
    if isinstance(one, Narration):
        return one.line
    easy = one.easy if isinstance(one, WeekPanel) and table.easy else ""
    return easy or one.text
