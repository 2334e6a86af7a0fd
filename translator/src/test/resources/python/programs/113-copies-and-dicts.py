import copy
from dataclasses import dataclass, field
class A:
    def __init__(self):
        self.xs = [1]
        self.n = 2
        self.name = None
        self.other = {"k": [1]}
@dataclass
class D:
    a: A
    tags: list = field(default_factory=list)
a = A()
b = copy.deepcopy(a)
c = copy.copy(a)
a.xs.append(2); a.other["k"].append(3)
print(b.xs, c.xs, b.n, b.other, c.other, b.name)
d = D(a, ["x"])
e = copy.deepcopy(d)
d.tags.append("y"); d.a.xs.clear()
print(e.tags, e.a.xs, d.tags)
class P:
    def __init__(self, x):
        self.x = x
        self.y = x + 1
    def __eq__(self, o): return self.x == o.x
    @property
    def z(self): return 1
p = P(1)
print(vars(p), p.__dict__, p.x + p.y)
p.__dict__["w"] = 5
print(p.w, sorted(vars(p)))
try: hash(p)
except TypeError as err: print(err)
try: setattr(p, "z", 3)
except AttributeError as err: print("no setter" in str(err))
