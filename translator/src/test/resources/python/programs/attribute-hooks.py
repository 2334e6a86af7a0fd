import asyncio


class Proxy:
    def __init__(self, target):
        self._target = target
        self.calls = []

    def __getattr__(self, name):
        self.calls.append(name)
        value = getattr(self._target, name)
        if callable(value):
            def wrapper(*args, **kw):
                print("call", name, args, kw)
                return value(*args, **kw)
            return wrapper
        return value


class Missing:
    def __getattr__(self, attr):
        if attr.startswith("x"):
            return len(attr)
        raise AttributeError(f"no {attr}")


class Account:
    def __init__(self):
        self.balance = 10

    def pay(self, n, note=""):
        self.balance -= n
        return self.balance


async def main():
    p = Proxy(Account())
    print(p.pay(3, note="lunch"), p.balance, p.calls)
    m = Missing()
    print(m.xyz, hasattr(m, "abc"), getattr(m, "q", 5))
    try:
        m.foo
    except AttributeError as e:
        print(e)


asyncio.run(main())
