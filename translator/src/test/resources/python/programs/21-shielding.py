import asyncio


class Ledger:
    def __init__(self):
        self.rows = []

    async def commit(self, row):
        self.rows.append(("begin", row))
        await asyncio.sleep(0.02)
        self.rows.append(("end", row))
        return len(self.rows)


async def handler(ledger, row):
    commit = asyncio.ensure_future(ledger.commit(row))
    try:
        return await asyncio.shield(commit)
    except asyncio.CancelledError:
        result = await commit
        return f"cancelled but committed ({result})"


async def unshielded(ledger, row):
    return await ledger.commit(row)


async def main():
    ledger = Ledger()
    print(await handler(ledger, "plain"))
    t = asyncio.create_task(handler(ledger, "safe"))
    await asyncio.sleep(0.001)
    t.cancel()
    print(await t, t.cancelled())
    u = asyncio.create_task(unshielded(ledger, "lost"))
    await asyncio.sleep(0.001)
    u.cancel()
    await asyncio.wait([u])
    print(u.cancelled(), ledger.rows[-1])

    inner = asyncio.create_task(ledger.commit("kept"))
    for limit in (0.001, 0.001, 1):
        try:
            print("done", await asyncio.wait_for(asyncio.shield(inner), limit))
        except TimeoutError:
            print("not yet", inner.done())

    async def fails():
        await asyncio.sleep(0)
        raise ValueError("inner failed")

    try:
        await asyncio.shield(fails())
    except ValueError as e:
        print(e)
    fut = asyncio.get_running_loop().create_future()
    sh = asyncio.shield(fut)
    print(sh is fut, sh.done())
    sh.cancel()
    await asyncio.sleep(0)
    print(sh.cancelled(), fut.cancelled())
    fut.set_result(1)
    print(await fut, await asyncio.shield(fut), asyncio.shield(fut) is fut)
    doomed = asyncio.create_task(asyncio.sleep(1))
    sh = asyncio.shield(doomed)
    doomed.cancel()
    try:
        await sh
    except asyncio.CancelledError:
        print("both", doomed.cancelled(), sh.cancelled())


asyncio.run(main())
