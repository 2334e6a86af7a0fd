import asyncio


async def step(name, journal, turns=1):
    journal.append(f"{name}:begin")
    for _ in range(turns):
        await asyncio.sleep(0)
    journal.append(f"{name}:end")
    return len(journal)


async def recipe(journal):
    water = await step("boil", journal, 2)
    tea = await step("steep", journal)
    cup = await step("pour", journal, 0)
    return water, tea, cup


async def conditional(flags, journal):
    for flag in flags:
        if flag is None:
            continue
        elif flag:
            await step("yes", journal)
        else:
            await step("no", journal)
            break
    else:
        await step("all", journal)


async def fold(fn, items, acc):
    for item in items:
        acc = await fn(acc, item)
    return acc


async def weave(a, b):
    await asyncio.sleep(0)
    return "".join(x + y for x, y in zip(a, b))


async def unwind(n, journal):
    try:
        if n == 0:
            raise RuntimeError("bottom")
        await unwind(n - 1, journal)
    finally:
        journal.append(n)
        await asyncio.sleep(0)


def main():
    journal = []

    async def body():
        print(await recipe(journal))
        print(journal)
        journal.clear()
        await conditional([True, None, False, True], journal)
        await conditional([True], journal)
        print(journal)
        print(await fold(weave, ["123", "xyz"], "abc"))
        trail = []
        try:
            await unwind(4, trail)
        except RuntimeError as e:
            print(e, trail)
        background = asyncio.create_task(step("bg", journal, 3))
        journal.clear()
        await step("fg", journal, 2)
        print(journal, background.done())
        await background
        print(journal)
        return "body done"

    print(asyncio.run(body()))


main()
