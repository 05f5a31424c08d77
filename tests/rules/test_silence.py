"""The game never praises that harm is kept from adults; what may be kept, and who tells, isn't refused."""

import pytest

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.subject import Subject
from isitok.packs.model.vocabulary import Level, Rating, Reach, Role, Verdict
from tests.builders import a_respond, an_act, an_audience, an_option
from tests.rules.nouns import checked, what_rules_say

ORDINARY = "Ffion has a new phone. Noor sits next to her on the bus."
HARM = "Ffion shows Noor the cuts on her arm. She asks her not to tell."
KEPT_FROM_ADULTS = (
    "Noor doesn't let Mum know.",
    "Noor doesn't go to a teacher about it.",
    "Noor stops Ffion from telling a teacher.",
    "Noor puts Ffion off telling her mum.",
    "Noor never lets her dad find out.",
    "Noor leaves adults out of it.",
    "Noor promises never to tell a teacher.",
    "Noor promises Ffion not to tell any adult.",
    "Noor promises that she won't tell her mum.",
    "Noor keeps it from her mum.",
    "Noor hides the messages from her dad.",
    "Noor doesn't tell Ms Okafor about it.",
    "Noor says nothing to her teacher.",
    "Noor tells no adult what she saw.",
    "Noor tells her mum that nothing happened.",
    "Noor lies to Ms Okafor about it.",
    "Noor asks Leo not to tell a teacher.",
    "Noor makes Leo promise not to tell a grown-up.",
    "Noor deletes the messages so that Mum can't see them.",
    "Noor decides not to tell her parents.",
    "Noor keeps adults out of it.",
    "Noor agrees to keep it secret from Ms Okafor.",
    "Noor swears that she will never tell an adult.",
    "Noor tells Leo that nobody should tell a teacher.",
    'Noor says "I promise I won\'t tell a teacher."',
    "Noor talks Ffion out of telling her mum.",
    "Noor chooses not to involve any grown-ups.",
    "Noor promises Ffion she won't tell any grown ups.",
    "Noor gives her word that she will never tell a teacher.",
    "Noor helps Ffion hide the bruises from her teacher.",
    "Noor covers for Ffion and tells Ms Okafor that everything is fine.",
    "Noor begs Leo not to go to Ms Okafor.",
    "Noor warns Leo not to tell the school.",
    "Noor decides to keep it a secret from all the adults.",
    "Noor agrees to keep the chat secret from her parents.",
    "Noor keeps their chats a secret from Mum.",
    "Noor persuades Ffion not to talk to her mum.",
    "Noor tells Leo to keep it from Ms Okafor.",
    "Noor makes a pact with Ffion never to tell a grown-up.",
    "Noor deletes the chat before her mum looks.",
    "Noor won't tell Ms Okafor what happened.",
    "Noor swears not to tell any grown-up that Ffion is being hit.",
)
TOLD_TO_NOBODY = (
    "Noor keeps it to herself and tells nobody.",
    "Noor tells nobody.",
    "Noor promises to keep it a secret.",
    "Noor promises not to tell anyone.",
    "Noor doesn't tell anyone what she saw.",
    "Noor keeps quiet about it.",
    "Noor keeps Ffion's secret.",
    "Noor pinky promises not to tell.",
    "Noor promises that she won't tell.",
    'Noor says "I won\'t tell anyone, I promise."',
    "Noor helps her hide it without telling an adult.",
    "Noor keeps what Ffion told her about the marks on her arms to herself.",
)
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
PRAISE = (
    "A good friend does not tell adults.",
    "Real friends never tell a teacher, whatever happens.",
    "It's best to keep it between friends.",
    "It is better to sort things out between themselves.",
    "There is no need to involve grown-ups.",
    "Nobody needs to tell a teacher about this.",
    "Adults don't need to know about this.",
    "Telling a teacher makes it worse.",
    "Telling an adult would only make things worse for Ffion.",
    "That would be snitching.",
    "Nobody likes a snitch.",
    "Noor is loyal, and she doesn't snitch.",
    "Keep it a secret from mum.",
    "Don't tell a teacher about it.",
    "It's right not to tell her mum.",
    "She should keep it secret from her parents.",
    "Keeping it from Mum shows that Noor is a good friend.",
    "Noor shouldn't tell Ms Okafor about this.",
    "What happens in the group chat stays in the group chat.",
    "A promise is a promise, so she can't tell a teacher.",
    "If she tells a teacher, it will only get worse.",
    "Teachers never understand things like this.",
    "Adults just make things worse.",
    "It is kinder to keep it from her mum.",
    "This isn't something for adults.",
    "It is fine that she doesn't tell her teacher.",
    "Snitching is wrong, and snitches get what they deserve.",
    "Good friends keep things from teachers.",
    "Ffion asked her not to tell a teacher, and Noor kept her word.",
    "They can sort it out themselves, and that's better than grassing on Kofi. It's just telling tales.",
    "Noor was right not to tell an adult.",
    "It's good that Noor didn't tell her mum.",
    "They don't need to tell a grown-up about it.",
    "A true friend would never tell a teacher.",
    "Mates don't grass.",
    "Ffion trusts her, and a good friend doesn't tell.",
    "Telling her mum will just make it worse.",
    "Ffion told her in trust, and a good friend does not tell adults.",
    "Involving a grown-up would make it bigger than it is.",
    "Friends sort things out themselves. There's no reason to tell a teacher.",
    "The best thing is not to tell any grown-ups.",
    "Telling tales is never kind.",
    "It is nobody's business, and teachers need not know.",
    "A good mate doesn't go to a teacher.",
    "It's better not to tell Mum.",
    "Grown-ups would only make it worse.",
    "It's safest to say nothing to adults.",
    "Some secrets are best kept from parents.",
    "He is being a good friend by not telling the teacher.",
    "This should stay between the two friends. Adults would not understand.",
    "She keeps her promise and tells no adult. That is loyal.",
    "Real mates keep their mouths shut and never go to a teacher.",
    "Telling a teacher is snitching.",
    "If you tell a teacher, everything gets worse.",
    "You must not tell your parents.",
    "Don't involve adults.",
    "Just keep it from your mum.",
    "Noor did the right thing by keeping it from her mum.",
    "Ffion's secret is safe with her, and adults don't need to be involved.",
    "A good friend would not go to a teacher about it.",
    "Adults just make a fuss.",
    "Teachers only cause trouble.",
    "Keeping it between the two of them shows that she can be trusted.",
    "It is sorted, so no teacher has to know.",
    "No need for teachers to know about it.",
    "Grassing on a mate is never OK.",
    "Telling on a friend is mean.",
    "A secret between friends should stay between friends.",
)
NO_PRAISE = (
    "It may feel as if telling a teacher makes it worse.",
    "Kofi says that a good friend doesn't tell adults.",
    "Telling an adult isn't snitching.",
    "It isn't telling tales when you tell someone who can help.",
    "It can feel like snitching, and it's hard. But Ffion gets help.",
    "Some people think that telling a teacher makes it worse. Often it helps.",
    "She doesn't have to tell her mum everything at once.",
    "You don't need to tell an adult alone. A friend can come too.",
    "A good friend tells an adult when somebody is being hurt.",
    "He made her promise never to tell a teacher. That is a warning sign.",
    "Someone who asks you to keep it a secret from Mum may not mean well.",
    "A secret like this shouldn't be kept from adults.",
    "Her friends don't tell a teacher, and so she is alone with it.",
    "It isn't right to keep it from her mum.",
    "Ffion can tell a teacher, or her mum, or nobody. It's up to her when.",
    "Telling is not the same as snitching.",
    "Nobody who tells is a snitch.",
    '"A good friend doesn\'t tell" is what Kofi says.',
    "Adults can't help if they don't know.",
    "Never tell adults online where you live.",
    "You don't need to show a teacher the picture.",
    "It might make things harder at first, but a teacher can help.",
    "Telling a teacher doesn't make it worse.",
    "Noor is afraid that telling a teacher will make it worse.",
    "It's OK to keep a surprise. This one keeps Mum out, and that hurts.",
    "She can keep a secret, and still tell an adult when it is about harm.",
    "A friend can be there when she tells her mum.",
    "The photo should stay between the two of them.",
    "There's no need to tell the whole class.",
    "Nobody needs to know her password.",
    "There is no need to ask a grown-up before he draws a rabbit.",
    "Not telling anyone can leave you alone with it.",
    "Keeping it from her mum doesn't make it go away.",
    "It's hard not to tell anyone.",
    "The grass is green, and telling tales by the fire is fun.",
    "He didn't tell his teacher, because he was scared. That's easy to understand.",
    "She doesn't want to tell her dad yet, and that's hard.",
    "What happens in the chat can be read by anyone.",
    "Parents don't have to know everything that their child likes.",
    "Her mum doesn't need to know whom she likes.",
    "He may think that nobody should tell a teacher.",
    "Why is it hard to tell a teacher?",
    "Dev can sort it out with Ruby, and a grown-up can help.",
    "Grown-ups sometimes make it worse without wanting to. You can say what you need.",
    "They agreed not to tell anyone, and now it's hard to go back on that.",
    "It takes courage not to keep it from her mum.",
    "A friend who asks for help isn't telling on anyone.",
    "It may be hard to tell a teacher, because it can look like snitching.",
    "Kofi wants her to keep it from her mum. She doesn't have to.",
    "Noor keeps the secret of the cake.",
    "Telling Ms Okafor doesn't get Kofi into trouble.",
    "No one should have to keep this from their parents.",
    "She doesn't need to tell Ms Okafor what the picture shows.",
    "It's fine not to tell everyone. One person who can help is enough.",
    "Ffion should not have to tell a teacher by herself.",
    "It's right to tell her mum.",
    "It's better to tell a teacher than to keep it to herself.",
    "There is no need to be afraid to tell a teacher.",
    "It is good that she doesn't wait to tell her mum.",
    "Nobody can make her tell a teacher.",
    "It's okay if she isn't ready to tell an adult today.",
    "Teachers don't need to know the password.",
    "A promise not to tell a teacher isn't one that she has to keep.",
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
HIDDEN_FROM_ALL = (
    "that Ffion is being hurt at home",
    "that an older boy keeps messaging Ffion",
    "what the stranger wrote to Ffion",
    "Ffion's bruises",
    "that Kofi threatens Ffion",
    "that Ffion is scared of Kofi",
    "what happened to Ffion",
)
FOR_NOBODY_TO_SEE = (
    "the photo of Ffion",
    "Ffion's password",
    "that Ffion is gay",
    "the rumour that Kofi is being bullied",
    "the video of the fight",
    "that Leo likes Maya",
    "what Ffion is getting for her birthday",
    "where Ffion lives",
    "the screenshot of what Kofi wrote",
    "that Ffion cried at the film",
    "the link",
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


@pytest.mark.parametrize("act", KEPT_FROM_ADULTS)
def test_keeping_it_from_adults_is_not_ok(act: str) -> None:
    assert praised(an_act_of(act, ORDINARY))
    assert praised(an_act_of(act, HARM))
    assert praised(an_act_of(act, HARM, Verdict.NOT_OK)) == []


@pytest.mark.parametrize("act", TOLD_TO_NOBODY)
def test_telling_nobody_is_not_ok_where_somebody_is_hurt(act: str) -> None:
    assert praised(an_act_of(act, HARM))
    assert praised(an_act_of(act, HARM, Verdict.NOT_OK)) == []


@pytest.mark.parametrize("act", NOTHING_IS_HIDDEN)
def test_whoever_tells_or_keeps_what_is_theirs_gets_nothing(act: str) -> None:
    assert praised(an_act_of(act, ORDINARY)) == []
    assert praised(an_act_of(act, HARM)) == [] or "news" in act


@pytest.mark.parametrize(("story", "act"), MAY_BE_KEPT)
def test_a_surprise_a_crush_and_somebodys_own_news_may_be_kept(story: str, act: str) -> None:
    assert praised(an_act_of(act, story)) == []


@pytest.mark.parametrize("why", PRAISE)
def test_praise_of_silence_is_found_however_it_is_put(why: str) -> None:
    assert praised(a_why(why))


@pytest.mark.parametrize("why", NO_PRAISE)
@pytest.mark.parametrize("story", [ORDINARY, HARM], ids=["ordinary", "harm"])
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
    assert praised(a_why("She should not let the teacher down, nor talk to Ms Okafor like that.", HARM)) == []


def test_telling_nobody_counts_at_level_2_and_not_in_a_story_without_harm() -> None:
    act = an_act(Verdict.OK, act="Noor keeps it to herself and tells nobody.", by="noor")
    assert praised(checked(acts=(act,), story=ORDINARY)) == []
    assert praised(checked(acts=(act,), story=ORDINARY, level=Level.TWO, help=("childline",)))


def test_a_pupils_first_words_and_questions_to_talk_about_are_no_praise() -> None:
    from tests.builders import a_tell

    assert praised(checked(tell=a_tell(first_words=("Please don't tell my mum.", "Can we talk?")))) == []
    assert (
        praised(checked(talk=("Is it snitching to tell a teacher?", "Why might someone say: don't tell an adult?")))
        == []
    )
    assert praised(checked(note="Some say that good friends never tell a teacher.")) == []
