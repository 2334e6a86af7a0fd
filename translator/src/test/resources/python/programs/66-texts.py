"""Texts: templates, wrapped paragraphs, names by pattern and values shown in full."""

import fnmatch
import pprint
import string
import textwrap
from dataclasses import dataclass, field
from string import Template


@dataclass
class Order:
    customer: str
    items: list[str] = field(default_factory=list)
    notes: dict[str, int] = field(default_factory=dict)


STORY = """\
    The quick-brown fox jumped over the lazy dog, and then -- as foxes
    do -- it went home.

    Nobody saw it again.
    """


def shout(line: str) -> bool:
    return "fox" in line


text = textwrap.dedent(STORY)
print(text)
for paragraph in text.split("\n\n"):
    print(textwrap.fill(paragraph, width=30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("one two three four", 9))
print(textwrap.shorten("Hello there, wide world", width=18, placeholder="..."))
print(textwrap.indent("a\n\nb", "> "), textwrap.indent("a fox\nb", "! ", shout), sep="\n")
wrapper = textwrap.TextWrapper(width=12, max_lines=2)
wrapper.initial_indent = "- "
print(wrapper.wrap("alpha beta gamma delta"), wrapper.width)

greeting = Template("$who owes ${amount}$$ to $whom")
print(greeting.substitute(who="Ann", amount=5, whom="Bob"))
print(greeting.substitute({"who": "Ann", "amount": 5}, whom="Eve"))
print(greeting.safe_substitute({"who": "Ann"}))
try:
    greeting.substitute(who="Ann")
except KeyError as e:
    print("missing", e)
print(string.ascii_lowercase[:5], string.digits, len(string.punctuation), string.capwords("a tale of two"))

names = ["main.py", "test_main.py", "notes.txt", "Data.PY"]
print(fnmatch.filter(names, "*.py"), [n for n in names if fnmatch.fnmatch(n, "[!t]*.*")])

data = {"zeta": list(range(30)), "alpha": {"nested": ("a" * 20, "b" * 20, "c" * 20), "n": None}}
pprint.pprint(data)
pprint.pprint(data, width=40, indent=2, compact=True)
pprint.pp({"b": 1, "a": 2})
print(pprint.pformat({3, 1, 2}), pprint.pformat(data, depth=1, sort_dicts=False))
pprint.pprint(Order("Ann", ["tea", "scones"] * 5, {"sugar": 2, "milk": 1, "biscuits for the dog": 12}), width=50)
