"""What a screen reader says about a page, in English or another language."""

from isitok.i18n.screen_words import ENGLISH, Words
from isitok.scenes.speaker_words import ScreenWording
from isitok.ui.describe import node as nodes
from isitok.ui.describe.node import Node


def line(node: Node, words: Words = ENGLISH) -> str:
    return nodes.line(node, ScreenWording(words))


def speech(root: Node, words: Words = ENGLISH) -> list[str]:
    return nodes.speech(root, ScreenWording(words))
