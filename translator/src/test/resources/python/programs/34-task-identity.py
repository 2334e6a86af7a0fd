import asyncio
from typing import Optional


class Registry:
    def __init__(self) -> None:
        self.active: dict[str, asyncio.Task[object]] = {}

    def spawn(self, coro, label: Optional[str] = None) -> "asyncio.Task[object]":
        task = asyncio.create_task(coro, name=label)
        self.active[task.get_name()] = task
        task.add_done_callback(lambda t: self.active.pop(t.get_name(), None))
        return task

    def __len__(self) -> int:
        return len(self.active)


def me() -> str:
    t = asyncio.current_task()
    return "nobody" if t is None else t.get_name()


async def introduce(turns: int) -> list[str]:
    names = []
    for _ in range(turns):
        names.append(me())
        await asyncio.sleep(0)
    return names


async def nested() -> tuple[str, str]:
    inner = await asyncio.create_task(introduce(1), name=me() + ">child")
    return me(), inner[0]


async def find(name: str) -> Optional["asyncio.Task[object]"]:
    return next((t for t in asyncio.all_tasks() if t.get_name() == name), None)


async def main() -> None:
    asyncio.current_task().set_name("main")
    reg = Registry()
    a, b = reg.spawn(introduce(2), "a"), reg.spawn(introduce(1), "b")
    print(len(reg), sorted(t.get_name() for t in asyncio.all_tasks()))
    found = await find("b")
    print(found is b, await find("zzz"))
    print(await a, await b)
    await asyncio.sleep(0)
    print(len(reg), sorted(reg.active))
    print(await asyncio.create_task(nested(), name="parent"))
    print(await nested())
    t = asyncio.create_task(introduce(3))
    default = t.get_name()
    print(default.startswith("Task-"), default[5:].isdigit())
    await asyncio.sleep(0)
    t.set_name("renamed")
    print(await t == [default, "renamed", "renamed"])
    t.set_name(3.5)
    print(repr(t.get_name()), t in asyncio.all_tasks())
    out: list[str] = []
    asyncio.get_running_loop().call_soon(lambda: out.append(me()))
    await asyncio.sleep(0)
    print(out, me())
    async with asyncio.TaskGroup() as tg:
        group = [tg.create_task(introduce(1), name=n) for n in ("g1", "g2")]
    print([g.result()[0] for g in group], asyncio.current_task() is asyncio.current_task())
    print(await asyncio.wait_for(introduce(1), 1))


asyncio.run(main())
