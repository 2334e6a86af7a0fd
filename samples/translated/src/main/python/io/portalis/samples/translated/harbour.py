"""A harbour: ships wait for one of two cranes, and customs may refuse a ship."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Ship:
    name: str
    cargo: list[str] = field(default_factory=list)


class Refused(Exception):
    """Customs found something."""


async def unload(ship: Ship, cranes: asyncio.Semaphore, quay: asyncio.Queue[str]) -> int:
    """Brings the cargo to the quay; returns how many crates that were."""
    async with cranes:
        for crate in ship.cargo:
            if crate == "fireworks":
                raise Refused(f"{ship.name} carries {crate}")
            await asyncio.sleep(0.005)
            await quay.put(crate)
    return len(ship.cargo)


async def store(quay: asyncio.Queue[str], stock: Counter[str]) -> None:
    while True:
        crate = await quay.get()
        stock[crate] += 1
        quay.task_done()


async def watch(ship: Ship, cranes: asyncio.Semaphore, quay: asyncio.Queue[str]) -> str:
    try:
        async with asyncio.timeout(0.5):
            crates = await unload(ship, cranes, quay)
    except Refused as error:
        return f"{ship.name:<8} refused: {error}"
    except TimeoutError:
        return f"{ship.name:<8} took too long"
    return f"{ship.name:<8} {crates:>3} crates"


async def main() -> None:
    ships = [
        Ship("Aurora", ["tea"] * 3 + ["silk"]),
        Ship("Borealis", ["fireworks", "tea"]),
        Ship("Calypso", ["silk"] * 5),
        Ship("Dorado"),
    ]
    cranes = asyncio.Semaphore(2)
    quay: asyncio.Queue[str] = asyncio.Queue(maxsize=2)
    stock: Counter[str] = Counter()
    keeper = asyncio.create_task(store(quay, stock), name="keeper")

    async with asyncio.TaskGroup() as group:
        reports = [group.create_task(watch(ship, cranes, quay)) for ship in ships]
    await quay.join()  # everything is in the store
    keeper.cancel()

    for report in reports:
        print(report.result())
    for crate, count in stock.most_common():
        print(f"{crate}: {count} ({count / stock.total():.0%})")


if __name__ == "__main__":
    asyncio.run(main())
