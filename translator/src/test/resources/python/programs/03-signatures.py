import asyncio

calls = 0


def next_id():
    global calls
    calls += 1
    return calls


async def log_line(level, *parts, sep=" ", end=".", **fields):
    text = sep.join(str(p) for p in parts)
    extra = "".join(f" {k}={v!r}" for k, v in sorted(fields.items()))
    return f"[{level}] {text}{end}{extra}"


async def once(ident=next_id(), *, seen={}):
    seen[ident] = seen.get(ident, 0) + 1
    return dict(seen)


async def strict(a, /, b, *, c):
    return f"a={a} b={b} c={c}"


async def forward(fn, /, *args, **kwargs):
    return await fn(*args, **kwargs)


async def fill(n, into=None):
    into = [] if into is None else into
    into.extend(range(n))
    return into


async def attempt(fn, *args, **kwargs):
    try:
        print(await fn(*args, **kwargs))
    except TypeError as e:
        print("TypeError:", e)


async def main():
    print(await log_line("info", "started"))
    print(await log_line("warn", 1, 2.5, None, sep="/", code=7, by="me"))
    print(await once(), await once(), await once(9), calls)
    print(await forward(strict, 1, b=2, c=3))
    print(await forward(log_line, "fwd", "x", fn="clash"))
    await attempt(strict, 1, 2)
    await attempt(strict, 1, 2, 3)
    await attempt(strict, a=1, b=2, c=3)
    await attempt(strict, 1, 2, b=2, c=3)
    await attempt(strict, 1, 2, c=3, d=4)
    await attempt(fill)
    await attempt(fill, 1, [], 3)
    await attempt(fill, 2, into=["start"])
    print(await fill(2), await fill(3))
    defaults = {"sep": "-", "end": "!"}
    print(await log_line(*("a", "b", "c"), **defaults, z=1))
    try:
        await log_line("x", **defaults, **{"sep": "+"})
    except TypeError as e:
        print("duplicate:", str(e).split("()")[-1].strip())
    compose = lambda f, *fs: (lambda x: compose(*fs)(f(x))) if fs else f
    print(compose(lambda x: x + 1, lambda x: x * 10, str)(4) + "!")


asyncio.run(main())
