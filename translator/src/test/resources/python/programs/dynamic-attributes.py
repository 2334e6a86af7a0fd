class Config:
    debug = False
    name = "x"
    count: int = 1

    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)

    def show(self):
        return f"{self.debug} {self.name} {self.count}"


c = Config(debug=True, count=5)
d = Config()
print(c.show(), d.show(), c.debug, d.count, Config.debug, Config.count)
setattr(d, "na" + "me", "y")
print(d.name, Config.name, c.name)
setattr(Config, "name", "z")
print(d.name, Config.name, c.name, getattr(c, "na" + "me"))


class B:
    topic = "c"
    other = 1

    def __init__(self, **data):
        self.__dict__.update(data)

    def put(self, k, v):
        self.__dict__[k] = v


b = B(topic="i", n=2)
b2 = B()
b2.put("other", 3)
print(b.topic, b.n, b2.topic, b2.other, b.other, b.__dict__, sorted(vars(b2)))
