import asyncio
import json


class Base:
    def __init__(self, name, **rest):
        self.name = name
        if rest:
            raise TypeError("leftover arguments: " + ", ".join(sorted(rest)))

    def chain(self):
        return ["Base"]


class JsonMixin:
    def to_json(self, **opts):
        public = {k: v for k, v in vars(self).items() if not k.startswith("_")}
        return json.dumps(public, default=str, **opts)

    @classmethod
    def from_json(cls, text):
        return cls(**json.loads(text))

    def chain(self):
        return ["JsonMixin"] + super().chain()


class CompareMixin:
    key = "name"

    def __lt__(self, other):
        return getattr(self, self.key) < getattr(other, other.key)

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash(self.name)

    def chain(self):
        return ["CompareMixin", *super().chain()]


class LogMixin:
    log = []

    def __init__(self, *args, loud=False, **kwargs):
        self._loud = loud
        LogMixin.log.append(f"make {type(self).__name__}")
        super().__init__(*args, **kwargs)

    async def note(self, text):
        await asyncio.sleep(0)
        self.log.append(text.upper() if self._loud else text)
        return len(self.log)


class Person(LogMixin, JsonMixin, CompareMixin, Base):
    key = "age"

    def __init__(self, name, age=0, **kw):
        self.age = age
        super().__init__(name, **kw)

    @property
    def adult(self):
        return self.age >= 18

    @adult.setter
    def adult(self, flag):
        if not flag:
            raise ValueError(f"{self.name} cannot get younger")
        self.age = max(self.age, 18)

    def __str__(self):
        return f"{self.name}({self.age})"


class Employee(Person):
    def __init__(self, *args, boss=None, **kw):
        super().__init__(*args, **kw)
        self.boss = boss

    async def note(self, text):
        n = await super().note(f"[{self.name}] {text}")
        return -n


async def main():
    ann = Person("ann", 40)
    bob = Employee("bob", age=17, loud=True, boss=ann)
    print([c.__name__ for c in Employee.__mro__])
    print(bob.chain(), isinstance(bob, JsonMixin), issubclass(Person, Employee))
    print(await asyncio.gather(ann.note("hello"), bob.note("late")), LogMixin.log)
    print(bob.to_json(), ann.to_json(indent=2, sort_keys=True), sep="\n")
    copy = Person.from_json(ann.to_json())
    print(copy == ann, copy is ann, len({copy, ann}), ann == bob, ann != bob, bob < ann)
    print(*sorted([ann, bob, Person("cy", 3)]), max(ann, bob))
    print(ann.adult, bob.adult)
    bob.adult = True
    print(bob, bob.adult)
    for attempt in (lambda: setattr(bob, "adult", False), lambda: Person("x", 1, size=3, colour=2),
                    lambda: Employee.from_json('{"name": "di", "rank": 1}'), lambda: Person()):
        try:
            attempt()
        except (ValueError, TypeError) as e:
            print(type(e).__name__, "-", e)
    print(LogMixin.log[-3:], hasattr(ann, "boss"), getattr(ann, "boss", "nobody"), vars(copy))


asyncio.run(main())
