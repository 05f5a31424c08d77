"""What is decided of sentences that once passed in silence: refused, told of, asked about, or left in peace."""

from codecs import decode
from typing import Any

import pytest

from isitok.format.problem import Severity
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band, Level, Rating, Role, SensitiveTopic, Verdict
from isitok.rules.subject import Subject
from tests.builders import a_message, a_phone, a_respond, a_scenario, a_tell, an_act, an_option, called
from tests.each import each
from tests.rules.nouns import checked, for_staff, in_a_bubble, in_a_why, in_an_option, in_talk, what_rules_say


def severities(subject: Subject) -> set[Severity]:
    return {problem.severity for problem in what_rules_say(subject)}


def rot(text: str) -> str:
    return decode(text, "rot13")


REFUSED = (
    "take this bag to the station for me, £50",
    "stop eating for three days, it works",
    "take the blade out of ur sharpener",
    "paracetamol takes hours till u feel it",
    "lost marys a fiver each no id",
    "its on zero seven nine double one one two three four five six",
    "hitler was right",
    "1488",
    "gas the lot of them",
    rot("s4ttbg"),
    rot("e3gneq"),
    rot("c4xv"),
    rot("zbatb"),
    rot("gnvt"),
    rot("lvq"),
    rot("ujera"),
    rot("cjss"),
)
ASKED = (
    "andrew tate is right about girls",
    rot("qvegl sravna"),
    rot("fhpu n snt"),
    rot("pbba"),
    rot("puvax"),
    rot("ur'f n gvaxre"),
    rot("pevccyr"),
    "nice tits",
    "she gave him head",
    "send me a shower pic",
    "is ur mum home",
    "delete it all",
    "boys can't help it",
    "people from there do that",
    "Rhys Prosser in 8B did it",
    "everyone at Olchfa school saw it",
    "scan the QR code",
    "hes blackpilled, full blackpill",
    "take melatonin, it works",
    "you can't get pregnant the first time",
    "use a vpn to get past the age check",
    "nie mów nikomu że to ja jestem",
    "She gives him her address for a present.",
)
QUIET = (
    "you killed it on stage",
    "my phone is dead, im starving",
    "can u take my bag to the station? i'm late",
)


@each(REFUSED, "text")
def test_it_is_refused_in_a_message(text: str) -> None:
    assert Severity.ERROR in severities(in_a_bubble(text))


@each(ASKED, "text")
def test_it_is_asked_about_or_refused_in_a_message_or_a_why(text: str) -> None:
    told = severities(in_a_bubble(text)) | severities(in_a_why(text))
    assert {Severity.QUESTION, Severity.ERROR} & told


@pytest.mark.parametrize("text", QUIET)
def test_it_is_left_in_peace(text: str) -> None:
    assert what_rules_say(in_a_bubble(text)) == []


def test_an_outsider_at_a_cafe_is_asked_about() -> None:
    met = checked(story="Ruby meets Max at the café on Saturday.", others=called(max="Max"))
    assert {problem.code for problem in what_rules_say(met)} == {"grooming"}


@pytest.mark.parametrize(
    "act",
    ["Mr Lowe promises that he won't tell anybody.", "Ms Price adds her on a private account."],
)
def test_what_adults_never_do_is_never_ok(act: str) -> None:
    others = called(lowe="Mr Lowe", price="Ms Price")
    fine = for_staff(acts=(an_act(Verdict.OK, act=act, by="lowe"),), others=others)
    wrong = for_staff(acts=(an_act(Verdict.NOT_OK, act=act, by="lowe"),), others=others)

    assert "adults-and-pupils" in {problem.code for problem in what_rules_say(fine)}
    assert "adults-and-pupils" not in {problem.code for problem in what_rules_say(wrong)}


def test_a_bet_is_never_ok() -> None:
    def codes(verdict: Verdict) -> set[str]:
        act = an_act(verdict, act="Leo takes the free bet bonus.", by="leo")
        return {problem.code for problem in what_rules_say(checked(acts=(act,))) if problem.severity is Severity.ERROR}

    assert "gambling-and-age-checks" in codes(Verdict.OK)
    assert "gambling-and-age-checks" not in codes(Verdict.NOT_OK)


@pytest.mark.parametrize("where", ["note", "care"])
@pytest.mark.parametrize("text", ["Don't pass it on.", "Tell nobody."])
def test_no_adult_is_told_to_keep_it_to_themselves(where: str, text: str) -> None:
    subject = checked(**{where: text if where == "note" else (text,)})
    assert Severity.ERROR in severities(subject)


def test_a_note_that_asks_to_be_shown_the_picture_is_told() -> None:
    assert "show-the-picture" in {one.code for one in what_rules_say(checked(note="Ask her to show you the picture."))}


def test_nobody_asks_a_class_about_themselves() -> None:
    assert "asked-of-the-class" in {one.code for one in what_rules_say(in_talk("Who in our class has sent one?"))}


def test_a_script_of_somebody_who_gets_too_close_needs_an_act_that_isnt_ok() -> None:
    enough: dict[str, Any] = {"level": Level.TWO, "ages": (Band.B9_11,), "help": ("trusted-adult", "childline")}
    phone = a_phone(a_message("ur so mature for ur age", who="kofi"), a_message("its our little secret", who="leo"))

    good = checked(phone=phone, acts=(an_act(Verdict.OK),), **enough)
    bad = checked(phone=phone, acts=(an_act(Verdict.NOT_OK),), **enough)

    [problem] = [one for one in what_rules_say(good) if one.code == "grooming"]
    assert "an act that isn't OK" in problem.message
    assert "an act with 'verdict: not-ok'" in problem.hint
    assert "grooming" not in {one.code for one in what_rules_say(bad)}


def test_whoever_it_was_done_to_says_no_sorry() -> None:
    assert "sorry-from-whom" in {one.code for one in what_rules_say(checked(put_right={"ffion": "Say sorry to him."}))}


def test_an_adult_told_and_it_harms_is_asked_about() -> None:
    respond = a_respond(
        options=(an_option(Rating.HARMS), an_option(Rating.HELPS, do="Tell a friend", why="He listens."))
    )
    found = [one for one in what_rules_say(checked(respond=respond)) if one.code == "telling-harms"]
    assert [one.severity for one in found] == [Severity.QUESTION]


# How a question is answered.


def test_a_question_is_put_once_a_story_with_both_answers_to_write() -> None:
    story = checked(title="He cut his arm", story="He falls off his bike and cut his arm on it.")
    (problem,) = what_rules_say(story)

    assert (problem.code, problem.severity) == ("self-harm", Severity.QUESTION)
    assert problem.message == '"cut his arm": is this about self-harm or suicide?'
    assert problem.hint == (
        "if so, add 'touches: [self-harm]', and what that needs: level 2, ages from 11 up, an adult who leads it,"
        " a person and a service in 'help'; if not, add 'not_about: [self-harm]'"
    )


def test_a_question_that_no_touch_answers_offers_to_say_it_in_other_words() -> None:
    (problem,) = what_rules_say(in_a_bubble("so much pressure"))
    assert problem.hint == "if not, add 'not_about: [pressure]'; if so, say it in other words"


def test_not_about_answers_a_question_and_nothing_that_is_sure() -> None:
    said = {"not_about": {"self-harm": "He falls off his bike."}}

    assert what_rules_say(in_a_why("He cut his arm on the fence.", **said)) == []
    assert Severity.ERROR in severities(in_a_bubble("kys", **said))


def test_a_touch_answers_a_question_and_then_what_it_needs_holds() -> None:
    touching = {"touches": (SensitiveTopic.SELF_HARM,), "adult_led": True}
    (problem,) = what_rules_say(in_a_why("He cut his arm on the fence.", **touching))
    assert "as 'touches' says: such a story needs level 2 and a person and a service in 'help'" in problem.message

    enough = {**touching, "level": Level.TWO, "help": ("trusted-adult", "childline")}
    assert what_rules_say(in_a_why("He cut his arm on the fence.", **enough)) == []


@pytest.mark.parametrize("touch", [SensitiveTopic.SELF_HARM, SensitiveTopic.SUICIDE, SensitiveTopic.ABUSE_AT_HOME])
def test_three_touches_need_an_adult_who_leads_whatever_the_words_are(touch: SensitiveTopic) -> None:
    (problem,) = what_rules_say(checked(touches=(SensitiveTopic.ILLNESS, touch)))

    assert problem.severity is Severity.ERROR
    assert problem.message.startswith(f"this touches {touch}, and anybody could come across it")
    assert "'adult_led: yes'" in problem.hint
    assert what_rules_say(checked(touches=(touch,), adult_led=True)) == []
    assert what_rules_say(checked(touches=(SensitiveTopic.BEREAVEMENT, SensitiveTopic.BODY_AND_FOOD))) == []


def test_a_touch_where_nothing_was_asked_asks_nothing() -> None:
    assert (
        what_rules_say(checked(touches=(SensitiveTopic.VIOLENCE, SensitiveTopic.DRUGS, SensitiveTopic.GROOMING))) == []
    )


def test_a_subject_that_there_isnt_is_told_with_what_may_be_meant() -> None:
    (problem,) = what_rules_say(checked(not_about={"self-harms": ""}))
    assert problem.message == "there is no word list 'self-harms'"
    assert problem.hint.startswith("did you mean 'self-harm'?")


def test_whom_a_story_describes_is_made_up() -> None:
    story = "Everyone at Hill School laughs, and the photo goes round."
    assert severities(checked(story=story)) == {Severity.QUESTION}
    assert what_rules_say(checked(story=story, others=called(hill="Hill School"))) == []


def test_a_story_for_staff_needs_no_level_no_help_and_nobody_who_leads() -> None:
    told = for_staff(story="A pupil tells Mr Lowe that she wants to die.", others=called(lowe="Mr Lowe"))
    assert "self-harm" not in {problem.code for problem in what_rules_say(told)}


# Stories of a school's week.


def harmless(title: str, story: str, *acts: str, bubbles: tuple[str, ...] = (), talk: tuple[str, ...] = ()) -> Scenario:
    verdicts = (Verdict.OK, Verdict.NOT_OK, Verdict.DEPENDS)
    told = tuple(
        an_act(verdict, act=act, by="kofi", why="Each of them could say no, and somebody listened.", changes_if="x")
        for act, verdict in zip(acts, verdicts, strict=False)
    )
    phone = a_phone(*(a_message(text, who="leo") for text in bubbles)) if bubbles else None
    people = {"ffion": (Role.PICTURED,), "kofi": (Role.SHARER,), "noor": (Role.FRIEND,)}
    return a_scenario(
        *told,
        title=title,
        story=story,
        phone=phone,
        talk=talk,
        people=people,
        tell=a_tell(first_words=("Can we talk?",)),
    )


HARMLESS = (
    harmless("School play", "The drama club films its play. The villain dies on stage.", "Kofi asks the cast first.",
             bubbles=("you killed it on stage", "omg i died laughing")),
    harmless("Cake sale", "Noor bakes for charity, and somebody films how she cuts the cake.", "Kofi posts the cake.",
             bubbles=("im starving", "save me a slice")),
    harmless("The goal", "Kofi films a penalty in the rain.", "Kofi asks everyone in the film.",
             bubbles=("what a shot", "we smashed them 4-0")),
    harmless("Lost phone", "Leo finds a phone on the bus.", "Kofi reads its messages.",
             bubbles=("my phone is dead, im starving", "can u take my bag to the station? i'm late")),
    harmless("Levels", "Dev and Ruby are stuck on level nine of Dragon Farm.", "Kofi shares the trick.",
             bubbles=("kill the boss first", "he died again lol")),
    harmless("Ramadan", "Zayd is fasting, and posts his plate at sunset.", "Kofi likes it.",
             bubbles=("so hungry today", "not long till iftar")),
    harmless("The coach", "Ffion is sick on the coach to Bude, and Kofi has a picture.", "Kofi deletes it.",
             bubbles=("poor ffion", "is she ok?")),
    harmless("Snow day", "They have a snowball battle on the field.", "Kofi films it from the window.",
             bubbles=("got him right on the hat", "rematch tomorrow")),
    harmless("Password", "Noor's brother has changed her password.", "Kofi helps her to get back in.",
             bubbles=("i cant log in", "ask mum")),
    harmless("Joker", "Kofi makes a sticker of Leo with a moustache.", "Kofi asks Leo whether he likes it.",
             bubbles=("thats so sick", "im dead 😂")),
    harmless("Band", "The school band plays at the market, and people film.", "Kofi tags the singer.",
             bubbles=("absolutely killing it", "banging tune")),
    harmless("The charger", "Two sisters quarrel about a charger.", "Kofi posts what they say.",
             bubbles=("mums gonna kill me", "just give it back")),
    harmless("Maths", "A worksheet goes round in the class chat.", "Kofi sends the answers.",
             bubbles=("that test was torture", "number 3 is a trap")),
    harmless("Haircut", "Leo has a new fringe, and doesn't like it.", "Kofi says nothing.",
             bubbles=("who cut ur hair", "it'll grow lol")),
    harmless("Trip money", "The trip costs £50, and bags have to be small.", "Kofi shares the list.",
             bubbles=("bring ur bag and £5 for lunch", "i owe u £3")),
    harmless("Grandad", "Grandad's garden is full of weeds, and he writes about it.", "Kofi shows his page.",
             bubbles=("look at the size of that", "he pulls them up by hand")),
    harmless("New account", "Amina starts a page for her drawings.", "Kofi follows it.",
             bubbles=("love the dragon", "who taught u")),
    harmless("Bike", "Robin falls off his bike and hurts his knee.", "Kofi posts the plaster.",
             bubbles=("ouch", "u ok?")),
)  # fmt: skip


def test_of_eighteen_harmless_stories_none_is_refused_and_three_at_most_are_asked_about() -> None:
    assert len(HARMLESS) == 18
    words = {
        story.title: [one for one in what_rules_say(checked(story)) if one.severity is not Severity.WARNING]
        for story in HARMLESS
    }

    refused = {title: [str(one) for one in found if one.severity is Severity.ERROR] for title, found in words.items()}
    assert {title: found for title, found in refused.items() if found} == {}
    assert sum(any(one.severity is Severity.QUESTION for one in found) for found in words.values()) <= 3


def test_an_option_that_is_said_may_quote_what_hurts() -> None:
    assert severities(in_an_option('Write "that was unfair on her"')) == set()


def test_of_two_subjects_in_one_message_that_lack_the_same_the_one_that_needs_more_is_told() -> None:
    helped: dict[str, Any] = {"ages": (Band.B11_14,), "help": ("trusted-adult", "childline")}
    subject = in_a_bubble("It's peer pressure. He sells vapes.", **helped)

    assert {one.code for one in what_rules_say(subject)} & {"pressure", "vapes"} == {"vapes"}
