import asyncio
import math


async def power(base: int, exp: int, mod: int) -> int:
    result = 1
    base %= mod
    while exp:
        if exp & 1:
            result = result * base % mod
        base = base * base % mod
        exp >>= 1
        await asyncio.sleep(0)
    return result


async def is_prime(n: int) -> bool:
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17):
        x = await power(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = pow(x, 2, n)
            if x == n - 1:
                break
        else:
            return False
    return True


async def main() -> None:
    print([n for n in range(90, 130) if await is_prime(n)], await is_prime(2 ** 61 - 1))
    big = math.factorial(30)
    print(big, f"{big:,}", len(str(big)), big.bit_length(), math.isqrt(big), big % 10 ** 9)
    print(f"{big:e} {float(big):.3e} {big:_} {big:x}")
    for v in (0, 7, -7, 12345):
        print(f"|{v:6}|{v:<6}|{v:^6}|{v:06}|{v:+}|{v: }|{v:#x}|{v:b}|{v:,}|")
    for f in (0.0, -1.5, math.pi, 1e10, 1e-7, 123456.789):
        print(f"|{f:10.3f}|{f:<12}|{f:.2e}|{f:g}|{f:+.1f}|{f:010.2f}|{f:,.2f}|{f:.0%}|")
    for s in ("abc", "long text"):
        print(f"|{s:6}|{s:>12}|{s:*^11}|{s:.3}|{s!r:>13}|{s!s:_<10}|")
    w, p = 12, 4
    print(f"{math.e:{w}.{p}f}|{'x':{'*'}{'^'}{5}}|{math.tau = :.2f}|{w + p = }|{[w, p]!r}|{ {'a': 1}['a'] }")
    print(17 // 5, -17 // 5, 17 % -5, -17 % 5, divmod(-17, 5), 17 / 5, 2 ** -2, 0.5 ** 3, -2 ** 2)
    print(round(0.5), round(1.5), round(-0.5), round(3.14159, 3), round(12345, -2), round(1e20), round(2.675, 2))
    print(int("1010", 2), int("0x1f", 16), int(" 42 "), int(-7.9), float("1e3"), float("-inf"))
    print(1_000_000, 0b101, 0o17, 0xFF, 1e3, .5, 5., 1 << 70, -1 >> 3, 5 & -4, 5 | 8, 5 ^ 1, ~9)
    print(math.gcd(48, 36), math.lcm(4, 6), math.comb(10, 3), math.perm(5, 2), math.hypot(3, 4), math.log2(1024))
    print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.fsum([0.1] * 10), sum([0.1] * 10), math.inf > 10 ** 400)
    print(math.isnan(math.nan), math.copysign(1, -0.0), math.dist((0, 0), (3, 4)), math.prod([1, 2, 3, 4]), math.degrees(math.pi))
    print(0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), float("nan") == float("nan"))
    print(min(3, 2.0), max(1, True), True + 1, isinstance(True, int), 3 == 3.0, hash(3) == hash(3.0), (7).bit_count())
    print((255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"), (2.5).is_integer(), (0.75).as_integer_ratio())


asyncio.run(main())
