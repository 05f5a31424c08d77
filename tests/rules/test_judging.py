"""The game judges acts, not people, and calls nobody names; it may tell that somebody else does."""

import pytest

from isitok.rules.subject import Subject
from tests.builders import a_tell, an_act
from tests.rules.nouns import a_checked_pack, checked, in_a_bubble, in_a_why, in_an_option, in_hear, what_rules_say

ACTS = (
    "Maya is mean to Tyler.",
    "Kofi is nasty to Ffion in the chat.",
    "Leo is being mean to Dev.",
    "Kofi is a bully.",
    "Brandon is horrible to Noor.",
    "Maya and Noor are mean to Ffion.",
    "Kofi is rude to Ms Okafor.",
    "SharkBite is mean to Eilidh.",
    "Kofi acts like an idiot.",
)
JUDGED = (
    "Kofi is a bully, and nobody stops him.",
    "He posts it because he is selfish.",
    "He did not ask because he is selfish.",
    "She does it because she is nasty.",
    "That happens because Kofi is stupid.",
    "Only an idiot shares that.",
    "Only idiots would share a photo like that.",
    "Anyone with sense would ask first.",
    "Anybody with half a brain knows that.",
    "No one in their right mind sends that.",
    "You'd have to be stupid to send it.",
    "She is attention seeking.",
    "Ffion is just attention-seeking.",
    "He's an idiot, and everyone knows it.",
    "What an idiot.",
    "Kofi was mean to her all week.",
    "They are bullies.",
    "Maya is a horrible person.",
    "Her friends are mean to her.",
    "Kofi is such a liar.",
    "Kofi and Leo are idiots for laughing.",
    "Kofi is a coward who hides behind a fake account.",
    "These people are just losers.",
    "Nasty people share things like that.",
    "Some stupid boy shared it.",
    "She's a liar and a thief.",
    "He is lazy.",
    "You are stupid if you share your password.",
    "Everyone laughed at that idiot.",
    "People who share it are idiots.",
    "Any sensible person would have asked.",
    "He is a weirdo.",
    "Kofi must be thick.",
    "Kofi is a nasty piece of work.",
    "How stupid of him.",
    "Kofi is two-faced.",
    "He's mean.",
    "Maya is a bad friend.",
    "Maya is a bully and Kofi is a fool.",
    "Someone like that is a loser.",
    "Kofi has been horrible to her for weeks.",
    "Maya is unkind.",
    "The boy is evil.",
    "Kofi is pathetic, really.",
    "He is too stupid to see it.",
    "Kofi is not nice, he is nasty.",
    "Only a bully would do that.",
    "Only selfish people do that.",
    "Kofi is weird and nobody likes him.",
    "That girl is a snitch.",
    "This was done by an idiot.",
    "It was sent by some moron.",
    "He is dumb enough to click.",
    "Whoever shares it is an idiot.",
    "Whoever does that is a bully.",
)
ORDINARY = (
    "It was unkind of Kofi to send it on.",
    "That was a mean thing to say.",
    "It's not because she is stupid that she clicked.",
    "It isn't because he is mean. He thought it was funny.",
    "Nobody is stupid for falling for it.",
    "She feels stupid, and that's normal.",
    "He may feel like an idiot for clicking.",
    "What does it mean when she says nothing?",
    "They mean well, and they are mean words all the same.",
    "He doesn't mean to be nasty.",
    "A dumb machine can't know what hurts.",
    "The mean of the scores is four, and the average is five.",
    "Kofi calls her an idiot, and the others laugh.",
    "Kofi says that she is stupid.",
    "Some may think that she is weird. She isn't.",
    "That doesn't make him a bad person.",
    "It doesn't mean that Kofi is a bully.",
    "If someone is mean to you, tell a grown-up.",
    "If he is mean to her again, she can block him.",
    "When they are mean, it hurts.",
    "Kofi writes three messages. They are mean, and they stay there.",
    "The joke is mean, and it spreads.",
    "He was kind to ask first.",
    "The loser of the game buys crisps.",
    "A post that says Zayd is ugly goes round.",
    "It can look as if he is selfish.",
    "Kofi feels that Maya is being unfair.",
    "Is Kofi a bully?",
    "The thief in the play is Dev. Dev is a thief in the play.",
    "She isn't stupid. The message looked real.",
    "You aren't stupid for believing it.",
    "It would be mean to leave her out.",
    "It can feel mean to tell.",
    "He wants to be the first, and he isn't thinking of her.",
    "Being called a liar hurts.",
    "She was sick yesterday, and he is sad about it.",
    "Mum is mad about the phone.",
    "Noor means it kindly. Her meaning is clear.",
    "Leo is thick-skinned, he says.",
    "The ice is thick, and the soup is horrible.",
    "His hair is ugly in the photo, he thinks.",
    "The comment makes it sound as if she is lazy.",
    '"Kofi is a bully" is what the post says.',
    "No one is an idiot for asking.",
    "A filter can make anybody look weird.",
    "Ffion is upset, and Kofi is sorry.",
    "Anyone with a phone can copy it.",
    "Someone with a sense of humour may laugh.",
    "She worries that she is ugly.",
    "He thinks he is stupid now.",
    "Nobody who asks for help is a coward.",
    "Was it a mean thing to do?",
    "They were rude comments about her hair.",
    "It's a rude word, and it was rude to say it.",
    "He was mean to post it without asking her.",
    "The app is stupid about dates.",
    "The bully in the film says sorry at the end.",
    "Anti-bullying week is in November.",
    "The people who make these messages practise.",
    "That's a cheat code, and Leo is good at it.",
    "The level has a monster. Dev is scared of it.",
    "Kofi's mean joke goes round.",
    "Snake is a game. Maya is a snake in the game.",
    "A liar's face looks like any other.",
    "He is not a liar.",
    "Maya was unkind to say so.",
    "Silence is cruel, too.",
    "She tells him that he is an idiot.",
    "Would anyone think that she is lazy?",
    "She isn't lazy. She has a bad back.",
    "Everyone can be mean sometimes.",
)


def judged(subject: Subject) -> list[str]:
    return [str(problem) for problem in what_rules_say(subject) if problem.code == "judges-a-person"]


@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_something_that_somebody_does(act: str) -> None:
    assert judged(checked(acts=(an_act(act=act),)))


@pytest.mark.parametrize("why", JUDGED)
def test_a_person_is_not_judged_and_nobody_is_called_names(why: str) -> None:
    assert judged(in_a_why(why))
    assert judged(in_a_bubble(why)) == []
    assert judged(in_an_option(why)) == []
    assert judged(in_hear(why)) == []
    assert judged(checked(note=why))
    assert judged(checked(gist=why))


@pytest.mark.parametrize("why", ORDINARY)
def test_acts_feelings_and_what_others_say_get_nothing(why: str) -> None:
    assert judged(in_a_why(why)) == []


def test_a_pupils_first_words_may_judge() -> None:
    assert judged(checked(tell=a_tell(first_words=("My brother is mean to me.", "I'm scared. He is horrible.")))) == []


def test_a_pack_speaks_with_the_games_voice() -> None:
    pack = a_checked_pack(about="Why only an idiot shares that.")
    assert "judges-a-person" in {problem.code for problem in what_rules_say(pack)}
