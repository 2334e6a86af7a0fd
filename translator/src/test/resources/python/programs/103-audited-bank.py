"""Bank with locks and audit trail."""
import asyncio
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Optional, Callable, Awaitable

class TxStatus(Enum):
    PENDING = auto()
    DONE = auto()
    FAILED = auto()

class InsufficientFunds(Exception):
    def __init__(self, account: str, needed: int, available: int) -> None:
        super().__init__(f"{account}: needed {needed}, available {available}")
        self.account = account
        self.needed = needed
        self.available = available

@dataclass(order=True)
class Transaction:
    seq: int
    source: str = field(compare=False)
    target: str = field(compare=False)
    amount: int = field(compare=False)
    status: TxStatus = field(default=TxStatus.PENDING, compare=False)
    error: Optional[str] = field(default=None, compare=False, repr=False)

class Bank:
    def __init__(self, **opening: int) -> None:
        self._balances: dict[str, int] = dict(opening)
        self._locks: dict[str, asyncio.Lock] = {name: asyncio.Lock() for name in opening}
        self.history: list[Transaction] = []
        self._seq = 0
        self._listeners: list[Callable[[Transaction], Awaitable[None]]] = []

    def on_tx(self, fn):
        self._listeners.append(fn)
        return fn

    @property
    def total(self) -> int:
        return sum(self._balances.values())

    def __getitem__(self, name: str) -> int:
        return self._balances[name]

    def __contains__(self, name: object) -> bool:
        return name in self._balances

    def __len__(self) -> int:
        return len(self._balances)

    def __iter__(self):
        yield from sorted(self._balances)

    async def transfer(self, source: str, target: str, amount: int) -> Transaction:
        self._seq += 1
        tx = Transaction(self._seq, source, target, amount)
        first, second = sorted((source, target))
        async with self._locks[first], self._locks[second]:
            await asyncio.sleep(0)
            try:
                if self._balances[source] < amount:
                    raise InsufficientFunds(source, amount, self._balances[source])
                self._balances[source] -= amount
                self._balances[target] += amount
            except InsufficientFunds as exc:
                tx.status = TxStatus.FAILED
                tx.error = str(exc)
            else:
                tx.status = TxStatus.DONE
            finally:
                self.history.append(tx)
        for listener in self._listeners:
            await listener(tx)
        return tx

async def main() -> None:
    bank = Bank(alice=100, bob=50, carol=0)
    log: list[str] = []

    @bank.on_tx
    async def audit(tx: Transaction) -> None:
        log.append(f"{tx.seq:02d}:{tx.source[0]}>{tx.target[0]}:{tx.status.name.lower()}")

    results = await asyncio.gather(
        bank.transfer("alice", "bob", 30),
        bank.transfer("bob", "carol", 70),
        bank.transfer("carol", "alice", 500),
        bank.transfer("alice", "carol", 71),
    )
    for tx in results:
        print(tx, tx.error)
    print(bank.total, len(bank), list(bank), "dave" in bank, bank["bob"])
    print(sorted(log))
    print(max(results), min(results) < results[-1], results[0] == Transaction(1, "", "", 0))
    by_status: dict[TxStatus, list[int]] = {}
    for tx in bank.history:
        by_status.setdefault(tx.status, []).append(tx.amount)
    print({k.name: sorted(v) for k, v in sorted(by_status.items(), key=lambda kv: kv[0].value)})
    try:
        bank["zed"]
    except KeyError as e:
        print("missing", e, repr(e), e.args)
    try:
        raise InsufficientFunds("x", 1, 0) from ValueError("root")
    except InsufficientFunds as e:
        print(type(e.__cause__).__name__, e.account, e.needed - e.available)

asyncio.run(main())
