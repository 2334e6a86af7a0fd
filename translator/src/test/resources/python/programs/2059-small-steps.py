import asyncio
from typing import Dict, List, Tuple


async def collatz(n: int) -> Tuple[int, int]:
    steps, top = 0, n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        top = max(top, n)
        steps += 1
        if not steps % 16:
            await asyncio.sleep(0)
    return steps, top


async def sieve(limit: int) -> List[int]:
    flags = [True] * (limit + 1)
    flags[:2] = [False, False]
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            flags[n * n::n] = [False] * len(flags[n * n::n])
            await asyncio.sleep(0)
    return [n for n, ok in enumerate(flags) if ok]


async def gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
        await asyncio.sleep(0)
    return a


async def change(amount: int, coins: Tuple[int, ...] = (25, 10, 5, 1)) -> Dict[int, int]:
    used: Dict[int, int] = {}
    for c in coins:
        count, amount = divmod(amount, c)
        if count:
            used[c] = count
    await asyncio.sleep(0)
    return used


def roman(n: int) -> str:
    if not 0 < n < 4000:
        raise ValueError(f"{n} out of range 1..3999")
    out = ""
    for value, text in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
                           "M CM D CD C XC L XL X IX V IV I".split()):
        out += text * (n // value)
        n %= value
    return out


def unroman(text: str) -> int:
    vals = [dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)[c] for c in text]
    return sum(-v if v < w else v for v, w in zip(vals, vals[1:] + [0]))


async def hanoi(n: int, a: str = "A", b: str = "B", c: str = "C"):
    if n:
        async for move in hanoi(n - 1, a, c, b):
            yield move
        yield a + c
        async for move in hanoi(n - 1, b, a, c):
            yield move


def pascal(rows: int):
    row = [1]
    for _ in range(rows):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]


def base(n: int, b: int) -> str:
    digits = ""
    while True:
        n, r = divmod(n, b)
        digits = "0123456789abcdef"[r] + digits
        if n == 0:
            return digits


async def main() -> None:
    print(await asyncio.gather(*map(collatz, (1, 6, 27, 97))))
    primes = await sieve(60)
    print(primes, len(primes), [(p, q) for p, q in zip(primes, primes[1:]) if q - p == 2])
    print(await gcd(1071, 462), await gcd(2 ** 40, 6 ** 20), await change(94), await change(30, (7, 3)))
    print([roman(n) for n in (4, 9, 14, 1994, 3999)], [unroman(roman(n)) == n for n in range(1, 4000, 571)])
    for bad in (0, 4000):
        try:
            roman(bad)
        except ValueError as e:
            print(e)
    print(" ".join([m async for m in hanoi(3)]), len([m async for m in hanoi(6)]))
    for row in pascal(6):
        print(" ".join(f"{n:2}" for n in row).center(20).rstrip())
    print(base(255, 2), base(255, 16), base(0, 7), [int(base(n, 3), 3) for n in (5, 80)], f"{1 << 10:,}")
    x, y, total = 0, 1, 0
    while y < 4_000_000:
        x, y = y, x + y
        if x & 1:
            continue
        total += x
    print(total, sum(int(d) for d in str(2 ** 200)), str(3 ** 60)[-9:], 17 ** 41 % 1000, pow(17, 41, 1000))
    perfect = [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n]
    triples = {(a, b, c) for c in range(1, 21) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c}
    print(perfect, sorted(triples)[:3], len(triples), max(triples, key=sum))


if __name__ == "__main__":
    asyncio.run(main())
