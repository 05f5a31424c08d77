"""Makes what Group Policy and Intune show of the game's policies: packaging/make_policies.py [FOLDER]

`policies/isitok.admx` says which values there are and what they take, `policies/en-GB/isitok.adml` in which words. Both
come of the game's own table of settings. With FOLDER, `isitok-VERSION-policies.zip` is made there, too.
"""

import sys
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from xml.sax.saxutils import quoteattr

sys.path.insert(0, str(Path(__file__).parents[1]))
from packed import pack

from isitok import __version__
from isitok.format.vocabulary import YOUNG_PEOPLE
from isitok.i18n.screen_words import ENGLISH
from isitok.store.set_here import POLICY
from isitok.store.setting_kinds import Kind
from isitok.store.settings import LONGEST_LEAD_NAME, SETTINGS

HERE = Path(__file__).parent / "policies"
ADMX, ADML = "isitok.admx", "en-GB/isitok.adml"
SCHEMA = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
KEY = POLICY.partition("\\")[2]
LONGEST = 1023

TOLD: Mapping[str, tuple[str, str]] = {
    "ages": (
        "Ages that play here",
        "Which stories are offered. With “Lock for pupils”, nobody but teachers can choose others.",
    ),
    "nation": ("Nation", "Where the help is that pupils are told of, and which law is meant."),
    "lead_name": (
        "Safeguarding or child protection lead",
        "The person to whom pupils are sent, as they know them, such as: Mr Hughes.",
    ),
    "lead_where": ("Where the lead is found", "Such as: room 12."),
    "theme": ("Colours", "How the game looks, unless somebody chooses for themselves."),
    "lock_ages": (
        "Lock for pupils",
        "Enabled: only Play and Choose what to play are there, for the ages that are set. It needs “Ages that play "
        "here”, and locks them, the nation, the lead and the folders where they are set. Whoever is named in “Teachers”"
        " has everything. Disabled: this policy doesn’t lock; another place may.",
    ),
    "teachers": (
        "Teachers",
        "Accounts or groups for whom nothing is locked: names such as SCHOOL\\Staff, or SIDs, with ; between them. It "
        "counts under Computer Configuration alone: under User Configuration it isn’t used.",
    ),
    "own_stories": (
        "Pupils play stories that didn’t come with the game",
        "Enabled: on a pupils' computer, further packs are there, too. Of their stories, those that somebody other "
        "than their writer has read are played.",
    ),
    "folders": (
        "Further folders of packs",
        "Whole paths, with ; between them, such as: \\\\server\\share\\isitok packs. Let pupils only read there.",
    ),
    "locked": ("What nobody can change", "Names of settings, with ; between them: {names}."),
    "set_by": (
        "Who looks after this computer",
        "It is shown beside what is locked, such as: Ysgol Bryn IT, extension 204.",
    ),
}
"""For each key that can be set for all: what its policy is called, and what it does."""


def choices(key: str) -> Mapping[str, str]:
    """What can be chosen for a key, by how it stands in the registry; empty where it is typed."""
    if key == "ages":
        sets = (group for size in range(1, len(YOUNG_PEOPLE) + 1) for group in combinations(YOUNG_PEOPLE, size))
        return {";".join(group): ", ".join(ENGLISH.label(band) for band in group) for group in sets}
    setting = SETTINGS.get(key)
    if setting is None or setting.kind is not Kind.CHOICE:
        return {}
    named = (each for each in setting.choices if each is not None)
    return {str(each): ENGLISH(setting.called[each]) if setting.called else ENGLISH.label(each) for each in named}


def is_switch(key: str) -> bool:
    """Whether a key is on or off."""
    return key in SETTINGS and SETTINGS[key].kind is Kind.SWITCH


def admx() -> str:
    """Which policies there are."""
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            "<!-- Made by packaging/make_policies.py. -->",
            f'<policyDefinitions xmlns="{SCHEMA}" revision="1.0" schemaVersion="1.0">',
            '  <policyNamespaces><target prefix="isitok" namespace="Isitok.Policies"/></policyNamespaces>',
            '  <resources minRequiredRevision="1.0" fallbackCulture="en-GB"/>',
            "  <supportedOn><definitions>",
            '    <definition name="windows10" displayName="$(string.windows10)"/>',
            "  </definitions></supportedOn>",
            '  <categories><category name="isitok" displayName="$(string.isitok)"/></categories>',
            "  <policies>",
            *(line for key in TOLD for line in _policy(key)),
            "  </policies>",
            "</policyDefinitions>",
            "",
        ]
    )


def _policy(key: str) -> Iterator[str]:
    value = f' valueName="{key}"' if is_switch(key) else f' presentation="$(presentation.{key})"'
    texts = f'displayName="$(string.{key})" explainText="$(string.{key}_told)"'
    yield f'    <policy name="{key}" class="Both" {texts} key="{KEY}"{value}>'
    yield '      <parentCategory ref="isitok"/>'
    yield '      <supportedOn ref="windows10"/>'
    if is_switch(key):
        yield '      <enabledValue><decimal value="1"/></enabledValue>'
        yield '      <disabledValue><decimal value="0"/></disabledValue>'
    elif found := choices(key):
        yield f'      <elements><enum id="{key}" valueName="{key}" required="true">'
        for number, value in enumerate(found):
            yield f'        <item displayName="$(string.{key}_{number})"><value><string>{value}</string></value></item>'
        yield "      </enum></elements>"
    else:
        longest = (
            LONGEST_LEAD_NAME if key == "set_by" or SETTINGS.get(key, SETTINGS["ages"]).kind is Kind.NAME else LONGEST
        )
        yield f'      <elements><text id="{key}" valueName="{key}" required="true" maxLength="{longest}"/></elements>'
    yield "    </policy>"


def adml() -> str:
    """In which words."""
    typed = [key for key in TOLD if not is_switch(key)]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            "<!-- Made by packaging/make_policies.py. -->",
            f'<policyDefinitionResources xmlns="{SCHEMA}" revision="1.0" schemaVersion="1.0">',
            "  <displayName>#isitok?</displayName>",
            "  <description>What is set for everybody on a computer</description>",
            "  <resources>",
            "    <stringTable>",
            *(f"      <string id={quoteattr(name)}>{_escaped(text)}</string>" for name, text in _strings()),
            "    </stringTable>",
            "    <presentationTable>",
            *(f'      <presentation id="{key}">{_control(key)}</presentation>' for key in typed),
            "    </presentationTable>",
            "  </resources>",
            "</policyDefinitionResources>",
            "",
        ]
    )


def _strings() -> Iterator[tuple[str, str]]:
    yield "isitok", "#isitok?"
    yield "windows10", "Windows 10 or 11"
    for key, (name, told) in TOLD.items():
        yield key, name
        lockable = ", ".join(each for each in TOLD if each in SETTINGS and each != "own_stories")
        yield f"{key}_told", told.format(names=lockable) if key == "locked" else told
        for number, name in enumerate(choices(key).values()):
            yield f"{key}_{number}", name


def _control(key: str) -> str:
    name = _escaped(TOLD[key][0])
    if choices(key):
        return f'<dropdownList refId="{key}" noSort="true" defaultItem="0">{name}</dropdownList>'
    return f'<textBox refId="{key}"><label>{name}</label></textBox>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def main(folder: str = "") -> None:
    """Write them."""
    for name, text in ((ADMX, admx()), (ADML, adml())):
        (HERE / name).parent.mkdir(parents=True, exist_ok=True)
        (HERE / name).write_text(text, "utf-8", newline="\n")
    if folder:
        # Servers often have Windows in US English, and look there for its words.
        there = {ADMX: ADMX, ADML: ADML, ADML.replace("en-GB", "en-US"): ADML}
        file = Path(folder) / f"isitok-{__version__}-policies.zip"
        pack(file, [(name, HERE / of) for name, of in there.items()])


if __name__ == "__main__":
    main(*sys.argv[1:])
