"""How stories refer to adults who could be told, and to keeping something from them: parts of regular expressions."""

_OF = r"(?:(?:any|one|all|some|none) of )?"
_ITS = (
    r"(?:(?:an?|any|the|her|his|their|your|my|our|some|no|all|both|another|each|every|one|trusted|other|kind|real|old)"
    r" )*"
)
_WHO = (
    r"(?:adults?|grown[- ]?ups?|teachers?|headteachers?|heads?(?= teacher)|parents?(?: or carers?)?|carers?|guardians?"
    r"|mums?(?: (?:and|or) dads?)?|mummy|mam|mothers?|dads?|daddy|fathers?|gran|nan|nanny|granny|grandma|grandad"
    r"|grandpa|grandparents?|aunts?|aunties?|uncles?|families|family|social workers?|tutors?|form tutor|coach|schools?"
    r"|staff|police|safeguarding (?:lead|person|teacher)|youth workers?|counsellors?|helplines?|school nurse|nurse"
    r"|doctor|foster (?:mum|dad|carers?|parents?)|step ?(?:mum|dad)|stepmum|stepdad|older (?:brother|sister)|jess"
    r"|any(?:one|body) (?:at home|older|grown[- ]?up|in charge)|(?:mr|mrs|ms|miss|mx|sir|dr|pc)\.? [a-z]\w+|sir|miss)"
)
ADULT = (
    rf"(?:{_OF}{_ITS}{_WHO})(?![\w-])(?!'s? \w)(?! (?:strangers?|friend|online|on the internet|in (?:the|a|her|his)"
    rf" game"
    r"|(?:that |who |whom )?(?:she|he|they|you) (?:don't|doesn't|do not|does not|has never|have never|had never)))"
)
"""Somebody who looks after children, by what they are or with a title: "a teacher", "her mum", "Ms Okafor"."""

ADULTS = (
    r"(?:(?:the|any|all|her|his|their|most|other|no) )?(?:adults|grown[- ]?ups|teachers|parents|mums and dads|staff|an"
    r" adult|a teacher|a grown[- ]?up)"
)
"""Adults in general."""

ENDS = (
    r"(?=[.,;:!?)\"']| ?[–—] ?|$| (?:about (?:it|this|that|her|him|them|what (?:happened|\w+ (?:did|said|wrote|saw))"
    r"|the \w+)|and|or|but|because|as|so|for (?:this|that|it)|at all|just|over|with (?:this|it)|involved|in|too|here"
    r"|unless|either|now|what (?:happened|\w+ (?:did|said|wrote|saw|told \w+))|that (?!is|was)|anything|a thing"
    r"|if|when"
    r"|even)(?![\w']))"
)
"""What may follow if the adult is told nothing at all: "… tell a teacher", not "… tell a teacher everything"."""

_NEVER = (
    r"(?:(?:not|never|nobody|no one|no-one|none of (?:them|us|the \w+)|against|won't|doesn't|don't|didn't|wouldn't"
    r"|shouldn't|mustn't|isn't|aren't|wont|doesnt|dont|wasn't|weren't)(?: (?:to|going to|ever|even|be|dare|dare to"
    r"|really|actually|will|should|must|would|'ll|let on|ever to)){0,3}|(?:stop|stops|prevent|prevents|keep|keeps"
    r"|discourage|discourages) [\w']+ from|(?:talk|talks) [\w']+ out of|(?:put|puts) [\w']+ off)"
)
_TELL = (
    r"(?:tell|tells|telling|told|inform|informs|informing|alert|alerting|involve|involves|involving|mention (?:it|this"
    r"|that) to|talk to|talking to|speak to|speaking to|report (?:it|this|that|him|her|them) to|confide in|say"
    r" (?:anything|a word|a thing|it) to|show (?:it|this|that) to)(?: on \w+ to)?(?: (?:it|this|that|anything|what"
    r" happened) to)?"
)
_AT_SCHOOL = (
    r"(?:(?:an?|any|the|her|his|their|your) (?:\w+ )?(?:adult|grown[- ]?up|teacher|head|tutor|staff|safeguarding lead"
    r"|youth worker|counsellor|police)|(?:mr|mrs|ms|miss|mx|dr|pc)\.? [a-z]\w+|teachers|adults|grown[- ]?ups|the"
    r" police)(?![\w'-])"
)
_KEEP = (
    r"(?:(?:keep|keeps|keeping|kept)(?: (?:it|this|that|them|these|everything|all of it|all this|things|quiet|hidden"
    r"|secrets?|a secret|the secret|her secret|his secret|their secret|what \w+ \w+(?: \w+)?|the truth|the bullying|the"
    r" problem)){1,2}(?: (?:a secret|secret|quiet|hidden|away|back|private))?|(?:hide|hides|hiding|hid|conceal|conceals"
    r"|concealing)(?: [\w']+){1,5}?|(?:keep|keeps|keeping|kept) (?:the|their|her|his|this|that|these|those)"
    r" (?!(?:\w+ )?(?:surprise|party|presents?|gifts?|birthday|trick|cake|card)(?!\w))\w+(?: \w+)?"
    r" (?:a secret|secret|hidden|quiet)) from"
)
KEPT_FROM_ADULTS = (
    rf"{_NEVER} {_TELL} {ADULT}{ENDS}",
    rf"{_NEVER} {_TELL} {ADULT} that [^.,;]{{0,30}}(?<!\w)(?:hurt\w*|hit|hits|cuts?|cutting|bull\w+|scared|unsafe"
    r"|in danger|starv\w+|abus\w+|threat\w+|blackmail\w*|touch\w*)(?![\w'])",
    rf"{_NEVER} (?:let|lets|letting) {ADULT} (?:know|find out|find it|see (?:it|this|that)|hear (?:of|about))",
    rf"{_NEVER} (?:go|goes|going|run|runs) to {_AT_SCHOOL}{ENDS}",
    rf"(?:says?|saying|tells?|telling|mentions?|mentioning) (?:nothing|none of it|not a word|not a thing|no word)(?:"
    rf" (?:about|of) [\w' ]{{2,20}})? to {ADULT}",
    r"(?:tell|tells|telling|told|involve|involves) (?:no|none of (?:the|her|his|their)) (?:adults?|grown[- ]?ups?"
    r"|teachers?|parents?|staff)",
    rf"(?:tell|tells|telling) {ADULT} (?:nothing|lies|a lie|that (?:nothing|everything is|everything's|it was"
    rf" (?:nothing|an accident)"
    r"|(?:she|he|it|all)(?: is|'s) (?:fine|ok|okay|nothing|well)))",
    rf"(?:lie|lies|lying) to {ADULT}",
    rf"{_KEEP} {ADULT}",
    rf"(?:keep|keeps|keeping|leave|leaves|leaving) {ADULT} (?:out of|in the dark)",
    rf"(?:delete|deletes|deleting|hide|hides|hiding|wipe|wipes|clear|clears|lock|locks|erase|erases) [^.;]{{2,40}}?"
    rf" (?:so (?:that )?|in case ){ADULT} (?:can|could|won't|doesn't|never|don't|do not|sees?|finds?|looks?|will"
    r"|would|asks?|gets?|checks?|knows?)",
    r"(?:delete|deletes|deleting|wipe|wipes|clear|clears|erase|erases) (?:the|her|his|their|all|every|some|those|these)"
    r" (?:\w+ ){0,2}(?:messages?|chats?|texts?|history|browser|searches|app|account|calls?|conversation|evidence"
    r"|replies)"
    rf" before {ADULT} (?:can|could|sees?|finds?|looks?|asks?|gets?|checks?|knows?|reads?)",
)
"""Ways of keeping something from an adult."""

_NOT_ALL = (
    r"(?! (?:in|on|at|from|else|but|except|apart|who|that|whom|which|where|how|why|until|till|before|yet|outside"
    r"|(?:about )?(?:her|his|their|your|my) (?:real |own |full )?(?:name|age|password|pin|passcode|address|school"
    r"|birthday|score|mark|result|plan|idea|trick|recipe)\w*|(?:the|a) (?:password|answer|score|ending|plan|recipe|code"
    r"|pin|result)\w*))"
)
KEPT_TO_ONESELF = (
    rf"(?:tell|tells|telling|told) (?:nobody|no one|no-one|not a soul|none of (?:them|her friends|his"
    rf" friends)){_NOT_ALL}",
    rf"{_NEVER} (?:tell|tells|telling|say|mention|breathe|speak|talk)(?: (?:it|this|that|anything|a word|a thing))?(?:"
    rf" (?:to|about it to|of it to))? (?:any ?one|any ?body|a soul|a living soul|another soul|people){_NOT_ALL}",
    r"(?:keep|keeps|keeping) (?:it|this|that|everything|all of it|(?:the|her|his|their|this|that) secret|what"
    r" [^.,;]{2,60}?)(?: all)? (?:a secret|secret|quiet|to (?:her|him|them|your|my)sel(?:f|ves))(?! (?:from|in the"
    r"|until))",
    r"(?:keep|keeps|keeping|stay|stays|staying) (?:quiet|silent|schtum|shtum|mum)(?: about (?:it|this|that|what"
    r" [^.,;]{2,30}?|the \w+))?(?= *(?:[.,;]|$|and|because))",
    r"(?:keep|keeps|keeping) (?:the|her|his|their|this|that|a|\w+'s) secret(?= *(?:[.,;]|$|and|because|as))",
    r"(?:promis\w+|swear\w*|swore|vow\w*|agree[sd]?|pinky[- ]promis\w+)(?: [\w']+){0,2} (?:secrecy|silence|(?:to keep"
    r"|keeps?) (?:it|this|that|everything) (?:a secret|secret|quiet)|(?:not|never) to tell(?: on \w+)?(?=[.,;!]|$| and|"
    r" because))",
    r"(?:promis\w+|swear\w*|vow\w*|agree[sd]?|pinky[- ]promis\w+)(?: [\w']+){0,2} (?:that )?(?:she|he|they|she's"
    r"|he's)(?: won't|'ll never| will never| will not| wouldn't) tell(?: on \w+)?(?=[.,;!]|$| and| because)",
)
"""Ways of keeping something from everybody: whether that is right depends on what it is."""
