import asyncio
import json


class ValidationError(ValueError):
    def __init__(self, path, problem):
        self.path = tuple(path)
        self.problem = problem
        super().__init__(f"{self.where}: {problem}")

    @property
    def where(self):
        return "$" + "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in self.path)


class Field:
    kind = object

    def __init__(self, *, optional=False, default=None):
        self.optional, self.default = optional, default

    async def check(self, value, path):
        if not isinstance(value, self.kind) or isinstance(value, bool) and self.kind is not bool:
            raise ValidationError(path, f"expected {self.kind.__name__}, got {type(value).__name__}")
        return value


class Text(Field):
    kind = str

    def __init__(self, max=10, **kw):
        self.max = max
        super().__init__(**kw)

    async def check(self, value, path):
        value = await super().check(value, path)
        if len(value) > self.max:
            raise ValidationError(path, "too long (%d > %d)" % (len(value), self.max))
        return value.strip()


class Int(Field):
    kind = int

    def __init__(self, low=None, high=None, **kw):
        super().__init__(**kw)
        self.low, self.high = low, high

    async def check(self, value, path):
        n = await super().check(value, path)
        await asyncio.sleep(0)
        if (self.low is not None and n < self.low) or (self.high is not None and n > self.high):
            raise ValidationError(path, f"{n} not in [{self.low}, {self.high}]")
        return n


class Listing(Field):
    kind = list

    def __init__(self, item, **kw):
        super().__init__(**kw)
        self.item = item

    async def check(self, value, path):
        await super().check(value, path)
        return await gather_all(f"list of {len(value)}", [self.item.check(v, (*path, i)) for i, v in enumerate(value)])


class Record(Field):
    kind = dict

    def __init__(self, _optional=False, **fields):
        super().__init__(optional=_optional)
        self.fields = fields

    async def check(self, value, path=()):
        await super().check(value, path)
        extra = value.keys() - self.fields.keys()
        jobs = [self.one(name, field, value, path) for name, field in self.fields.items()]
        if extra:
            jobs.append(self.fail(path, "unexpected " + ", ".join(sorted(extra))))
        return dict(zip(self.fields, await gather_all("record", jobs)))

    async def one(self, name, field, value, path):
        try:
            raw = value[name]
        except KeyError as e:
            if field.optional:
                return field.default
            raise ValidationError((*path, name), "missing") from e
        return await field.check(raw, (*path, name))

    async def fail(self, path, why):
        raise ValidationError(path, why)


async def gather_all(label, jobs):
    results = await asyncio.gather(*jobs, return_exceptions=True)
    if errors := [r for r in results if isinstance(r, Exception)]:
        raise errors[0] if len(errors) == 1 else ExceptionGroup(label, errors)
    return results


def leaves(exc, level=0):
    if isinstance(exc, ExceptionGroup):
        yield level, str(exc)
        for sub in exc.exceptions:
            yield from leaves(sub, level + 1)
    else:
        yield level, f"{exc}" + (f" <- {exc.__cause__!r}" if exc.__cause__ else "")


USER = Record(name=Text(8), age=Int(0, 150), tags=Listing(Text(4), optional=True, default=()),
              home=Record(street=Text(20), no=Int(low=1), _optional=True))

INPUTS = [
    '{"name": " Ann ", "age": 40, "tags": ["a", "bb "]}',
    '{"name": "Bob", "age": 7, "home": {"street": "Elm", "no": 3}}',
    '{"name": "Cy", "age": 151}',
    '{"name": "Bartholomew", "age": "12", "tags": ["ok", 5, "far too long"], "x": 1, "b": 2}',
    '{"age": true, "home": {"no": 0}}',
    '[1, 2]',
    '{"name": "Di", "age": }',
    '{"name": "Ed"',
    '',
]


async def main():
    for text in INPUTS:
        try:
            data = json.loads(text)
        except json.JSONDecodeError as e:
            print("json:", e, (e.lineno, e.colno, e.pos), e.msg)
            continue
        try:
            print("ok", await USER.check(data))
        except* ValidationError as group:
            # a single error arrives wrapped in a group without a message
            found = group if group.message else group.exceptions[0]
            for level, line in leaves(found):
                print("    " * level + line)
    print(ValidationError(["a", 0, "b"], "odd").where, isinstance(ValidationError((), "x"), ValueError))


asyncio.run(main())
