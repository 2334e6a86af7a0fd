import asyncio
from abc import ABC, abstractmethod


class Shape(ABC):
    """Makes the right shape."""

    def __new__(cls, kind="", *args, **kwargs):
        if cls is Shape:
            for sub in Shape.__subclasses__():
                if sub.kind == kind:
                    return super().__new__(sub)
            raise ValueError(f"no shape {kind!r}")
        return super().__new__(cls)

    def __init__(self, kind="", size=1):
        self.size = size

    @abstractmethod
    def area(self):
        ...

    def __repr__(self):
        return f"{type(self).__name__}({self.size})"


class Square(Shape):
    kind = "square"

    def area(self):
        return self.size**2


class Circle(Shape):
    kind = "circle"

    def area(self):
        return round(3.14159 * self.size**2, 2)


class Temperature:
    __slots__ = ("degrees",)
    cache = {}

    def __new__(cls, degrees: float) -> "Temperature":
        key = round(degrees, 1)
        if key not in cls.cache:
            self = object.__new__(cls)
            self.degrees = key
            cls.cache[key] = self
        return cls.cache[key]

    def __eq__(self, other):
        return isinstance(other, Temperature) and self.degrees == other.degrees

    def __hash__(self):
        return hash(self.degrees)

    def __repr__(self):
        return f"{self.degrees:.1f}C"


class Base:
    count = 0

    def __new__(cls, *args, **kw):
        Base.count += 1
        self = super().__new__(cls)
        self.serial = Base.count
        return self


class Named(Base):
    def __init__(self, name, *, loud=False):
        self.name = name.upper() if loud else name


class Child(Named):
    def __new__(cls, name, **kw):
        self = super().__new__(cls, name, **kw)
        self.tag = f"<{name}>"
        return self

    def __init__(self, name, **kw):
        super().__init__(name, **kw)
        self.extra = len(kw)


class Pool:
    free = []

    def __new__(cls):
        return cls.free.pop() if cls.free else super().__new__(cls)

    def __init__(self):
        self.uses = getattr(self, "uses", 0) + 1

    def release(self):
        Pool.free.append(self)


async def main():
    shapes = [Shape("square", 3), Shape("circle", size=2), Square(size=4), Circle()]
    print(shapes, [s.area() for s in shapes])
    try:
        Shape("hexagon")
    except ValueError as e:
        print(e)
    a, b = Temperature(20.04), Temperature(20.0)
    print(a is b, a, b, len(Temperature.cache), {a, b})
    n = Named("bob", loud=True)
    c = Child("eve", loud=False)
    print(n.name, n.serial, c.name, c.serial, c.tag, c.extra, Base.count)
    p = Pool()
    p.release()
    q = Pool()
    r = Pool()
    print(p is q, q.uses, r.uses)
    objects = await asyncio.gather(*(asyncio.to_thread(Named, n) for n in "xy"))
    print([o.name for o in objects])
    u = Named.__new__(Named, "raw")
    print(hasattr(u, "name"), u.serial)


asyncio.run(main())
