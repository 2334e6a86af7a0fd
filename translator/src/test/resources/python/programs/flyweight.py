import asyncio


class Registry:
    _instances = {}

    def __new__(cls, key):
        if key in cls._instances:
            return cls._instances[key]
        instance = super().__new__(cls)
        cls._instances[key] = instance
        instance.key = key
        instance.hits = 0
        return instance

    def hit(self):
        self.hits += 1
        return self.hits


async def main():
    a = Registry("x")
    b = Registry("x")
    c = Registry("y")
    a.hit()
    print(b.hit(), c.hit(), a is b, sorted(Registry._instances))


asyncio.run(main())
