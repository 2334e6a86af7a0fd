import io
import sys
import logging
import contextlib


class ListHandler(logging.Handler):
    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.lines = []

    def emit(self, record):
        self.lines.append((record.levelname, self.format(record)))


class Upper(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()


class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return "[" + self.extra["who"] + "] " + msg, kwargs


class Counting(logging.StreamHandler):
    def __init__(self, stream):
        super().__init__(stream)
        self.count = 0

    def emit(self, record):
        self.count += 1
        super().emit(record)


class OnlyX(logging.Filter):
    def filter(self, record):
        return "x" in record.getMessage()


log = logging.getLogger("app.db")
log.setLevel(logging.DEBUG)
h = ListHandler(logging.INFO)
h.setFormatter(Upper("%(name)s:%(message)s"))
log.addHandler(h)
log.propagate = False
log.debug("hidden")
log.info("shown %d", 3)
log.warning("uh %s", "oh", extra={"a": 1})
print(h.lines, h.level)
buf = io.StringIO()
c = Counting(buf)
c.setFormatter(logging.Formatter("{levelname}|{message}", style="{"))
log.addHandler(c)
log.error("one")
log.critical("two")
print(c.count, repr(buf.getvalue()))
Prefix(log, {"who": "me"}).info("hello")
print(h.lines[-1])
c.addFilter(OnlyX())
log.info("axe")
log.info("bee")
print(buf.getvalue().splitlines())

old = sys.stdout
sys.stdout = cap = io.StringIO()
print("captured")
sys.stdout = old
print(repr(cap.getvalue()))
with contextlib.redirect_stdout(io.StringIO()) as f:
    print("inner")
    sys.stdout.write("x\n")
print(repr(f.getvalue()))
for line in io.StringIO("a\nb\n"):
    print(line.strip())
with io.StringIO() as s:
    s.write("abc")
    print("to", 1, file=s)
    print(s.getvalue())
logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s", level=logging.INFO)
logging.info("root info")
logging.getLogger("other").warning("w")
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, force=True)
logging.debug("d %s", [1])
try:
    1 / 0
except ZeroDivisionError as e:
    logging.error("failed: %s", e)


class Tee(io.StringIO):
    def write(self, s):
        return super().write(s.upper())


t = Tee()
print("loud", file=t)
print(t.getvalue(), end="")
