import asyncio
from dataclasses import dataclass, field
from typing import Dict, List, Literal, NamedTuple, Optional

Role = Literal["follower", "candidate", "leader"]


class Message(NamedTuple):
    kind: str
    sender: int
    term: int = 0


@dataclass
class Node:
    uid: int
    net: "Network" = field(repr=False)
    role: Role = "follower"
    leader: Optional[int] = None
    alive: bool = True
    inbox: "asyncio.Queue[Message]" = field(default_factory=asyncio.Queue, repr=False)

    async def handle(self, msg: Message) -> None:
        match msg:
            case Message("election", sender) if sender < self.uid:
                self.net.send(sender, Message("ok", self.uid))
                if self.role == "follower":
                    self.start()
            case Message("ok", sender):
                self.role = "follower"
                self.net.note(f"{self.uid} yields to {sender}")
            case Message("victory", sender, term=term):
                self.leader = sender
                self.role = "follower"
                self.net.note(f"{self.uid} follows {sender} in term {term}")
            case Message(kind=kind):
                self.net.note(f"{self.uid} drops {kind}")

    def start(self) -> None:
        self.role = "candidate"
        higher = [n for n in self.net.nodes if n > self.uid]
        for n in higher:
            self.net.send(n, Message("election", self.uid))

    def claim(self) -> None:
        self.role, self.leader = "leader", self.uid
        self.net.term += 1
        for n in self.net.nodes:
            if n != self.uid:
                self.net.send(n, Message("victory", self.uid, self.net.term))

    async def loop(self) -> None:
        while True:
            msg = await self.inbox.get()
            await self.handle(msg)
            self.inbox.task_done()


class Network:
    def __init__(self, size: int) -> None:
        self.term = 0
        self.log: List[str] = []
        self.sent: Dict[str, int] = {}
        self.nodes: Dict[int, Node] = {uid: Node(uid, self) for uid in range(1, size + 1)}

    def note(self, text: str) -> None:
        self.log.append(text)

    def send(self, to: int, msg: Message) -> None:
        self.sent[msg.kind] = self.sent.get(msg.kind, 0) + 1
        if self.nodes[to].alive:
            self.nodes[to].inbox.put_nowait(msg)

    async def settle(self) -> None:
        for _ in range(len(self.nodes)):
            for n in self.nodes.values():
                await n.inbox.join()

    async def elect(self, starter: int) -> int:
        self.nodes[starter].start()
        await self.settle()
        winner = max(n.uid for n in self.nodes.values() if n.alive and n.role == "candidate")
        self.nodes[winner].claim()
        await self.settle()
        return winner


async def main() -> None:
    net = Network(4)
    tasks = [asyncio.create_task(n.loop(), name=f"node-{n.uid}") for n in net.nodes.values()]
    print("winner", await net.elect(2))
    print(*net.log, sep="\n")
    net.log.clear()
    net.nodes[4].alive = False
    net.send(1, Message("gossip", 2))
    print("winner", await net.elect(1), "term", net.term)
    print("; ".join(net.log))
    print(net.nodes[3], net.nodes[1].leader, dict(sorted(net.sent.items())))
    for t in tasks:
        t.cancel()
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending), sorted(t.get_name() for t in done), all(t.cancelled() for t in done))
    print(Message("x", 1)._replace(term=9), Message._fields, Message("a", 1) < Message("b", 0))


asyncio.run(main())
