import asyncio
import itertools


class Actor:
    _ids = itertools.count(1)

    def __init__(self, system, name=None):
        self.system = system
        self.name = name or "%s-%d" % (type(self).__name__.lower(), next(Actor._ids))
        self.mailbox = asyncio.Queue()
        self.restarts = 0

    async def run(self):
        while True:
            sender, message = await self.mailbox.get()
            if message == "stop":
                return self.restarts
            kind, *args = message if isinstance(message, tuple) else (message,)
            handler = getattr(self, "on_" + kind, self.unhandled)
            try:
                await handler(sender, *args)
            except Exception as exc:
                self.restarts += 1
                self.system.trace.append(f"{self.name} restarted after {exc!r}")
                self.reset()

    def reset(self):
        pass

    def tell(self, target, message):
        self.system.actors[target].mailbox.put_nowait((self.name, message))

    async def unhandled(self, sender, *args):
        self.system.trace.append("%s ignored a message from %s with %d args" % (self.name, sender, len(args)))


class Counter(Actor):
    def __init__(self, system, name, start=0):
        self.start = start
        self.reset()
        super().__init__(system, name)

    def reset(self):
        self.value = self.start

    async def on_add(self, sender, n=1):
        self.value += n
        await asyncio.sleep(0)
        if self.value > 10:
            raise OverflowError(f"value {self.value}")

    async def on_ask(self, sender):
        self.tell(sender, ("reply", self.name, self.value))


class Collector(Actor):
    def __init__(self, system):
        super().__init__(system)
        self.answers = {}
        self.done = asyncio.get_running_loop().create_future()

    async def on_reply(self, sender, name, value):
        assert sender == name
        self.answers[name] = value
        if len(self.answers) == 2:
            self.done.set_result(dict(sorted(self.answers.items())))


class System:
    def __init__(self):
        self.actors, self.tasks, self.trace = {}, {}, []

    def spawn(self, cls, *args, **kwargs):
        actor = cls(self, *args, **kwargs)
        self.actors[actor.name] = actor
        self.tasks[actor.name] = asyncio.create_task(actor.run())
        return actor

    async def shutdown(self):
        for a in self.actors.values():
            a.mailbox.put_nowait((None, "stop"))
        return dict(zip(self.tasks, await asyncio.gather(*self.tasks.values())))


async def main():
    system = System()
    left = system.spawn(Counter, "left")
    right = system.spawn(Counter, "right", start=5)
    boss = system.spawn(Collector)
    for n in (3, 4, 5, 1):
        boss.tell("left", ("add", n))
        boss.tell("right", ("add",))
    boss.tell("left", "explode")
    boss.tell("right", ("add", "x"))
    for target in ("right", "left"):
        boss.tell(target, "ask")
    print(boss.name, await boss.done)
    left.tell(boss.name, ("reply", "nobody", 0))
    print(await system.shutdown())
    print("\n".join(system.trace))


asyncio.run(main())
