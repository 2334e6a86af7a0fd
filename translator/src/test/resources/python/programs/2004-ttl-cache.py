import asyncio
import functools
from collections import OrderedDict


class FakeClock:
    now = 0

    @classmethod
    def tick(cls, n=1):
        cls.now += n
        return cls.now


class TTLCache:
    def __init__(self, capacity, ttl):
        self.capacity, self.ttl = capacity, ttl
        self.data = OrderedDict()
        self.pending = {}
        self.stats = dict.fromkeys(["hit", "miss", "wait", "evict", "expire"], 0)

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    async def get(self, key, loader):
        if key in self.data:
            value, born = self.data[key]
            if FakeClock.now - born <= self.ttl:
                self.data.move_to_end(key)
                self.stats["hit"] += 1
                return value
            del self.data[key]
            self.stats["expire"] += 1
        if (fut := self.pending.get(key)) is not None:
            self.stats["wait"] += 1
            return await fut
        self.stats["miss"] += 1
        fut = self.pending[key] = asyncio.get_running_loop().create_future()
        try:
            value = await loader(key)
        except Exception as exc:
            fut.set_exception(exc)
            fut.exception()
            raise
        else:
            fut.set_result(value)
            self.data[key] = (value, FakeClock.now)
            while len(self.data) > self.capacity:
                old, _ = self.data.popitem(last=False)
                self.stats["evict"] += 1
                print("  evicted", old)
            return value
        finally:
            self.pending.pop(key)


def cached(capacity=2, ttl=5):
    def deco(fn):
        cache = TTLCache(capacity, ttl)

        @functools.wraps(fn)
        async def inner(key):
            return await cache.get(key, fn)

        inner.cache = cache
        return inner
    return deco


calls = []


@cached(capacity=3, ttl=4)
async def lookup(word):
    calls.append(word)
    await asyncio.sleep(0)
    if not word.isalpha():
        raise ValueError("bad word: %r" % word)
    return word[::-1].title()


async def main():
    print(await asyncio.gather(*(lookup(w) for w in ["abc", "def", "abc", "abc"])))
    print(list(lookup.cache), lookup.cache.stats)
    FakeClock.tick(3)
    print(await lookup("abc"), await lookup("xyz"), await lookup("pqr"))
    print(list(lookup.cache), len(lookup.cache))
    FakeClock.tick(2)
    print(await lookup("abc"), FakeClock.now)
    res = await asyncio.gather(lookup("a1"), lookup("a1"), return_exceptions=True)
    print([f"{type(r).__name__}: {r}" for r in res], res[0] is res[1])
    print(lookup.cache.pending, calls)
    for name, n in lookup.cache.stats.items():
        print(f"{name:.<8}{n:>3}")


asyncio.run(main())
