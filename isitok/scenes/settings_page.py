"""How the game looks and behaves on this PC. Every change shows at once and is kept."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.vocabulary import YOUNG_PEOPLE, Band, Nation
from isitok.game.doors import Door
from isitok.i18n.screen_words import Words, later
from isitok.scenes.frame import footer, header
from isitok.scenes.hands_settings import hands_settings
from isitok.scenes.lesson.kept import all_kept, when_kept
from isitok.scenes.read_aloud import aloud_settings
from isitok.scenes.results.setting import SeeResults, SeeTogether, can_be_kept, results_part
from isitok.scenes.rows import bar, change, row, segment
from isitok.scenes.scene import BACK, BaseScene, Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.tasks import ChangeSettings, ForgetLesson
from isitok.store.own_keys import key_of
from isitok.store.settings import LONGEST_LEAD_NAME, SETTINGS, TEXT_SIZES, Settings

UNKEPT = later("What you change here now lasts until this one-to-one ends. It is not kept.")


class SeeFolders(Event, Value):
    """Show from which folders packs are read."""


class LeadName(Event, Value):
    """The field for the name of the safeguarding lead."""


class LeadPlace(Event, Value):
    """The field for where they are."""


class SettingsScene(BaseScene, Value, kw_only=True):
    """The settings are on the desk; only a name and a place that are being typed are kept here."""

    lead: str
    where: str = ""

    def page(self, desk: Desk) -> ui.Page:
        """One card for reading and looking, one for hands, one for this PC, one for the results of classes."""
        words, silence = desk.words, _soundless(desk)
        body = ui.Column(
            (
                ui.title(words("Settings")),
                *([ui.Label(text=words(UNKEPT))] if desk.kept.no_trace else []),
                *ui.read_on(*self._parts(desk)),
            ),
            gap=18,
        )
        return ui.Page(
            title=words("Settings – #isitok?"),
            name=words("Settings"),
            header=header(desk, settings=Pop()),
            body=body,
            footer=footer(desk),
            focus=BACK,
            back=Pop(),
            said=": ".join((words("Sounds"), silence)) if silence else "",
        )

    def _parts(self, desk: Desk) -> list[ui.Widget]:
        reading = _reading_settings(desk)
        hands = hands_settings(desk)
        cards = (reading, hands, self._here(desk)) if desk.may(Door.THIS_COMPUTER) else (reading, hands)
        results = (results_part(desk),) if can_be_kept(desk) else ()
        return [ui.Packed(tuple(ui.Panel(card, pad=24) for card in (*cards, *results)), least=500)]

    def _here(self, desk: Desk) -> ui.Widget:
        words, locked = desk.words, desk.machine.locked
        parts: list[ui.Widget] = [
            ui.heading(words("This computer")),
            *_nation(desk),
            ui.Label(
                text=words("The nation decides where help is and what the law says."), soft=True, type=ui.Type.SMALL
            ),
            *_ages(desk),
        ]
        asked = words(SETTINGS["lead_name"].label)
        if "lead_name" in locked:
            parts += _as_locked(asked, desk.settings.lead_name, desk)
        else:
            hint = words("For example: Mr Hughes")
            field = ui.TextField(
                id="lead", label=asked, text=self.lead, hint=hint, most=LONGEST_LEAD_NAME, does=LeadName()
            )
            where = ui.TextField(
                id="lead-where",
                label=words(SETTINGS["lead_where"].label),
                text=self.where,
                hint=words("For example: room 12"),
                most=LONGEST_LEAD_NAME,
                does=LeadPlace(),
            )
            parts += (ui.Fit(field, most=620), ui.Fit(where, most=900))
        if desk.may(Door.MAKE):
            parts.append(ui.Fit(ui.Button(id="folders", text=words("Folders of packs"), does=SeeFolders())))
        return ui.Column((*parts, *self._kept_lesson(desk)), gap=12)

    def _kept_lesson(self, desk: Desk) -> tuple[ui.Widget, ...]:
        """What is kept of a lesson that was broken off, and the way to delete it."""
        words = desk.words
        kept = () if desk.kept.no_trace else all_kept(desk)
        if not kept:
            return ()
        days = ", ".join(when_kept(file, words) for file in kept)
        told = words("Unfinished lessons ({days}): their stories, steps and counts. No names.", days=days)
        return (
            ui.Label(text=words("Kept in case of a break: for 14 days, then set aside for 30"), type=ui.Type.STRONG),
            ui.Label(text=told),
            ui.Fit(
                ui.Button(
                    id="forget",
                    text=words("Delete now"),
                    does=Do(ForgetLesson(kept), Replace(self)),
                    name=words("Delete the unfinished lessons now"),
                )
            ),
        )

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """The safeguarding lead's name, or where they are, as it is being typed."""
        if isinstance(field, LeadPlace):
            settings = replace(desk.settings, lead_where=" ".join(text.split()))
            return Do(ChangeSettings(settings, typing=True), Replace(replace(self, where=text)))
        settings = replace(desk.settings, lead_name=" ".join(text.split()))
        return Do(ChangeSettings(settings, typing=True), Replace(replace(self, lead=text)))

    @on(SeeFolders)
    def _see_folders(self, see: SeeFolders, desk: Desk) -> Change:
        from isitok.scenes.make.pack_folders import FoldersScene

        return Push(FoldersScene())

    @on(SeeResults)
    def _see_results(self, see: SeeResults, desk: Desk) -> Change:
        from isitok.scenes.results.seen import results_scene  # it needs what no browser has

        return Push(results_scene(desk))

    @on(SeeTogether)
    def _see_together(self, see: SeeTogether, desk: Desk) -> Change:
        from isitok.scenes.results.together_page import TogetherScene

        return Push(TogetherScene())


def _as_locked(name: str, value: str, desk: Desk) -> tuple[ui.Widget, ...]:
    """A setting that is locked for all users of this computer: what it is, and who has locked it."""
    words, who = desk.words, desk.machine.set_by
    told = (
        words("Set by {who} for everybody on this computer. It can’t be changed here.", who=who)
        if who
        else words("Set for everybody on this computer by the person who looks after it. It can’t be changed here.")
    )
    return ui.Label(text=name, type=ui.Type.STRONG), ui.Point(icon="lock", title=value, text=told)


def _nation(desk: Desk) -> tuple[ui.Widget, ...]:
    words, settings, machine = desk.words, desk.settings, desk.machine
    name = words(SETTINGS["nation"].label)
    if "nation" in machine.locked and settings.nation:
        return _as_locked(name, words.label(settings.nation), desk)
    nations: dict[str, Nation | None] = {nation.value: nation for nation in Nation}
    if machine.settings.nation is None:
        nations = {"": None, **nations}  # otherwise, who sets none has the one that is set for everybody
    options = tuple(
        ui.Option(
            id=f"nation:{id_}",
            text=words.label(nation) if nation else words("Not set"),
            checked=nation is settings.nation,
            does=change(settings, nation=nation),
        )
        for id_, nation in nations.items()
    )
    return (
        ui.Label(text=name, type=ui.Type.STRONG, silent=True),
        ui.Group(ui.Flow(options, gap=8), name, ui.Role.RADIO_GROUP),
    )


def _pressed(ages: tuple[Band, ...], band: Band) -> tuple[Band, ...]:
    """The ages after this one was ticked, or its tick taken out."""
    return tuple(one for one in YOUNG_PEOPLE if (one in ages) is not (one is band))


def _ages(desk: Desk) -> tuple[ui.Widget, ...]:
    words, settings = desk.words, desk.settings
    name = words(SETTINGS["ages"].label)
    if "ages" in desk.machine.locked:
        bands = ", ".join(words("Ages {ages}", ages=words.label(band)) for band in settings.ages)
        return _as_locked(name, bands, desk)
    options = tuple(
        ui.Option(
            id=f"ages:{band.value}",
            text=words("Ages {ages}", ages=words.label(band)),
            checked=band in settings.ages,
            many=True,
            does=change(settings, ages=_pressed(settings.ages, band)),
        )
        for band in YOUNG_PEOPLE
    )
    shown: tuple[ui.Widget, ...] = (
        ui.Label(text=name, type=ui.Type.STRONG, silent=True),
        ui.Group(ui.Flow(options, gap=10), name),
    )
    if settings.ages:
        return shown
    asked = words("With no ages chosen, the game asks an adult before the next story.")
    return *shown, ui.Label(text=asked, soft=True, type=ui.Type.SMALL, live=True)


def _soundless(desk: Desk) -> str:
    """A message where sounds are on but can't be played; otherwise nothing."""
    return desk.words("on, but this computer can’t play any") if desk.soundless and desk.settings.sounds else ""


def text_size(settings: Settings, words: Words) -> ui.Widget:
    """How large the text is, and two buttons that change it."""
    size = settings.text_size
    smaller, larger = (
        change(settings, text_size=max(TEXT_SIZES[0], min(TEXT_SIZES[-1], size + step)))
        for step in (-TEXT_SIZES.step, TEXT_SIZES.step)
    )
    buttons = (
        ui.Button(
            id="text:smaller",
            text=words("Smaller text"),
            does=smaller,
            icon="minus",
            spent=words("It is the smallest already.") if size <= TEXT_SIZES[0] else "",
        ),
        ui.Button(
            id="text:larger",
            text=words("Larger text"),
            does=larger,
            icon="plus",
            spent=words("It is the largest already.") if size >= TEXT_SIZES[-1] else "",
        ),
    )
    told = ui.Label(text=words("Text size: {size} %", size=size), type=ui.Type.STRONG, live=True)
    return ui.Flow((told, ui.Flow(buttons, gap=10)), gap=10)


def colours(desk: Desk) -> tuple[ui.Widget, ...]:
    """The colours that there are; or which ones are set for everybody."""
    words, theme = desk.words, SETTINGS["theme"]
    if "theme" in desk.machine.locked:
        return _as_locked(words(theme.label), words(theme.called[desk.settings.theme]), desk)
    return row("theme", desk)


def _reading_settings(desk: Desk) -> ui.Widget:
    settings, words = desk.settings, desk.words
    return ui.Column(
        (
            ui.heading(words("Reading and looking")),
            text_size(settings, words),
            *colours(desk),
            *row("font", desk),
            *row("spacing", desk),
            *row("less_motion", desk),
            *easy_words(settings, words),
            _sounds(desk),
            *(row("sound_volume", desk) if settings.sounds else ()),
            *aloud_settings(desk),
        ),
        gap=12,
    )


def easy_words(settings: Settings, words: Words) -> tuple[ui.Widget, ...]:
    """Whether stories begin with their easy words, and where those stand."""
    off = replace(settings, easy_words=False)
    ways = (
        segment("easy-words:off", words("Off"), settings, off),
        segment("easy-words:on", words("In place of the story"), settings, _easy(settings, under=False)),
        segment("easy-words:under", words("Under it"), settings, _easy(settings, under=True)),
    )
    told = words(
        "Each story in short sentences, where it has them. {key} also turns that on and off on a page.",
        key=key_of(settings.keys, "E"),
    )
    return *bar(words(SETTINGS["easy_words"].label), ways), ui.Label(text=told, soft=True, type=ui.Type.SMALL)


def _easy(settings: Settings, *, under: bool) -> Settings:
    return replace(settings, easy_words=True, easy_under=under)


def _sounds(desk: Desk) -> ui.Widget:
    """Any press that does something sounds, so that how loud they are is heard at once."""
    settings, words, soundless = desk.settings, desk.words, _soundless(desk)
    sounds = SETTINGS["sounds"]
    return ui.Switch(
        id="sounds",
        text=words(sounds.label),
        on=settings.sounds,
        word=soundless or (words("On") if settings.sounds else words("Off")),
        description=soundless or words(sounds.told),
        does=change(settings, sounds=not settings.sounds),
    )
