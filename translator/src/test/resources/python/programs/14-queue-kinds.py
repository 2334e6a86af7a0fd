from __future__ import annotations

import asyncio
from asyncio import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


async def producer(q: Queue[int], count: int, log: list[str]) -> None:
    for i in range(count):
        await q.put(i)
        log.append(f"+{i}")


async def consumer(q: Queue[int], count: int, log: list[str]) -> int:
    total = 0
    for _ in range(count):
        item = await q.get()
        log.append(f"-{item}")
        total += item
        q.task_done()
    return total


async def worker(q: Queue[Job], names: list[str]) -> None:
    while True:
        job = await q.get()
        names.append(job.name)
        await asyncio.sleep(0)
        q.task_done()


async def main() -> None:
    log: list[str] = []
    q: Queue[int] = Queue(maxsize=2)
    _, total = await asyncio.gather(producer(q, 6, log), consumer(q, 6, log))
    print(total, " ".join(log))
    await q.join()
    pq: PriorityQueue[Job] = PriorityQueue()
    for p, n in [(5, "sweep"), (1, "wake"), (3, "eat"), (1, "wash"), (9, "sleep")]:
        pq.put_nowait(Job(p, n))
    names: list[str] = []
    w = asyncio.create_task(worker(pq, names))
    await pq.join()
    w.cancel()
    print(names[0] in ("wake", "wash"), names[2:], pq.qsize())
    stack: LifoQueue[str] = LifoQueue(3)
    for ch in "abc":
        stack.put_nowait(ch)
    print(stack.full(), stack.maxsize, "".join(stack.get_nowait() for _ in range(3)), stack.empty())
    for fn in (stack.get_nowait, lambda: [stack.put_nowait(c) for c in "wxyz"]):
        try:
            fn()
        except (QueueEmpty, QueueFull) as e:
            print(type(e).__name__, repr(str(e)), stack.qsize())
    getter = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    print("waiting", getter.done())
    q.put_nowait(99)
    print(await getter)
    try:
        await asyncio.wait_for(q.get(), 0.01)
    except TimeoutError:
        print("nothing came")
    q.put_nowait(1)
    print(await asyncio.wait_for(q.get(), 0.5))
    q.task_done()
    q.task_done()
    try:
        q.task_done()
    except ValueError as e:
        print(e)


asyncio.run(main())
