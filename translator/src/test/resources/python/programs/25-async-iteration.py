import asyncio


class Pages:
    """Async iterator over pages of a fake server."""

    def __init__(self, data, size):
        self.data, self.size, self.requests = data, size, 0

    async def _fetch(self, offset):
        self.requests += 1
        await asyncio.sleep(0)
        return self.data[offset:offset + self.size]

    def __aiter__(self):
        self.offset = 0
        self.buffer = []
        return self

    async def __anext__(self):
        if not self.buffer:
            self.buffer = list(await self._fetch(self.offset))
            self.offset += len(self.buffer)
            if not self.buffer:
                raise StopAsyncIteration
        return self.buffer.pop(0)


class Zipped:
    def __init__(self, *sources):
        self.sources = sources

    def __aiter__(self):
        self.iters = [aiter(s) for s in self.sources]
        return self

    async def __anext__(self):
        return tuple([await anext(i) for i in self.iters])


class Peekable:
    _missing = object()

    def __init__(self, source):
        self._it = aiter(source)
        self._next = self._missing

    async def peek(self, default=None):
        if self._next is self._missing:
            self._next = await anext(self._it, self._missing)
        return default if self._next is self._missing else self._next

    def __aiter__(self):
        return self

    async def __anext__(self):
        value = await self.peek(self._missing)
        self._next = self._missing
        if value is self._missing:
            raise StopAsyncIteration
        return value


async def agroup(source):
    p = Peekable(source)
    async for x in p:
        run = [x]
        while await p.peek() == x:
            run.append(await anext(p))
        yield x, len(run)


async def main():
    pages = Pages("abcdefg", 3)
    print([p async for p in pages], pages.requests)
    async for p in Pages([1, 2, 3], 2):
        if p == 2:
            print("breaking")
            break
    else:
        print("not reached")
    async for p in Pages([], 2):
        print("not reached")
    else:
        print("empty")
    print([z async for z in Zipped(Pages("xyz", 1), Pages(range(10), 4))])
    print([g async for g in agroup(Pages("aabbbca", 2))])
    try:
        async for x in [1, 2]:
            print(x)
    except TypeError as e:
        print(e)
    it = aiter(Pages("q", 1))
    print(await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration:
        print("exhausted")
    try:
        for x in Pages("a", 1):
            pass
    except TypeError as e:
        print(e)


asyncio.run(main())
