import asyncio
from operator import attrgetter, methodcaller


class Door:
    def __init__(self, name, width):
        self.name = name
        self.width = width

    def open(self, how="slowly"):
        return f"{self.name} opens {how}"

    async def close(self):
        await asyncio.sleep(0)
        return self.name + " closes"


async def main():
    doors = [Door("front", 90), Door("back", 80)]
    for command in ("open", "close", "lock"):
        method = getattr(doors[0], command, None)
        if method is None:
            print("cannot", command)
            continue
        result = method()
        print(await result if asyncio.iscoroutine(result) else result)
    print([d.name for d in sorted(doors, key=attrgetter("width"))], hasattr(doors[1], "width"))
    print(list(map(methodcaller("open", "wide"), doors)))
    setattr(doors[1], "width", 75.5)
    setattr(doors[1], "colour", "red")
    print(doors[1].width, getattr(doors[1], "colour"), getattr(doors[0], "colour", "none"))


asyncio.run(main())
