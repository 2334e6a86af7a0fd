import asyncio
from typing import Any, Callable


def debounce(wait: float) -> Callable[[Callable[..., Any]], Callable[..., None]]:
    def decorate(fn: Callable[..., Any]) -> Callable[..., None]:
        handle: asyncio.TimerHandle | None = None

        def wrapper(*args: Any, **kwargs: Any) -> None:
            nonlocal handle
            if handle is not None:
                handle.cancel()
            handle = asyncio.get_running_loop().call_later(wait, lambda: fn(*args, **kwargs))

        return wrapper

    return decorate


class Throttle:
    """Lets one call through, then none until release() is called."""

    def __init__(self, fn: Callable[..., Any]) -> None:
        self.fn = fn
        self.open = True
        self.dropped = 0
        self.__name__ = f"throttled_{fn.__name__}"

    def __call__(self, *args: Any) -> Any:
        if not self.open:
            self.dropped += 1
            return None
        self.open = False
        return self.fn(*args)

    def release(self) -> None:
        self.open = True


class Batcher:
    def __init__(self, flush: Callable[[list[int]], None], size: int, delay: float) -> None:
        self.flush_fn, self.size, self.delay = flush, size, delay
        self.items: list[int] = []
        self.timer: asyncio.TimerHandle | None = None

    def add(self, item: int) -> None:
        self.items.append(item)
        if len(self.items) >= self.size:
            self.flush()
        elif self.timer is None:
            self.timer = asyncio.get_running_loop().call_later(self.delay, self.flush)

    def flush(self) -> None:
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None
        if self.items:
            batch, self.items = self.items, []
            self.flush_fn(batch)


async def main() -> None:
    saved: list[str] = []

    @debounce(0.03)
    def save(text: str, *, mark: str = ".") -> None:
        saved.append(text + mark)

    for text in ("h", "he", "hel"):
        save(text)
    await asyncio.sleep(0.06)
    save("x")
    save("hello", mark="!")
    await asyncio.sleep(0.06)
    print(saved)

    def shout(text: str) -> str:
        return text.upper()

    t = Throttle(shout)
    out = [t("a"), t("b"), t("c")]
    t.release()
    out.append(t("d"))
    print(out, t.dropped, t.__name__)

    batches: list[list[int]] = []
    b = Batcher(batches.append, 3, 0.02)
    for i in range(5):
        b.add(i)
    print(batches, b.items)
    await asyncio.sleep(0.045)
    b.flush()
    b.add(99)
    b.flush()
    print(batches, b.timer)


asyncio.run(main())
