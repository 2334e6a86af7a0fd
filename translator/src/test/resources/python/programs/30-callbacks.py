import asyncio
import functools
from typing import Any


class Monitor:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def watch(self, task: "asyncio.Task[Any]") -> "asyncio.Task[Any]":
        task.add_done_callback(self.on_done)
        return task

    def on_done(self, task: "asyncio.Task[Any]") -> None:
        match (task.cancelled(), None if task.cancelled() else task.exception()):
            case (True, _):
                state = "cancelled"
            case (_, None):
                state = f"result={task.result()}"
            case (_, error):
                state = f"error={error!r}"
        self.lines.append(f"{task.get_name()}: {state}")


async def work(n: int) -> float:
    await asyncio.sleep(0)
    return 10 / n


async def main() -> None:
    m = Monitor()
    tasks = [m.watch(asyncio.create_task(work(n), name=f"job{n}")) for n in (5, 0, 2)]
    tasks.append(m.watch(asyncio.create_task(asyncio.sleep(9), name="sleeper")))
    await asyncio.sleep(0)
    tasks[-1].cancel()
    await asyncio.wait(tasks)
    await asyncio.sleep(0)
    print(*m.lines, sep="\n")

    order: list[str] = []
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    fut.add_done_callback(lambda f: order.append("first"))
    second = lambda f: order.append("second")
    fut.add_done_callback(second)
    fut.add_done_callback(second)
    fut.add_done_callback(functools.partial(lambda tag, f: order.append(tag + f.result()), "third:"))
    print("removed", fut.remove_done_callback(second))
    loop.call_soon(order.append, "soon before")
    fut.set_result("R")
    loop.call_soon(order.append, "soon after")
    print(order, fut.done())
    await asyncio.sleep(0)
    print(order)
    fut.add_done_callback(lambda f: order.append("late"))
    await asyncio.sleep(0)
    print(order[-1])

    chain: list[int] = []

    def start_next(n: int, _: Any) -> None:
        chain.append(n)
        if n < 3:
            nxt = asyncio.ensure_future(work(n))
            nxt.add_done_callback(functools.partial(start_next, n + 1))
        else:
            finished.set_result(chain)

    finished = loop.create_future()
    start_next(1, None)
    print(await finished)
    failing = loop.create_future()
    failing.set_exception(KeyError("lost"))
    try:
        await failing
    except KeyError as e:
        print("KeyError", e, failing.exception() is e)
    for value in ("again", None):
        try:
            fut.set_result(value)
        except asyncio.InvalidStateError as e:
            print("InvalidStateError")


asyncio.run(main())
