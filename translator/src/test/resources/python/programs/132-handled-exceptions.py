import asyncio, sys

def helper():
    raise KeyError("inner")

def a():
    try:
        raise ValueError("one")
    finally:
        raise TypeError("two")

def b():
    try:
        raise ValueError("one")
    finally:
        helper()

def c():
    try:
        raise ValueError("one")
    except ValueError:
        helper()

def d():
    try:
        helper()
    finally:
        try:
            raise OSError("x")
        except OSError as e:
            print("d", repr(e.__context__))

def e():
    for i in range(2):
        try:
            if i == 0:
                continue
            raise ValueError("one")
        finally:
            try:
                helper()
            except KeyError as k:
                print(i, repr(k.__context__))

class CM:
    def __enter__(self): return self
    def __exit__(self, *a):
        raise RuntimeError("exit")

def f():
    with CM():
        raise ValueError("body")

def g():
    with CM():
        pass

async def h():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0)
        raise ZeroDivisionError("z")

for fn in (a, b, c, d, e, f, g):
    try:
        fn()
    except BaseException as x:
        y = x
        out = []
        while y is not None:
            out.append(repr(y))
            y = y.__context__
        print(fn.__name__, out, x.__suppress_context__, repr(x.__cause__))

async def main():
    t = asyncio.create_task(h())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except ZeroDivisionError as z:
        print(repr(z), repr(z.__context__))
asyncio.run(main())
def r():
    try:
        raise ValueError("one")
    finally:
        print(sys.exc_info()[0])
        try:
            raise
        except RuntimeError as e:
            print("rt", e)
        except ValueError as v:
            print("v", v)
        raise
try:
    r()
except Exception as q:
    print(repr(q), repr(q.__context__))
