import functools, enum, dataclasses
from dataclasses import dataclass, field, InitVar
from functools import total_ordering, cached_property, lru_cache
@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))
    def __eq__(self, other):
        return self.parts == other.parts
    def __lt__(self, other):
        return self.parts < other.parts
    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))
vs = [Version("1.10"), Version("1.2"), Version("1.2.1")]
print(sorted(vs), max(vs), vs[0] >= vs[1], vs[0] <= vs[1], vs[1] > vs[2], vs[0] != vs[1])
class Circle:
    def __init__(self, r):
        self.r = r
        self.calls = 0
    @cached_property
    def area(self):
        self.calls += 1
        return round(3.14159 * self.r ** 2, 3)
c = Circle(2)
print(c.area, c.area, c.calls)
class Registry:
    items = {}
    names = []
    for _n in ("a", "b"):
        names.append(_n)
    size = len(names)
    table = [n * 2 for n in ("x", "y")]
    @classmethod
    def add(cls, name):
        cls.items[name] = len(cls.items)
        return cls
print(Registry.names, Registry.size, Registry.table)
Registry.add("q").add("w")
print(Registry.items)
class Color(enum.Enum):
    RED = 1
    GREEN = 2
    @classmethod
    def parse(cls, text):
        return cls[text.upper()]
    @property
    def lower(self):
        return self.name.lower()
print(Color.parse("red"), Color(2), list(Color), Color.RED.lower, Color.GREEN.value, len(Color))
print(isinstance(Color.RED, enum.Enum), Color.RED is Color(1), {Color.RED: 1}[Color.RED])
@dataclass
class Point:
    x: int
    y: int = 0
    scale: InitVar[int] = 1
    tags: list = field(default_factory=list, repr=False)
    def __post_init__(self, scale):
        self.x *= scale
        self.y *= scale
print(Point(1, 2), Point(1, 2, 3), Point(3).tags, dataclasses.replace(Point(1, 2), x=9, scale=1))
print(dataclasses.asdict(Point(1, 2)), dataclasses.astuple(Point(4, 5)))
print([f.name for f in dataclasses.fields(Point)])
class Base:
    kind = "base"
    @classmethod
    def create(cls, n):
        obj = cls()
        obj.n = n
        return obj
    @classmethod
    def label(cls):
        return f"<{cls.kind}>"
class Derived(Base):
    kind = "derived"
    @classmethod
    def label(cls):
        return "D" + super().label()
    @classmethod
    def create(cls, n):
        return super().create(n + 1)
print(Base.label(), Derived.label(), Derived.create(4).n, type(Derived.create(1)).__name__)
class Meta:
    """Doc of Meta."""
    def method(self):
        """Doc of method."""
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        print("subclass", cls.__name__)
class M2(Meta): pass
print(Meta.__doc__)
def f():
    "Doc of f."
print(f.__doc__, f.__name__)
