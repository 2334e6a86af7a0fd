import asyncio


async def phase_worker(name, barrier, phases, log):
    for phase in range(phases):
        for _ in range(ord(name) - ord("a")):
            await asyncio.sleep(0)
        log.append(f"{name}{phase}")
        index = await barrier.wait()
        if index == 0:
            log.append("|")
    return name


async def tourist(barrier, results, n):
    try:
        results[n] = await asyncio.wait_for(barrier.wait(), 0.02)
    except TimeoutError:
        results[n] = "timeout"
    except asyncio.BrokenBarrierError:
        results[n] = "broken"


async def meeting(barrier, who, minutes):
    async with barrier as position:
        minutes.append(who)
        await asyncio.sleep(0)
        return position


async def main():
    barrier = asyncio.Barrier(3)
    log = []
    print(await asyncio.gather(*(phase_worker(n, barrier, 3, log) for n in "abc")))
    groups = "".join(x if x == "|" else x + "," for x in log).rstrip("|").split("|")
    print([sorted(g.strip(",").split(",")) for g in groups if g])

    b = asyncio.Barrier(2)
    print(b.parties, b.n_waiting, b.broken)
    t = asyncio.create_task(b.wait())
    await asyncio.sleep(0)
    print("waiting", b.n_waiting)
    print(sorted([await b.wait(), await t]), b.n_waiting)

    t = asyncio.create_task(b.wait())
    await asyncio.sleep(0)
    await b.abort()
    try:
        await t
    except asyncio.BrokenBarrierError as e:
        print("broken", isinstance(e, RuntimeError), b.broken)
    try:
        await b.wait()
    except asyncio.BrokenBarrierError as e:
        print("still broken:", e)
    await b.reset()
    minutes = []
    print(sorted(await asyncio.gather(*(meeting(b, n, minutes) for n in ("x", "y")))), sorted(minutes))

    waiting = asyncio.create_task(b.wait())
    await asyncio.sleep(0)
    await b.reset()
    try:
        await waiting
    except asyncio.BrokenBarrierError:
        print("reset breaks the waiters", b.broken)
    results = {}
    await tourist(asyncio.Barrier(2), results, 1)
    print(results)
    for bad in (0, -1):
        try:
            asyncio.Barrier(bad)
        except ValueError as e:
            print(e)
    print(await asyncio.Barrier(1).wait())


asyncio.run(main())
