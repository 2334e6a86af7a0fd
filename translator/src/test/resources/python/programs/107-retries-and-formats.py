import asyncio, json, math
from functools import wraps, lru_cache, partial, singledispatch
from operator import itemgetter, attrgetter, mul
import heapq, bisect

def retry(times=3, exceptions=(Exception,), on_error=None):
    def decorator(fn):
        @wraps(fn)
        async def wrapper(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kwargs)
                except exceptions as exc:
                    last = exc
                    if on_error:
                        on_error(attempt, exc)
            raise RuntimeError(f"{fn.__name__} gave up after {times}") from last
        wrapper.attempts = times
        return wrapper
    return decorator

state = {"n": 0}
errors = []

@retry(times=4, exceptions=(ValueError, OSError), on_error=lambda i, e: errors.append((i, str(e))))
async def flaky(limit, /, *, label="x"):
    """A flaky thing."""
    state["n"] += 1
    if state["n"] < limit:
        raise ValueError(f"{label}{state['n']}")
    return state["n"] * 10

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

@singledispatch
def show(x): return f"obj:{x}"
@show.register
def _(x: int): return f"int:{x}"
@show.register(list)
def _(x): return "list:" + ",".join(show(i) for i in x)

async def main():
    print(await flaky(3, label="e"), errors, flaky.__name__, flaky.attempts, flaky.__doc__)
    state["n"] = -100
    try:
        await flaky(3)
    except RuntimeError as e:
        print(e, "<-", repr(e.__cause__))
    print(fib(50), fib.cache_info().hits, fib.cache_info())
    print(show(3), show([1, "a", [2]]), show(2.5))
    data = {"name": "Zoë", "tags": ["a", None, True], "n": 1.5, "nested": {"k": [1, 2, {"z": {}}]}}
    text = json.dumps(data, indent=2, sort_keys=True)
    print(text)
    print(json.loads(text) == data, json.dumps([1, "é", {"a": (1, 2)}], ensure_ascii=False), json.dumps({1: 2}, separators=(",", ":")))
    try:
        json.loads("{bad}")
    except json.JSONDecodeError as e:
        print(e, e.lineno, e.colno, e.pos, e.msg)
    rows = [("b", 2), ("a", 3), ("c", 1)]
    print(sorted(rows, key=itemgetter(1)), max(rows, key=itemgetter(0)), list(map(partial(mul, 3), [1, 2])))
    h = []
    for x in [5, 1, 4, 2]: heapq.heappush(h, (x, str(x)))
    print([heapq.heappop(h)[1] for _ in range(len(h))], heapq.nlargest(2, [3, 9, 4]), bisect.bisect([1, 3, 5], 3))
    print(math.sqrt(2), math.factorial(25), math.gcd(84, 36), math.isclose(0.1 + 0.2, 0.3), math.inf, -math.inf, math.nan, math.comb(10, 3), math.prod([2, 3, 4]), math.hypot(3, 4))
    print(7 // 2, -7 // 2, -7 % 3, 7 % -3, divmod(-7, 2), 2 ** 100, 2 ** -1, 10 / 4, 7.0 // 2, int("ff", 16), bin(10), hex(255), oct(8), round(2.5), round(3.14159, 2), abs(-3))
    print(f"{3.14159:.2f}|{42:>6}|{42:<6}|{42:^6}|{42:06d}|{1234567:,}|{0.256:.1%}|{255:#x}|{255:08b}|{'abc':*^9}|{1e10:g}|{12345.678:e}|{-5:+d}|{5:+}")
    w = 10
    print(f"{'x':>{w}}|{3.14159:{w}.3f}|{data['name']!r}|{w=}|{w + 1 = }|{{}}|{[1,2]!s:>10}")
    print("%s %d %5.2f %x %r %%" % ("a", 3, 2.5, 255, "q"), "{} {1} {0}".replace("{}", "{0}").format("p", "q"), "{n:>5}|{m!r}".format(n=3, m="z"))
    print("Hello World".swapcase(), "a,b,,c".split(","), " x ".strip(), "abc".center(9, "*"), "x=1".partition("="), "a-b-c".rsplit("-", 1), "ab".zfill(5), "tEST".capitalize(), "hello world".title(), "abc".find("z"), "aXbX".replace("X", "-", 1), "line1\nline2".splitlines(), "abc" < "abd", "é".encode(), b"hi".decode(), "a\tb".expandtabs(4), "abc".isalpha(), "12".isdigit(), "Ab".islower(), ",".join(["x", "y"]), "abcabc".count("bc"), "abc"[::-1], "abc".startswith(("x", "a")), "%05.1f" % 3.14159)

asyncio.run(main())
