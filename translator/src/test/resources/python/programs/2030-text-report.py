import asyncio
import textwrap
from itertools import zip_longest

STORY = """
    It was a dark and stormy night; the rain fell in torrents, except at
    occasional intervals, when it was checked by a violent gust of wind.

    "Who's there?" said the captain.
    "Nobody," the night replied.
"""


def caesar(text, shift=3):
    out = []
    for ch in text:
        if ch.isalpha():
            base = ord("A" if ch.isupper() else "a")
            out.append(chr((ord(ch) - base + shift) % 26 + base))
        else:
            out.append(ch)
    return "".join(out)


def rle(text):
    """Run-length encode: aaab -> a3b1."""
    result, i = "", 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        result += f"{text[i]}{j - i}"
        i = j
    return result


def table(rows, *, header=None, sep=" | "):
    grid = [[str(c) for c in r] for r in ([header] if header else []) + rows]
    widths = [max(map(len, col)) for col in zip_longest(*grid, fillvalue="")]
    lines = [sep.join(c.ljust(w) for c, w in zip_longest(r, widths, fillvalue="")).rstrip() for r in grid]
    if header:
        lines.insert(1, "-+-".join("-" * w for w in widths))
    return "\n".join(lines)


async def paragraphs(text):
    for block in textwrap.dedent(text).strip().split("\n\n"):
        await asyncio.sleep(0)
        yield " ".join(block.split())


async def analyse(text):
    words = [w.strip('.,;?!"') for w in text.split()]
    await asyncio.sleep(0)
    longest = max(words, key=lambda w: (len(w), w))
    vowels = sum(text.lower().count(v) for v in "aeiou")
    return len(words), longest, vowels


async def main():
    paras = [p async for p in paragraphs(STORY)]
    for p in paras:
        print(textwrap.fill(p, width=34, initial_indent="> ", subsequent_indent="| "))
        print(textwrap.shorten(p, 30, placeholder=" ..."))
    stats = await asyncio.gather(*map(analyse, paras))
    print(table([[i, *s] for i, s in enumerate(stats, 1)], header=["#", "words", "longest", "vowels"]))
    print(table([["a", "b"], ["longer"], ["x", "yy", "z"]], sep="/"))
    secret = caesar("Hello, World! xyz")
    print(secret, "->", caesar(secret, -3), rle("aaabccd"), repr(rle("")))
    print("tItLe case".title(), "tItLe".swapcase(), "they're here".capitalize(), "ab\tc".expandtabs(4))
    print("a,b,,c".split(","), " a  b ".split(), "k=v=w".rsplit("=", 1), "x--y".rpartition("-"), "one\ntwo\r\n".splitlines())
    print("%5.1f|%-6s|%+d|%x|%s|%r|%%" % (3.14159, "ab", 7, 255, None, "q"))
    print("{0}{1}{0} {name:>6} {lst[1]} {1!r:^7}".format("a", "b", name="n", lst=[1, 2]))
    print("banana".find("an"), "banana".rfind("an"), "banana".count("a"), "banana".replace("a", "o", 2), "banana"[::-2])
    print("x".center(5, "*"), "7".zfill(3), "-7".zfill(4), "abc".startswith(("x", "ab")), "pre_name".removeprefix("pre_"))
    print("abc" < "abd", "Zebra" < "apple", sorted("bCaD"), sorted("bCaD", key=str.lower), "é".isalpha(), "ß".upper())
    print(textwrap.indent("one\n\ntwo", "  "), "".join(chr(ord(c) ^ 32) for c in "Ab"), "1_000".isdigit(), int("1_000"))


asyncio.run(main())
