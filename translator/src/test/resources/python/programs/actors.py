"""An actor system with supervision."""
import asyncio
import itertools
from abc import ABC, abstractmethod
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any, Generic, Optional, TypeVar, Union

T = TypeVar("T")


@dataclass(frozen=True, order=True)
class Ref:
    uid: int
    name: str = field(compare=False)

    def __str__(self):
        return f"{self.name}#{self.uid}"


@dataclass
class Envelope(Generic[T]):
    sender: Optional[Ref]
    body: T
    trace: list[str] = field(default_factory=list)

    def hop(self, where):
        return Envelope(self.sender, self.body, self.trace + [str(where)])


class Stop:
    _instance: Optional["Stop"] = None

    def __repr__(self):
        return "STOP"


STOP = Stop()


class ActorError(Exception):
    def __init__(self, ref, *args):
        super().__init__(*args)
        self.ref = ref

    def __str__(self):
        return f"[{self.ref}] " + " ".join(map(str, self.args))


class Actor(ABC):
    restarts = 0

    def __init__(self, system, ref):
        self.system = system
        self.ref = ref
        self.inbox: asyncio.Queue[Envelope] = asyncio.Queue()
        self.state: dict[str, Any] = {}

    @abstractmethod
    async def receive(self, env): ...

    async def run(self):
        while True:
            env = await self.inbox.get()
            try:
                if env.body is STOP:
                    break
                await self.receive(env.hop(self.ref))
            finally:
                self.inbox.task_done()
        return self.state

    def tell(self, to, body, env=None):
        trace = env.trace if env else []
        self.system.send(to, Envelope(self.ref, body, trace))


class Counter(Actor):
    async def receive(self, env):
        match env.body:
            case ("add", int(n)) if n > 0:
                self.state["n"] = self.state.get("n", 0) + n
            case ("add", n):
                raise ActorError(self.ref, "bad amount", repr(n))
            case {"op": "get", **rest}:
                self.tell(env.sender, ("value", self.state.get("n", 0), rest), env)
            case [*items]:
                for x in items:
                    await self.receive(Envelope(env.sender, ("add", x)))
            case str() as s:
                self.state.setdefault("log", []).append(s.title())
            case _:
                raise ActorError(self.ref, "unknown", type(env.body).__name__)


class Printer(Actor):
    async def receive(self, env):
        print(f"{self.ref!s:>12} <- {env.sender}: {env.body} via {'/'.join(env.trace)}")
        await asyncio.sleep(0)


class System:
    def __init__(self):
        self.ids = itertools.count(1)
        self.actors: dict[Ref, Actor] = {}
        self.tasks: dict[Ref, asyncio.Task] = {}
        self.dead: deque = deque(maxlen=3)
        self.stats = defaultdict(int)

    def spawn(self, cls, name):
        ref = Ref(next(self.ids), name)
        self.actors[ref] = actor = cls(self, ref)
        self.tasks[ref] = asyncio.create_task(self.supervise(actor), name=str(ref))
        return ref

    async def supervise(self, actor):
        while True:
            try:
                return await actor.run()
            except ActorError as e:
                actor.restarts += 1
                self.stats[type(e).__name__] += 1
                print("restart", e, "| restarts:", actor.restarts, "| class:", type(actor).restarts)
                if actor.restarts >= 2:
                    raise RuntimeError("giving up on %s" % actor.ref) from e

    def send(self, ref, env):
        actor = self.actors.get(ref)
        if actor is None or self.tasks[ref].done():
            self.dead.append((str(ref), env.body))
        else:
            actor.inbox.put_nowait(env)

    async def stop(self):
        for ref in sorted(self.actors, reverse=True):
            self.send(ref, Envelope(None, STOP))
        results = await asyncio.gather(*self.tasks.values(), return_exceptions=True)
        return dict(zip(map(str, self.tasks), results))


async def main():
    s = System()
    c = s.spawn(Counter, "counter")
    d = s.spawn(Counter, "doomed")
    p = s.spawn(Printer, "printer")
    for body in [("add", 5), [1, 2, 3], "hello world", {"op": "get", "id": 7, "x": None}]:
        s.send(c, Envelope(p, body))
    s.send(d, Envelope(p, ("add", -1)))
    s.send(d, Envelope(p, 3.5))
    await asyncio.sleep(0.01)
    s.send(d, Envelope(p, "late"))
    s.send(Ref(99, "ghost"), Envelope(None, "boo"))
    out = await s.stop()
    for k, v in out.items():
        print(k, "->", repr(v))
        if isinstance(v, Exception):
            print("   cause:", v.__cause__, "|", type(v.__cause__).__mro__[1].__name__)
    print(list(s.dead), dict(s.stats))
    print(sorted(s.actors)[0] < sorted(s.actors)[1], Ref(1, "a") == Ref(1, "b"), hash(Ref(1, "a")) == hash(Ref(1, "z")))
    e = Envelope(None, 1)
    e2 = Envelope(None, 1)
    print(e == e2, e is e2, e)
    try:
        c.name = "x"
    except Exception as ex:
        print(type(ex).__name__, ex)


asyncio.run(main())
