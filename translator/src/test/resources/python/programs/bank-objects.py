import asyncio
from dataclasses import dataclass, field
from typing import Optional
import time


class InsufficientFunds(Exception):
    def __init__(self, need, have):
        self.need, self.have = need, have

    def __str__(self):
        return f"need {self.need:.2f}, have {self.have:.2f}"


@dataclass
class Account:
    owner: str
    balance: float = 0
    history: list = field(default_factory=list)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False, compare=False)

    def __hash__(self):
        return hash(self.owner)

    async def withdraw(self, amt):
        if amt > self.balance:
            raise InsufficientFunds(amt, self.balance)
        before = self.balance
        await asyncio.sleep(0)
        self.balance = before - amt
        self.history.append(("w", amt))

    async def deposit(self, amt):
        self.balance += amt
        self.history.append(("d", amt))


class Bank:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, accounts=None):
        if accounts is not None:
            self.accounts = {a.owner: a for a in accounts}

    def __getitem__(self, k):
        return self.accounts[k]

    def __contains__(self, k):
        return k in self.accounts

    def __len__(self):
        return len(self.accounts)

    def __iter__(self):
        return iter(self.accounts.values())

    async def transfer(self, a, b, amt):
        first, second = sorted((self[a], self[b]), key=lambda x: x.owner)
        async with first.lock:
            async with second.lock:
                await self[a].withdraw(amt)
                await self[b].deposit(amt)
        return f"{a}->{b}:{amt}"

    @property
    def total(self):
        return sum(a.balance for a in self)


async def main():
    bank = Bank([Account("ann", 100), Account("bob", 50.5), Account("cy")])
    print(Bank() is bank, len(bank), "ann" in bank, "zed" in bank)
    moves = [("ann", "bob", 30), ("bob", "cy", 80), ("cy", "ann", 500), ("bob", "ann", 0.25), ("ann", "zed", 1)]
    res = await asyncio.gather(*(bank.transfer(*m) for m in moves), return_exceptions=True)
    for m, r in zip(moves, res):
        match r:
            case InsufficientFunds(need=n, have=h):
                print("insufficient", n, h, "|", r)
            case KeyError():
                print("unknown", r, r.args)
            case str():
                print("ok", r)
    print(bank.total, [a for a in bank])
    print(sorted(bank, key=lambda a: -a.balance)[0])
    print({a: a.balance for a in bank} == {a: a.balance for a in bank}, Account("q") == Account("q"))
    print(res[2].args, repr(res[2]))
    t0 = time.perf_counter()
    await asyncio.sleep(0.02)
    print(0.015 < time.perf_counter() - t0 < 1)
    a = bank["ann"]
    a.balance **= 0.5
    print(round(a.balance, 3))
    a.nickname = "A"
    print(a.nickname, getattr(a, "none", "dflt"), a.__dict__.keys())

asyncio.run(main())
