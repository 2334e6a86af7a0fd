import asyncio
import json
from collections import OrderedDict, defaultdict


class AttrDict(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)


class Missing(dict):
    def __missing__(self, key):
        value = f"<{key}>"
        self[key] = value
        return value


class Lower(dict):
    """Case-insensitive keys."""

    def __init__(self, *args, **kwargs):
        super().__init__()
        self.update(*args, **kwargs)

    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())

    def get(self, key, default=None):
        return self[key] if key in self else default

    def update(self, *args, **kwargs):
        for k, v in dict(*args, **kwargs).items():
            self[k] = v


class Stack(list):
    def push(self, item):
        self.append(item)

    def peek(self):
        return self[-1] if self else None

    @property
    def is_empty(self):
        return not self

    def size(self):
        return len(self)


class Loud(list):
    def append(self, item):
        print("append", item)
        super().append(item)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Loud(super().__getitem__(index))
        return super().__getitem__(index % len(self))


class TTL(OrderedDict):
    def __init__(self, limit, *args, **kw):
        self.limit = limit
        super().__init__(*args, **kw)

    def __setitem__(self, key, value):
        if len(self) >= self.limit and key not in self:
            oldest = next(iter(self))
            del self[oldest]
        super().__setitem__(key, value)


class Graph(defaultdict):
    def __init__(self):
        super().__init__(set)

    def edge(self, a, b):
        self[a].add(b)
        self[b].add(a)


def total(values: list) -> int:
    return sum(values[i] for i in range(len(values)))


async def main():
    a = AttrDict(x=1)
    a['y'] = [2]
    print(a, a.x, a.y, a["y"], json.dumps(a), isinstance(a, dict), len(a))
    try:
        a.z
    except AttributeError as e:
        print("no", e)
    m = Missing(a="1")
    print(m["a"], m["b"], m, m.get("c"), "%(d)s" % m)
    low = Lower({"Content-Type": "text"}, ACCEPT="all")
    print(low["content-TYPE"], "accept" in low, low.get("Nope", 0), low, sorted(low))
    s = Stack([1, 2])
    s.push(3)
    print(s, s.peek(), s.is_empty, s.size(), s.pop(), s + [9], s == [1, 2], [x * 2 for x in s], s[::-1])
    loud = Loud()
    loud.append(1)
    loud.extend([2, 3])
    print(loud, loud[4], loud[1:], type(loud[1:]).__name__, total(loud), total([4, 5]))
    t = TTL(2)
    for i, k in enumerate("abc"):
        t[k] = i
    print(t, list(t.items()), dict(t))
    g = Graph()
    g.edge("a", "b")
    print(g["a"], dict(g), "z" in g)
    for key, value in low.items():
        print(key, value)
    print({**low}, list(low), max(s), sorted(s, reverse=True), bool(Stack()), s.index(2), s.copy())
    s.sort(reverse=True)
    s += [7]
    del s[0]
    s[0] = "x"
    print(s, type(s).__name__, s * 2, 7 in s)
    match a:
        case {"x": x}:
            print("x is", x)
    match s:
        case [first, *rest]:
            print(first, rest)


asyncio.run(main())
