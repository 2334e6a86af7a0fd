import asyncio
from typing import Callable


class Inventory:
    def __init__(self, **stock: int) -> None:
        self.stock = stock
        self.changed = asyncio.Condition()
        self.log: list[str] = []

    async def take(self, item: str, n: int, who: str) -> int:
        async with self.changed:
            await self.changed.wait_for(lambda: self.stock.get(item, 0) >= n)
            self.stock[item] -= n
            self.log.append(f"{who} took {n} {item}")
            return self.stock[item]

    async def restock(self, item: str, n: int) -> None:
        async with self.changed:
            self.stock[item] = self.stock.get(item, 0) + n
            self.log.append(f"+{n} {item}")
            self.changed.notify_all()


async def turn_taker(cond: asyncio.Condition, state: dict[str, int], me: int, out: list[int]) -> None:
    for _ in range(3):
        async with cond:
            while state["turn"] != me:
                await cond.wait()
            out.append(me)
            state["turn"] = (me + 1) % 3
            cond.notify_all()


async def waiter(cond: asyncio.Condition, predicate: Callable[[], bool], log: list[str], name: str) -> None:
    async with cond:
        result = await cond.wait_for(predicate)
        log.append(f"{name}:{result}")


async def main() -> None:
    inv = Inventory(apple=1, pear=0)
    buyers = [
        asyncio.create_task(inv.take("apple", 2, "amy")),
        asyncio.create_task(inv.take("pear", 1, "bob")),
        asyncio.create_task(inv.take("apple", 1, "cat")),
    ]
    await asyncio.sleep(0)
    await inv.restock("apple", 1)
    await asyncio.sleep(0)
    await inv.restock("pear", 2)
    await inv.restock("apple", 1)
    print(await asyncio.gather(*buyers), inv.stock)
    print("; ".join(inv.log))
    cond, state, out = asyncio.Condition(), {"turn": 0}, []
    await asyncio.gather(*(turn_taker(cond, state, i, out) for i in (2, 0, 1)))
    print(out)
    level = 0
    log: list[str] = []
    tasks = [asyncio.create_task(waiter(cond, lambda n=n: level >= n and f"lvl{n}", log, f"w{n}")) for n in (1, 2, 3)]
    await asyncio.sleep(0)
    for level in (1, 2):
        async with cond:
            cond.notify_all()
        await asyncio.sleep(0.02)
        print(level, log)
    tasks[2].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(tasks[2].cancelled(), cond.locked())
    shared = asyncio.Lock()
    c1, c2 = asyncio.Condition(shared), asyncio.Condition(lock=shared)
    async with c1:
        print(c2.locked(), shared.locked())
        c2.notify(5)
    for bad in (c1.notify_all, c1.notify):
        try:
            bad()
        except RuntimeError as e:
            print(e)
    try:
        await c1.wait()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
