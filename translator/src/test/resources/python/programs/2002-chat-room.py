import asyncio
from collections import Counter, deque


class Room:
    history_size = 4
    rooms = {}

    def __init__(self, name):
        self.name = name
        self.members = {}
        self.history = deque(maxlen=Room.history_size)
        self.counts = Counter()
        Room.rooms[name] = self

    @classmethod
    def get(cls, name):
        return cls.rooms.get(name) or cls(name)

    async def join(self, user):
        await self.say("*", "%s joined %s" % (user.nick, self.name))
        self.members[user.nick] = user

    async def leave(self, user):
        del self.members[user.nick]
        await self.say("*", "%s left" % user.nick)

    async def say(self, who, text):
        line = "<{0}> {1}".format(who, text)
        self.history.append(line)
        self.counts[who] += 1
        for nick, member in self.members.items():
            if nick != who:
                await member.inbox.put(line)


class User:
    def __init__(self, nick, replies=None):
        self.nick = nick
        self.inbox = asyncio.Queue()
        self.replies = replies or {}
        self.seen = []

    async def listen(self, room):
        while True:
            line = await self.inbox.get()
            self.seen.append(line)
            for word, answer in self.replies.items():
                if word in line.lower() and not line.startswith("<bot"):
                    await room.say(self.nick, answer)
            self.inbox.task_done()

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, self.nick)


class Bot(User):
    def __init__(self, replies):
        self.kind = "bot"
        super().__init__("bot", replies)


async def main():
    room = Room.get("lobby")
    assert Room.get("lobby") is room
    users = [User("amy"), User("ben", {"hello": "hi there"}), Bot({"help": "try /list", "joined": "welcome!"})]
    tasks = []
    for u in users:
        await room.join(u)
        tasks.append(asyncio.create_task(u.listen(room), name="listen-" + u.nick))
    script = [("amy", "Hello all"), ("ben", "I need HELP"), ("amy", "bye")]
    for who, text in script:
        await room.say(who, text)
        for _ in range(3):
            for u in users:
                await u.inbox.join()
    cat = User("cat")
    await room.join(cat)
    for _ in range(3):
        for u in users:
            await u.inbox.join()
    await room.leave(users[1])
    for u in users:
        await u.inbox.join()
    for t in tasks:
        t.cancel()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    print([type(d).__name__ for d in done], [t.get_name() for t in tasks])
    for u in users + [cat]:
        print(u, len(u.seen))
        for line in u.seen:
            print("   ", line)
    print(list(room.history))
    print(room.counts.most_common(2), sorted(room.counts.items(), key=lambda kv: (-kv[1], kv[0])))
    print(sorted(room.members), cat.inbox.qsize())


asyncio.run(main())
