from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from enum import Enum, auto


class Status(Enum):
    DONE = auto()
    REFUSED = auto()
    UNKNOWN = auto()


class InsufficientFunds(Exception):
    def __init__(self, account: Account, needed: int) -> None:
        super().__init__(f"{account.owner} lacks {needed - account.balance}")


@dataclass
class Account:
    owner: str
    balance: int = 0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False, compare=False)
    history: list[int] = field(default_factory=list, repr=False)

    def withdraw(self, amount: int) -> None:
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.post(-amount)

    def post(self, amount: int) -> None:
        self.balance += amount
        self.history.append(amount)


class Bank:
    def __init__(self, **balances: int) -> None:
        self.accounts = {name: Account(name, b) for name, b in balances.items()}
        self.audit: list[tuple[str, Status]] = []

    def __getitem__(self, name: str) -> Account:
        return self.accounts[name]

    @property
    def total(self) -> int:
        return sum(a.balance for a in self.accounts.values())

    async def transfer(self, src: str, dst: str, amount: int) -> Status:
        status = Status.UNKNOWN
        try:
            first, second = sorted((self[src], self[dst]), key=lambda a: a.owner)
            async with first.lock, second.lock:
                await asyncio.sleep(0)
                self[src].withdraw(amount)
                await asyncio.sleep(0)
                self[dst].post(amount)
                status = Status.DONE
        except InsufficientFunds as e:
            print("refused:", e)
            status = Status.REFUSED
        except KeyError as e:
            print("no account", e)
        finally:
            self.audit.append((f"{src}->{dst}:{amount}", status))
        return status


async def main() -> None:
    bank = Bank(alice=100, bob=50, carol=0)
    orders = [("alice", "bob", 30), ("bob", "carol", 70), ("carol", "alice", 500), ("bob", "alice", 10),
              ("dave", "bob", 1), ("carol", "bob", 70)]
    statuses = await asyncio.gather(*(bank.transfer(*o) for o in orders))
    print([s.name for s in statuses], bank.total)
    for name, acc in bank.accounts.items():
        print(f"{name:>6}: {acc.balance:>4} {acc.history}")
    print(len(bank.audit), sum(s is Status.DONE for _, s in bank.audit))
    before = bank.total
    names = list(bank.accounts)
    await asyncio.gather(*(bank.transfer(names[i % 3], names[(i + 1) % 3], i + 1) for i in range(12)))
    print(before == bank.total, any(a.lock.locked() for a in bank.accounts.values()), bank["alice"])


asyncio.run(main())
