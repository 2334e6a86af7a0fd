from collections.abc import Mapping, MutableMapping, Sequence
import typing
class M(Mapping):
    def __init__(self, d): self._d = dict(d)
    def __getitem__(self, k): return self._d[k]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)
    def __repr__(self): return f"M({self._d})"
class MM(typing.MutableMapping[str, int]):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def pop(self, key, default="none"):
        print("pop", key)
        return super().pop(key, default)
class S(Sequence):
    def __init__(self, *xs): self.xs = xs
    def __getitem__(self, i): return self.xs[i]
    def __len__(self): return len(self.xs)
m = M({"a": 1, "b": None})
print(m.keys(), m.items(), list(m.values()), m.get("a"), m.get("z"), m.get("z", 3), "b" in m, "q" in m)
print(m == {"a": 1, "b": None}, {"a": 1, "b": None} == m, m == M({}), m == 3, dict(m), {**m}, len(m.items()), ("a", 1) in m.items())
try:
    hash(m)
except TypeError as e:
    print(e)
def f(**kw): return kw
print(f(**m), isinstance(m, Mapping), isinstance(m, MutableMapping), isinstance({}, Mapping))
x = MM()
x.update({"p": 1}, q=2); x.update([("r", 3)]); x.update(s=4)
print(dict(x), x.setdefault("p", 9), x.setdefault("t", 5), x.pop("p"), x.pop("nope", None), x.popitem())
print(x.pop("nope"))
x.clear()
print(len(x), bool(x), isinstance(x, MutableMapping))
s = S(3, 1, 2, 1)
print(list(s), s.index(1), s.count(1), 2 in s, 9 in s, list(reversed(s)), sorted(s), s[-1], isinstance(s, Sequence), [*s], max(s))
try:
    s.index(7)
except ValueError as e:
    print("ValueError", e)
class Bad(Mapping):
    def __len__(self): return 0
try:
    Bad()
except TypeError as e:
    print(str(e)[:45])
