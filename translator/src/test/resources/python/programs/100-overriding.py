import asyncio
class Shape:
    count = 0
    def __init__(self, name, *, color="red"):
        self.name = name
        self.color = color
        Shape.count += 1
    def area(self):
        return 0
    def describe(self, prefix=""):
        return f"{prefix}{self.name} ({self.color}) area={self.area():.2f}"
class Square(Shape):
    def __init__(self, side):
        self.side = side
        name = "square" if side > 1 else "unit square"
        super().__init__(name, color="blue")
    def area(self, scale=1):
        return self.side ** 2 * scale
    def describe(self, prefix="", suffix="!"):
        return super().describe(prefix) + suffix
class Cube(Square):
    def __init__(self, side, label=None):
        if label is None:
            label = "cube"
        super().__init__(side)
        self.name = label
    def area(self, scale=1, *, faces=6):
        return faces * super().area(scale)
class Old(Shape):
    def __init__(self):
        Shape.__init__(self, "old", color="grey")
        self.age = 9
class MyError(Exception):
    def __init__(self, code, message="bad"):
        self.code = code
        Exception.__init__(self, f"{code}: {message}")
class SubError(MyError):
    def __init__(self, detail):
        self.detail = detail
        super().__init__(42, detail.upper())
class Lazy(Exception):
    def __init__(self, a, b):
        self.a = a
        self.b = b
class Lazier(Lazy):
    def __init__(self, a):
        b = a * 2
        super().__init__(a, b)
shapes = [Shape("blob"), Square(2), Cube(3), Old(), Square(1), Cube(1, "die")]
for s in shapes:
    print(s.describe(), s.describe("> "), s.name)
print(Square(3).area(scale=2), Cube(2).area(2, faces=5), Shape.count)
print(Square(2).describe(suffix="?"))
try:
    raise MyError(3)
except MyError as e:
    print(e, e.code, e.args, repr(e))
try:
    raise SubError("deep")
except MyError as e:
    print(e, e.code, e.args, repr(e), e.detail if isinstance(e, SubError) else None)
for e in (Lazy(1, 2), Lazier(3)):
    print(e, e.args, repr(e), e.b)
class Base:
    def run(self, *args, **kwargs):
        return ("base", args, kwargs)
class Impl(Base):
    def run(self, a, b=2, *rest):
        return ("impl", a, b, rest)
class Impl2(Base):
    def run(self, x):
        return super().run(x, k=1)
for o in [Base(), Impl(), Impl2()]:
    print(o.run(5))
print(Impl().run(1, 2, 3, 4), Base().run(1, z=3))
async def main():
    class Proc:
        async def step(self, n):
            return n
    class Proc2(Proc):
        async def step(self, n, twice=True):
            r = await super().step(n)
            return r * 2 if twice else r
    for p in (Proc(), Proc2()):
        print(await p.step(4))
    print(await Proc2().step(4, twice=False))
asyncio.run(main())
