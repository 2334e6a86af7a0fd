import asyncio
from contextlib import ExitStack, contextmanager, suppress

log: list[str] = []


class Manager:
    def __init__(self, name: str, *, swallow: bool = False, fail_exit: bool = False) -> None:
        self.name, self.swallow, self.fail_exit = name, swallow, fail_exit

    def __enter__(self) -> "Manager":
        log.append(f"+{self.name}")
        return self

    def __exit__(self, kind, exc, tb) -> bool:
        log.append(f"-{self.name}" + (f"({kind.__name__})" if kind else ""))
        if self.fail_exit:
            raise OSError(f"exit of {self.name}")
        return self.swallow


@contextmanager
def timed(name: str):
    log.append(f"start {name}")
    try:
        yield (name, len(name))
    except KeyError as e:
        log.append(f"replaced {e}")
        raise LookupError(name) from e
    finally:
        log.append(f"stop {name}")


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


def flush(title: str) -> None:
    print(f"{title:<10}", " ".join(log))
    log.clear()


def early(n: int) -> str:
    for i in range(n):
        with Manager(f"m{i}"):
            if i == 1:
                return f"returned {i}"
            if i == 0:
                continue
    return "end"


async def main() -> None:
    with Manager("a") as a, Manager("b") as b:
        log.append(a.name + b.name)
    flush("nested")
    with Manager("s", swallow=True):
        raise ValueError("gone")
    flush("swallow")
    try:
        with Manager("outer"), Manager("inner", fail_exit=True):
            raise ValueError("body")
    except OSError as e:
        print(e, "while handling", repr(e.__context__))
    flush("failing")
    with timed("work") as (name, size):
        await asyncio.sleep(0)
        log.append(f"{name}{size}")
    flush("generator")
    try:
        with timed("bad"):
            {}["k"]
    except LookupError as e:
        print(type(e).__name__, e, repr(e.__cause__))
    flush("replaced")
    print(early(3), early(1))
    flush("jumps")
    for cm in (twice(), never()):
        try:
            with cm as v:
                print("value", v)
        except RuntimeError as e:
            print("RuntimeError:", e)
    with ExitStack() as stack:
        for n in "xyz":
            stack.enter_context(Manager(n, swallow=n == "y"))
        stack.callback(log.append, "callback")
        raise KeyError("handled by y")
    flush("stack")
    with suppress(ZeroDivisionError, ValueError), Manager("in"):
        int("zero")
    flush("suppress")
    with (Manager("p1"), Manager("p2") as p):
        log.append(p.name)
    flush("parens")
    try:
        with 5:
            pass
    except TypeError as e:
        print(e)


asyncio.run(main())
