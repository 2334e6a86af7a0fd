class Config:
    debug = False
    level = 1


class Sub(Config):
    level = 2


c = Config()
s = Sub()
setattr(c, "debug", True)
setattr(Sub, "debug", "sub")
print(c.debug, Config.debug, Config().debug, s.debug, s.level, c.level)
for k in ("level", "debug"):
    setattr(s, k, k)
print(s.level, s.debug, Sub.level, Sub().debug)
print(getattr(s, "level"), [getattr(Sub, k) for k in ("level", "debug")])
