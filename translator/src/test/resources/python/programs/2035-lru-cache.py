import asyncio
from collections.abc import MutableMapping
from functools import cache, cached_property, lru_cache, partial, total_ordering
from typing import Any, Dict, Generic, Hashable, Iterator, Optional, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Node(Generic[K, V]):
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key: Optional[K] = None, value: Optional[V] = None) -> None:
        self.key, self.value = key, value
        self.prev: "Node[K, V]" = self
        self.next: "Node[K, V]" = self


class LRU(MutableMapping):
    """A linked-list LRU cache; the most recent entry sits right after the root."""

    def __init__(self, capacity: int = 3) -> None:
        self.capacity = capacity
        self._map: Dict[Any, Node] = {}
        self._root: Node = Node()
        self.hits = self.misses = 0

    def _unlink(self, n: Node) -> None:
        n.prev.next, n.next.prev = n.next, n.prev

    def _push(self, n: Node) -> None:
        n.prev, n.next = self._root, self._root.next
        self._root.next.prev = n
        self._root.next = n

    def __getitem__(self, key: Any) -> Any:
        try:
            node = self._map[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(node)
        self._push(node)
        return node.value

    def __setitem__(self, key: Any, value: Any) -> None:
        if key in self._map:
            self._unlink(self._map[key])
        elif len(self._map) >= self.capacity:
            del self[self._root.prev.key]
        self._map[key] = node = Node(key, value)
        self._push(node)

    def __delitem__(self, key: Any) -> None:
        self._unlink(self._map.pop(key))

    def __iter__(self) -> Iterator[Any]:
        node, keys = self._root.next, []
        while node is not self._root:
            keys.append(node.key)
            node = node.next
        yield from keys

    def __len__(self) -> int:
        return len(self._map)

    def __contains__(self, key: object) -> bool:
        return key in self._map


@total_ordering
class Version:
    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def parts(self) -> tuple[int, ...]:
        return tuple(map(int, self.text.split(".")))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and self.parts == other.parts

    def __lt__(self, other: "Version") -> bool:
        return self.parts < other.parts


@lru_cache(maxsize=2)
def slow_square(n: int) -> int:
    return n * n


@cache
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


async def main() -> None:
    lru = LRU()
    for i, ch in enumerate("abcabd"):
        lru[ch] = i
        await asyncio.sleep(0)
    print(list(lru), len(lru), "c" in lru, dict(lru.items()))
    print(lru["a"], list(lru), lru.get("zz", "none"), lru.hits, lru.misses)
    lru.update(x=1, y=2)
    print(list(lru.keys()), lru.pop("x"), lru.setdefault("q", 7), lru.setdefault("y", 0), list(lru))
    try:
        del lru["nope"]
    except KeyError as e:
        print("KeyError", e, lru == dict(lru), bool(lru))
    lru.clear()
    print(len(lru), list(lru), lru.popitem.__name__)
    print([slow_square(n) for n in (1, 2, 1, 3, 2)], slow_square.cache_info())
    print(fib(80), fib.cache_info().currsize)
    fib.cache_clear()
    print(fib.cache_info().misses, partial(pow, 2)(10), partial(int, base=2)("1011"))
    vs = sorted(map(Version, ["1.10", "1.9.3", "1.2", "2"]))
    print([v.text for v in vs], Version("1.0") >= Version("0.9"), Version("1.0") != Version("1"), "parts" in vars(vs[0]))


asyncio.run(main())
