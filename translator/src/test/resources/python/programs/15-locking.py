import asyncio


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.lock = asyncio.Lock()

    async def change(self, amount):
        async with self.lock:
            current = self.balance
            await asyncio.sleep(0)
            if current + amount < 0:
                raise ValueError(f"{self.owner} has only {current}")
            self.balance = current + amount
            return self.balance

    async def change_badly(self, amount):
        current = self.balance
        await asyncio.sleep(0)
        self.balance = current + amount


async def critical(lock, name, log):
    log.append(f"{name}?")
    await lock.acquire()
    try:
        log.append(f"{name}+")
        await asyncio.sleep(0)
    finally:
        lock.release()
        log.append(f"{name}-")


async def main():
    acc = Account("ada", 10)
    await asyncio.gather(*[acc.change_badly(1) for _ in range(10)])
    print("lost updates:", acc.balance)
    acc.balance = 10
    print(await asyncio.gather(*[acc.change(n) for n in (5, -3, 8)]))
    results = await asyncio.gather(acc.change(-100), acc.change(1), return_exceptions=True)
    print(results, acc.lock.locked())

    lock, log = asyncio.Lock(), []
    await asyncio.gather(*(critical(lock, n, log) for n in "pqr"))
    print(" ".join(log))

    await lock.acquire()
    waiters = [asyncio.create_task(critical(lock, n, log := [])) for n in "uv"]
    await asyncio.sleep(0)
    waiters[0].cancel()
    await asyncio.sleep(0)
    print([w.cancelled() for w in waiters], lock.locked())
    lock.release()
    await waiters[1]
    print(log, lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    try:
        with lock:
            pass
    except TypeError as e:
        print("TypeError")
    order = []

    async def reader(i):
        async with lock:
            order.append(i)

    async with lock:
        tasks = [asyncio.create_task(reader(i)) for i in range(5)]
        await asyncio.sleep(0)
        print("held", order)
    await asyncio.gather(*tasks)
    print(order)


asyncio.run(main())
