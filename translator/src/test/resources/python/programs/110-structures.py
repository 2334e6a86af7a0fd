import asyncio

class Node:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right
    def insert(self, v):
        if v < self.value:
            if self.left is None:
                self.left = Node(v)
            else:
                self.left.insert(v)
        elif self.right is None:
            self.right = Node(v)
        else:
            self.right.insert(v)
    @property
    def depth(self):
        return 1 + max(self.left.depth if self.left else 0, self.right.depth if self.right else 0)

class LinkedList:
    class _Cell:
        def __init__(self, data, nxt=None):
            self.data, self.next = data, nxt
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for item in reversed(list(items)):
            self.head = self._Cell(item, self.head)
            self.size += 1
    def __iter__(self):
        cell = self.head
        while cell is not None:
            yield cell.data
            cell = cell.next
    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev
        return self

class LRU:
    def __init__(self, cap):
        self.cap = cap
        self.data = {}
        self.hits = self.misses = 0
    def get(self, key, default=None):
        try:
            val = self.data.pop(key)
        except KeyError:
            self.misses += 1
            return default
        self.data[key] = val
        self.hits += 1
        return val
    def put(self, key, val):
        self.data.pop(key, None)
        self.data[key] = val
        while len(self.data) > self.cap:
            oldest = next(iter(self.data))
            del self.data[oldest]

def matmul(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]

def primes(n):
    sieve = [True] * (n + 1)
    sieve[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if sieve[i]:
            sieve[i * i::i] = [False] * len(sieve[i * i::i])
    return [i for i, p in enumerate(sieve) if p]

def collatz():
    n = yield "start"
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
        got = yield n
        if got == "stop":
            return steps
    return steps

def runner():
    r = yield from collatz()
    yield f"steps={r}"

async def topo(graph):
    indeg = {n: 0 for n in graph}
    for deps in graph.values():
        for d in deps:
            indeg[d] += 1
    ready = [n for n, k in indeg.items() if k == 0]
    order = []
    while ready:
        ready.sort()
        n = ready.pop(0)
        order.append(n)
        await asyncio.sleep(0)
        for d in graph[n]:
            indeg[d] -= 1
            if not indeg[d]:
                ready.append(d)
    if len(order) != len(graph):
        raise ValueError("cycle")
    return order

async def main():
    root = Node(5)
    for v in [3, 8, 1, 4, 7, 9]:
        root.insert(v)
    print(list(root), root.depth, 4 in root, sum(root), max(root), [*root][:2])
    ll = LinkedList("abc")
    print(list(ll), ll.size, "".join(ll.reverse()))
    c = LRU(2)
    c.put("a", 1); c.put("b", 2); c.get("a"); c.put("c", 3)
    print(c.data, c.get("b"), c.get("b", "none"), c.hits, c.misses)
    print(matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]), primes(30))
    g = runner()
    print(next(g), g.send(6), next(g), next(g), g.send("stop"))
    try:
        next(g)
    except StopIteration as e:
        print("stopped", e.value)
    print(await topo({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}))
    try:
        await topo({"x": ["y"], "y": ["x"]})
    except ValueError as e:
        print("error", e)
    words = "the cat sat on the mat the end".split()
    freq = {}
    for w in words:
        freq[w] = freq.get(w, 0) + 1
    print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0])))
    matrix = [[i * 3 + j for j in range(3)] for i in range(3)]
    print([list(r) for r in zip(*matrix)], [matrix[i][i] for i in range(3)], matrix[-1][::-1])
    first, *mid, last = range(6)
    print(first, mid, last, [(i, c) for i, c in enumerate("xy", start=1)])
    nested = {"a": {"b": [1, {"c": 2}]}}
    nested["a"]["b"][1]["c"] += 5
    nested.setdefault("z", []).append(1)
    print(nested, any(x > 2 for x in [1, 2, 3]), all([]), {**{"q": 1}, "r": 2} | {"s": 3})
    s1, s2 = {1, 2, 3}, {2, 3, 4}
    print(s1 & s2, s1 | s2, s1 - s2, s1 ^ s2, s1 <= s2, {1} < s1, s1.isdisjoint({9}))
    x = 10
    def outer():
        x = 20
        def inner():
            nonlocal x
            x += 1
            return x
        return inner(), x
    print(outer(), x, (lambda a, *b, k=1, **c: (a, b, k, c))(1, 2, 3, k=4, z=5))
    fs = [lambda i=i: i * i for i in range(3)]
    gs = [lambda: i for i in range(3)]
    print([f() for f in fs], [g() for g in gs])
    for n in range(2, 6):
        for d in range(2, n):
            if n % d == 0:
                print(n, "=", d, "*", n // d)
                break
        else:
            print(n, "prime")
    print(*sorted("banana", reverse=True), sep="", end="!\n")
    a = [1, 2, 3]; b = a; b += [4]; a = a + [5]
    print(a, b, a is b, id(a) == id(b), [1, 2] == [1, 2], (1, 2) < (1, 3), None is None)
    t = 1, "two", 3.0
    print(t, t[1:], len(t), t + (4,), t * 2, ("x",), (), t.index("two"))
    print(bool(""), bool("0"), int(" 12 "), float("1e3"), str(1.0), 1e16, 1e15, 0.1 + 0.2, 1 / 3, 100.0, 1e-5, -0.0, 123456789.123)
asyncio.run(main())
