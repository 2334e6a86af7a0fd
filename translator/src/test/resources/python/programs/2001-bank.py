import asyncio
from dataclasses import dataclass, field
from enum import Enum
from typing import Dict, List, Optional


class Kind(Enum):
    DEPOSIT = "deposit"
    WITHDRAW = "withdraw"
    TRANSFER = "transfer"


class BankError(Exception):
    """Base of all bank errors."""


class InsufficientFunds(BankError):
    def __init__(self, account: str, needed: int, available: int) -> None:
        super().__init__(f"{account} needs {needed} but has {available}")
        self.account = account
        self.shortfall = needed - available


class UnknownAccount(BankError, KeyError):
    def __str__(self) -> str:
        return "no such account: " + self.args[0]


@dataclass
class Account:
    owner: str
    balance: int = 0
    history: List[tuple[Kind, int]] = field(default_factory=list)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False, compare=False)

    def record(self, kind: Kind, amount: int) -> None:
        self.balance += amount
        self.history.append((kind, amount))


class Bank:
    def __init__(self, *owners: str, opening: int = 100) -> None:
        self._accounts: Dict[str, Account] = {o: Account(o, opening) for o in owners}

    def __getitem__(self, owner: str) -> Account:
        try:
            return self._accounts[owner]
        except KeyError:
            raise UnknownAccount(owner) from None

    def __contains__(self, owner: str) -> bool:
        return owner in self._accounts

    def __len__(self) -> int:
        return len(self._accounts)

    @property
    def total(self) -> int:
        return sum(a.balance for a in self._accounts.values())

    async def withdraw(self, owner: str, amount: int) -> int:
        acc = self[owner]
        async with acc.lock:
            await asyncio.sleep(0)
            if acc.balance < amount:
                raise InsufficientFunds(owner, amount, acc.balance)
            acc.record(Kind.WITHDRAW, -amount)
            return acc.balance

    async def transfer(self, src: str, dst: str, amount: int, note: Optional[str] = None) -> str:
        first, second = sorted([src, dst])
        async with self[first].lock, self[second].lock:
            await asyncio.sleep(0)
            if self[src].balance < amount:
                raise InsufficientFunds(src, amount, self[src].balance)
            self[src].record(Kind.TRANSFER, -amount)
            self[dst].record(Kind.TRANSFER, amount)
        return f"{src}->{dst} {amount}" + (f" ({note})" if note else "")


async def main() -> None:
    bank = Bank("ann", "bob", "cy")
    print(len(bank), bank.total, "bob" in bank, "dan" in bank)
    jobs = [
        bank.transfer("ann", "bob", 30),
        bank.transfer("bob", "cy", 120, note="rent"),
        bank.transfer("cy", "ann", 10),
        bank.transfer("ann", "cy", 500),
        bank.withdraw("bob", 5),
        bank.transfer("ann", "dan", 1),
    ]
    for result in await asyncio.gather(*jobs, return_exceptions=True):
        match result:
            case InsufficientFunds(shortfall=s):
                print("short by", s, "->", result)
            case UnknownAccount():
                print("unknown:", result, isinstance(result, KeyError))
            case _:
                print("ok", result)
    for name in ("ann", "bob", "cy"):
        acc = bank[name]
        print(acc.owner, acc.balance, [(k.value, n) for k, n in acc.history])
    print(bank["cy"])
    print("total", bank.total, Kind("deposit"), Kind.WITHDRAW.name)


if __name__ == "__main__":
    asyncio.run(main())
