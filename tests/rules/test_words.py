"""Word lists are written in a little language: what it finds, what it lets pass, and what is wrong with a line."""

from typing import Any

import pytest

from isitok.format.problem import Severity
from isitok.format.word_list import GOOD, AskedAbout, Needs, SureWords, WordList, WordLists
from isitok.rules import check_scenario
from isitok.rules.folding import folded
from isitok.rules.listed import ASK, entries_of, places_in
from isitok.rules.pattern_pieces import NOBODY, World
from isitok.rules.patterns import BadPattern, Language
from isitok.rules.subject import Subject
from isitok.rules.words import Words
from tests.each import each
from tests.rules.nouns import in_a_bubble

NEVER = Needs(use="never")
NAMED = {"self": ("myself", "her self", "<them>"), "them": ("themselves",), "their": ("her", "his", "<name>'s")}


def words(*lines: str, needs: Needs = NEVER, question: str = "", ask: tuple[str, ...] = (), **fields: Any) -> Words:
    sure = (SureWords(needs=needs, words=lines, **fields),) if lines else ()
    asked = AskedAbout(words=ask) if ask else None
    subject = WordList(code="here", title="Here", why="", question=question, sure=sure, ask=asked)
    return Words(WordLists(subjects=(subject,), named=NAMED))


def finds(line: str, text: str) -> bool:
    return any(words(line).found_in(text))


@each(
    [
        ("kys", "KYS"),
        ("kys", "kyyys lol"),
        ("kys", "k.y.s"),
        ("kys", "k y s"),
        ("kys", "just k-y-s"),
        ("kys", "k\u200bys"),
        ("kys", "ｋｙｓ"),
        ("kys", "kуs"),
        ("suicide", "su1c1de"),
        ("suicide", "su!cide"),
        ("suicide", "s*icide"),
        ("illicit", "1111c1t"),
        ("cafe", "Café"),
        ("dont open", "Don’t open"),
        ("don't open", "dont open"),
        ("self harm", "self-harm"),
        ("self-harm", "self harm"),
        ("hurt~ <self>", "hurting themselves"),
        ("hurt~ <self>", "she hurts her self"),
        ("slap~", "slapped"),
        ("carry~", "carries"),
        ("end it (all|now)", "end it now"),
        ("end it all (tonight|)", "end it all"),
        ("(the|) (big|) bag", "the big bag"),
        ("blade … sharpener", "a blade out of his sharpener"),
        ("blade … sharpener", "the blade, from a sharpener"),
        ("tell … .", "tell nobody about it. Bye"),
        ("tell … .", "tell nobody about it"),
        ("<their> arm", "Kofi's arm"),
        ("<money> … bag", "£50 for a bag"),
        ("<money> … bag", "50 quid: one bag"),
        ("<money> … bag", "a tenner for this bag"),
        ("<number> pills", "twenty pills"),
        ("hits <whom>", "he hits Leo"),
        ("hits <whom>", "he hits her when she is late"),
        ("hits <whom>", "he hits her, Leo laughs"),
        ("hits <whom>", "he hits Mrs Begum"),
        ("hits <whom>.", "he hits Mrs Begum"),
        ("tell <adult>", "tell her mum"),
        ("tell <adult>", "tell Mrs Begum"),
        ("tell <adult>", "tell any other trusted adult"),
        ("<name> is mean", "Mrs Begum is mean"),
        ("<name> is mean", "McKay is mean"),
        ("<name> is mean", "Ewing is mean"),
        (". <name>.", "It was that bag. Leo"),
        ("hurts her.", "it hurts her, so stop"),
        ("hurts her.", "it hurts her"),
        (". keep it", "Keep it from mum"),
        (". keep it", "She says: keep it from mum"),
        (". … keep it", "Please keep it from mum"),
        (". … keep it", "It is his. So you can keep it"),
        ("naked (now|).", "she is naked. Then"),
        ("naked (now|).", "she is naked.2 of them"),
        ("what are you (.|) gay", "what are you, gay?"),
        ("end it (all|)", "just end it. Bye"),
        ("bad . (that|this) isnt true", "He is bad. That isn't true"),
        ("fight at <number> <number> behind", "fight at 3.30 behind the shops"),
        ("at <time>.", "at 3.30 pm"),
        ("at <time> behind", "at 15:30 behind it"),
        ("till <time>", "till 9 o'clock"),
    ],
    "line text",
)
def test_what_is_found(line: str, text: str) -> None:
    assert finds(line, text)


@each(
    [
        ("kys", "skys"),
        ("kys", "the ok y-shape"),
        ("hurt~ <self>", "hurts me"),
        ("blade … sharpener", "a blade. Then she buys a sharpener"),
        ("blade … sharpener", "a blade and three or four green sharpener"),
        ("kill her", "kill, her mum says, the lights"),
        ("kill her … lights", "kill, her mum says, the lights"),
        ("<money> bag", "bag"),
        ("hits <whom>", "she hits her head"),
        ("hits <whom>", "she hits Send"),
        ("<their> arm", "it's arm"),
        ("hurts her.", "it hurts her knee"),
        ("ill", "I will"),
        (". keep it", "Mum can keep it"),
        ("at <time>", "at 9 she left"),
        ("a (b|) c", "a. c"),
        ("tell <adult>", "tell her mum's photo"),
        ("tell <adult>", "tell my"),
        ("tell <adult>", "tell Mrs"),
        ("tell <adult>", "tell grown"),
        ("it is <money>", "it is my score"),
        ("at <time>. she", "at 9.30 she"),
        ("<name> is mean", "Sharing is mean"),
        ("<name> is mean", "Hating is mean"),
    ],
    "line text",
)
def test_what_is_not(line: str, text: str) -> None:
    assert not finds(line, text)


def test_whom_a_story_adds_is_an_outsider() -> None:
    meets, world = Language({}).read("meets <outsider> at"), World(outsiders=frozenset({"max"}))
    assert meets.search(folded("Ruby meets Max at the gate."), world) == (1, 4)
    assert meets.search(folded("Ruby meets Leo at the gate."), world) is None


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("cut <theri> arm", "'<theri>' is no list"),
        ("Cut", "'Cut' in 'Cut' isn't understood"),
        ("cut (a|b", "'(' in 'cut (a|b' isn't understood"),
        ("(cut)", "'(cut)' is no choice"),
        ("(cut|)", "may be nothing at all"),
        ("… cut", "begins or ends with '…'"),
        ("cut [a]", "'[a]' in 'cut [a]' isn't understood"),
        ("(a|b)~ c", "'~' in '(a|b)~ c' isn't understood"),
    ],
)
def test_a_line_that_isnt_in_the_language(line: str, says: str) -> None:
    with pytest.raises(BadPattern, match=r".") as caught:
        Language(NAMED).read(line)
    assert says in str(caught.value)
    assert caught.value.hint


def test_a_list_that_is_nearly_named_is_offered() -> None:
    with pytest.raises(BadPattern) as caught:
        Language(NAMED).read("<theri> arm")
    assert caught.value.hint.startswith("did you mean '<their>'?")


def test_lists_may_be_in_lists_four_deep() -> None:
    named = {"a": ("cut",), "b": ("<a>",), "c": ("<b>",), "d": ("<c>",), "e": ("<d>",)}
    assert Language(named).read("<d>")
    with pytest.raises(BadPattern, match="too deep"):
        Language(named).read("<e>")


def test_a_list_in_itself_is_told() -> None:
    with pytest.raises(BadPattern, match="in itself"):
        Language({"a": ("<b>",), "b": ("<a>",)}).read("<a>")


def test_what_a_sentence_denies_is_asked_about_and_what_may_mean_it_is_not() -> None:
    of = words("hurt himself", needs=Needs(level=2), question="is this about it?", ask=("fell over",))

    assert [block for _, block, _ in of.found_in("He hurt himself.")] == [0]
    assert [block for _, block, _ in of.found_in("Nobody hurt himself.")] == [ASK]
    assert [block for _, block, _ in of.found_in("He fell over.")] == [ASK]
    assert list(of.found_in("Nobody fell over.")) == []
    assert [block for _, block, _ in of.found_in("No, he hurt himself.")] == [0], "it is another part of the sentence"


def test_what_stands_in_no_story_is_found_where_it_is_denied_too() -> None:
    of = words("hurt himself", needs=Needs(use="never"), question="is this about it?")
    assert [block for _, block, _ in of.found_in("Nobody hurt himself.")] == [0]


def test_what_is_found_stands_from_its_first_letter_to_its_last() -> None:
    text = "ur so very gay, he says"
    (entry,) = entries_of(
        WordList(code="here", title="", why="", question="", sure=(SureWords(words=("so very gay",)),), ask=None),
        Language({}),
    )
    (seen,) = places_in(entry, folded(text), NOBODY)
    assert text[seen.start : seen.end] == seen.words == "so very gay"


def test_a_list_without_a_question_lets_pass_what_is_denied() -> None:
    judged = words("will come down", needs=Needs(judged=GOOD))
    assert any(judged.found_in("It will come down."))
    assert not any(judged.found_in("It never will come down."))
    of = words("will come down", needs=Needs())
    assert any(of.found_in("It will come down."))
    assert not any(of.found_in("Nobody can promise that it will come down."))
    assert not any(of.found_in("Nobody in my class at school thinks it will come down.")), "seven words between"
    assert any(of.found_in("Nobody in my whole class at school thinks it will come down.")), "it denies something else"


def test_what_shares_a_word_with_a_wording_that_is_fine_is_not_found() -> None:
    of = words("so gay", fine=("im so", "gay (pride|people)"))
    assert any(of.found_in("ur so gay"))
    assert not any(of.found_in("i'm so gay for her"))
    assert not any(of.found_in("so gay people can marry"))
    assert any(of.found_in("im so tired. ur so gay"))
    beside = words("so gay", fine=("ur so", "people can", "he is"))
    assert any(beside.found_in("he is so gay people can")), "what lies right beside it shares no word"
    assert not any(words("so gay", fine=("(ur|so) so",)).found_in("ur so so gay")), "a second one does"


def test_what_comes_right_after_a_wording_is_fine_and_in_the_next_sentence_it_is_not() -> None:
    of = words("friends never tell", fine_after=("(say|says) (that|)",))
    assert not any(of.found_in("Kofi says that friends never tell."))
    assert not any(of.found_in("Kofi says: friends never tell."))
    assert any(of.found_in("That is what Kofi says. Friends never tell."))
    assert any(of.found_in("Kofi says that real friends never tell."))


def test_what_must_be_near_is_in_the_same_text() -> None:
    of = words("<time>", near=("helpline",))
    assert any(of.found_in("The helpline opens at 9am."))
    assert not any(of.found_in("The shop opens at 9am."))


def test_a_question_may_be_fine() -> None:
    of = words("is snitching", questions="fine")
    assert not any(of.found_in("Who says that it is snitching?"))
    assert any(of.found_in("It is snitching. Is that so?"))
    ends_in_one = words("is snitching . right", questions="fine")
    assert not any(ends_in_one.found_in("It is snitching. Right?"))


def told(subject: Subject, of: Words) -> list[tuple[Severity, str]]:
    return [(one.severity, one.hint) for one in check_scenario(subject, of) if one.code == "here"]


def test_words_without_a_hint_are_to_be_said_otherwise() -> None:
    assert told(in_a_bubble("kys"), words("kys")) == [(Severity.ERROR, "say it in other words")]


@pytest.mark.parametrize(
    ("subject", "severity"),
    [
        (in_a_bubble("dont tell"), Severity.ERROR),
        (in_a_bubble("dont tell about the party"), Severity.QUESTION),
        (in_a_bubble("dont tell", story="There is a party for Ffion."), Severity.QUESTION),
        (in_a_bubble("dont tell", keep="There is a party for Ffion."), Severity.ERROR),
    ],
)
def test_words_are_asked_about_where_the_story_or_they_themselves_say_what_makes_them_harmless(
    subject: Subject, severity: Severity
) -> None:
    of = words("dont tell", unless=("party",), question="is this about a secret?")
    assert [one for one, _ in told(subject, of)] == [severity]


def test_a_question_names_the_first_words_that_raise_it_as_long_as_they_are() -> None:
    of = words(question="is this about a secret?", ask=("gift", "secret gift", "a long long walk"))
    (problem,) = check_scenario(in_a_bubble("a secret gift, and a long long walk"), of)
    assert problem.message == '"secret gift": is this about a secret?'
