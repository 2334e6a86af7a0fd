import asyncio
class A:
    def __await__(self):
        return self._go().__await__()
    async def _go(self):
        await asyncio.sleep(0)
        return 5
class B:
    def __init__(self, fut):
        self.fut = fut
    def __await__(self):
        r = yield from self.fut.__await__()
        return r * 2
class C:
    def __init__(self):
        self.t = None
    def __await__(self):
        if self.t is None:
            self.t = asyncio.ensure_future(asyncio.sleep(0.01, 9))
        return self.t.__await__()
class D:
    def __await__(self):
        yield
        yield from asyncio.sleep(0.001, 4).__await__()
        return "d"
async def main():
    print(await A())
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(f.set_result, 21)
    print(await B(f))
    c = C()
    print(await c, await c)
    print(await D())
    print(await asyncio.gather(*[asyncio.wait_for(x, 1) for x in (A(), D())]))
    f2 = asyncio.get_running_loop().create_future()
    f2.set_exception(ValueError("x"))
    try:
        await B(f2)
    except ValueError as e:
        print(repr(e))
asyncio.run(main())
