import logging
import io

buf = io.StringIO()
logging.basicConfig(stream=buf, format="%(levelname)s %(message)s")
log = logging.getLogger("x")


def last(text):
    return text.strip().split("\n")[-1]


try:
    {}["k"]
except KeyError:
    log.exception("no %s", "key")
print(buf.getvalue().split("\n")[0], last(buf.getvalue()))
try:
    int("z")
except ValueError:
    logging.error("bad", exc_info=True)
print(last(buf.getvalue()))
try:
    raise RuntimeError("r")
except RuntimeError as e:
    log.warning("w", exc_info=e)
print(last(buf.getvalue()))


class Memory(logging.Handler):
    def __init__(self):
        logging.Handler.__init__(self)
        self.records = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def close(self):
        self.records.clear()
        super().close()


class Sub(Memory):
    def emit(self, record):
        super().emit(record)
        print("got", record.levelname, record.getMessage(), record.name, record.exc_info is None)


m = Sub()
root = logging.getLogger()
root.handlers.clear()
root.addHandler(m)
root.setLevel("INFO")
log.info("hi %s", "you")
logging.getLogger("a.b.c").error("e")
print(len(m.records), [r.levelno for r in m.records])
m.close()
print(len(m.records), root.handlers == [m], logging.getLogger("a.b.c").parent is root)


class Service:
    def __init__(self):
        self.logger = logging.getLogger(self.__class__.__name__)

    def work(self):
        self.logger.warning("working", extra={"job": 7})


Service().work()
print(m.records[-1].job, m.records[-1].name)
logging.addLevelName(25, "NOTICE")
log.log(25, "custom")
print(logging.getLevelName(25), logging.getLevelName("ERROR"), log.isEnabledFor(logging.DEBUG))
logging.disable(logging.CRITICAL)
log.critical("no")
logging.disable(logging.NOTSET)
f = logging.Formatter("%(asctime)s %(name)s", datefmt="%Y")
print(len(f.format(m.records[0])))
