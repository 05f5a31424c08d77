"""Knives and other weapons: at least level 2, from 11 up, with a person or a service to turn to.

Why: a pupil who carries one is often one who is afraid. Such a story needs somebody to turn to, and no
seven-year-old.
Looked at: everything that a pupil can read. Knives in a kitchen or at a birthday, swords and guns in games, plays and
museums, and blades of grass are fine; a knife in a school bag isn't, whatever else is said.

Fails: "he brings a blade to school" · "a zombie knife" · "Kofi has a knife in his bag" · "shank"
Passes: "she cuts the cake with a knife" · "a sword in a game" · "a water gun" · "roller blades" · "lamb shank"
"""

from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.rules import touching
from isitok.packs.rules.phrases import Spoken, phrases
from isitok.packs.rules.touching import NAME, PRETEND, SURE, WHOM, Excuse, Touches, words_near

CODE = "weapons"
SEVERITY = Severity.ERROR
VOICES = touching.VOICES

_KITCHEN = (
    r"cakes?|bread|toast|butter|cheese|kitchens?|cook(?:s|ing|ed|ery)?|chef|bak(?:e|es|ing|ery)|peel\w*|chop(?:s"
    r"|ping|ped)?|slic\w+|carv\w+|pumpkins?|pizzas?|forks?|spoons?|plates?|picnic|food tech\w*|cutlery|drawers?"
    r"|dishwasher|washing[- ]up|vegetables?|fruit|apples?|onions?|carrots?|potato\w*|sandwich\w*|restaurants?"
    r"|recipes?|crafts?|palette|art (?:class|lesson|room|club)|clay|whittl\w+|scouts?|guides|camping|campfire|at"
    r" camp|fishing|bushcraft|turkey|jam|honey|barbecue|bbq|butcher|steak|melon|mango|tomato\w*|sharp as|like a"
    r" knife|spelling|emoji"
)
_CARRIED = (
    r"in (?:his|her|my|ur|your|their) (?:\w+ )?(?:bag|pocket|sock|coat|jacket|blazer|waistband|trousers|locker"
    r"|rucksack)|waistband|on (?:him|me)(?= ?$| ?[.,!?])|for (?:protection|self[- ]defence)|in case|threat\w*"
    r"|scare(?:d|s)?|stab\w*|hidden|hid(?:es|ing)?|police|gang|to school|in school|into school"
)
_BLADE = (
    r"grass|roller\w*|ice|skat\w+|fan|wind|turbines?|helicopter|drone|propeller|saw|shoulder|oars?|paddle|wipers?"
    r"|leaf|leaves|lawn ?mower|mower|blender|hockey|sharpeners?|razors?|shav\w+|runner|vampire"
)
_TOY = (
    r"(?:water|nerf|toy|glue|spray|heat|laser|bubble|foam|squirt|t-shirt|massage|staple|nail|radar|speed|starting"
    r"|top|potato|confetti|cap|caulking|finger|lego|paintball|play|pretend|plastic|ray|portal|tranquilliser)[-"
    r" ]?(?:guns?|pistols?|rifles?)|jump(?:s|ed|ing)? the gun|big guns|guns? out|stick(?:s|ing)? to (?:his|her"
    r"|their) guns|secret weapons?|laser tag"
)
_COOKING = "kitchen"
_GRASS = "blade"
_TOYS = "toys"
_LAMB = "lamb"
_MUSEUM = "museum"
_WORN = "worn"
EXCUSES = {
    _COOKING: Excuse(near=words_near(_KITCHEN, PRETEND), around=1, but=words_near(_CARRIED), in_game=True),
    _GRASS: Excuse(near=words_near(_BLADE, _KITCHEN, PRETEND), around=1, in_game=True, denied=True),
    _TOYS: Excuse(
        near=words_near(_TOY, PRETEND, r"clay pigeons?|shooting club|farmers?|action figures?"),
        around=1,
        but=words_near(r"real|to school|in school|into school|in (?:his|her|my|ur) (?:school )?bag"),
        in_game=True,
        denied=True,
    ),
    _LAMB: Excuse(near=words_near(r"lamb|pork|beef|braised|ham|dinner|recipe"), in_game=True),
    _WORN: Excuse(
        near=words_near(
            PRETEND,
            r"bags?|guitars?|bass|watch(?:es)?|cameras?|bra|helmets?|rucksacks?|shoulders?|lanyards?|phones?"
            r"|dress(?:es)?"
            r"|sandals?|goggles|dvds?|posters?|stallone|films?|dogs?|cats?|boxes|shopping|equipment|tables?"
            r"|chairs?|heavy|load|stuff|trays?|virus|germs|saddle|violin|ukulele|broken|snapped",
        ),
        but=words_near(r"protection|scared|police|gang|opps?"),
        in_game=True,
    ),
    _MUSEUM: Excuse(near=words_near(PRETEND, r"museum|farm\w*|garden\w*|jungle|explor\w+"), around=1, in_game=True),
}
_HAS = (
    r"(?:bring|brings|bringing|brought|carry|carries|carried|carrying|take|takes|took|taking|taken|have|has|had"
    r"|having|got|gets|keep|keeps|kept|hide|hides|hid|hiding|hold|holds|holding|with|pack|packs|packing|find|finds"
    r"|found|see|sees|saw|put|puts|buy|buys|bought|sell|sells|sold|order|orders|ordered|show|shows|showed|shown|need"
    r"|needs)"
)
_SHARP = r"(?:kni(?:fe|ves)|blades?|daggers?|guns?|shooters?|tools?)"
PHRASES = phrases(
    "axe axes blade bladed blades blow blowing blows bomb bombs butterfly crossbow crossbows dagger daggers"
    " defence duster dusters firearm firearms flick flickknife flickknives gun gunpoint guns hammer hammers"
    " handgun handguns knife knifepoint knives knuckle knuckleduster knuckledusters lock machete machetes"
    " pistol pistols protection rambo revolver revolvers rifle rifles shank shanked shanking shanks shiv shivs"
    " shooter shooters shotgun shotguns sword swords tool tools vest weapon weapons zombie"
    " strap pepper nunchucks taser tasers samurai ninja"
    " carrying",
    {
        r"(?:hammer|screwdriver|baseball bat|bat|scissors|bottle|axe|sword|knife|something sharp) [^.!?]{0,30}for"
        r" (?:his |her |my )?(?:own )?(?:protection|self[- ]defence)": SURE,
        r"zombie (?:kni(?:fe|ves)|blades?|killer knife)|flick[- ]?kni(?:fe|ves)|(?:butterfly|lock|rambo|hunting"
        r"|combat)[- ]kni(?:fe|ves)|knuckle ?-?dusters?": _MUSEUM,
        r"machetes?": _MUSEUM,
        r"shank(?:s|ed|ing)?|shivs?": _LAMB,
        r"knife crime|stab(?:-proof)? vest|(?:knife|gun)[- ]?point|bladed (?:article|weapon)s?|offensive"
        r" weapons?": SURE,
        rf"{_HAS} (?:(?:a|an|the|his|her|my|this|that|big|little|small|real|kitchen|sharp|huge|actual|one of|some|bb"
        rf"|air|hidden|proper|massive|sword|hammer|axe|dagger|baseball bat|\w+'s) )*(?:{_SHARP}|weapons?|swords?"
        rf"|axes?|hammers?|machetes?) (?:in ?to|to|in|on|at|round|around) (?:the )?(?:school|college|class|lessons?"
        rf"|the bus|his bag to school)(?! (?:play|kitchen|canteen|fair|fete|museum))": _MUSEUM,
        rf"(?:pull|pulls|pulled|pulling|flash|flashes|flashed|wave|waves|waved|point|points|pointed|hold|holds|held)"
        rf" (?:out )?(?:a|an|the|his|her) (?:\w+ )?{_SHARP} (?:on|at|to|out|in) (?:{WHOM}|{NAME}|(?:his|her|my|the"
        rf"|a)(?: \w+)? (?:throat|neck|face|back|boy|girl|head|teacher|kid))": _TOYS,
        rf"(?:pull|pulls|pulled|pulling|draw|drew) (?:out )?a (?:\w+ )?(?:knife|blade|gun|shank)|{_SHARP} to (?:his"
        rf"|her|my|ur|your) (?:throat|neck|head)": _TOYS,
        r"(?:got|has|have|had|carries|carry|carrying|with|keeps|hides|brings|bring|bringing|brought|show(?:s|ed)?)"
        r" (?:a|his|her|my|the) blade(?! of)|(?:got|have|has|carry|carries|carrying|bring|brings|brought) blades(?!"
        r" of)": _GRASS,
        r"blade(?:s)? (?:in|down|under|up) (?:(?:his|her|my|ur|your|their)|(?:(?:his|her|my|their) )?\w+'s)"
        r" (?:bag|pocket|sock|trousers|waistband|sleeve"
        r"|coat|blazer)|blades? (?:to|in|into) school": _GRASS,
        r"kni(?:fe|ves)(?! (?:and fork|skills|through butter|edge))": _COOKING,
        r"(?:hand|shot)guns?|pistols?|rifles?|revolvers?|firearms?|crossbows?": _TOYS,
        r"guns?(?! (?:dog|powder|n|'n'|and roses))": _TOYS,
        r"(?<!secret )weapons?(?! of (?:choice|maths))": _TOYS,
        r"bomb (?:threat|scare|hoax)s?|(?:pipe|nail|petrol) bombs?|bombs? (?:in|at|to|into|under) (?:the |his |her "
        r"|my |our )?(?:school|bag|class\w*|bus|train)|blow(?:s|ing)? up (?:the |my |our |this |ur |your"
        r" )?school": _TOYS,
        r"(?:got|gets|has|have|had|brings?|bringing|brought|carr(?:y|ies|ying)|packing|with|got me) (?:a|the|his|my)"
        r" strap(?= ?$| ?[.,!?]| (?:on him|in his|in my|under|at his|now))": _WORN,
        r"(?:a|the|his|my|got|new) rambo(?= (?:in|under|on him|at his|down|hidden)| ?$| ?[.,!?])": _WORN,
        r"pepper sprays?|nunchucks|tasers?|(?:samurai|ninja) swords?": _TOYS,
        r"(?:man|mans|mandem|lads|boys|they|he|everyone|who)(?:'s| is| are|s|'re)? carrying(?= ?$| ?[.!?,]|"
        r" now| rn| these days)": _WORN,
    },
)
TOUCHES = Touches(code=CODE, about="weapons", phrases=PHRASES, excuses=EXCUSES, either=True)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Words for it, in a story that doesn't have what it needs."""
    problem = TOUCHES.problem(spoken)
    if problem:
        yield problem
