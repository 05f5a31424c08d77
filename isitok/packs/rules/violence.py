"""People who hurt people: at least level 2, from 11 up, with a person or a service to turn to.

Why: a fight on film, a threat, somebody waiting at the gate – for some pupils that is this week, and a screen
that shows it to a seven-year-old frightens more than it teaches.
Looked at: everything that a pupil can read, in grown-up words and in those that young people write. Games, plays,
sport, snowballs, quarrels and "Mum will kill me" are fine.

Fails: "beat him up" · "they jumped him" · "he got stabbed" · "happy slapping" · "Leo films a fight"
Passes: "you killed it" · "a pillow fight" · "hit me up" · "shot a penalty" · "he kicked me from the group" · in a
  game: "Dev hits Ruby with his sword"
"""

from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.rules import harm_at_home, touching
from isitok.packs.rules.phrases import Spoken, phrases
from isitok.packs.rules.touching import NAME, PRETEND, SOMEBODY, SURE, WHOM, Excuse, Touches, words_near

CODE = "violence"
SEVERITY = Severity.ERROR
VOICES = touching.VOICES

_JOKE = r"lol|lmao|haha\w*|jk|joking|😂|🤣|chips|crisps|cake|biscuits?|pizza|spoilers?"
_SPORT = (
    r"box(?:ing|ers?)|karate|judo|taekwondo|wrestl\w+|mma|fencing|martial arts|sparring|(?:pillow|water|snowball"
    r"|food|play|paint|nerf|sponge|custard|cushion|laser|foam|balloon|thumb|rap|leaf|mud|sword|dance|stage"
    r"|lightsaber|custard pie)[- ]?fight\w*|(?:dragons?|robots?|hamsters?|cats?|dogs?|kittens?|pupp(?:y|ies)|stags?"
    r"|seagulls?|pigeons?|penguins?|goats?|squirrels?|swans?) (?:\w+ )?fight\w*"
)
_HARMLESS = (
    r"(?:balls?|snowballs?|pillows?|cushions?|sponges?|pies?|balloons?|sun|light|news|waves?|frisbee|shuttlecock|bus"
    r"|car|lorry|van|bike|branch|door|it|that|this) (?:just |then |really |also |nearly )?(?:hit|hits|hitting|slap"
    r"|slaps|slapped)|with (?:a|the|his|her|their|some) (?:\w+ )?(?:ball|pillow|snowball|cushion|sponge|balloon|pie"
    r"|frisbee|towel|sock|shuttlecock|paper plane|noodle|slipper|feather|question)|by accident|accident\w*|playfully"
    r"|as a joke|high ?fives?|damage|sun ?(?:screen|cream)|stickers?|plasters?|labels?|penalt(?:y|ies)"
)
_AFTER = (
    r"(?= ?$| ?[.,!?;]| (?:and|when|while|so|because|again|in|on|after|at|for|until|outside|behind|hard|with|if|til"
    r"|till)(?!\w))"
)
_PLAYED = "played"
_MOCK = "mock"
_GAME = "game"
_MYSTERY = "mystery"
_TOUCHED = "touched"
_FILMED = "filmed"
EXCUSES = {
    _PLAYED: Excuse(near=words_near(PRETEND, _SPORT), around=1, within=True, denied=True, in_game=True),
    _MOCK: Excuse(near=words_near(PRETEND, _JOKE, _SPORT), denied=True, in_game=True),
    _GAME: Excuse(near=words_near(PRETEND, r"potato(?:es)?|sausages?|fork|tomato(?:es)?"), denied=True, in_game=True),
    _MYSTERY: Excuse(
        near=words_near(
            PRETEND,
            r"crow|wink|danc\w+|songs?|karaoke|s[ai]ng\w*|burgers?|podcasts?|books?|stories|quiz|clues?",
        ),
        within=True,
        in_game=True,
    ),
    _TOUCHED: Excuse(near=words_near(PRETEND, _SPORT, _HARMLESS), within=True, denied=True, in_game=True),
    _FILMED: Excuse(
        near=words_near(
            PRETEND,
            r"(?:photos?|pictures?|videos?|scenes?|films?|clips?|it) (?:is|was|were|got) shot|one take|black and"
            r" white|on (?:a|his|her|my) phone|slow motion|penalt\w+",
        ),
        within=True,
        denied=True,
        in_game=True,
    ),
}
_TO_KILL = (
    r"(?:i'?ll|ill|i'?m (?:gonna|going to)|im (?:gonna|going to)|i will|imma|gonna|we'?ll|we will|he'?ll|he will"
    r"|they'?ll|they will|they'?re gonna|threaten(?:s|ed|ing)? to|want(?:s|ed)? to|wanna|going to|swear i'?ll|tr(?:y"
    r"|ies|ied|ying) to)"
)
_BY_A_THING = (
    r"(?! (?:(?:my|your|her|him|them)sel\w+ )?(?:by|with|on) (?:\w+ ){0,2}(?:cactus|thorns?|pencil"
    r"|pen|compass|needle|pin|fork|rose"
    r"|holly|hedgehog|splinter|staple|nettles?|lego|toothpick|bee|wasp)(?!\w))"
)
_HUNGRY = (
    r"(?! (?:an?|some|this|that|the) (?:\w+ ){0,2}(?:pizza|burger|kebab|curry|tea|cuppa|coffee|sandwich|drink|chips"
    r"|chocolate|takeaway|biscuit|cake|mcflurry|ice cream|hot chocolate|song|roast)(?!\w))"
)
PHRASES = phrases(
    "acid assault assaulted assaults attack attacked attacks bang banged banging bangs bash batter batterd"
    " battered battering batters beat beatdown beaten beating beats beheading beheadings bodies body brawl"
    " brawling brawls break breaks choke choked chokes dead deck decked decks drive driveby execution fight"
    " fighting fights fire gang gangs gore gun happyslap happyslapped happyslapper happyslappers happyslapping"
    " happyslaps headbutt headbutted headbutts headlock hit hits hitting hurt hurting hurts jump jumped"
    " jumping jumps kick kicked kicking kicks kill killed kills knife knock knocked knocks lynch mug mugged"
    " mugger muggers mugging muggings mugs murder murdered murderer murdering murders neck punch punched"
    " punches punching punchup push pushed pushes shoot shooter shooters shooting shootings shoots shot shove"
    " shoved shoves slap slapped slapper slappers slapping slaps smash smashed smashes smashing snap snaps"
    " snuff spark sparked stab stabbed stabbing stabbings stabs strangle strangled strangles throat throttle"
    " throttled throttles thump thumped thumps torture tortured tortures torturing violence violent"
    " hands smashed kicked face head ambulance coma wheelchair teeth bashed jaw skull nose"
    " stamp stamps stamped stamping glassed hospital coma",
    {
        r"(?:slap|slaps|slapped|slapping|push|pushes|pushed|shove|shoves|shoved|punch|punches|punched) (?:a|an|the"
        r"|some) (?:\w+ )?(?:old|elderly|little|younger|homeless) (?:lady|man|woman|boy|girl|pupil|kid"
        r"|person|people)": _TOUCHED,
        r"(?:head|face|teeth) kicked in|fights? (?:page|account|videos?|clips?)": _PLAYED,
        r"happy[- ]?slap(?:s|ped|ping|per|pers)?": SURE,
        rf"(?:get|gets|got|getting|was|were|is|are|been|being|be) (?:stabbed{_BY_A_THING}|jumped(?! (?:on(?!"
        rf" (?:(?:the|his|her|my|ur|their|our)"
        r" way|the (?:bus|street|field|train)))|over|in"
        r"|at (?:the )?(?:chance|opportunity|it)|into|to|out|up|off|for|the|about|with|around|through|back"
        r"|by (?:the|a) (?:cat|dog|jump)))|beaten up|battered(?! (?:sofa|by the (?:wind|sea)))"
        r"|mugged(?! off)|assaulted|attacked (?:by"
        r" (?:(?:a|the|an|two|three|some|four|five|older|other) )*(?:boys?|girls?|gang|group|man|men|lads?|kids?"
        r"|pupils?|strangers?|teenagers?)|outside|after school|on (?:his|her|the) way|in the (?:park|street"
        r"|toilets))|headbutted|strangled)": _GAME,
        rf"(?:beat|beats|beating|beaten) (?:up (?:{SOMEBODY}|kids|boys|girls|lads)|{SOMEBODY} up)": _GAME,
        r"(?:beat|beats|beaten|get beat) up(?= ?$| at | in the| outside| after| behind| by )": _GAME,
        rf"(?:beat|beats|beating|kick|kicks|kicked|kicking|knock|knocks|knocked) the (?:life|crap|hell|living"
        rf" daylights|daylights|stuffing) out of {SOMEBODY}": _GAME,
        r"a beating(?= ?$| ?[.,!?]| from| after)|beatdown": _GAME,
        rf"(?:batter|batters|battered|battering|bash|lynch|deck|decks|decked|headbutt|headbutts|headbutted|thump"
        rf"|thumps|thumped|strangle|strangles|strangled|throttle|throttles|throttled|assault|assaults|assaulted)"
        rf" (?:{WHOM}|{NAME}|(?:a|the|that|this) (?:\w+ )?(?:boy|girl|kid|pupil|teacher|man|woman|year \d+))(?! (?:at"
        rf"|in) (?:the"
        rf" )?(?:netball|football|hockey|rugby|cricket|tennis|chess|fifa|uno|quiz|basketball|rounders|final|league"
        rf"|match"
        rf"|semi\w*|relay)(?!\w)|,? \d+ ?[-–] ?\d)": _TOUCHED,
        rf"stab(?:s|bing|bed)?(?! (?:at|in the dark)){_BY_A_THING}|stabbings?": _GAME,
        rf"(?:choke|chokes|choked) (?:{WHOM}|{NAME})|by the (?:throat|neck)": _TOUCHED,
        rf"murder(?:s|ed|er|ing)?{_HUNGRY}": _MYSTERY,
        rf"(?:jump|jumps|jumped|jumping) (?:him|me|them|us|you|u|{WHOM}|{NAME})(?! (?:up|over|the|in|on|at|out|off"
        rf"|through|down|to|into|for|and|onto|around)(?!\w))": _GAME,
        rf"(?:bang|bangs|banged|spark|sparked) (?:him|them|you|u|her|me|{NAME}) out|(?:kick|kicks|kicked|kicking)"
        rf" (?:his|her|ur|your|my|their|people's|peoples) (?:head|heads|teeth|face) in|(?:knock|knocks|knocked)"
        rf" (?:him|them|you|u|her|me|(?:a|the|another|some) (?:kid|boy|girl|lad|man|guy|pupil|teacher)|{NAME})"
        rf" (?:out cold|out|unconscious|to the (?:ground|floor))(?! of)": _MOCK,
        r"(?:smash|smashes|smashed|smashing|bash|snap) (?:ur|your|his|her|my|their) (?:face|head|teeth|skull|jaw)(?:"
        r" in)?|(?:break|breaks|snap|snaps) (?:ur|your|his|her|their|every bone in your) (?:legs?|arms?|jaw|nose"
        r"|face|neck|body)(?= ?$| ?[.,!?]| if| when| after)": _MOCK,
        rf"(?:punch|punches|punched|punching) (?:{SOMEBODY}(?! tickets?)|(?:in|on) the (?:face|head|stomach|eye|nose"
        rf"|mouth|jaw))|(?:punch|punched|punches) (?:ur|your|his|her|my) (?:face|head|lights)|(?:throw|throws|threw)"
        rf" (?:a |the first )?punch(?:es)?|punch[- ]?up|(?:punch|punches|punched|punching|kick|kicks|kicked|kicking)"
        rf" (?:a|another|the) (?:second|third|fourth|other|smaller|younger)(?: one)?(?= ?$| ?[.,!?])": _TOUCHED,
        rf"(?:slap|slaps|slapped|slapping) (?:{WHOM}|{NAME}|(?:a|the|another|some) (?:\w+ )?(?:boy|girl|kid|pupil"
        rf"|teacher|stranger|man|woman|guy|lad)s?|(?:her|his|ur|your) face|in the face|people|strangers)(?! on the"
        rf" (?:back|shoulder))": _TOUCHED,
        rf"(?:hit|hits|hitting) (?:{WHOM}|{NAME}|(?:a|the|another|some) (?:\w+ )?(?:boy|girl|kid|pupil|teacher|man"
        rf"|woman)s?)(?! (?:up(?! (?:the|in))|like|that|how|then|different|on the (?:back|shoulder)|for six|out|in"
        rf" the feels|with (?:your|ur|a|the|his|her|some) (?:(?:best|worst|funniest|new) )?(?:best shot|shot|question"
        rf"|news|idea|joke"
        rf"|fact|bill))(?!\w))(?=" + _AFTER[3:]: _TOUCHED,
        rf"(?:kick|kicks|kicked|kicking) (?:{WHOM}|{NAME}) (?:in the (?:head|face|stomach|ribs|back|shin|legs?"
        rf"|teeth)|while|on the (?:ground|floor)|down|until (?:he|she|they)|when (?:he|she|they)(?:'s| is| are|'re)?"
        rf" (?:down|on))": _TOUCHED,
        rf"(?:push|pushes|pushed|shove|shoves|shoved) (?:{WHOM}|{NAME}) (?:down the stairs|to the (?:ground|floor)"
        rf"|into (?:the |a )?(?:road|wall|lockers?|fence|traffic|canal)|against (?:the|a) (?:wall|lockers?))": _TOUCHED,
        rf"{_TO_KILL} (?:\w+ )?(?:kill|shoot|batter|beat|bang) (?:you|u|ya|him|them|her|ur (?:family|mum|dog)|your"
        rf" (?:family|mum|dog)|{NAME})(?! (?:at|to|in|on|with (?:kindness|laughter)|if (?:you|u) (?:eat|spoil|tell"
        rf" me)|for)(?!\w))": _MOCK,
        rf"(?:i'?ll|i'?m (?:gonna|going to)|im (?:gonna|going to)|gonna|imma|threaten(?:s|ed|ing)? to|we'?ll) hurt"
        rf" (?:you|u|him|them|her(?! feelings)|{NAME}|(?:ur|your) (?:family|mum|dog|sister|brother))": _MOCK,
        r"(?:you'?re|ur|your|u r|youre|he'?s|hes|she'?s) (?:so )?dead (?:after|when i|tomorrow|on \w+day|if (?:you|u"
        r"|he|she)|at school|meat|outside)": _MOCK,
        r"(?:was|were|got|gets?|been|being|is) shot(?= (?:dead|and|by|outside|at|in the (?:head|leg|chest|back"
        r"|street|park|arm))| last night| ?[.!,]| ?$)|shot (?:dead|him|her dead|them)|drive-?by": _FILMED,
        r"(?:school|mass) shoot(?:er|ers|ing|ings)|shoot(?:s|ing)? up (?:the|a|his|her|my|our|this) (?:school"
        r"|college|place)": _GAME,
        rf"mug(?:s|ging)? (?:{WHOM}|{NAME}|people|someone|somebody)(?! off)|mugged(?! (?:(?:me|him|her|us|them|you|u"
        rf"|it) )?off)|muggings?|muggers?": _GAME,
        r"(?:film|films|filmed|filming|watch|watches|watched|watching|video|videos|record|records|recorded|recording"
        r"|post|posts|posted|posting|share|shares|shared|sharing|upload|uploads|uploaded|livestreams?|clips?|of)"
        r" (?:of )?(?:(?:a|the|that|this|his|their|every|some|another|school|two|boys|girls|whole|big|real|in)"
        r" )*(?:fights?|fighting)(?! (?:for|about|over|back|against|fire|scene|choreography|with (?:words|mum|dad|my"
        r"|her|his)))": _PLAYED,
        rf"(?:fight|fights|fighting|fought)(?= (?:(?:{WHOM}|{NAME}) )?(?:(?:now|tomorrow|today|later|happening"
        rf"|starting|going on|again) )?(?:behind|outside|after school|on the (?:field|playground|bus|pitch|way)|in"
        rf" the (?:park|toilets|playground|street|car ?park|corridor|canteen|dinner hall|yard|alley)|at (?:lunch"
        rf"|break|the (?:gates?|park|bus stop|back)|half past|\d)))|fights? (?:breaks?|broke) out|fight (?:videos?"
        rf"|clips?|page|account)": _PLAYED,
        rf"(?:want|wants|wanted|going|gonna|wanna|meet|meets) (?:to )?fight (?:{WHOM}|{NAME})(?! (?:for|about|over"
        rf"|in|at|on)(?!\w))|(?:two|three|some|the|year \d+) (?:boys|girls|lads|pupils|kids|people) (?:start |are "
        rf"|were |begin to |started )?(?:to )?fight(?:ing)?(?! (?:for|about|over|with words|back))": _PLAYED,
        r"(?:get|gets|got|getting) (?:in ?to|in) (?:a |another )?fights?(?! (?:with (?:mum|dad|her mum|his mum"
        r"|words)|about|over))|brawl(?:s|ing)?": _PLAYED,
        rf"(?:boy|girl|kid|man|woman|pupil|teacher|lad|teenager|someone|somebody|him|her|{NAME}) (?:is |was )?(?:get"
        rf"|gets|getting|being) beaten(?! (?:at|in|by|to|on|\d))": _GAME,
        rf"(?:get|gets|getting|got|have) (?:u|you|him|her|them|me|{NAME}) (?:jumped|beaten up|stabbed|battered)": _GAME,
        r"(?:the|a|that|this) fight (?:is|was|starts|will be|happens)(?: \w+){0,2} (?:at|in|behind|outside"
        r"|on)": _PLAYED,
        r"headlock": _TOUCHED,
        r"(?:set|sets|setting) (?:fire to|on fire) (?:a|the|his|her|some|someone's|somebody's|that)(?: \w+)? (?:cat"
        r"|dog|kitten|hedgehog|bird|animal|boy|girl|man|kid|school|bins?|shed|car)": _GAME,
        r"gore (?:videos?|clips?|sites?|pages?)|beheadings?|execution videos?|snuff|dead bod(?:y|ies)|tortur(?:ed"
        r"|ing)": _GAME,
        r"gang (?:members?|violence|fights?|attack|leaders?)|(?:join(?:s|ed|ing)?|in|from|by|with) (?:a|the|that"
        r"|their) gang(?! of|'s| show| (?:show|at))|street gangs?|violence|violent (?:crime|attack|video|clip"
        r"|fight)s?|acid attacks?": _GAME,
        r"(?:kick|kicks|kicked|kicking|hit|hits|hurt|hurts|hurting|torture|tortures) (?:a|the|his|her|that|my|their"
        r"|next door's) (?:\w+ )?(?:cat|dog|kitten|puppy|pigeon|hedgehog|animal|duck|swan)s?": _GAME,
        r"catch (?:these|my|his|her) hands": _MOCK,
        r"(?:face|head|teeth|jaw|skull|nose)(?: gets?| got| getting| is| was)? (?:smashed|bashed"
        r"|caved|punched) in": _MOCK,
        r"(?:being|gets?|got|getting|was|were) (?:punched|kicked in the (?:head|face|stomach|ribs|back)|slapped"
        r"|stamped on)(?! (?:from|out of|off the|by the (?:wind|wave|horse|donkey)|in the (?:final"
        r"|shin))(?!\w))": _TOUCHED,
        r"stamp(?:s|ed|ing)? on (?:his|her|my|their|ur|your|\w+'s) (?:head|face|hand|hands|chest)": _MOCK,
        r"(?:gets?|got|getting|was|were|been) glassed|glassed (?:him|her|me|them|some ?one|some ?body)": SURE,
        r"put (?:u|you|him|her|them) in (?:hospital|a coma|an ambulance|a wheelchair)": _MOCK,
    },
)
TOUCHES = Touches(code=CODE, about="violence", phrases=PHRASES, excuses=EXCUSES, either=True)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Words for it, in a story that doesn't have what it needs."""
    problem = TOUCHES.problem(spoken)
    if problem and not harm_at_home.TOUCHES.first(spoken):  # that rule asks for all this and more
        yield problem
