import asyncio

class T:
    def __init__(self):
        self.seen = []

    def note(self, x):
        self.seen.append(x)

    async def one(self):
        async def outer() -> None:
            self.note(3)
        await asyncio.create_task(outer())
        print(self.seen)

    async def two(self):
        t1 = None

        async def runner():
            nonlocal t1
            t1 = 5
        await runner()
        print(t1)

async def main():
    t = T()
    await t.one()
    await t.two()

asyncio.run(main())

class U(T):
    async def one(self):
        async def again():
            await super(U, self).one()
        def twice():
            def inner():
                self.note(4)
            inner()
            inner()
        twice()
        n = 0
        def up():
            nonlocal n
            n += 1
        up(); up()
        print(n)
        m = 0
        def w():
            nonlocal m
            if (m := 7) > 3:
                pass
        w()
        print(m)
        print(self.seen)

asyncio.run(U().one())
