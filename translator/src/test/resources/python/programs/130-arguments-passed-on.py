class Base:
    def __init__(self, name, *, level=1, **extra):
        self.name = name
        self.level = level
        self.extra = extra

class Mid(Base):
    def __init__(self, *args, size=3, **kw):
        super().__init__(*args, **kw)
        self.size = size

class Leaf(Mid):
    def __init__(self, tag, **kw):
        kw.setdefault("level", 9)
        super().__init__("leaf-" + tag, **kw)
        self.tag = tag

class Err(Exception):
    def __init__(self, msg, *args, code=1):
        super().__init__(msg, *args)
        self.code = code

class Sub(Err):
    def __init__(self, user, *args, **kw):
        super().__init__("denied " + user, *args, **kw)
        self.user = user

for o in (Base("a"), Mid("b", size=4), Mid("c", level=5, z=1), Leaf("x"), Leaf("y", size=1, q=2)):
    print(type(o).__name__, o.name, o.level, o.extra, getattr(o, "size", None), getattr(o, "tag", None))
try:
    Mid()
except TypeError as e:
    print(e)
try:
    raise Sub("bob", 1, 2, code=7)
except Err as e:
    print(repr(e), e.args, e.code, e.user)

class Root:
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.ok = True
print(Root().ok)
try:
    Root(1)
except TypeError as e:
    print(e)
try:
    Root(a=1)
except TypeError as e:
    print(e)
