import asyncio
import string


class Caesar:
    alphabet = string.ascii_lowercase
    size = len(alphabet)
    table = {c: i for i, c in enumerate(alphabet)}

    def __init__(self, key):
        self.shifts = [self.table[c] for c in key]

    def __call__(self, text, sign=1):
        out, n = [], 0
        for c in text:
            if c in self.table:
                c = self.alphabet[(self.table[c] + sign * self.shifts[n % len(self.shifts)]) % self.size]
                n += 1
            out.append(c)
        return "".join(out)

    def __invert__(self):
        return lambda text: self(text, -1)


async def node(name, inbox, outbox, log, edit):
    while (token := await inbox.get()) is not None:
        hops, text = token
        text = edit(text)
        log.append(f"{name}{hops}")
        await asyncio.sleep(0)
        if hops == 0:
            return text
        await outbox.put((hops - 1, text))
    return None


async def ring(size, hops, start, edit):
    queues = [asyncio.Queue(1) for _ in range(size)]
    log = []
    tasks = [asyncio.create_task(node(chr(65 + i), queues[i], queues[(i + 1) % size], log, edit)) for i in range(size)]
    await queues[0].put((hops, start))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for q in queues:
        if q.empty():
            q.put_nowait(None)
    rest = await asyncio.gather(*pending)
    return done.pop().result(), " ".join(log), rest


def rotate(xs, n=1):
    n %= len(xs) or 1
    return xs[n:] + xs[:n]


def josephus(names, k):
    names, order = list(names), []
    while names:
        names = rotate(names, k - 1)
        order.append(names.pop(0))
    return order


async def look_and_say(n, seed="1"):
    for _ in range(n):
        yield seed
        nxt, i = [], 0
        while i < len(seed):
            j = i
            while j < len(seed) and seed[j] == seed[i]:
                j += 1
            nxt += [str(j - i), seed[i]]
            i = j
        seed = "".join(nxt)
        await asyncio.sleep(0)


async def main():
    text, log, rest = await ring(4, 9, "", lambda t: t + str(len(t)))
    print(text, "|", log, "|", rest)
    text, log, rest = await ring(3, 2, "hello world", Caesar("bc"))
    print(text, log, (~Caesar("bc"))(text), len(rest))
    c = Caesar("lemon")
    secret = c("attack at dawn!")
    print(secret, (~c)(secret), c.shifts, Caesar.size)
    print(rotate([1, 2, 3, 4]), rotate("abcd", -1), rotate([], 3), rotate((1, 2, 3), 7))
    print(josephus("ABCDEFG", 3), josephus(range(1, 6), 2)[-1])
    print([s async for s in look_and_say(6)], max([len(s) async for s in look_and_say(12)]))
    xs = list(range(10))
    print(xs[::3], xs[-3:], xs[:-7], xs[7:2:-2], xs[20:], xs[::-1][:2])
    xs[2:5] = "ab"
    del xs[-2:]
    xs[::4] = [0] * len(xs[::4])
    xs.insert(1, "new")
    print(xs, xs.index("b"), xs.count(0))
    xs += ["z"]
    xs.extend(c for c in "yx")
    xs.reverse()
    print(xs[:4], [x for x in xs if isinstance(x, str)], [1, 2] * 2 == [1, 2, 1, 2], [[]] * 2, [1, [2]] < [1, [3]])


if __name__ == "__main__":
    asyncio.run(main())
