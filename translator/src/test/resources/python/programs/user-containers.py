import collections
import copy
from collections import UserDict, UserList
from collections.abc import MutableSequence, Mapping


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.upper())


class Defaults(UserDict):
    def __init__(self, factory, *args, **kwargs):
        self.factory = factory
        super().__init__(*args, **kwargs)

    def __missing__(self, key):
        value = self.factory()
        self.data[key] = value
        return value


class Validated(UserDict):
    limits = {"age": 150}

    def __init__(self, **kwargs):
        self.log = []
        super().__init__(**kwargs)

    def __setitem__(self, key, value):
        if key in self.limits and value > self.limits[key]:
            raise ValueError(f"{key} too big: {value}")
        self.log.append(key)
        self.data[key] = value

    def __delitem__(self, key):
        self.log.append("-" + key)
        super().__delitem__(key)


class Stack(UserList):
    def push(self, item):
        self.append(item)

    def peek(self):
        return self.data[-1] if self.data else None


class Loud(UserList):
    def append(self, item):
        print("append", item)
        super().append(item)

    def __getitem__(self, i):
        return super().__getitem__(i)


class Evens(MutableSequence):
    def __init__(self, items=()):
        self._items = []
        self.extend(items)

    def __getitem__(self, i):
        return self._items[i]

    def __setitem__(self, i, value):
        self._items[i] = value

    def __delitem__(self, i):
        del self._items[i]

    def __len__(self):
        return len(self._items)

    def insert(self, i, value):
        if value % 2:
            raise ValueError(f"odd: {value}")
        self._items.insert(i, value)

    def __repr__(self):
        return f"Evens({self._items})"


u = Upper({"a": 1}, b=2)
u["c"] = 3
u.update({"d": 4}, e=5)
print(u, u["a"], "A" in u, "a" in u, u.get("a"), u.get("zz", 0), len(u), list(u))
print(u.data, u.keys(), list(u.values()), list(u.items()), u.pop("A"), u.popitem())
print(u.setdefault("q", 9), u, u == {"C": 3, "D": 4, "E": 5, "Q": 9}, u != {})
del u["C"]
print(u, type(u).__name__, isinstance(u, UserDict), isinstance(u, Mapping), isinstance(u, dict))
print(u | {"z": 1}, type(u | {"z": 1}).__name__, {"z": 1} | u, bool(u), bool(Upper()))
u |= {"K": 0}
print(u, dict(u), sorted(u))
try:
    u["nope"]
except KeyError as e:
    print("KeyError", e)
try:
    hash(u)
except TypeError as e:
    print(e)
d = Defaults(list, {"x": [1]}, y=[2])
d["z"].append(3)
print(d, d["x"], d.get("w"), "w" in d)
c = d.copy()
c["x"] = 0
print(c, d, type(c).__name__, copy.copy(d) == d)
v = Validated(name="n", age=3)
try:
    v["age"] = 200
except ValueError as e:
    print(e)
del v["name"]
v.clear()
print(v, v.log)
p = UserDict(a=1)
p["b"] = 2
print(p, p.copy(), UserDict.fromkeys("ab", 0), collections.UserDict({"k": 1}))
for k, val in p.items():
    print(k, val)

s = Stack([1, 2])
s.push(3)
print(s, s.peek(), len(s), s[0], s[-1], s[1:], type(s[1:]).__name__, list(reversed(s)))
print(s + [4], [0] + s, s * 2, type(s + [4]).__name__, s == [1, 2, 3], s < [2], 2 in s, s.index(2), s.count(1))
s += [5]
s.extend((7, 6))
s.sort(reverse=True)
print(s, s.pop(), s.pop(0), s)
s.insert(0, 100)
s.remove(3)
s.reverse()
s[0] = -1
del s[1]
print(s, s.copy(), isinstance(s, UserList), isinstance(s, MutableSequence), isinstance(s, list))
x = Loud([1])
x.append(2)
x.extend([3])
print(x, x[0], [i * 2 for i in x], sum(x), max(x))
try:
    x[10]
except IndexError as e:
    print(e)
y = UserList("abc")
y.sort(key=lambda t: -ord(t))
print(y, y.data, repr(y), str(y), UserList(), collections.UserList([1]) == UserList([1]))
e = Evens([2, 4])
e.append(6)
e += [8]
print(e, e.pop(), e.index(4), 6 in e, e.count(2), list(e), len(e))
e.reverse()
e.remove(4)
try:
    e.append(3)
except ValueError as err:
    print(err)
print(e)
e.clear()
print(e, len(e))


class Listing(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.n = len(self)


print(Listing({"x": 1}, y=2), Listing().n)
