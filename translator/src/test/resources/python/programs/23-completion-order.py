import asyncio
import random


async def task(name, delay, error=None):
    await asyncio.sleep(delay)
    if error is not None:
        raise error
    return name


async def first_good(coros):
    errors = []
    for fut in asyncio.as_completed(coros):
        try:
            return await fut, errors
        except (ValueError, OSError) as e:
            errors.append(str(e))
    raise RuntimeError("all failed: " + ", ".join(errors))


async def progress(coros):
    coros = list(coros)
    for n, fut in enumerate(asyncio.as_completed(coros), 1):
        yield n * 100 // len(coros), await fut


async def main():
    delays = [0.0, 0.02, 0.04, 0.06]
    names = list("abcd")
    rng = random.Random(7)
    rng.shuffle(names)
    pairs = list(zip(names, delays))
    rng.shuffle(pairs)
    print([await f for f in asyncio.as_completed([task(*p) for p in pairs])] == names)

    print(await first_good([task("x", 0.03), task("y", 0.0, ValueError("bad y")), task("z", 0.06)]))
    try:
        await first_good([task("p", 0.02, OSError("p down")), task("q", 0, OSError("q down"))])
    except RuntimeError as e:
        print(e)
    async for percent, name in progress(task(n, d) for n, d in (("mid", 0.02), ("end", 0.05), ("start", 0))):
        print(f"{percent:3}% {name}")

    try:
        for f in asyncio.as_completed([task("quick", 0), task("stuck", 5)], timeout=0.03):
            print(await f)
    except TimeoutError as e:
        print("timed out", repr(str(e)))

    tasks = {asyncio.create_task(task(n, d)): n for n, d in (("one", 0.03), ("two", 0.0))}
    async for t in asyncio.as_completed(tasks):
        print(tasks[t], t.result(), t in tasks)
    seen = []
    for c in asyncio.as_completed([task(i, 0) for i in range(3)]):
        seen.append(await c)
    print(sorted(seen), list(asyncio.as_completed([])))


asyncio.run(main())
