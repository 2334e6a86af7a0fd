import asyncio
import heapq
from collections import defaultdict
from enum import IntEnum


class Urgency(IntEnum):
    VIP = 1
    NORMAL = 2
    LATER = 3


MENU = {"soup": (2, 4.50), "steak": (4, 21.00), "salad": (1, 6.25), "cake": (3, 5.75)}


class Order:
    _next = 0

    def __init__(self, table, *dishes, urgency=Urgency.NORMAL):
        unknown = [d for d in dishes if d not in MENU]
        if unknown:
            raise KeyError(*unknown)
        cls = type(self)
        cls._next += 1
        self.number = cls._next
        self.table = table
        self.dishes = dishes
        self.urgency = urgency
        self.ready = asyncio.Event()

    def __lt__(self, other):
        return (self.urgency, self.number) < (other.urgency, other.number)

    @property
    def price(self):
        return sum(MENU[d][1] for d in self.dishes)

    def __repr__(self):
        return f"#{self.number}@{self.table}"


class Kitchen:
    def __init__(self, stoves):
        self.stoves = asyncio.Semaphore(stoves)
        self.board = []
        self.posted = asyncio.Condition()
        self.open = True
        self.log = []
        self.busy = defaultdict(int)

    async def post(self, order):
        async with self.posted:
            heapq.heappush(self.board, order)
            self.posted.notify()

    async def close(self):
        async with self.posted:
            self.open = False
            self.posted.notify_all()

    async def cook(self, chef):
        while True:
            async with self.posted:
                await self.posted.wait_for(lambda: self.board or not self.open)
                if not self.board:
                    return chef
                order = heapq.heappop(self.board)
            for dish in order.dishes:
                turns, _ = MENU[dish]
                async with self.stoves:
                    for _ in range(turns):
                        await asyncio.sleep(0)
                self.busy[dish] += turns
            self.log.append(order)
            order.ready.set()


async def guest(kitchen, order, till):
    await kitchen.post(order)
    await order.ready.wait()
    till[order.table] = till.get(order.table, 0) + order.price
    return f"{order} {order.urgency.name.lower()} {'+'.join(order.dishes)}"


async def main():
    kitchen, till = Kitchen(stoves=1), {}
    orders = [
        Order("t1", "steak", "cake"),
        Order("t2", "soup", urgency=Urgency.LATER),
        Order("t3", "salad"),
        Order("t1", "salad", "soup", urgency=Urgency.VIP),
    ]
    try:
        Order("t9", "soup", "pizza", "sushi")
    except KeyError as e:
        print("not on the menu:", e.args, Order._next)
    async with asyncio.TaskGroup() as tg:
        guests = [tg.create_task(guest(kitchen, o, till)) for o in orders]
        await asyncio.sleep(0)
        chef = tg.create_task(kitchen.cook("pat"))
        for g in guests:
            await g
        await kitchen.close()
    for g in guests:
        print(g.result())
    print(kitchen.log, chef.result(), kitchen.board)
    print({t: f"{v:.2f}" for t, v in sorted(till.items())}, f"total {sum(till.values()):8.3f}")
    print(dict(kitchen.busy), max(kitchen.busy, key=kitchen.busy.get), min(orders), sorted(orders)[-1])
    print(Urgency.VIP < 2, Urgency(3).name, Urgency.VIP + 1, f"{Urgency.LATER:d}", [u.value for u in Urgency], Urgency.VIP == 1)


asyncio.run(main())
