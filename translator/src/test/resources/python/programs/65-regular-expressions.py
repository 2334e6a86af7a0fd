"""Regular expressions, as a small tokenizer and some text work use them."""

import re
from re import Match

TOKEN = re.compile(
    r"""
    (?P<number>\d+(?:\.\d+)?)   # a number
  | (?P<name>[A-Za-z_]\w*)
  | (?P<op>[-+*/=()])
  | (?P<space>\s+)
    """,
    re.VERBOSE,
)


def tokens(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    pos = 0
    while pos < len(text):
        m = TOKEN.match(text, pos)
        if m is None:
            raise SyntaxError(f"bad character {text[pos]!r} at {pos}")
        kind = m.lastgroup
        if kind != "space":
            found.append((kind, m.group()))
        pos = m.end()
    return found


def double(m: re.Match[str]) -> str:
    return str(int(m.group(1)) * 2)


def swap(m: Match) -> str:
    return f"{m['b']}-{m['a']}"


print(tokens("area = 3.14 * (r_1 + 2)"))
try:
    tokens("a ? b")
except SyntaxError as e:
    print("error:", e)
print(re.sub(r"(\d+)", double, "1 and 20"))
print(re.sub(r"(?P<a>\w)=(?P<b>\w)", swap, "x=y, p=q"))
print(re.sub(r"\s+", " ", "a   b \n c").upper())
print(re.sub("a", lambda m: m.group().upper(), "banana", count=2))
if m := re.search(r"(\w+)@(\w+)\.com", "mail bob@example.com now"):
    user, host = m.groups()
    print(user, host, m.span(), m.start(1), m[0], m.group(1, 2))
for m in re.finditer(r"[aeiou]", "translate", re.I | re.M):
    print(m.start(), m.group(), end="; ")
print()
words = re.findall(r"\w+", "The quick brown fox")
print([w.lower() for w in words], len(words))
for key, value in re.findall(r"(\w+)=(\d+)", "a=1 b=22"):
    print(key, int(value) + 1)
for part in re.split(r"[,;]\s*", "a, b;c"):
    print(part.strip(), end="|")
print()
try:
    re.compile("(a")
except re.error as e:
    print(type(e).__name__, e, e.pos)
date = re.fullmatch(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05")
print(date, date.groupdict() if date else None)
print(bool(re.match("b", "ab")), re.match("b", "ab"), TOKEN.groups)
groups = [1, 2]
print(re.match("(a)(b)?", "ab").group(*groups), re.match("(a)(b)?", "a").group(2))
print(isinstance(date, re.Match), re.escape("a.b"), re.compile("x", re.I))
