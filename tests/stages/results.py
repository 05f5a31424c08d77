"""Every screen with results of classes."""

from pathlib import Path

from isitok.base.trouble import trouble
from isitok.base.value import replace
from isitok.format.vocabulary import Topic
from isitok.game.results.book import Book, add_lesson, alone
from isitok.game.results.result_parts import ALL_TOPICS, Part, VoteKind
from isitok.game.results.shown_results import visible_results
from isitok.game.results.terms import Term
from isitok.scenes.results.seen import ResultsScene, wipe
from isitok.scenes.results.switch_on import SwitchOnScene
from isitok.scenes.results.together_page import TogetherScene
from isitok.scenes.results.voice_page import AskScene, CountSlipsScene
from isitok.scenes.scene import Desk, Scene
from tests.stages.desk import Counting, a_desk, library


def results(desk: Desk | None = None) -> dict[str, Scene]:
    """Results of classes, as an adult sees them."""
    autumn, summer = Term(2026, 2), Term(2026, 1)
    chats, photos = Topic.GROUP_CHATS.value, Topic.PHOTOS_OF_OTHERS.value
    lessons = (
        (summer, Part(photos, VoteKind.HARM, 17, 11)),
        (summer, Part(photos, VoteKind.FINE, 15, 12)),
        (autumn, Part(photos, VoteKind.HARM, 16, 12)),
        (autumn, Part(photos, VoteKind.FINE, 27, 1)),
        (autumn, Part(chats, VoteKind.HARM, 10, 18)),
        (autumn, Part(chats, VoteKind.FINE, 14, 13)),
        (autumn, Part(Topic.TRUE_OR_FAKE.value, VoteKind.HARM, 26, 2)),
    )
    book = Book()
    for term, part in lessons:
        book = add_lesson(book, term, ((part,),), 10, new_group=True)
    halves = Part(ALL_TOPICS, VoteKind.BEFORE, 12, 16, order="ab"), Part(ALL_TOPICS, VoteKind.AFTER, 17, 10, order="ab")
    turned = tuple(replace(half, agreed=14, differed=14, order="ba") for half in halves)
    of_years = tuple(Part(photos, VoteKind.HARM, agreed, 12, year="12") for agreed in (14, 15, 16))
    for part in (halves, turned, *((part,) for part in of_years)):
        book = add_lesson(book, autumn, (part,), 10, new_group=True)
    seen = ResultsScene(terms=visible_results(book, 10))
    today = (
        ((Part(photos, VoteKind.HARM, 16, 12),), (Part(photos, VoteKind.FINE, 27, 1),)),
        ((Part(chats, VoteKind.HARM, 10, 18),), (Part(chats, VoteKind.FINE, 14, 13),), halves),
    )
    counted = tuple(alone(autumn, counts, 10) for counts in today)
    (question,) = library().load_known().voice
    counting = CountSlipsScene(number=1, question=question)
    return {
        "results": seen,
        "results-ask": AskScene(question=question),
        "results-count-slips": counting,
        "results-lessons": Counting(replace(seen, chosen="lesson:2"), counted),
        "results-none": ResultsScene(),
        "results-put-together": TogetherScene(
            files=(Path("sent"),),
            called=("results-3f9a.isitok-sums.json", "results-77c0.isitok-sums.json"),
            refused=(("minutes.json", trouble("this isn’t a file of sums from #isitok?, or it is damaged")),),
            terms=seen.terms[-1:],
            said="2 files are put together.",
        ),
        "results-switch-on": SwitchOnScene(),
        "results-together": TogetherScene(),
        "results-wipe": wipe((desk or a_desk()).words),
    }


RESULTS = [
    "results",
    "results-ask",
    "results-count-slips",
    "results-lessons",
    "results-none",
    "results-put-together",
    "results-switch-on",
    "results-together",
    "results-wipe",
]
