import asyncio

calls = []


def index(i):
    calls.append(i)
    return i


class Box:
    def __init__(self):
        self.total = 1


box = Box()


def owner():
    calls.append("owner")
    return box


async def key(name):
    calls.append(name)
    await asyncio.sleep(0)
    return name


async def main():
    xs = [1, 2, 3]
    xs[index(1)] += 10
    owner().total *= 4
    counts = {"a": 1}
    counts[await key("a")] += 5
    grid = [[0, 0], [0, 0]]
    grid[index(1)][index(0)] -= 3
    print(xs, box.total, counts, grid, calls)


asyncio.run(main())
