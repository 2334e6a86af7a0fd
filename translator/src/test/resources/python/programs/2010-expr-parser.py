import asyncio
import re

TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(\*\*|[-+*/%(),=]))")


class ParseError(Exception):
    def __init__(self, message, pos):
        super().__init__(message)
        self.pos = pos


def tokens(text):
    pos, text = 0, text.rstrip()
    while pos < len(text):
        m = TOKEN.match(text, pos)
        if not m:
            raise ParseError("unexpected character %r" % text[pos:].lstrip()[0], pos)
        number, name, op = m.groups()
        if number:
            yield "num", float(number) if "." in number else int(number)
        elif name:
            yield "name", name
        else:
            yield "op", op
        pos = m.end()
    yield "end", None


class Evaluator:
    binary = {"+": (1, lambda a, b: a + b), "-": (1, lambda a, b: a - b), "*": (2, lambda a, b: a * b),
              "/": (2, lambda a, b: a / b), "%": (2, lambda a, b: a % b), "**": (4, lambda a, b: a ** b)}

    def __init__(self, **variables):
        self.vars = variables
        self.functions = {"max": max, "min": min, "abs": abs}

    async def run(self, text):
        self.toks = list(tokens(text))
        self.i = 0
        if len(self.toks) > 2 and self.toks[0][0] == "name" and self.toks[1] == ("op", "="):
            self.i = 2
            value = self.vars[self.toks[0][1]] = await self.expr(0)
        else:
            value = await self.expr(0)
        if self.peek()[0] != "end":
            raise ParseError(f"trailing {self.peek()[1]!r}", self.i)
        return value

    def peek(self):
        return self.toks[self.i]

    def take(self):
        self.i += 1
        return self.toks[self.i - 1]

    async def expr(self, level):
        left = await self.atom()
        while (tok := self.peek())[0] == "op" and tok[1] in self.binary:
            prec, fn = self.binary[tok[1]]
            if prec < level:
                break
            self.take()
            right = await self.expr(prec if tok[1] == "**" else prec + 1)
            left = fn(left, right)
            await asyncio.sleep(0)
        return left

    async def atom(self):
        match self.take():
            case ("num", value):
                return value
            case ("op", "-"):
                return -await self.expr(3)
            case ("op", "("):
                value = await self.expr(0)
                if self.take() != ("op", ")"):
                    raise ParseError("missing )", self.i - 1)
                return value
            case ("name", name) if name in self.functions:
                self.take()
                args = [await self.expr(0)]
                while self.take() == ("op", ","):
                    args.append(await self.expr(0))
                return self.functions[name](*args)
            case ("name", name):
                return self.vars[name]
            case (kind, value):
                raise ParseError(f"unexpected {kind} {value}", self.i - 1)


async def main():
    ev = Evaluator(pi=3.14, n=7)
    lines = ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "x = n % 4 + 0.5", "x * 2", "10 / 4 - 1",
             "max(1, n, abs(-9)) + min(2, 3, x)", "1 +", "(1", "2 3", "y + 1", "4 $ 4", "1 / (n - 7)", "7 - 2 - 1"]
    for line in lines:
        try:
            print(f"{line:<36}", await ev.run(line))
        except ParseError as e:
            print(f"{line:<36} parse error at {e.pos}: {e}")
        except (KeyError, ZeroDivisionError) as e:
            print(f"{line:<36} {type(e).__name__}: {e}")
    a, b = Evaluator(k=2), Evaluator(k=3)
    print(await asyncio.gather(a.run("k * k * k"), b.run("k * k * k")), sorted(ev.vars))


asyncio.run(main())
