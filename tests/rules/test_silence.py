"""The game never praises that harm is kept from adults; what may be kept, and who tells, isn't refused."""

import pytest

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Level, Rating, Reach, Role, Verdict
from isitok.rules.subject import Subject
from tests.builders import a_respond, an_act, an_audience, an_option
from tests.each import each
from tests.rules.nouns import checked, lines_of, what_rules_say

ORDINARY = "Ffion has a new phone. Noor sits next to her on the bus."
HARM = "Ffion shows Noor the cuts on her arm. She asks her not to tell."
KEPT_FROM_ADULTS = lines_of("secrecy", 1)
TOLD_TO_NOBODY = lines_of("secrecy", 2)
HIDDEN_FROM_ALL = [line for line in lines_of("secrecy", 3) if "friends" not in line]
FOR_NOBODY_TO_SEE = [
    line for line in lines_of("secrecy", 3, trips=False) if "people" not in line and "adults" not in line
]
PRAISE = lines_of("silence-praised", 0)
NO_PRAISE = (*lines_of("silence-praised", 0, trips=False), '"A good friend doesn\'t tell" is what Kofi says.')
NOTHING_IS_HIDDEN = (
    "Leo learns from talking to his dad.",
    "Dev can't tell Mum because her phone is off.",
    "Ruby won't go to her gran because it's late.",
    "Kofi deletes the photo before his mum sees it.",
    "Noor doesn't go to the teacher straight away, and asks Ffion first.",
    "Noor doesn't tell a teacher yet, and asks Ffion what she wants.",
    "Sam doesn't let his mum read his messages.",
    "Ola doesn't want to talk to her mum about it.",
    "Noor talks to Kofi herself instead of going to a teacher.",
    "Dev doesn't tell his teacher who drew it.",
    "Jordan doesn't talk to Dad for a week.",
    "Haru doesn't tell Mum that dinner is burning.",
    "Kofi asks Mum not to talk to his teacher like that.",
    "Noor tells Ms Okafor, though she had promised not to tell a teacher.",
    "Noor says that she can't promise not to tell a teacher.",
    "Noor refuses to keep it from her mum.",
    "Noor can't wait to tell her mum.",
    "Noor tells Mum that Hawk asked her not to tell a grown-up.",
    "Noor asks Ffion why she doesn't want to tell her mum.",
    "Noor tells nobody in the group about the surprise.",
    "Noor keeps her password to herself.",
    "Noor never tells anyone her password.",
    "Noor doesn't tell anyone in the game where she lives.",
    "Noor keeps Ffion's news to herself.",
    "Noor keeps the surprise party a secret from Mum.",
    "Noor doesn't tell Mum off.",
    "Noor tells nobody but Ms Okafor.",
    "Noor keeps a letter from her gran.",
    "Noor tells her mum, even though Ffion asked her to tell nobody.",
    "Noor doesn't tell strangers where she lives.",
    "Noor won't keep it from her mum any longer.",
    "Noor keeps quiet in the library.",
    "Noor doesn't hesitate to tell her teacher.",
    "Noor tells nobody who won the final.",
    "Noor tells her teacher the truth.",
    "Noor stops Leo from telling lies about her teacher.",
    "Noor never forgets to tell her mum when she's late.",
    "Noor does not tell Ms Okafor who drew it.",
    "Noor keeps the photo to herself.",
    "Noor tells Ms Okafor what happened, and doesn't say who told her.",
    "Noor asks Ms Okafor not to tell the class.",
    "Noor asks her mum not to post the photo.",
    "Noor asks her mum not to tell Gran about the broken vase yet.",
    "Noor doesn't tell her little brother that Santa isn't real.",
    "Noor asks Mum to keep it to herself.",
    "Noor doesn't show her mum's photo to anyone.",
    "Noor lets Ffion decide which adult to tell.",
    "Noor tells her dad, so that nobody has to keep it from him.",
    "Noor tells Leo that she won't keep it a secret from Mum.",
    "Noor says she doesn't want to keep this secret.",
    "Noor keeps the messages and shows them to her mum.",
    "Noor tells nobody else, and goes with Ffion to Ms Okafor.",
    "Noor keeps quiet about who won.",
    "Noor helps Ffion to tell her mum.",
)
MAY_BE_KEPT = (
    ("Ffion tells Noor that she is gay. She asks her not to tell anyone yet.", "Noor keeps Ffion's news to herself."),
    (
        "Ffion tells Noor that she is gay. She asks her not to tell anyone yet.",
        "Noor keeps it to herself and tells nobody.",
    ),
    ("Ffion tells Noor that she is gay. She asks her not to tell anyone yet.", "Noor promises not to tell anyone."),
    ("Ffion tells Noor that she is gay. She asks her not to tell anyone yet.", "Noor doesn't tell Ffion's parents."),
    ("Noor and Leo plan a surprise party for Mum.", "Noor doesn't tell Mum."),
    ("Noor and Leo plan a surprise party for Mum.", "Noor tells nobody."),
    ("Noor and Leo plan a surprise party for Mum.", "Noor keeps it a secret from Mum."),
    ("Noor and Leo plan a surprise party for Mum.", "Noor promises Leo not to tell her mum."),
    ("Ffion is worried about a test. She tells Noor.", "Noor keeps it to herself."),
    ("Ffion is worried about a test. She tells Noor.", "Noor tells nobody."),
    ("Leo has a crush on Maya. He tells Noor.", "Noor promises not to tell anyone."),
    ("Leo has a crush on Maya. He tells Noor.", "Noor keeps it to herself and tells nobody."),
)
SILENT_OPTIONS = (
    ("Promise Ffion not to tell a teacher", ORDINARY),
    ("Tell nobody", HARM),
    ("Keep it secret from her mum", ORDINARY),
    ("Keep it to yourself", HARM),
    ("Tell Ffion not to tell her mum", ORDINARY),
    ('Say "I\'ll keep it a secret"', HARM),
)
OPTIONS_THAT_HELP = (
    ("Tell Ms Okafor, even if Ffion said not to tell a teacher", HARM),
    ("Ask Ffion why she doesn't want to tell her mum", HARM),
    ("Tell nobody, and save her a seat", ORDINARY),
    ("Say that you can't promise not to tell", HARM),
    ("Keep the rumour to yourself", "A rumour goes round that Ffion is moving."),
    ("Don't pass it on", HARM),
    ("Tell Ms Okafor", HARM),
    ("Say you won't tell anyone in the class, but you have to tell a teacher", HARM),
    ("Listen, and keep it between you and Ms Okafor", HARM),
)


def praised(subject: Subject) -> list[str]:
    """What is refused."""
    return [str(problem) for problem in _found(subject) if problem.severity is Severity.ERROR]


def asked(subject: Subject) -> list[str]:
    return [str(problem) for problem in _found(subject) if problem.severity is Severity.QUESTION]


def _found(subject: Subject) -> list[Problem]:
    return [problem for problem in what_rules_say(subject) if problem.code in ("silence-praised", "secrecy")]


def an_act_of(act: str, story: str, verdict: Verdict = Verdict.OK) -> Subject:
    acts = (an_act(verdict, act=act, by="noor", why="It is her choice, and she is fine with it."),)
    return checked(acts=acts, story=story, people={"noor": (Role.FRIEND,)})


def a_why(why: str, story: str = ORDINARY) -> Subject:
    return checked(acts=(an_act(Verdict.OK, act="Noor asks Ffion how she is.", by="noor", why=why),), story=story)


def an_option_of(do: str, story: str, rating: Rating) -> Subject:
    options = (an_option(rating, do=do), an_option(Rating.NO_HELP, do="Scroll on", why="It is hard to be first."))
    return checked(respond=a_respond(options=options), story=story, acts=(an_act(act="Kofi laughs."),))


def an_audience_of(what: str, story: str = HARM, **fields: object) -> Subject:
    return checked(audience=(an_audience(what=what, **fields),), story=story)


@each(KEPT_FROM_ADULTS, "act")
def test_keeping_it_from_adults_is_not_ok(act: str) -> None:
    assert praised(an_act_of(act, ORDINARY))
    assert praised(an_act_of(act, HARM))
    assert praised(an_act_of(act, HARM, Verdict.NOT_OK)) == []


@each(TOLD_TO_NOBODY, "act")
def test_telling_nobody_is_not_ok_where_somebody_is_hurt(act: str) -> None:
    assert praised(an_act_of(act, HARM))
    assert praised(an_act_of(act, HARM, Verdict.NOT_OK)) == []


@each(NOTHING_IS_HIDDEN, "act")
def test_whoever_tells_or_keeps_what_is_theirs_gets_nothing(act: str) -> None:
    assert praised(an_act_of(act, ORDINARY)) == []
    assert praised(an_act_of(act, HARM)) == [] or "news" in act


@each(MAY_BE_KEPT, "story act")
def test_a_surprise_a_crush_and_somebodys_own_news_may_be_kept(story: str, act: str) -> None:
    assert praised(an_act_of(act, story)) == []


def test_what_is_kept_beside_a_surprise_is_asked_about_and_where_somebody_is_hurt_it_is_refused() -> None:
    act = "Noor promises Leo not to tell her mum."
    party = "Noor and Leo plan a surprise party for Mum."
    assert asked(an_act_of(act, party))
    assert praised(an_act_of(act, f"{party} {HARM}"))


@each(PRAISE, "why")
def test_praise_of_silence_is_found_however_it_is_put(why: str) -> None:
    assert praised(a_why(why))


@each(NO_PRAISE, "why")
@each([ORDINARY, HARM], "story")
def test_what_somebody_fears_or_says_and_what_is_denied_gets_nothing(why: str, story: str) -> None:
    assert praised(a_why(why, story)) == []


@pytest.mark.parametrize(("do", "story"), SILENT_OPTIONS)
def test_an_option_that_helps_hides_nothing(do: str, story: str) -> None:
    assert praised(an_option_of(do, story, Rating.HELPS))
    assert praised(an_option_of(do, story, Rating.HARMS)) == []


@pytest.mark.parametrize(("do", "story"), OPTIONS_THAT_HELP)
def test_an_option_that_tells_or_passes_nothing_on_gets_nothing(do: str, story: str) -> None:
    assert praised(an_option_of(do, story, Rating.HELPS)) == []


@pytest.mark.parametrize("what", HIDDEN_FROM_ALL)
def test_news_of_harm_is_not_for_no_one(what: str) -> None:
    assert praised(an_audience_of(what))
    assert praised(an_audience_of(what, share_with=Reach.A_FEW, who="an adult who can help")) == []


@pytest.mark.parametrize("what", FOR_NOBODY_TO_SEE)
def test_pictures_passwords_and_private_things_are_for_no_one(what: str) -> None:
    assert praised(an_audience_of(what, ORDINARY)) == []


def test_a_few_are_not_friends_without_adults() -> None:
    def praised_for(who: str) -> bool:
        return bool(praised(an_audience_of("that Ffion is upset", share_with=Reach.A_FEW, who=who)))

    assert praised_for("her friends, but no adults")
    assert praised_for("friends only, not teachers")
    assert not praised_for("friends and adults who can help")
    assert not praised_for("people who can help, not the whole class")


def test_what_is_fair_too_and_what_puts_it_right_are_the_games_word() -> None:
    from tests.builders import also_fair

    act = "Noor promises never to tell a teacher."
    fair = an_act(Verdict.NOT_OK, act=act, by="noor", also_fair=also_fair(Verdict.OK))
    assert praised(checked(acts=(fair,)))
    assert praised(checked(put_right={"noor": "Promise Ffion never to tell a teacher."}))
    assert praised(checked(acts=(an_act(changes_if="she had kept it from her mum"),)))
    assert praised(checked(put_right={"noor": "Tell Ffion that she's sorry, and go with her to a teacher."})) == []


@pytest.mark.parametrize("why", ["There's no need to tell her mum.", "She doesn't need to tell her parents about it."])
def test_a_family_need_not_hear_of_small_things(why: str) -> None:
    assert praised(a_why(why, HARM))
    assert praised(a_why(why, ORDINARY)) == []
    assert asked(a_why(why, ORDINARY))
    assert praised(a_why("She should not let the teacher down, nor talk to Ms Okafor like that.", HARM)) == []


def test_telling_nobody_counts_at_level_2_and_not_in_a_story_without_harm() -> None:
    act = an_act(Verdict.OK, act="Noor keeps it to herself and tells nobody.", by="noor")
    assert praised(checked(acts=(act,), story=ORDINARY)) == []
    assert asked(checked(acts=(act,), story=ORDINARY)), "it may be harmless"
    assert praised(checked(acts=(act,), story=ORDINARY, level=Level.TWO, help=("childline",)))


def test_a_pupils_first_words_and_questions_to_talk_about_are_no_praise() -> None:
    from tests.builders import a_tell

    assert praised(checked(tell=a_tell(first_words=("Please don't tell my mum.", "Can we talk?")))) == []
    assert (
        praised(checked(talk=("Is it snitching to tell a teacher?", "Why might someone say: don't tell an adult?")))
        == []
    )
    assert praised(checked(note="Some say that good friends never tell a teacher.")) == []
