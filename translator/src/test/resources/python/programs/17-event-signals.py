import asyncio


class Gate:
    """A gate that opens for everyone and remembers how often it was opened."""

    def __init__(self):
        self._event = asyncio.Event()
        self.opened = 0

    @property
    def is_open(self):
        return self._event.is_set()

    def open(self):
        if not self.is_open:
            self.opened += 1
        self._event.set()

    def close(self):
        self._event.clear()

    async def passage(self):
        return await self._event.wait()


async def walker(gate, name, diary):
    diary.append(f"{name} arrives")
    await gate.passage()
    diary.append(f"{name} passes")


async def relay(events, log):
    for i, (mine, following) in enumerate(zip(events, events[1:] + [None])):
        await mine.wait()
        log.append(i)
        if following is not None:
            following.set()


async def traffic_light(changes):
    green, red = asyncio.Event(), asyncio.Event()
    seen = []

    async def car():
        for _ in range(2):
            await green.wait()
            seen.append("drive")
            green.clear()
            red.set()

    async def officer():
        for _ in range(2):
            green.set()
            await red.wait()
            seen.append("stop")
            red.clear()

    await asyncio.gather(car(), officer())
    return seen


async def main():
    gate, diary = Gate(), []
    people = [asyncio.create_task(walker(gate, n, diary)) for n in ("ann", "ben")]
    await asyncio.sleep(0)
    print(diary, gate.is_open)
    gate.open()
    gate.open()
    await asyncio.gather(*people)
    print(diary[2:], gate.opened)
    await walker(gate, "cid", diary)
    gate.close()
    late = asyncio.create_task(walker(gate, "dan", diary))
    await asyncio.sleep(0.01)
    print(diary[-1], late.done())
    late.cancel()
    await asyncio.wait([late])
    print(late.cancelled(), await asyncio.wait_for(open_soon(gate), 1))
    events = [asyncio.Event() for _ in range(4)]
    log = []
    r = asyncio.create_task(relay(events, log))
    events[0].set()
    await r
    print(log, [e.is_set() for e in events])
    print(await traffic_light(2))
    print(asyncio.Event().is_set(), repr(events[0]).split(" ")[-1])


async def open_soon(gate):
    asyncio.get_running_loop().call_later(0.005, gate.open)
    return await gate.passage()


asyncio.run(main())
