import asyncio
from dataclasses import dataclass


@dataclass
class Order:
    ident: int
    items: dict
    coupon: str = ""
    status: str = "new"
    total: float = 0.0


class Rejected(Exception):
    def __init__(self, order, reason):
        super().__init__(f"order {order.ident}: {reason}")
        self.order = order


PRICES = {"tea": 3.25, "mug": 9.9, "spoon": 1.5}
STOCK = {"tea": 5, "mug": 1, "spoon": 0}


async def validate(order):
    unknown = order.items.keys() - PRICES.keys()
    if unknown:
        raise Rejected(order, f"unknown {', '.join(sorted(unknown))}")
    return order


async def reserve(order):
    for item, n in order.items.items():
        if STOCK[item] < n:
            raise Rejected(order, f"{item} short by {n - STOCK[item]}")
    for item, n in order.items.items():
        STOCK[item] -= n
    await asyncio.sleep(0)
    return order


async def price(order):
    order.total = sum(PRICES[i] * n for i, n in order.items.items())
    match order.coupon.split("-"):
        case ["HALF"]:
            order.total /= 2
        case ["OFF", amount] if amount.isdigit():
            order.total -= int(amount)
        case [""]:
            pass
        case parts:
            raise Rejected(order, f"bad coupon {'-'.join(parts)}")
    order.total = max(round(order.total, 2), 0.0)
    return order


async def run_stage(fn, source, target, dead):
    while True:
        order = await source.get()
        if order is None:
            await target.put(None)
            return
        try:
            result = await fn(order)
        except Rejected as e:
            e.order.status = f"rejected in {fn.__name__}"
            await dead.put(e)
        else:
            result.status = fn.__name__
            await target.put(result)


async def main():
    stages = [validate, reserve, price]
    queues = [asyncio.Queue(1) for _ in range(len(stages) + 1)]
    dead = asyncio.Queue()
    orders = [Order(1, {"tea": 2}), Order(2, {"cup": 1, "ant": 2}), Order(3, {"mug": 1, "tea": 1}, "OFF-5"), Order(4, {"mug": 1}),
              Order(5, {"tea": 1}, "FREE-ALL-NOW"), Order(6, {"spoon": 1}), Order(7, {"tea": 1}, "HALF"), Order(8, {})]

    async def feed():
        for o in orders + [None]:
            await queues[0].put(o)

    async def collect():
        done = []
        while (o := await queues[-1].get()) is not None:
            done.append(o)
        return done

    async with asyncio.TaskGroup() as tg:
        tg.create_task(feed())
        for i, fn in enumerate(stages):
            tg.create_task(run_stage(fn, queues[i], queues[i + 1], dead), name=fn.__name__)
        collector = tg.create_task(collect())
    for o in collector.result():
        print(f"#{o.ident} {o.total:8.2f} {o.status}")
    while not dead.empty():
        print(dead.get_nowait())
    print({o.ident: o.status for o in orders if o.status.startswith("rej")})
    print(STOCK, f"{sum(o.total for o in collector.result()):.2f}", orders[0])


asyncio.run(main())
