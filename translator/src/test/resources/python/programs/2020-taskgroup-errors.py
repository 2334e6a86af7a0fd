import asyncio


class StepError(Exception):
    def __init__(self, step, code=1):
        super().__init__("step %s failed with code %d" % (step, code))
        self.step, self.code = step, code


class FatalStep(StepError):
    pass


async def worker(step, turns, error=None, log=None):
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        if error:
            raise error
        return step * 2
    except asyncio.CancelledError:
        if log is not None:
            log.append(step)
        raise


async def attempt(title, *specs):
    log, caught = [], []
    tasks = []
    try:
        async with asyncio.TaskGroup() as tg:
            for spec in specs:
                tasks.append(tg.create_task(worker(*spec, log=log)))
    except* FatalStep as eg:
        caught.append(("fatal", sorted(e.step for e in eg.exceptions)))
    except* StepError as eg:
        caught.append(("step", sorted(e.code for e in eg.exceptions)))
    except* (ValueError, TypeError) as eg:
        caught.append(("builtin", [repr(e) for e in eg.exceptions]))
    finally:
        print(f"{title}: caught={caught} cancelled={log}")
    return [t.result() if not t.cancelled() and t.exception() is None else None for t in tasks]


def flatten(group, depth=0):
    for exc in group.exceptions:
        if isinstance(exc, BaseExceptionGroup):
            yield from flatten(exc, depth + 1)
        else:
            yield depth, type(exc).__name__, str(exc)


async def main():
    print(await attempt("fine", (1, 1), (2, 3), (3, 2)))
    print(await attempt("one", (1, 1), (2, 2, StepError(2, 7)), (3, 9)))
    print(await attempt("same turn", (1, 2, FatalStep(1)), (2, 2, StepError(2, 5)), (3, 2, ValueError("v"))))
    print(await attempt("builtin", (1, 1, TypeError("t")), (2, 1, ValueError(4))))

    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(worker(0, 2, KeyError("outer key")))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(worker(1, 1, StepError("in", 3)))
                inner.create_task(worker(2, 1, IndexError("in too")))
    except BaseExceptionGroup as eg:
        for depth, name, text in flatten(eg):
            print("  " * depth + name, text)
        match, rest = eg.split(StepError)
        print(match is not None, rest is not None, eg.subgroup(lambda e: isinstance(e, OSError)))

    group = ExceptionGroup("manual", [ValueError(1), ExceptionGroup("deep", [TypeError(2), OSError("disk")])])
    try:
        raise group
    except* OSError as eg:
        print("os:", list(flatten(eg)), eg.message)
    except* Exception as eg:
        print("rest:", list(flatten(eg)), len(eg.exceptions))
    print(str(group), repr(group))

    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(worker("ab", 1))
    try:
        tg.create_task(coro := worker(1, 1))
    except RuntimeError as e:
        coro.close()
        print(type(e).__name__, t.result())


asyncio.run(main())
