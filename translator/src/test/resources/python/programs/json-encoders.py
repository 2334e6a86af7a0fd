import json
from enum import Enum


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if hasattr(o, "to_json"):
            return o.to_json()
        return super().default(o)


class Pretty(json.JSONEncoder):
    def __init__(self, **kw):
        super().__init__(indent=1, sort_keys=kw.get("sort_keys", False))


class P:
    def __init__(self, x):
        self.x = x

    def to_json(self):
        return {"x": self.x}


print(json.dumps({"a": {3, 1}, "p": [P(1), P({2})]}, cls=Encoder))
print(json.dumps({"b": 1, "a": [1]}, cls=Encoder, indent=2, sort_keys=True))
print(Encoder(indent=1).encode([P(None)]), json.JSONEncoder().encode({"k": (1, 2)}))
print(json.dumps([1], cls=Pretty))
try:
    json.dumps(object(), cls=Encoder)
except TypeError as e:
    print(e)
