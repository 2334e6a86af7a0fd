import asyncio

async def worker(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ValueError(f"{name} failed")
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise

async def groups():
    try:
        async with asyncio.TaskGroup() as tg:
            t1 = tg.create_task(worker("a", 0.05))
            t2 = tg.create_task(worker("b", 0.01, fail=True))
            t3 = tg.create_task(worker("c", 0))
    except* ValueError as eg:
        print(type(eg).__name__, len(eg.exceptions), [str(e) for e in eg.exceptions], eg.message)
    print(t1.cancelled(), t2.done(), isinstance(t2.exception(), ValueError), t3.cancelled())

async def nested():
    try:
        raise ExceptionGroup("outer", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError(2)])])
    except* (TypeError, KeyError) as eg:
        print("first", repr(eg))
    except* ValueError as eg:
        print("second", eg.exceptions)
        print(eg.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] == 2))
        match, rest = eg.split(ValueError)
        print(match is not None, rest)

async def timeouts():
    try:
        async with asyncio.timeout(0.01) as cm:
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout", cm.expired())
    try:
        await asyncio.wait_for(worker("slow", 1), timeout=0.01)
    except asyncio.TimeoutError as e:
        print("wait_for", repr(e))
    async with asyncio.timeout(None) as cm:
        cm.reschedule(asyncio.get_running_loop().time() + 5)
        print(cm.when() is not None, cm.expired())
    print(await asyncio.wait_for(worker("fast", 0), 1))
    print(await asyncio.shield(worker("sh", 0.001)))

async def cancels():
    t = asyncio.create_task(worker("victim", 10), name="vt")
    await asyncio.sleep(0)
    print(t.cancel("stop it"), t.cancelling(), t.get_name())
    try:
        await t
    except asyncio.CancelledError as e:
        print("msg", e.args, t.cancelled())
    async def stubborn():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            asyncio.current_task().uncancel()
            return "survived"
    s = asyncio.create_task(stubborn())
    await asyncio.sleep(0); s.cancel()
    print(await s, s.cancelling(), s.cancelled())
    res = await asyncio.gather(worker("g1", 0), worker("g2", 0, True), worker("g3", 0.001), return_exceptions=True)
    print(res)
    done, pending = await asyncio.wait([asyncio.create_task(worker(f"w{i}", i / 50), name=f"w{i}") for i in range(3)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), sorted(t.get_name() for t in pending))
    pending = sorted(pending, key=lambda p: p.get_name())
    for p in pending: p.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*pending, return_exceptions=True)])
    try:
        t.result()
    except asyncio.CancelledError:
        print("result raises")
    f = asyncio.get_running_loop().create_future()
    try:
        f.result()
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)
    f.set_result(3)
    try: f.set_result(4)
    except asyncio.InvalidStateError as e: print(e)
    print(await f, f.done(), f.exception())

async def main():
    for f in (groups, nested, timeouts, cancels):
        print("--", f.__name__)
        await f()
asyncio.run(main())
