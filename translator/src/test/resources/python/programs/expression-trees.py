"""A tokenizer, a parser and an interpreter that evaluates concurrently."""
import asyncio
import operator
import re
from enum import Enum, auto
from functools import lru_cache, partial, reduce, singledispatch, wraps
from typing import NamedTuple


class Kind(Enum):
    NUM = auto()
    NAME = auto()
    OP = auto()
    LP = "("
    RP = ")"
    EOF = None

    @classmethod
    def of(cls, text):
        for member in cls:
            if member.value == text:
                return member
        return cls.OP


class Token(NamedTuple):
    kind: Kind
    text: str
    pos: int = 0

    @property
    def width(self):
        return len(self.text)


TOKEN = re.compile(r"\s*(?:(?P<num>\d+(?:\.\d+)?)|(?P<name>[a-z_]\w*)|(?P<op>\*\*|[-+*/%^(),]))", re.I)


def tokenize(src):
    pos = 0
    src = src.rstrip()
    while pos < len(src):
        m = TOKEN.match(src, pos)
        if not m:
            raise SyntaxError(f"bad character {src[pos]!r} at {pos}")
        group = m.lastgroup
        text = m.group(group)
        if group == "num":
            kind = Kind.NUM
        elif group == "name":
            kind = Kind.NAME
        else:
            kind = Kind.of(text)
        yield Token(kind, text, m.start(group))
        pos = m.end()
    yield Token(Kind.EOF, "", pos)


class Num(NamedTuple):
    value: float


class Var(NamedTuple):
    name: str


class Bin(NamedTuple):
    op: str
    left: object
    right: object


class Call(NamedTuple):
    fn: str
    args: tuple


PREC = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "**": 4}
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "**": pow}


class Parser:
    def __init__(self, src):
        self.tokens = list(tokenize(src))
        self.i = 0

    @property
    def cur(self):
        return self.tokens[self.i]

    def take(self, kind=None, text=None):
        t = self.cur
        if (kind and t.kind is not kind) or (text and t.text != text):
            raise SyntaxError(f"expected {text or kind.name}, got {t.text or 'EOF'!r} at {t.pos}")
        self.i += 1
        return t

    def parse(self):
        e = self.expr(0)
        self.take(Kind.EOF)
        return e

    def expr(self, minp):
        left = self.atom()
        while (p := PREC.get(self.cur.text, 0)) > minp:
            op = self.take().text
            right = self.expr(p - 1 if op == "**" else p)
            left = Bin(op, left, right)
        return left

    def atom(self):
        t = self.take()
        if t.kind is Kind.NUM:
            return Num(float(t.text) if "." in t.text else int(t.text))
        if t.kind is Kind.NAME:
            if self.cur.kind is Kind.LP:
                self.take()
                args = []
                while self.cur.kind is not Kind.RP:
                    args.append(self.expr(0))
                    if self.cur.text == ",":
                        self.take()
                self.take(Kind.RP)
                return Call(t.text, tuple(args))
            return Var(t.text)
        if t.kind is Kind.LP:
            e = self.expr(0)
            self.take(Kind.RP)
            return e
        if t.text == "-":
            return Bin("-", Num(0), self.expr(3))
        raise SyntaxError(f"unexpected {t.text!r} at {t.pos}")


@singledispatch
def show(e):
    return f"?{e!r}"


@show.register
def _(e: Num):
    return f"{e.value:g}"


@show.register(Var)
def _(e):
    return e.name


@show.register
def _(e: Bin):
    return f"({show(e.left)} {e.op} {show(e.right)})"


@show.register
def _(e: Call):
    return f"{e.fn}({', '.join(map(show, e.args))})"


def traced(fn):
    @wraps(fn)
    async def inner(*args, **kw):
        inner.calls += 1
        return await fn(*args, **kw)

    inner.calls = 0
    return inner


@traced
async def evaluate(e, env):
    await asyncio.sleep(0)
    match e:
        case Num(v):
            return v
        case Var(name):
            try:
                return env[name]
            except KeyError:
                raise NameError(f"name {name!r} is not defined") from None
        case Bin(op, l, r):
            a, b = await asyncio.gather(evaluate(l, env), evaluate(r, env))
            return OPS[op](a, b)
        case Call("max" | "min" as fn, args):
            vals = [await evaluate(a, env) for a in args]
            return max(vals) if fn == "max" else min(vals)
        case Call(fn=fn, args=[x]):
            return FUNCS[fn](await evaluate(x, env))
        case _:
            raise TypeError(f"cannot evaluate {show(e)}")


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


FUNCS = {"fib": fib, "sq": lambda x: x * x, "half": partial(operator.mul, 0.5), "prod": lambda n: reduce(operator.mul, range(1, n + 1), 1)}


async def main():
    env = {"x": 3, "pi": 3.14159}
    for src in ["1 + 2 * 3", "(1+2)*3", "2 ** 3 ** 2", "-x ** 2 + 10 % 4", "sq(x) / 2", "max(1, x, fib(10))",
                "half(pi * sq(2))", "prod(20) * prod(21)", "1 / 0", "y + 1", "2 +", "3 $ 4", "f(1,2)", "(1", "7 // 2"]:
        try:
            tree = Parser(src).parse()
            value = await evaluate(tree, env)
            print(f"{src:<22}= {value!r:<12} {show(tree)}")
        except (SyntaxError, NameError, TypeError, ArithmeticError) as e:
            print(f"{src:<22}! {type(e).__name__}: {e}")
    print(evaluate.calls, evaluate.__name__, fib.cache_info())
    print(list(tokenize("a1*(22)"))[-2:], Token(Kind.NUM, "123").width)
    print(Parser("a+b").parse(), Bin("+", Num(1), Var("x"))._replace(op="-"), Num(2)._asdict(), Bin._fields)
    print(show([1]), Kind("("), Kind.LP.name, [k.value for k in Kind])


asyncio.run(main())
