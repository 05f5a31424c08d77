"""For each rule: what trips it, under the hint that it is given, and what nearly does but is fine."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from isitok.format.phone_parts import Message, Shown
from isitok.format.story import Felt, Scenario
from isitok.format.vocabulary import Band, Feeling, Level, Nation, Rating, Reach, Role, SensitiveTopic, Topic, Verdict
from isitok.rules.subject import PackSubject, Subject
from tests.builders import (
    a_message,
    a_phone,
    a_respond,
    a_scenario,
    also_fair,
    an_act,
    an_audience,
    an_option,
    called,
)
from tests.rules.nouns import (
    ENGLAND_AND_WALES,
    LEVEL_3,
    a_checked_pack,
    a_pack_of_shapes,
    checked,
    for_staff,
    in_a_bubble,
    in_a_why,
    in_an_option,
    in_hear,
    in_talk,
)

Checked = Subject | PackSubject


@dataclass(frozen=True, slots=True)
class Examples:
    trips: Mapping[str, tuple[Checked, ...]]  # by the hint that its writer is given
    passes: tuple[Checked, ...]


def pressed_act(text: str, by: str, verdict: Verdict, roles: tuple[Role, ...], level: Level = Level.TWO) -> Subject:
    return checked(acts=(an_act(verdict, act=text, by=by),), people={by: roles}, level=level, help=("trusted-adult",))


def level_3_act(text: str, verdict: Verdict, by: str = "kofi", **fields: object) -> Subject:
    return checked(acts=(an_act(verdict, act=text, by=by, **fields),), ages=(Band.B11_14,), **LEVEL_3)


def pack_of(*verdicts: Verdict, level: Level = Level.ONE) -> PackSubject:
    acts = tuple(an_act(verdict) for verdict in verdicts)
    return a_checked_pack(checked(a_scenario(*acts, level=level)))


def pack_with(*scenarios: Scenario) -> PackSubject:
    return a_checked_pack(*map(checked, scenarios))


def parts(person: str, *roles: Role) -> tuple[Scenario, ...]:
    """One scenario for each role."""
    return tuple(a_scenario(people={person: (role,)}) for role in roles)


def pictured(*people: str, friend: str = "") -> PackSubject:
    """A pack with one scenario for each, in which they are pictured; and some where one of them is a friend."""
    friendly = parts(friend, *[Role.FRIEND] * 6) if friend else ()
    return pack_with(*(a_scenario(people={person: (Role.PICTURED,)}) for person in people), *friendly)


def happening(*things: Message | Shown) -> Subject:
    """A story with a phone, on which this appears."""
    return checked(acts=(an_act(happens=things),), phone=a_phone())


def ringing(*names: str) -> Subject:
    """A story with an act that rings this, on a phone with a message that is called *pic*."""
    return checked(acts=(an_act(ring=names),), phone=a_phone(a_message(id="pic")))


HARD = (
    "Unauthorised distribution of photographic material considerably undermines interpersonal relationships and"
    " reasonable expectations of confidentiality. Subsequently, individuals experiencing this frequently"
    " demonstrate significant psychological consequences, particularly embarrassment. Accordingly, obtaining"
    " permission beforehand constitutes appropriate behaviour in practically every imaginable situation involving"
    " photographs of identifiable individuals, including recreational activities and educational excursions"
    " undertaken collectively, irrespective of anybody's original intentions or humorous interpretations."
)
PLAIN = (
    "She asked them not to. It is her face, so it is her choice. A quiet word can help more than a big scene. Kofi can"
    " take it down and say sorry. Then she knows that he listened. Friends may laugh at first, and then think about it."
    " It is hard to be the first to speak, and nobody has to do it in front of the group. One message is enough."
)
ALL_LAW_FACTS = ("LAW-EW-06", "LAW-S-01", "LAW-NI-01")
SOME_FELT = Felt(at_first=(Feeling.WORRIED,), later=())
PICTURE = an_audience(what="the private photo")

SAY_WHAT_IT_MEANS = (
    "say what it means for a person (\"Ffion didn't agree to that\") and add 'law: [passing-on]': the card says the law"
)
AT_LEVEL_3 = (
    "write 'level: 3', with the help that it needs, or tell it in milder words: \"an embarrassing "
    'photo", "somebody she has never met"'
)
ADD_ONE_THAT_HELPS = (
    "add an option with 'rating: helps', in words that one can say: Write \"are you OK? that wasn't fair on you\""
)
ASK_A_READER = (
    "ask somebody who reads it, and knows about safeguarding, to check it. Nobody is dealt it who "
    "plays alone; in Class and One to one it opens once the staff card has been read"
)
NAME_THE_LANGUAGE = (
    "write 'language' into pack.yaml ('cy' for Welsh, 'pl' for Polish …), and ask somebody who reads"
    " it, and knows about safeguarding, to check it. Nobody is dealt it who plays alone; in Class "
    "and One to one it opens once the staff card has been read"
)
BEGIN_WITH_KOFI = (
    "did you mean 'Kofi'? begin with somebody of the cast, or describe a new person: 'others: {koffi: Koffi}'"
)
SHORTER_WORDS = (
    'use shorter words where you can (the longest here: "confidentiality", "identifiable", '
    '"considerably", "educational", "experiencing") and shorter sentences: "She said no. That is '
    'enough."'
)
SHORTER_SENTENCES = (
    'use shorter words where you can (the longest here: "nobody") and shorter sentences: "She said no. That is enough."'
)
CUT_IN_TWO = (
    'cut the longest in two: "She asked them not to and It is her face, so it is her choice and A '
    "quiet word can help more than a big scene and Sam can take it down and say sorry and Then she "
    'knows that …"'
)
JUDGE_THE_OTHERS = "judge what the others do, write 'depends' with 'changes_if', or add the role that makes it wrong"
EACH_SHAPE = "".join(f"{''.join(three)} " for three in product("odn", repeat=3))

EXAMPLES: Mapping[str, Examples] = {
    "gone-nothing": Examples(
        trips={
            "give that message 'id: pic', or say what happened with 'notice'": (
                happening(Shown(gone="pic", key="gone")),
            )
        },
        passes=(
            happening(Shown(gone="pic", of="pic", who="kofi", what="photo", key="gone")),
            happening(Shown(gone="Kofi's photo", key="gone")),
        ),
    ),
    "ring-nothing": Examples(
        trips={
            "did you mean 'pic'? give that message 'id: pik'": (ringing("pik"),),
            "give that message 'id: photo'": (ringing("photo"),),
        },
        passes=(ringing("pic"), ringing("title")),
    ),
    "shows-nothing": Examples(
        trips={
            "add 'happens', 'elsewhere', or 'ring: ID' with the id of the message it is about": (
                happening(),
                happening(Shown(notice="Photo sent", key="notice")),
            )
        },
        passes=(
            happening(a_message("too late", who="kofi")),
            ringing("pic"),
            checked(acts=(an_act(),)),
        ),
    ),
    "act-names-who": Examples(
        {
            'begin with the name: "Kofi adds the photo to …"': (
                checked(acts=(an_act(act="He adds the photo to his story."),)),
            ),
            "put what comes before into 'story', and keep one sentence: \"Kofi adds the photo to his story.\"": (
                checked(acts=(an_act(act="Kofi laughs. He adds the photo to his story."),)),
            ),
        },
        (
            checked(acts=(an_act(act="Ms Okafor asks Kofi to stop."),)),
            checked(acts=(an_act(act="Ms. Okafor asks Kofi to stop."),)),
            checked(acts=(an_act(act="Zdjęcie Kofiego widzą wszyscy."),), unread=True),
            checked(acts=(an_act(act='Kofi says "No. Not that one." and adds another photo.'),)),
            checked(acts=(an_act(act="The shop asks Kofi for a photo.", by="shop"),), others=called(shop="The shop")),
        ),
    ),
    "ask-poster-at-level-3": Examples(
        {
            "leave it out: 'help: [trusted-adult, childline]'": (
                checked(level=Level.THREE, help=("ask-poster", "trusted-adult", "childline")),
                checked(level=Level.THREE, help=("ask-poster",)),
            ),
        },
        (checked(help=("ask-poster", "trusted-adult")), checked(**LEVEL_3)),
    ),
    "bystander-share": Examples(
        {
            "add a round: 'respond: {as: leo, …}' with 'leo: bystander' in 'people', or an act by a friend": (
                pack_with(*[a_scenario(people={"kofi": (Role.SHARER,)})] * 6),
            ),
        },
        (
            pack_with(*[a_scenario(people={"kofi": (Role.SHARER,)})] * 5),
            pack_with(
                *[a_scenario(people={"kofi": (Role.SHARER,)})] * 4,
                *[a_scenario(people={"leo": (Role.BYSTANDER,)}, respond=a_respond())] * 2,
            ),
        ),
    ),
    "changes-if-wording": Examples(
        {
            "write: 'changes_if: she had said yes'": (
                checked(acts=(an_act(Verdict.DEPENDS, changes_if="If she had said yes"),)),
                checked(acts=(an_act(Verdict.DEPENDS, changes_if="It would be different if she had said yes"),)),
            ),
        },
        (
            checked(acts=(an_act(Verdict.DEPENDS, changes_if="she had said yes, even if late"),)),
            checked(acts=(an_act(Verdict.DEPENDS, changes_if="iffy friends weren't in the group"),)),
        ),
    ),
    "depends-at-level-3": Examples(
        {
            "write 'verdict: not-ok' ('verdict: talk' where it is their own picture), or choose another act": (
                level_3_act("Kofi keeps the photo on his phone.", Verdict.DEPENDS),
                level_3_act("Kofi pays what they ask for.", Verdict.DEPENDS),
                level_3_act("Kofi sends the photo on to Leo.", Verdict.NOT_OK, also_fair=also_fair(Verdict.DEPENDS)),
            ),
        },
        (
            level_3_act("Kofi keeps the photo on his phone.", Verdict.NOT_OK),
            level_3_act("Kofi asks Ffion how she is.", Verdict.DEPENDS),
            level_3_act("Kofi keeps it to himself that she is upset.", Verdict.DEPENDS),
            checked(acts=(an_act(Verdict.DEPENDS, act="Kofi keeps the photo on his phone."),)),
        ),
    ),
    "feelings-of-whom": Examples(
        {
            "name Dev in 'story', in an act or on the phone; or leave 'dev' out of 'feelings'": (
                checked(feelings={"dev": SOME_FELT}),
                checked(feelings={"dev": SOME_FELT}, respond=a_respond(as_="dev")),
            ),
            "name The shop in 'story', in an act or on the phone; or leave 'shop' out of 'feelings'": (
                checked(feelings={"shop": SOME_FELT}, others=called(shop="The shop")),
            ),
        },
        (
            checked(feelings={"dev": SOME_FELT}, story="Dev gets the photo, too."),
            checked(feelings={"dev": SOME_FELT}, acts=(an_act(act="Kofi shows it to Dev."),)),
            checked(feelings={"dev": SOME_FELT}, phone=a_phone(a_message("what's that?", who="dev"))),
            checked(feelings={"dev": SOME_FELT}, phone=a_phone(a_message("ask dev"))),
            checked(feelings={"shop": SOME_FELT}, others=called(shop="The shop"), story="Kofi asks a shop."),
            checked(feelings={"max": SOME_FELT}, others=called(max="baby Max"), story="Max has a bowl on his head."),
        ),
    ),
    "figure-without-source": Examples(
        {
            "write: \"In one study, in 2022, about 4 in 5 girls …\", and name the fact in 'facts'": (
                in_a_why("About 40 per cent of teenagers have been asked for one."),
                in_a_why("One in four pupils has been left out of a chat."),
                in_a_why("In 2022, 6 in 10 girls had been asked."),
            ),
        },
        (
            in_a_why("In one study, in 2022, about 6 in 10 girls aged 15 to 18 had been asked."),
            in_a_why("The battery is at 5%, and two out of three photos came out well."),
            in_a_bubble("90% of people can't do this quiz"),
        ),
    ),
    "help-not-for-pupils": Examples(
        {
            "name one that they can use: 'help: [trusted-adult, childline]'; for adults, say it in 'note'": (
                checked(help=("revenge-porn-helpline",)),
                checked(help=("report-harmful-content",), ages=(Band.B7_9,)),
                checked(help=("ten-to-twelve", "nobody's", "up-to-99", "up-to-100"), ages=(Band.B7_9, Band.B14_18)),
                checked(help=("led-only",)),
                checked(help=("led-only",), nations=(Nation.SCOTLAND,), ages=(Band.B11_14,), level=Level.THREE),
            ),
        },
        (
            checked(help=("led-only",), ages=(Band.B11_14,), level=Level.THREE),
            checked(help=("ten-to-twelve",), ages=(Band.B9_11,)),
            checked(help=("ten-to-twelve",), ages=(Band.B11_14,)),
            checked(help=("childline", "trusted-adult")),
            checked(help=("report-harmful-content",), ages=(Band.B9_11, Band.B11_14)),
        ),
    ),
    "help-number-known": Examples(
        {
            "in a story, use 07700 900123, which nobody has; for help, write 'help: [childline]'": (
                in_a_why("Ffion can call 0800 1112 and talk about it."),
                in_a_bubble("my number is 07911 123456"),
                in_a_bubble("ring +44 7911 123456"),
            ),
            "leave the number out and write 'help: [childline]': that brings its checked number": (
                in_an_option("Text HELP to 85285"),
            ),
        },
        (
            in_a_why("Ffion can call 0800 1111 and talk about it."),
            in_a_bubble("my number is 07700 900123"),
            in_a_bubble("text 100 people and call 12 friends, I have 999 followers"),
            in_a_bubble("I got 0.5 in 2026, £0123456789 and 10000000 coins"),
            in_a_why("Call 999 if somebody could be hurt now."),
        ),
    ),
    "law-without-fact": Examples(
        {
            SAY_WHAT_IT_MEANS: (
                in_a_why("Passing it on is against the law."),
                in_a_why("It’s illegal, even if it is a joke.", facts=("LAW-EW-06",)),
                in_a_why("This is a crime.", facts=("TECH-12",)),
                in_a_why("Exploitation is criminal, and whoever does it is a criminal."),
                in_a_why("By law, they have to take it down.", facts=("LAW-IMG-02",), nations=ENGLAND_AND_WALES),
            ),
        },
        (
            in_a_why("Passing it on is against the law.", facts=("LAW-EW-06",), nations=ENGLAND_AND_WALES),
            in_a_why("Passing it on is against the law.", facts=ALL_LAW_FACTS),
            in_a_why("Using somebody's account like that is called criminal exploitation. It was done to him."),
            in_talk("Is it against the law to pass it on?"),
            in_a_why("She can tell her sister-in-law, or her legal guardian, or the police."),
            in_a_why("Kofi takes no offence, and they share a crime story as partners in crime do."),
            in_a_why("The law is there to protect you. Asking for help comes first."),
            in_a_bubble("thats illegal lol"),
            in_hear("It's against the law."),
        ),
    ),
    "level-3-in-primary": Examples(
        {
            "write 'ages: 11-14', or tell a story about privacy, pressure or asking for help without such pictures": (
                checked(ages=(Band.B9_11, Band.B11_14), **LEVEL_3),
            ),
        },
        (checked(ages=(Band.B11_14,), **LEVEL_3), checked(ages=(Band.B9_11,), level=Level.TWO, help=("childline",))),
    ),
    "level-needs-help": Examples(
        {
            "add a line: 'help: [trusted-adult, childline]'": (checked(level=Level.TWO),),
            "write: 'help: [friend, childline, trusted-adult]'": (
                checked(level=Level.THREE, help=("friend", "childline")),
            ),
            "write: 'help: [trusted-adult, revenge-porn-helpline, childline]'": (
                checked(level=Level.THREE, help=("trusted-adult", "revenge-porn-helpline")),
            ),
            "write: 'help: [trusted-adult, report-phishing, childline]'": (
                checked(level=Level.THREE, help=("trusted-adult", "report-phishing")),
            ),
            "write: 'help: [trusted-adult]'": (checked(level=Level.THREE),),
            "write: 'help: [childline]'": (checked(level=Level.THREE),),
        },
        (
            checked(),
            checked(level=Level.TWO, help=("block",)),
            checked(level=Level.THREE, help=("friend", "safeguarding-lead", "childline")),
            checked(level=Level.THREE, help=("trusted-adult", "report-phishing", "childline")),
        ),
    ),
    "level-too-low": Examples(
        {
            AT_LEVEL_3: (
                checked(topic=Topic.BLACKMAIL, level=Level.TWO, help=("childline",)),
                checked(phone=a_phone(a_message("", private="photo"))),
                checked(phone=a_phone(a_message("", private="video")), level=Level.TWO, help=("childline",)),
            ),
        },
        (
            checked(phone=a_phone(a_message("", private="photo")), **LEVEL_3),
            checked(topic=Topic.GROUP_CHATS),
        ),
    ),
    "no-way-that-helps": Examples(
        {
            ADD_ONE_THAT_HELPS: (
                checked(respond=a_respond(options=(an_option(Rating.NO_HELP), an_option(Rating.HARMS, do="Laugh")))),
            ),
        },
        (checked(respond=a_respond()), checked()),
    ),
    "other-language": Examples(
        {
            ASK_A_READER: (a_checked_pack(checked(), language="cy"),),
            NAME_THE_LANGUAGE: (
                a_checked_pack(checked(a_scenario(story="Mae gan Kofi lun o Ffion yn cysgu ar y bws.", unread=True))),
            ),
        },
        (a_checked_pack(checked()), a_checked_pack(checked(), language="en")),
    ),
    "nobody-of-that-name": Examples(
        {
            BEGIN_WITH_KOFI: (checked(acts=(an_act(act="Koffi adds the photo to his story."),)),),
            "begin with somebody of the cast, or describe a new person: 'others: {brandon: Brandon}'": (
                checked(acts=(an_act(act="Brandon sends it on."),)),
                checked(acts=(an_act(act="Brandon: sends it on."),)),
                checked(story="Brandon films it.", acts=(an_act(act="Brandon sends it on."),)),
            ),
            "name somebody of the cast, or describe a new person: 'others: {brandon: Brandon}'": (
                checked(story="Ffion is asleep on the coach. Brandon films it."),
                checked(story="Kofi and Brandon see that Ffion is asleep on the coach."),
                checked(story="Brandon films it.", phone=a_phone(a_message("is it Brandon or what"))),
            ),
        },
        (
            checked(story="Brandon films it.", phone=a_phone(a_message("is it Brandon then"))),
            checked(story="Bramble barks. Kofi has a bramble in his hair."),
            checked(story="Cousin Kofi sends it on."),
            checked(story="Everyone is on the coach. London is far away, and Ffion is asleep. Sleeping is fine."),
            checked(story="'Send this to ten people or you get bad luck.' Kofi gets it, too."),
            checked(story="Kofi and Brandon see it.", others=called(brandon="Brandon")),
            checked(acts=(an_act(act="Brandon wysyła zdjęcie."),), unread=True),
            checked(acts=(an_act(act="Brandon sends it on.", by="brandon"),), others=called(brandon="Brandon")),
            checked(acts=(an_act(act="Someone the art club doesn't know asks Kofi for a photo."),)),
        ),
    ),
    "none-alone": Examples(
        {
            "take out 'none', or write: 'touches: none' if nothing of illness is in it": (
                checked(touches=(SensitiveTopic.NONE, SensitiveTopic.ILLNESS)),
                checked(touches=(SensitiveTopic.ILLNESS, SensitiveTopic.NONE)),
            ),
            "take out 'none', or write: 'touches: none' if nothing of illness, war is in it": (
                checked(touches=(SensitiveTopic.ILLNESS, SensitiveTopic.WAR, SensitiveTopic.NONE)),
            ),
        },
        (
            checked(touches=(SensitiveTopic.NONE,)),
            checked(touches=(SensitiveTopic.ILLNESS, SensitiveTopic.WAR)),
            checked(),
        ),
    ),
    "ok-balance": Examples(
        {
            'add acts that look risky and are fine: "Noor messages Ffion on her own to ask how she is."': (
                pack_of(*[Verdict.OK] * 3, *[Verdict.DEPENDS] * 2, *[Verdict.NOT_OK] * 7),
                pack_of(*[Verdict.OK] * 19, *[Verdict.DEPENDS] * 10, *[Verdict.NOT_OK] * 21),
                pack_of(*[Verdict.OK] * 3, *[Verdict.NOT_OK] * 9, level=Level.THREE),
            ),
            "add acts with a real 'it depends': \"Leo saves the photo to his phone.\", with 'changes_if'": (
                pack_of(*[Verdict.OK] * 5, *[Verdict.NOT_OK] * 7),
                pack_of(*[Verdict.OK] * 23, *[Verdict.DEPENDS] * 7, *[Verdict.NOT_OK] * 20),
            ),
            "decide some: say in the act what it depended on, and write 'ok' or 'not-ok'": (
                pack_of(*[Verdict.OK] * 22, *[Verdict.DEPENDS] * 13, *[Verdict.NOT_OK] * 15),
                pack_of(*[Verdict.OK] * 8, *[Verdict.DEPENDS] * 4, *[Verdict.NOT_OK] * 8, level=Level.THREE),
            ),
            "tell some from the other side: what was done before that went wrong?": (
                pack_of(*[Verdict.OK] * 26, *[Verdict.DEPENDS] * 10, *[Verdict.NOT_OK] * 14),
                pack_of(*[Verdict.OK] * 6, *[Verdict.NOT_OK] * 6, level=Level.THREE),
            ),
        },
        (
            pack_of(*[Verdict.OK] * 5, *[Verdict.DEPENDS] * 2, *[Verdict.NOT_OK] * 5),
            pack_of(*[Verdict.OK] * 8, *[Verdict.DEPENDS] * 3, *[Verdict.NOT_OK] * 9),
            pack_of(*[Verdict.OK] * 10, *[Verdict.DEPENDS] * 5, *[Verdict.NOT_OK] * 5),
            pack_of(*[Verdict.OK] * 6, *[Verdict.DEPENDS] * 3, *[Verdict.NOT_OK] * 11, level=Level.THREE),
            pack_of(*[Verdict.OK] * 9, *[Verdict.NOT_OK] * 11, level=Level.THREE),
            pack_of(*[Verdict.NOT_OK] * 11),
            pack_of(*[Verdict.OK] * 4, *[Verdict.NOT_OK] * 8, level=Level.THREE),
            pack_of(*[Verdict.OK] * 4, *[Verdict.NOT_OK] * 7, *[Verdict.TALK] * 5, level=Level.THREE),
        ),
    ),
    "own-picture-not-marked": Examples(
        {
            "write 'verdict: talk' and no 'also_fair'; the first act can be what somebody else does with the picture": (
                level_3_act("Ffion sends the photo to Kofi.", Verdict.NOT_OK, "ffion"),
                level_3_act("Ffion quickly takes a photo of herself.", Verdict.OK, "ffion"),
                level_3_act("Ffion posts it.", Verdict.TALK, "ffion", also_fair=also_fair(Verdict.OK)),
            ),
            "write 'ok', 'depends' or 'not-ok'; if the story touches nudes or blackmail, write 'level: 3'": (
                checked(acts=(an_act(Verdict.TALK),)),
            ),
        },
        (
            level_3_act("Ffion sends the photo to Kofi.", Verdict.TALK, "ffion"),
            level_3_act("Ffion asks Kofi to delete the photo that he sends.", Verdict.OK, "ffion"),
            level_3_act("Kofi sends the photo on.", Verdict.NOT_OK),
            checked(acts=(an_act(Verdict.OK, act="Ffion posts a selfie.", by="ffion"),)),
        ),
    ),
    "pass-and-fail-same-text": Examples(
        {
            'say what is special about this one: "Tell Ms Okafor today", or leave one of them out': (
                checked(
                    respond=a_respond(
                        options=(
                            an_option(do="Tell Ms Okafor"),
                            an_option(Rating.HARMS, do="tell Ms Okafor!", why="No."),
                        )
                    )
                ),
                checked(acts=(an_act(), an_act(Verdict.OK, act="Noor laughs.", by="noor"))),
            ),
        },
        (
            checked(
                respond=a_respond(
                    options=(
                        an_option(do="Tell Ms Okafor today"),
                        an_option(Rating.NO_HELP, do="Tell Ms Okafor next week", why="It goes round by then."),
                    )
                )
            ),
            checked(acts=(an_act(), an_act(Verdict.OK, act="Noor laughs.", by="noor", why="She laughs with Ffion."))),
        ),
    ),
    "person-always-victim": Examples(
        {
            "swap Ffion with somebody who is a friend or bystander in one of these stories": (
                pack_with(*parts("ffion", *[Role.PICTURED] * 3, *[Role.FRIEND] * 2)),
                pack_with(*parts("ffion", Role.TARGETED, Role.PRESSURED, *[Role.FRIEND] * 2)),
            ),
            "swap Kofi with somebody who is a friend or bystander in one of these stories": (
                pack_with(*parts("kofi", *[Role.SHARER] * 2, *[Role.PRESSURER], *[Role.FRIEND] * 3)),
            ),
            "tell some of these stories about a boy: swap two names": (
                pictured("ffion", "noor", "maya", "ruby", "ffion", "noor", "kofi", "leo"),
            ),
            "tell some of these stories about a girl: swap two names": (
                pictured("ffion", "noor", "kofi", "leo", "dev", "callum", "kofi", "leo"),
            ),
        },
        (
            pack_with(*parts("ffion", *[Role.PICTURED] * 2, *[Role.FRIEND] * 3)),
            pack_with(*parts("ffion", *[Role.PICTURED] * 3)),
            pack_with(*parts("kofi", Role.SHARER, Role.PRESSURER, *[Role.FRIEND] * 3)),
            pack_with(*parts("mum", *[Role.SHARER] * 6)),
            pictured("ffion", "noor", "maya", "ruby", "dev", "callum", "kofi", "leo", "jordan", "jordan"),
            pictured("ffion", "noor", "maya", "ruby", "ffion", "noor", "kofi"),
            pictured(
                *["ffion", "noor", "maya", "ruby"] * 3, "ffion", *["dev", "callum", "kofi"] * 2, "leo", friend="ffion"
            ),
            pictured(
                *["dev", "callum", "kofi", "leo"] * 3, "leo", *["ffion", "noor", "maya"] * 2, "ruby", friend="leo"
            ),
        ),
    ),
    "picture-and-telling": Examples(
        {
            "write: 'what: that somebody has the photo', 'share_with: a-few', 'who: an adult she trusts'": (
                checked(
                    audience=(PICTURE, an_audience(what="the news", share_with=Reach.A_FEW, who="her friends")),
                    **LEVEL_3,
                ),
            ),
        },
        (
            checked(
                audience=(PICTURE, an_audience(what="the news", share_with=Reach.A_FEW, who="an adult she trusts")),
                **LEVEL_3,
            ),
            checked(audience=(PICTURE, an_audience(what="it", share_with=Reach.A_FEW, who="Ms Okafor")), **LEVEL_3),
            checked(
                audience=(
                    PICTURE,
                    an_audience(what="the news", share_with=Reach.A_FEW, who="her friends"),
                    an_audience(what="it", share_with=Reach.A_FEW, who="Ms Okafor"),
                ),
                **LEVEL_3,
            ),
            checked(audience=(an_audience(share_with=Reach.A_FEW, who="her friends"),)),
        ),
    ),
    "pressed-never-wrong": Examples(
        {
            f"{JUDGE_THE_OTHERS}: 'ffion: [pressured, sharer]'": (
                pressed_act("Ffion sends him the photo.", "ffion", Verdict.NOT_OK, (Role.PRESSURED,)),
            ),
            f"{JUDGE_THE_OTHERS}: 'leo: [receiver, sharer]'": (
                pressed_act("Leo opens the message.", "leo", Verdict.NOT_OK, (Role.RECEIVER,)),
            ),
            f"{JUDGE_THE_OTHERS}: 'ffion: [pictured, sharer]'": (
                pressed_act("Ffion posts a selfie.", "ffion", Verdict.NOT_OK, (Role.PICTURED,), Level.ONE),
            ),
        },
        (
            pressed_act("Ffion sends him the photo.", "ffion", Verdict.DEPENDS, (Role.PRESSURED,)),
            pressed_act("Leo forwards the photo.", "leo", Verdict.NOT_OK, (Role.RECEIVER, Role.SHARER)),
            pressed_act("Ffion shouts at Kofi.", "ffion", Verdict.NOT_OK, (Role.PICTURED,), Level.ONE),
        ),
    ),
    "reading-age": Examples(
        {
            SHORTER_WORDS: (in_a_why(HARD),),
            SHORTER_SENTENCES: (in_a_why(" and ".join([PLAIN.replace(".", " and")] * 2)),),
            CUT_IN_TWO: (in_a_why(" and ".join([PLAIN.replace(".", " and")] * 2)),),
        },
        (in_a_why(PLAIN), in_a_why(HARD[:200]), in_a_bubble(HARD)),
    ),
    "real-contact": Examples(
        {
            'end it in .example: "prizes@quickshop.example"': (in_a_bubble("write to prizes@quickshop.co.uk"),),
            'use one that nobody has: "ZZ1 2AB"': (in_a_bubble("I live in LS6 3HN"),),
        },
        (
            in_a_bubble("write to prizes@quickshop.example"),
            in_a_bubble("I live in ZZ1 2AB, I'm @kofi.draws, Y9 and KS3, B4 you ask"),
        ),
    ),
    "save-before-block": Examples(
        {
            "write: 'help: [save-messages, block, trusted-adult]'": (
                checked(help=("block", "save-messages", "trusted-adult")),
            ),
        },
        (checked(help=("trusted-adult", "save-messages", "block")), checked(help=("block", "trusted-adult"))),
    ),
    "second-hand-fact": Examples(
        {
            "leave LAW-IMG-02 out and say what it means for a person, or move it: 'adult_facts: [LAW-IMG-02]'": (
                checked(facts=("LAW-IMG-02",)),
            ),
            "leave TECH-13 out and say what it means for a person, or move it: 'adult_facts: [TECH-13]'": (
                checked(facts=("TECH-12", "TECH-13")),
            ),
            "leave TECH-14 out and say what it means for a person, or move it: 'adult_facts: [TECH-14]'": (
                checked(facts=("TECH-14", "TECH-99")),
            ),
            "name a confirmed fact, or leave the story out until somebody has read the source": (
                for_staff(facts=("TECH-13",)),
                for_staff(adult_facts=("TECH-12", "LAW-IMG-02")),
            ),
        },
        (checked(facts=("LAW-EW-06", "TECH-12")), checked(adult_facts=("LAW-IMG-02",))),
    ),
    "nation-without-fact": Examples(
        {
            "write 'nations: [england, wales]', or name a fact of that nation's own guidance": (
                for_staff(adult_facts=("LAW-EW-06",)),
                for_staff(adult_facts=("LAW-EW-06", "TECH-12"), acts=(an_act(facts=("LAW-EW-06",)),)),
            ),
            "name a fact of that nation's own guidance": (
                for_staff(adult_facts=("LAW-S-01",), nations=(Nation.NORTHERN_IRELAND,)),
            ),
        },
        (
            for_staff(adult_facts=("LAW-EW-06",), nations=ENGLAND_AND_WALES),
            for_staff(adult_facts=("LAW-EW-06", "LAW-S-01", "LAW-NI-01")),
            for_staff(adult_facts=("TECH-12", "TECH-99")),
            for_staff(adult_facts=("TECH-99",)),
            checked(adult_facts=("LAW-EW-06",)),
        ),
    ),
    "seen-through": Examples(
        {
            "tell a story in which everything looks wrong and is fine, or depends": (
                a_pack_of_shapes(f"{'ood ' * 2}{'ond ' * 14}{'nno ' * 3} nnn"),
            ),
            "tell a story in which somebody puts a wrong right by another: change what happens in an act": (
                a_pack_of_shapes(f"{'ood ' * 3}{'ond ' * 15} nno nnn"),
            ),
            "there should be a story of each kind: change what happens in it": (
                a_pack_of_shapes(f"{'ood ' * 3}{'ond ' * 13}{'nno ' * 4}"),
            ),
            "add an act": (a_pack_of_shapes(f"{'oo ' * 3}{'ond ' * 13}{'nno ' * 3} nnn"),),
            "change what happens in the third act of some stories, or the order of acts": (
                a_pack_of_shapes(f"{'ooo odd onn dod ddn dno non ndo nnd ' * 12} nnn nnn"),
                a_pack_of_shapes(f"{'ooo odd onn dod ddn dno non ndo nnd ' * 11} nnn"),
            ),
            "change the order of acts in some stories; the first is the one that a class talks about": (
                a_pack_of_shapes(f"{EACH_SHAPE * 4} {'doo don dno dnn ' * 12}"),
            ),
        },
        (
            a_pack_of_shapes(f"{'ood ' * 3}{'ond ' * 13}{'nno ' * 3} nnn"),
            a_pack_of_shapes("ond " * 19),
            a_pack_of_shapes(EACH_SHAPE * 4),
        ),
    ),
}
