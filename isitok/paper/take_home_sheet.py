"""The sheet that a young person may take home: who I can tell, first words, numbers, empty lines.

Neither it nor its file says what it is about: no logo, no name, no date, and no title but “Plan”.
"""

from isitok.format.help import Route
from isitok.game.help_contact import numbers, without_a_voice_in_brief
from isitok.game.help_routes import AgeGroup, Here, on_paper
from isitok.game.take_home import Size, first_words, not_the_first_time, places, title
from isitok.i18n.screen_words import Words
from isitok.paper.a4 import HEIGHT, WIDTH, Paper, Type
from isitok.paper.sheet_blocks import Beside, Block, Gap, Stack, Text, WriteOn, put, say_cut_outs

_ACROSS, _DOWN = 2, 4
_PAD = 8.0
_MANY = 6


def take_home(here: Here, group: AgeGroup | None, size: Size, *, hard: bool = False) -> Paper:
    """One page: a sheet of A4, or small cards to cut out. ``group`` None: help for all ages.

    ``hard``: something is real for somebody of 11 or older.
    """
    paper = Paper(title=here.words("Plan"), words=here.words)
    _draw(paper, size, on_paper(here, group, hard=hard), without_a_voice_in_brief(here))
    return paper


def blank_plans(here: Here) -> Paper:
    """Both kinds without names, for all ages: a page of A4, and a page of cards."""
    paper = Paper(title=here.words("Plan"), words=here.words)
    for size in (Size.A4, Size.CARD):
        _draw(paper, size, on_paper(here, None), without_a_voice_in_brief(here))
    return paper


def _draw(paper: Paper, size: Size, routes: tuple[Route, ...], no_voice: str) -> None:
    if size is Size.A4:
        paper.y = HEIGHT
        put(paper, *_sheet(routes, no_voice, paper.words))
    else:
        _cards(paper, routes, no_voice)


def _sheet(routes: tuple[Route, ...], no_voice: str, words: Words) -> tuple[Block, ...]:
    return (
        Text(title(words), Type.TITLE),
        Gap(4),
        Text(words("Who I can tell"), Type.HEADING),
        Gap(2),
        *(Stack((Text(place, Type.LARGE), WriteOn(1), Gap(2.5))) for place in places(words)),
        Text(not_the_first_time(words), Type.LARGE),
        Gap(5),
        Text(words("How I could begin"), Type.HEADING),
        Gap(2),
        *(Text(line, Type.LARGE) for line in first_words(words)),
        Text(words("Or in my own words:"), Type.LARGE),
        WriteOn(2 if len(routes) < _MANY else 1),  # room for one line less where there are more to turn to
        Gap(5),
        Text(words("Who I can call or write to"), Type.HEADING),
        Gap(2),
        *(_route_block(route, words) for route in routes),
        *((Text(no_voice, Type.SMALL),) if no_voice else ()),
        Gap(3),
        Text(words("Other numbers:"), Type.LARGE),
        WriteOn(1),
    )


def _route_block(route: Route, words: Words) -> Block:
    how = ", ".join((*numbers(route, words), *([route.site] if route.site else [])))
    name = Stack((Text(route.name, Type.LABEL), Text(how, Type.STRONG)))
    return Stack((Beside(name, Text(route.say, Type.SMALL), 0.42), Gap(1.5)))


def _cards(paper: Paper, routes: tuple[Route, ...], no_voice: str) -> None:
    paper.new_page()
    width, height = WIDTH / _ACROSS, HEIGHT / _DOWN
    card = _card(routes, no_voice, paper.words)
    say_cut_outs(paper, (card,))
    for number in range(_ACROSS * _DOWN):
        across, down = number % _ACROSS, number // _ACROSS
        card.draw(paper, across * width + _PAD, down * height + _PAD, width - 2 * _PAD)
    paper.cut(WIDTH / 2, 0, WIDTH / 2, HEIGHT)
    for down in range(1, _DOWN):
        paper.cut(0, down * height, WIDTH, down * height)


def _card(routes: tuple[Route, ...], no_voice: str, words: Words) -> Block:
    told = (words("{name}: {how}", name=route.name, how=" · ".join(numbers(route, words))) for route in routes)
    return Stack(
        (
            Text(title(words), Type.LABEL),
            WriteOn(2 if len(routes) < _MANY - 1 else 1, 8.5),
            Gap(1.5),
            Text(first_words(words)[0], Type.SMALL),
            Gap(1.5),
            *(Text(line, Type.SMALL) for line in told),
            *((Text(no_voice, Type.FOOT),) if no_voice else ()),
        )
    )
