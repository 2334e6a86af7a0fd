from __future__ import annotations

import asyncio
from typing import Iterable, Iterator


class Matrix:
    def __init__(self, rows: Iterable[Iterable[float]]) -> None:
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n: int) -> Matrix:
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self) -> Matrix:
        return Matrix(zip(*self.rows))

    def __getitem__(self, key: tuple[int, int] | int) -> float | list[float]:
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key: tuple[int, int], value: float) -> None:
        self.rows[key[0]][key[1]] = value

    def __matmul__(self, other: Matrix) -> Matrix:
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __add__(self, other: Matrix) -> Matrix:
        return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows))

    def __neg__(self) -> Matrix:
        return Matrix([-x for x in r] for r in self.rows)

    def __sub__(self, other: Matrix) -> Matrix:
        return self + -other

    def __pow__(self, n: int) -> Matrix:
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Matrix) and self.rows == other.rows

    def __iter__(self) -> Iterator[list[float]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __contains__(self, x: float) -> bool:
        return any(x in r for r in self.rows)

    def __str__(self) -> str:
        width = max(len(str(x)) for r in self.rows for x in r)
        return "\n".join(" ".join(f"{x:>{width}}" for x in r) for r in self.rows)


async def parallel_mul(a: Matrix, b: Matrix) -> Matrix:
    columns = list(zip(*b))

    async def row(r: list[float]) -> list[float]:
        out = []
        for c in columns:
            out.append(sum(x * y for x, y in zip(r, c)))
            await asyncio.sleep(0)
        return out

    return Matrix(await asyncio.gather(*map(row, a)))


async def determinant(m: list[list[int]]) -> int:
    if len(m) == 1:
        return m[0][0]
    minors = await asyncio.gather(*(determinant([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m))))
    return sum((-1) ** j * m[0][j] * d for j, d in enumerate(minors))


async def main() -> None:
    a = Matrix([[1, 2], [3, 4], [5, 6]])
    b = Matrix([range(3), range(3, 6)])
    print(a.shape, b.shape, (a @ b).shape)
    print(a @ b)
    print(await parallel_mul(a, b) == a @ b, a.T.rows, 6 in a, 7 in a, len(a))
    print(Matrix([[1, 1], [1, 0]]) ** 90)
    print(await determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), (a - a).rows, a[1], a[2, 0])
    a[0, 0] = 0.5
    print(a)
    try:
        Matrix([[1], [1, 2]])
    except ValueError as e:
        print(e)
    print([[row[i] for row in b] for i in range(3)], list(map(sum, b)), [max(c) for c in zip(*b)])


asyncio.run(main())
