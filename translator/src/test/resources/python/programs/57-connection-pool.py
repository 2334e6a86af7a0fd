import asyncio
from contextlib import asynccontextmanager


class PoolClosed(Exception):
    """The pool gives out nothing more."""


class Connection:
    made = 0

    def __init__(self):
        Connection.made += 1
        self.ident = Connection.made
        self.queries = 0
        self.broken = False

    async def execute(self, sql):
        if self.broken:
            raise ConnectionError(f"connection {self.ident} is broken")
        self.queries += 1
        await asyncio.sleep(0)
        if "bad" in sql:
            self.broken = True
            raise ConnectionError(f"connection {self.ident} broke")
        return f"{sql} by {self.ident}"

    def __repr__(self):
        return f"<conn {self.ident}{' broken' if self.broken else ''} {self.queries}q>"


class Pool:
    def __init__(self, size):
        self.size = size
        self.idle = asyncio.LifoQueue()
        self.created = 0
        self.in_use = 0
        self.closed = False

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, exc, tb):
        self.closed = True
        while self.in_use:
            await asyncio.sleep(0)

    @asynccontextmanager
    async def acquire(self):
        if self.closed:
            raise PoolClosed("pool is closed")
        if self.idle.empty() and self.created < self.size:
            self.created += 1
            conn = Connection()
        else:
            conn = await self.idle.get()
        self.in_use += 1
        try:
            yield conn
        finally:
            self.in_use -= 1
            if conn.broken:
                self.created -= 1
            else:
                self.idle.put_nowait(conn)

    @asynccontextmanager
    async def transaction(self):
        async with self.acquire() as conn:
            statements = []

            async def run(sql):
                statements.append(await conn.execute(sql))

            try:
                yield run
            except ConnectionError as e:
                print("rollback of", len(statements), "because", e)
            else:
                print("commit", statements)


async def client(pool, n):
    async with pool.acquire() as conn:
        return await conn.execute(f"select {n}")


async def main():
    async with Pool(2) as pool:
        print(await asyncio.gather(*(client(pool, i) for i in range(5))))
        print(pool.created, pool.in_use, pool.idle.qsize(), Connection.made)
        async with pool.transaction() as run:
            await run("insert a")
            await run("insert b")
        async with pool.transaction() as run:
            await run("insert c")
            await run("bad sql")
        print(pool.created, pool.in_use, pool.idle)
        async with pool.acquire() as one, pool.acquire() as two:
            print(sorted([one.ident, two.ident]))
            late = asyncio.create_task(client(pool, "late"))
            await asyncio.sleep(0)
            print("late waits", not late.done())
    print(await late, pool.in_use)
    try:
        async with pool.acquire():
            print("never")
    except PoolClosed as e:
        print(type(e).__name__, e)


asyncio.run(main())
