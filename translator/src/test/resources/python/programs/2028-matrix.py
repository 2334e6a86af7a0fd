import asyncio
import math
from fractions import Fraction
from functools import reduce


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) != 1:
            raise ValueError("ragged matrix")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @staticmethod
    def dot(a, b):
        return sum(x * y for x, y in zip(a, b, strict=True))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, index):
        if isinstance(index, tuple):
            r, c = index
            return self.rows[r][c]
        return self.rows[index]

    def __setitem__(self, index, value):
        r, c = index
        self.rows[r][c] = value

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(*pair)] for pair in zip(self.rows, other.rows)])

    def __mul__(self, k):
        return Matrix([[x * k for x in r] for r in self.rows])

    __rmul__ = __mul__

    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + -other

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError("cannot multiply %dx%d by %dx%d" % (self.shape + other.shape))
        cols = other.T.rows
        return Matrix([[self.dot(r, c) for c in cols] for r in self.rows])

    def __pow__(self, n):
        return reduce(lambda acc, _: acc @ self, range(n), Matrix.identity(len(self.rows)))

    def __iter__(self):
        for row in self.rows:
            yield from row

    def __str__(self):
        width = max(len(str(x)) for x in self)
        return "\n".join(" ".join(f"{x!s:>{width}}" for x in row) for row in self.rows)

    def __repr__(self):
        return f"Matrix({self.rows})"


async def multiply(a, b):
    async def row(i):
        await asyncio.sleep(0)
        return [Matrix.dot(a[i], col) for col in b.T.rows]
    return Matrix(await asyncio.gather(*(row(i) for i in range(a.shape[0]))))


async def determinant(m):
    n = m.shape[0]
    if n == 1:
        return m[0, 0]
    minors = [Matrix([r[:j] + r[j + 1:] for r in m.rows[1:]]) for j in range(n)]
    dets = await asyncio.gather(*map(determinant, minors))
    return sum((-1) ** j * m[0, j] * d for j, d in enumerate(dets))


async def main():
    a = Matrix([[1, 2], [3, 4]])
    b = Matrix([(0, 1, -1), (2, 0, 10)])
    print(a, b.T, a @ b, sep="\n\n")
    print(await multiply(a, b) == a @ b, a * 2 == 2 * a, a - a == Matrix([[0] * 2] * 2), repr(-a))
    print(Matrix([[1, 1], [1, 0]]) ** 30)
    print(await determinant(a), await determinant(Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]])))
    half = a * Fraction(1, 2)
    print(repr(half[0]), half, await determinant(half), max(a), sorted(b), sep="\n")
    a[0, 1] = 9
    rot = Matrix([[math.cos(t := math.pi / 6), -math.sin(t)], [math.sin(t), math.cos(t)]])
    print(a[0], a.shape, [round(x, 3) for x in rot @ rot], 3 in b, list(a)[::-1])
    for bad in (lambda: b @ b, lambda: Matrix([[1], [1, 2]]), lambda: Matrix.dot([1], [1, 2]), lambda: a[5]):
        try:
            bad()
        except (ValueError, IndexError) as e:
            print(type(e).__name__, e)


asyncio.run(main())
