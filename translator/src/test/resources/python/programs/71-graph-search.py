import asyncio
import heapq
from collections import defaultdict, deque
from math import inf

ROADS = """
A-B:4 A-C:2 C-B:1 B-D:5
C-D:8 D-E:3 X-Y:1
"""


class Graph:
    def __init__(self):
        self.edges = defaultdict(dict)

    @staticmethod
    def parse(text):
        g = Graph()
        for item in text.split():
            pair, weight = item.split(":")
            a, b = pair.split("-")
            g.edges[a][b] = g.edges[b][a] = int(weight)
        return g

    def __iter__(self):
        return iter(sorted(self.edges))

    async def neighbours(self, node):
        await asyncio.sleep(0)
        for n, w in sorted(self.edges[node].items()):
            yield n, w

    async def bfs(self, start):
        seen, queue = {start: None}, deque([start])
        while queue:
            node = queue.popleft()
            async for n, _ in self.neighbours(node):
                if n not in seen:
                    seen[n] = node
                    queue.append(n)
        return seen

    async def dijkstra(self, start, goal):
        dist, prev, heap = defaultdict(lambda: inf, {start: 0}), {}, [(0, start)]
        while heap:
            d, node = heapq.heappop(heap)
            if node == goal:
                path = [node]
                while path[-1] in prev:
                    path.append(prev[path[-1]])
                return d, "".join(reversed(path))
            if d > dist[node]:
                continue
            async for n, w in self.neighbours(node):
                if d + w < dist[n]:
                    dist[n], prev[n] = d + w, node
                    heapq.heappush(heap, (d + w, n))
        return inf, None

    async def components(self):
        left = set(self)
        while left:
            part = await self.bfs(min(left))
            yield sorted(part)
            left -= part.keys()


async def topological(deps):
    """Runs each job as soon as the jobs it needs are done."""
    done = {name: asyncio.Event() for name in deps}
    order = []

    async def job(name):
        for d in deps[name]:
            await done[d].wait()
        order.append(name)
        done[name].set()

    try:
        async with asyncio.timeout(0.05):
            await asyncio.gather(*map(job, deps))
    except TimeoutError:
        return f"cycle among {sorted(set(deps) - set(order))}"
    return order


async def main():
    g = Graph.parse(ROADS)
    print(list(g), await g.bfs("A"))
    for goal in "BDEX":
        print("A ->", goal, *await g.dijkstra("A", goal))
    print([c async for c in g.components()])
    print(await asyncio.gather(*(g.dijkstra(a, b) for a, b in zip("ABC", "EEE"))))
    print(await topological({"app": ["lib", "ui"], "ui": ["core"], "lib": ["core"], "core": []}))
    print(await topological({"a": ["b"], "b": ["a"], "c": []}))
    print(-inf < 0 < inf, inf == inf + 1, f"{inf:>6}", int(1e6), inf > 10 ** 300)


asyncio.run(main())
