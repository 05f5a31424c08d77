"""Which answer a typed number means, where answers are themselves numbers: ages, or how many stories."""

from isitok import ui
from isitok.text.answers import numbers, span
from isitok.text.page_lines import Line, Written


def answered_by(typed: str, now: Written) -> list[list[Line]]:
    """For each number, or for a whole range, the answers that it may mean; of the open question alone, if there is one.

    Several for one number: it isn't clear which.
    """
    if whole := span(typed):
        return [[line for line in now.pressable if line.node and line.node.spoken.takes == whole]]
    return [_answers_to(int(number), now) for number in numbers(typed)] if now.page.typing else []


def _answers_to(number: int, now: Written) -> list[Line]:
    takers = [line for line in now.pressable if line.node and _takes(line.node, number)]
    return [line for line in takers if _is_open(line)] or takers


def say_back(line: Line) -> str:
    """A question and what was answered, in one line; "" for what isn't one of several answers."""
    node, group = line.node, line.group
    if node is None or group is None or node.spoken.role is not ui.Role.RADIO:
        return ""
    question, mark, _ = group.spoken.name.partition("?")
    asked, answer = f"{question}{mark}", node.spoken.name
    if answer.startswith(asked):
        return answer
    return f"{asked} {answer}" if mark else f"{asked}: {answer}"


def _takes(node: ui.Node, number: int) -> bool:
    takes = node.spoken.takes
    return takes is not None and not node.spoken.whole and takes[0] <= number <= takes[1]


def _is_open(line: Line) -> bool:
    """Whether nothing is chosen yet in its question."""
    return line.group is not None and not any(node.spoken.checked for node in ui.walk(line.group))
