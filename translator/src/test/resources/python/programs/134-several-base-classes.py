import asyncio
import json

class Base:
    def __init__(self, name):
        self.name = name
    def chain(self):
        return ["Base"]
    def hello(self):
        return f"hello {self.name}"

class JsonMixin:
    """To JSON."""
    def to_json(self):
        return json.dumps(self.as_dict())
    def chain(self):
        return ["JsonMixin"] + super().chain()

class LogMixin:
    level = 1
    def log(self, text):
        print(f"[{type(self).__name__}:{self.level}] {text}")
    def chain(self):
        return ["LogMixin", *super().chain()]

class CompareMixin:
    def key(self):
        raise NotImplementedError
    def __lt__(self, other):
        return self.key() < other.key()
    def __eq__(self, other):
        return isinstance(other, CompareMixin) and self.key() == other.key()

class Person(LogMixin, JsonMixin, CompareMixin, Base):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def as_dict(self):
        return {"name": self.name, "age": self.age}
    def key(self):
        return self.age
    def chain(self):
        return ["Person"] + super().chain()

class Robot(LogMixin, Base):
    level = 5

class Plain(Base):
    pass

p, q = Person("ann", 30), Person("bob", 25)
print(p.chain(), p.hello(), p.to_json())
print(p < q, sorted([p, q])[0].name, p == Person("x", 30), p == 3)
p.log("hi")
r = Robot("r2")
r.log("beep")
print(r.chain(), [isinstance(x, LogMixin) for x in (p, r, Plain("z"))], isinstance(p, Base), issubclass(Person, JsonMixin), issubclass(Robot, JsonMixin))
print([c.__name__ for c in Person.__mro__])
print([c.__name__ for c in Robot.__mro__], [b.__name__ for b in Person.__bases__], JsonMixin.__doc__)

class A:
    def __init__(self, a):
        self.a = a
class B:
    def __init__(self, b):
        self.b = b
class C(A, B):
    def __init__(self, a, b):
        A.__init__(self, a)
        B.__init__(self, b)
        self.c = a + b
c = C(1, 2)
print(c.a, c.b, c.c, isinstance(c, A), isinstance(c, B))
print(A(5).a, B(6).b)

class Closing:
    async def __aenter__(self):
        print("enter", self.name)
        return self
    async def __aexit__(self, *exc):
        await asyncio.sleep(0)
        print("exit", self.name, exc[0].__name__ if exc[0] else None)
        return False

class Res(Closing, Base):
    async def work(self):
        return await asyncio.sleep(0, self.name * 2)

class Timed:
    def __init__(self, *args, **kw):
        self.started = 7
        super().__init__(*args, **kw)

class TimedRes(Timed, Res):
    pass

async def main():
    async with Res("one") as x:
        print(await x.work())
    async with TimedRes("two") as y:
        print(await y.work(), y.started)
    def show(things: list[Base]):
        for t in things:
            print(t.hello(), type(t).__name__)
    show([Res("a"), TimedRes("b"), Robot("c"), Plain("d")])
asyncio.run(main())

class Walker:
    def move(self): return "walk"
class Swimmer:
    def move(self): return "swim"
class Duck(Walker, Swimmer):
    pass
class Fish(Swimmer, Walker):
    def move(self): return super().move() + "!"
print(Duck().move(), Fish().move())

class AppError(Exception):
    code = 1
class Retry:
    def retries(self):
        return self.code * 3
class NetError(AppError, Retry):
    code = 4
try:
    raise NetError("down")
except AppError as e:
    print(e, e.retries(), repr(e), isinstance(e, Retry))
