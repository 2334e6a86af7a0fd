from types import SimpleNamespace
import types
def make():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    def reset():
        nonlocal n
        n = 0
    return SimpleNamespace(inc=inc, reset=reset)
c = make()
print(c.inc(), c.inc())
c.reset()
print(c.inc())
p = SimpleNamespace(x=1, y="a")
print(p, p.x + 1, p == SimpleNamespace(x=1, y="a"))
p.z = [1]
print(p)
d = {"a": 1}
q = SimpleNamespace(**d)
print(q, vars(q))
f = SimpleNamespace
print(f(a=2), isinstance(q, SimpleNamespace), type(q).__name__)
def mk(cls, **kw):
    return cls(**kw)
print(mk(types.SimpleNamespace, b=2))
n = SimpleNamespace(a=1)
n.self = n
print(n)
try:
    n.foo
except AttributeError as e:
    print(e)
del n.self
print(n, hasattr(n, "self"), getattr(n, "a"), n != SimpleNamespace())
setattr(n, "b", 2)
n.b += 5
print(n, n.__dict__, sorted(vars(n).items()))
try:
    {n: 1}
except TypeError as e:
    print(e)
m = types.MappingProxyType({"x": 1})
print(m, m["x"], len(m), list(m), m.keys(), m.items(), "x" in m, m.get("q", 3), m == {"x": 1}, m | {"y": 2})
try:
    m["x"] = 2
except TypeError as e:
    print(e)
try:
    m["zz"]
except KeyError as e:
    print(repr(e))
print(isinstance(make, types.FunctionType), isinstance(print, types.BuiltinFunctionType), isinstance(len, types.FunctionType), isinstance(None, types.NoneType))
ns = [SimpleNamespace(name=x, total=0) for x in "ab"]
for x in ns:
    x.total += len(x.name)
print(ns, sum(x.total for x in ns))
cfg = SimpleNamespace(host="h", opts=SimpleNamespace(deep=True))
print(cfg.opts.deep, cfg)
def cb(state):
    state.count += 1
    return state.count
st = SimpleNamespace(count=0)
print(cb(st), cb(st), st)
class State(SimpleNamespace):
    def total(self):
        return self.a + self.b
s = State(a=1, b=2)
print(s, s.total(), isinstance(s, SimpleNamespace))
