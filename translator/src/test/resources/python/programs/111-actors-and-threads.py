import asyncio
import contextvars
import threading
import queue
from concurrent.futures import ThreadPoolExecutor
from functools import partial

request_id = contextvars.ContextVar("request_id", default="none")
user = contextvars.ContextVar("user")

def blocking(n):
    return n * n, request_id.get()

async def handler(rid):
    token = request_id.set(rid)
    try:
        await asyncio.sleep(0)
        return await asyncio.to_thread(blocking, len(rid))
    finally:
        request_id.reset(token)

class Actor:
    def __init__(self):
        self.inbox = asyncio.Queue()
        self.state = {}
        self._task = None
    async def __aenter__(self):
        self._task = asyncio.create_task(self._loop())
        return self
    async def __aexit__(self, et, ev, tb):
        await self.inbox.put(("stop", None, None))
        await self._task
    async def _loop(self):
        while True:
            op, arg, reply = await self.inbox.get()
            match op, arg:
                case "stop", _:
                    return
                case "set", (k, v):
                    self.state[k] = v
                    reply.set_result(True)
                case "get", str(k) if k in self.state:
                    reply.set_result(self.state[k])
                case "get", k:
                    reply.set_exception(KeyError(k))
                case _:
                    reply.set_result(NotImplemented)
    async def ask(self, op, arg=None):
        fut = asyncio.get_running_loop().create_future()
        await self.inbox.put((op, arg, fut))
        return await fut

async def callbacks():
    loop = asyncio.get_running_loop()
    out = []
    loop.call_soon(out.append, "soon")
    loop.call_later(0.01, out.append, "later")
    h = loop.call_later(0.005, out.append, "never")
    h.cancel()
    loop.call_at(loop.time() + 0.02, lambda: out.append("at"))
    t = asyncio.create_task(asyncio.sleep(0.001, "res"))
    t.add_done_callback(lambda f: out.append(f"done:{f.result()}"))
    await asyncio.sleep(0.04)
    print(out, h.cancelled())
    ev = asyncio.Event()
    def fire(): loop.call_soon_threadsafe(ev.set)
    th = threading.Thread(target=fire, daemon=True)
    th.start()
    await ev.wait()
    th.join()
    print("event from thread", ev.is_set())
    with ThreadPoolExecutor(max_workers=2) as ex:
        rs = await asyncio.gather(*(loop.run_in_executor(ex, pow, 2, i) for i in range(4)))
        print(rs, await loop.run_in_executor(None, partial(sum, [1, 2, 3])))
    fut = asyncio.run_coroutine_threadsafe
    print(callable(fut))

async def conditions():
    cond = asyncio.Condition()
    items = []
    async def consumer(n):
        async with cond:
            await cond.wait_for(lambda: len(items) >= n)
            return n, list(items)
    cs = [asyncio.create_task(consumer(n)) for n in (2, 1)]
    for i in range(2):
        await asyncio.sleep(0)
        async with cond:
            items.append(i)
            cond.notify_all()
    print(await asyncio.gather(*cs))
    sem = asyncio.Semaphore(2)
    peak = cur = 0
    async def limited(i):
        nonlocal peak, cur
        async with sem:
            cur += 1
            peak = max(peak, cur)
            await asyncio.sleep(0.001)
            cur -= 1
    await asyncio.gather(*map(limited, range(6)))
    print("peak", peak, sem.locked())
    bar = asyncio.Barrier(3)
    async def party(i):
        await asyncio.sleep(i / 500)
        pos = await bar.wait()
        return pos
    print(sorted(await asyncio.gather(*(party(i) for i in range(3)))), bar.parties, bar.broken)
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    q = asyncio.Queue(maxsize=1)
    q.put_nowait(1)
    try:
        q.put_nowait(2)
    except asyncio.QueueFull:
        print("full", q.full(), q.qsize())
    q.get_nowait()
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print("empty", repr(e))
    try:
        q.task_done(); q.task_done()
    except ValueError as e:
        print(e)
    pq = asyncio.PriorityQueue()
    for p in [(3, "c"), (1, "a"), (2, "b")]:
        await pq.put(p)
    print([(await pq.get())[1] for _ in range(3)])
    lq = asyncio.LifoQueue()
    for i in range(3): lq.put_nowait(i)
    print([lq.get_nowait() for _ in range(lq.qsize())])

async def main():
    print(await asyncio.gather(*(handler("r" * n) for n in (1, 2, 3))), request_id.get())
    ctx = contextvars.copy_context()
    print(ctx.run(lambda: (user.set("bob"), user.get())[1]), user.get("nobody"))
    try:
        user.get()
    except LookupError as e:
        print("lookup", type(e).__name__)
    async with Actor() as a:
        print(await a.ask("set", ("k", 1)), await a.ask("get", "k"), await a.ask("zap"))
        try:
            await a.ask("get", "missing")
        except KeyError as e:
            print("KeyError", e)
    await callbacks()
    await conditions()
    names = []
    for i, c in enumerate([asyncio.sleep(0.02, "slow"), asyncio.sleep(0.001, "fast")]):
        names.append(asyncio.ensure_future(c))
    for nxt in asyncio.as_completed(names, timeout=1):
        print(await nxt, end=" ")
    print(len(asyncio.all_tasks()), asyncio.current_task() is not None)

asyncio.run(main())
