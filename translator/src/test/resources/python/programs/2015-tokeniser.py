import asyncio
from dataclasses import dataclass
from enum import Enum
from typing import AsyncIterator, Iterable, Iterator, NamedTuple, Optional


class Kind(str, Enum):
    IDENT = "identifier"
    NUMBER = "number"
    STRING = "string"
    SYMBOL = "symbol"
    KEYWORD = "keyword"

    def __repr__(self) -> str:
        return f"<{self.name.lower()}>"


class Position(NamedTuple):
    line: int
    column: int = 1

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Token:
    kind: Kind
    text: str
    at: Position


class LexError(SyntaxError):
    def __init__(self, why: str, at: Position) -> None:
        super().__init__(f"{why} at {at}")
        self.at = at


KEYWORDS = {"let", "if", "else", "print"}
PAIRS = {"==", "<=", ">=", "!=", "=>"}


async def chars(lines: Iterable[str]) -> AsyncIterator[tuple[Position, str]]:
    for n, line in enumerate(lines, start=1):
        await asyncio.sleep(0)
        for col, ch in enumerate(line, 1):
            yield Position(n, col), ch
        yield Position(n, len(line) + 1), "\n"


async def tokenise(lines: Iterable[str]) -> AsyncIterator[Token]:
    buf, start, mode = "", Position(0, 0), ""
    async for pos, ch in chars(lines):
        if mode == "str":
            if ch == "\n":
                raise LexError("unterminated string", start)
            if ch == '"':
                yield Token(Kind.STRING, buf, start)
                mode, buf = "", ""
            else:
                buf += ch
            continue
        if mode == "word" and (ch.isalnum() or ch == "_"):
            buf += ch
            continue
        if mode == "sym" and buf + ch in PAIRS:
            yield Token(Kind.SYMBOL, buf + ch, start)
            mode, buf = "", ""
            continue
        if mode == "word":
            if buf[0].isdigit():
                if not buf.isdigit():
                    raise LexError(f"bad number {buf!r}", start)
                yield Token(Kind.NUMBER, buf, start)
            else:
                yield Token(Kind.KEYWORD if buf in KEYWORDS else Kind.IDENT, buf, start)
        elif mode == "sym":
            yield Token(Kind.SYMBOL, buf, start)
        mode, buf, start = "", "", pos
        if ch.isalnum() or ch == "_":
            mode, buf = "word", ch
        elif ch == '"':
            mode = "str"
        elif not ch.isspace():
            mode, buf = "sym", ch


def group(tokens: Iterable[Token]) -> Iterator[tuple[int, list[str]]]:
    current: Optional[int] = None
    items: list[str] = []
    for t in tokens:
        if t.at.line != current:
            if items:
                yield current or 0, items
            current, items = t.at.line, []
        items.append(t.text)
    if items:
        yield current or 0, items


async def main() -> None:
    source = ['let x1 = 42;', 'if x1 >= 10 => print("big one")', '', 'else print(x1!=_y)']
    toks = [t async for t in tokenise(source)]
    for t in toks[:8]:
        print(f"{t.at!s:>5} {t.kind.value:<11}{t.text}")
    print(toks[0], repr(toks[-1].at))
    for line, items in group(toks):
        print(line, items)
    print({k.name: sum(t.kind is k for t in toks) for k in Kind})
    print(Kind.NUMBER == "number", Kind("string").name, max(t.at for t in toks), Position(3) < (3, 2))
    for bad in (['ok "never closed', 'x'], ["a = 12abc"]):
        got = []
        try:
            async for t in tokenise(bad):
                got.append(t.text)
        except LexError as e:
            print(got, "->", e.msg, tuple(e.at), isinstance(e, SyntaxError))


asyncio.run(main())
