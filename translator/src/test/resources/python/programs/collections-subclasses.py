import asyncio
from collections import OrderedDict, Counter, deque, defaultdict


class LRU(OrderedDict):
    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
        self.hits = 0

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        self.hits += 1
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        while len(self) > self.capacity:
            self.popitem(last=False)


class Tally(Counter):
    def top(self):
        return self.most_common(1)[0][0]


class Ring(deque):
    def rotate_one(self):
        self.rotate(-1)
        return self[0]


async def main():
    c = LRU(2)
    c["a"] = 1
    c["b"] = 2
    print(c["a"], len(c))
    c["c"] = 3
    print(list(c), "b" in c, c.get("a"), c.hits)
    print(c, dict(c))
    t = Tally("hello")
    print(t.top(), t)
    r = Ring([1, 2, 3])
    print(r.rotate_one(), r)


asyncio.run(main())
