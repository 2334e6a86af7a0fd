import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from typing import Any

user: ContextVar[str] = ContextVar("user", default="anonymous")


class SlowDisk:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.files: dict[str, str] = {}

    def write(self, name: str, text: str, *, upper: bool = False) -> int:
        time.sleep(0.002)
        with self.lock:
            self.files[name] = text.upper() if upper else text
        return len(text)

    def read(self, name: str) -> str:
        with self.lock:
            return self.files[name]


def whoami() -> tuple[str, bool]:
    return user.get(), threading.current_thread() is threading.main_thread()


async def main() -> None:
    disk = SlowDisk()
    sizes = await asyncio.gather(*(asyncio.to_thread(disk.write, f"f{i}", "x" * i) for i in range(4)))
    print(sizes, sorted(disk.files))
    print(await asyncio.to_thread(disk.write, "up", "shout", upper=True), await asyncio.to_thread(disk.read, "up"))
    try:
        await asyncio.to_thread(disk.read, "missing")
    except KeyError as e:
        print("KeyError", e)
    user.set("carol")
    print(await asyncio.to_thread(whoami), whoami())
    loop = asyncio.get_running_loop()
    print((await loop.run_in_executor(None, whoami))[1])
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, pow, 2, n) for n in (3, 10, 64)]
        print(await asyncio.gather(*futures))
        print(list(pool.map(len, ["a", "bb", "ccc"])), pool.submit(divmod, 17, 5).result())
    beats = 0

    async def heart() -> None:
        nonlocal beats
        while True:
            beats += 1
            await asyncio.sleep(0.002)

    h = asyncio.create_task(heart())
    await asyncio.to_thread(time.sleep, 0.04)
    h.cancel()
    print("loop alive:", beats >= 3)
    done = asyncio.Event()
    inbox: list[Any] = []

    def from_thread() -> str:
        for i in range(3):
            loop.call_soon_threadsafe(inbox.append, i)
        loop.call_soon_threadsafe(done.set)
        return asyncio.run_coroutine_threadsafe(reply(21), loop).result(2)

    async def reply(n: int) -> str:
        await asyncio.sleep(0)
        return f"reply {n * 2}"

    text = await asyncio.to_thread(from_thread)
    await done.wait()
    print(text, inbox)
    box: list[int] = []
    t = threading.Thread(target=lambda: box.append(asyncio.run(other_loop())))
    t.start()
    await asyncio.to_thread(t.join)
    print(box, t.is_alive())


async def other_loop() -> int:
    await asyncio.sleep(0)
    return 99


asyncio.run(main())
