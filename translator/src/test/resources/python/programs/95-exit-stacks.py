import asyncio
from contextlib import AsyncExitStack, ExitStack, closing, contextmanager, nullcontext


class Thing:
    def close(self):
        print("closed")


@contextmanager
def named(name):
    print("enter", name)
    try:
        yield name
    finally:
        print("exit", name)


def leave(kind, error, trace):
    print("leave", kind.__name__ if kind else None)
    return True


async def later(word, *, mark):
    await asyncio.sleep(0)
    print(word + mark)


async def main():
    with ExitStack() as stack:
        stack.callback(print, "last", end=".\n")
        stack.enter_context(named("a"))
        stack.push(leave)
        stack.enter_context(closing(Thing()))
        raise ValueError("swallowed")
    kept = None
    async with AsyncExitStack() as stack:
        print(stack.enter_context(named("b")), stack.enter_context(nullcontext(3)))
        stack.push_async_callback(later, "later", mark="!")
        stack.callback(print, "callback")
        kept = stack.pop_all()
    print("kept")
    await kept.aclose()
    try:
        with ExitStack() as stack:
            stack.enter_context(named("c"))
            raise KeyError("through")
    except KeyError as e:
        print("caught", e)


asyncio.run(main())
