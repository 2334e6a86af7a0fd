class A:
    x = 1
    names = ["a"]
    def show(self):
        return self.x
    @classmethod
    def cshow(cls):
        return cls.x
class B(A):
    x = 2
class C(B):
    def __init__(self):
        self.x += 5
print(A.x, B.x, A().x, B().x, A().show(), B().show(), C().show(), C.x)
A.x = 7
print(A.x, B.x, A().show(), B().show())
B.x = 9
print(A.x, B.x, A.cshow(), B.cshow(), C.cshow())
b = B()
b.x = 100
print(b.x, B.x, A.x, type(b).x, b.cshow())
del b.x
print(b.x)
for k in (A, B, C):
    print(k.x, k.__name__, k().show())
A.names.append("q")
print(B.names, C().names)
class Plugin:
    registry = {}
    name = "plugin"
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[cls.name] = cls
class P1(Plugin):
    name = "one"
class P2(Plugin):
    name = "two"
print(sorted(Plugin.registry), Plugin.registry["two"].__name__, Plugin.registry["one"]().name)
