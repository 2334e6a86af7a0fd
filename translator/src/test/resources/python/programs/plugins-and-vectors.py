import asyncio
import functools
from abc import ABC, abstractmethod
from typing import ClassVar, Any


def singleton(cls):
    instances = {}

    @functools.wraps(cls)
    def get(*a, **kw):
        if cls not in instances:
            instances[cls] = cls(*a, **kw)
        return instances[cls]

    return get


@singleton
class Settings:
    """Global settings."""

    def __init__(self, env="dev"):
        self.env = env


def register(registry):
    def deco(cls):
        registry[cls.__name__.lower()] = cls
        cls.registered = True
        return cls
    return deco


PLUGINS = {}


class Plugin(ABC):
    priority: ClassVar[int] = 0
    loaded: list = []

    def __init__(self, **options):
        self.options = {**self.defaults(), **options}
        self.loaded.append(type(self).__name__)

    @classmethod
    def defaults(cls):
        return {"priority": cls.priority}

    @classmethod
    def create(cls, *args, **kw):
        self = cls(**kw)
        self.args = args
        return self

    @abstractmethod
    async def run(self, data): ...

    def __lt__(self, other):
        return self.priority < other.priority

    def __call__(self, data):
        return self.run(data)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.options}>"


@register(PLUGINS)
class Upper(Plugin):
    priority = 5

    async def run(self, data):
        await asyncio.sleep(0)
        return data.upper()


@register(PLUGINS)
class Repeat(Plugin):
    priority = 2

    @classmethod
    def defaults(cls):
        return super().defaults() | {"times": 2}

    async def run(self, data):
        return data * self.options["times"]


class LoudRepeat(Repeat):
    async def run(self, data):
        base = await super().run(data)
        return base + "!"

    @property
    def times(self):
        return self.options["times"]

    @times.setter
    def times(self, v):
        if v < 0:
            raise ValueError("times must be >= 0")
        self.options["times"] = v

    @times.deleter
    def times(self):
        self.options["times"] = 0


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __add__(self, o):
        if not isinstance(o, Vector):
            return NotImplemented
        return Vector(self.x + o.x, self.y + o.y)

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self

    def __mul__(self, k):
        if isinstance(k, Vector):
            return self.x * k.x + self.y * k.y
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __eq__(self, o):
        return isinstance(o, Vector) and (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __bool__(self):
        return any((self.x, self.y))

    def __iter__(self):
        return iter((self.x, self.y))

    def __repr__(self):
        return "Vector(%r, %r)" % (self.x, self.y)

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __matmul__(self, o):
        return self.x * o.y - self.y * o.x

    def __format__(self, spec):
        return f"({format(self.x, spec)}, {format(self.y, spec)})"


class Validated:
    def __init_subclass__(cls, /, required=(), **kw):
        super().__init_subclass__(**kw)
        cls.required = tuple(required)

    def __init__(self, **kw):
        missing = [r for r in self.required if r not in kw]
        if missing:
            raise TypeError(f"{type(self).__name__} missing: {', '.join(missing)}")
        for k, v in kw.items():
            setattr(self, k, v)


class User(Validated, required=["name", "age"]):
    active = True


class Guest(Validated):
    pass


class Matrix(list):
    @property
    def T(self):
        return Matrix(map(list, zip(*self)))

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o)] for r in self])


class Temp:
    def __init__(self, c):
        self._c = c

    @property
    def f(self):
        return self._c * 9 / 5 + 32

    @f.setter
    def f(self, v):
        self._c = (v - 32) * 5 / 9

    @staticmethod
    def hot(t):
        return t._c > 30

    @functools.cached_property
    def expensive(self):
        print("computing")
        return self._c**2


class Meter:
    total = 0

    def __enter__(self):
        Meter.total += 1
        return self

    def __exit__(self, *exc):
        self.exc = exc[0]
        return exc[0] is KeyError


async def main():
    print(Settings("prod") is Settings(), Settings().env, Settings.__name__, Settings.__doc__)
    plugins = sorted([PLUGINS[n].create(1, 2) for n in ("upper", "repeat")] + [LoudRepeat(times=3)])
    print(plugins, Upper.registered, Plugin.loaded, plugins[0].args if hasattr(plugins[0], "args") else None)
    data = "ab"
    for p in plugins:
        data = await p(data)
        print(type(p).__name__, data, p.priority, isinstance(p, Repeat))
    lr = plugins[1] if isinstance(plugins[1], LoudRepeat) else plugins[0]
    loud = [p for p in plugins if isinstance(p, LoudRepeat)][0]
    loud.times = 1
    print(loud.times, await loud("z"))
    try:
        loud.times = -1
    except ValueError as e:
        print(e)
    del loud.times
    print(loud.times, issubclass(LoudRepeat, Plugin), [c.__name__ for c in LoudRepeat.__mro__][:3])
    try:
        Plugin()
    except TypeError as e:
        print("abstract" in str(e))
    v, w = Vector(1, 2), Vector(3, -4)
    print(v + w, v * 2, 3 * v, v * w, -v, abs(w), v == Vector(1, 2), {v: "k"}[Vector(1, 2)], bool(Vector()), [*v], v[1], v @ w, f"{w:.1f}", sum([v, w]))
    x, y = w
    u = v
    u += w
    print(x, y, u is v, v)
    try:
        v + 1
    except TypeError as e:
        print(e)
    try:
        v.z = 3
    except AttributeError as e:
        print(type(e).__name__)
    u = User(name="ann", age=3, active=False)
    print(u.name, u.age, u.active, User.active, User.required, Guest.required, vars(u))
    try:
        User(name="x")
    except TypeError as e:
        print(e)
    m = Matrix([[1, 2], [3, 4]])
    print(m.T, m @ m.T, m[0], len(m), m == [[1, 2], [3, 4]], type(m.T).__name__)
    t = Temp(100)
    t.f = 50
    print(t.f, t._c, Temp.hot(t), t.hot(Temp(40)), t.expensive, t.expensive)
    with Meter() as a, Meter() as b:
        raise KeyError("swallowed")
    print(a.exc, b.exc, Meter.total, getattr(Meter, "nope", "none"))
    print(getattr(v, "x"), hasattr(v, "q"), callable(v), callable(Vector), isinstance(True, int), type(3) is int, type("").__name__)
    f = v.__add__
    print(f(Vector(1, 1)), Vector.__abs__(Vector(3, 4)), list(map(Vector.__neg__, [v])))
    bound = loud.run
    print(bound.__name__, bound.__self__ is loud, Plugin.create.__name__)


asyncio.run(main())
