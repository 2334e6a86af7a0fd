def walk(tree):
    match tree:
        case [a, _, *_] | (a, *_):
            return f"seq {a}"
    return "no"
print(walk([1, 2, 3]), walk((7,)), walk([]))
def register(cls):
    cls.tag = cls.__name__.upper()
    return cls
@register
class A:
    pass
@register
class B:
    pass
print(A.tag, B.tag)
