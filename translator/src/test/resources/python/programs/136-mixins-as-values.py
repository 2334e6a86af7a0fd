class Walker:
    def move(self): return "walk"
class Swimmer:
    def move(self): return "swim"
class Duck(Walker, Swimmer):
    pass
for k in (Walker, Swimmer, Duck):
    print(k().move(), k.__name__)
kinds = {"w": Walker}
print(kinds["w"]().move(), isinstance(Duck(), Swimmer))
def f(x: Walker) -> None:
    print(x.move())
f(Duck())
