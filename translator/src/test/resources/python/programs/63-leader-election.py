import asyncio
import random


class Network:
    def __init__(self):
        self.nodes = {}
        self.messages = 0

    def send(self, target, kind, sender, **data):
        node = self.nodes.get(target)
        self.messages += 1
        if node is not None and node.alive:
            node.inbox.put_nowait((kind, sender, data))
            return True
        return False


class Node:
    """The bully algorithm: the living node with the highest id leads."""

    def __init__(self, ident, network):
        self.ident = ident
        self.network = network
        self.inbox = asyncio.Queue()
        self.alive = True
        self.leader = None
        network.nodes[ident] = self

    def higher(self):
        return [i for i in sorted(self.network.nodes) if i > self.ident]

    async def elect(self):
        answered = [self.network.send(i, "election", self.ident) for i in self.higher()]
        await asyncio.sleep(0)
        if not any(answered):
            self.leader = self.ident
            for other in self.network.nodes:
                if other != self.ident:
                    self.network.send(other, "leader", self.ident, term=self.network.messages > 0)

    async def run(self):
        while True:
            kind, sender, data = await self.inbox.get()
            if not self.alive:
                continue
            if kind == "election":
                await self.elect()
            elif kind == "leader":
                self.leader = sender
            self.inbox.task_done()

    def __repr__(self):
        return f"{self.ident}{'' if self.alive else 'x'}->{self.leader}"


async def settle(turns=40):
    for _ in range(turns):
        await asyncio.sleep(0)


async def main():
    net = Network()
    rng = random.Random(42)
    idents = list(range(1, 6))
    rng.shuffle(idents)
    nodes = [Node(i, net) for i in idents]
    runners = [asyncio.create_task(n.run()) for n in nodes]
    await net.nodes[1].elect()
    await settle()
    print(sorted(map(repr, nodes)))
    net.nodes[5].alive = False
    await net.nodes[2].elect()
    await settle()
    print([net.nodes[i] for i in sorted(net.nodes)], net.messages > 10)
    net.nodes[4].alive = net.nodes[3].alive = False
    await net.nodes[1].elect()
    await settle()
    print(net.nodes[1].leader, net.nodes[2].leader, net.send(9, "ping", 0))
    for r in runners:
        r.cancel()
    results = await asyncio.gather(*runners, return_exceptions=True)
    print([isinstance(r, asyncio.CancelledError) for r in results])
    print(idents, [rng.randint(1, 100) for _ in range(5)], rng.random(), rng.choice("abcdef"), rng.sample(range(50), 4))


asyncio.run(main())
