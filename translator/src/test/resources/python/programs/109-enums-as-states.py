import asyncio
import enum
from typing import Callable, Dict, List, Optional, Tuple, Union

class State(str, enum.Enum):
    IDLE = "idle"
    RUN = "run"
    DONE = "done"
    def can_go(self, other: "State") -> bool:
        return other in TRANSITIONS[self]

TRANSITIONS: Dict[State, List[State]] = {
    State.IDLE: [State.RUN],
    State.RUN: [State.DONE, State.IDLE],
    State.DONE: [],
}

class Priority(enum.IntEnum):
    LOW = 1
    HIGH = 10

class Perm(enum.Flag):
    R = enum.auto()
    W = enum.auto()
    X = enum.auto()
    ALL = R | W | X

class TransitionError(ValueError):
    pass

class Machine:
    def __init__(self, name: str, on_change: Optional[Callable[[State, State], None]] = None):
        self.name = name
        self.state = State.IDLE
        self._on_change = on_change
        self.log: List[Tuple[str, str]] = []
    def go(self, new: State) -> "Machine":
        if not self.state.can_go(new):
            raise TransitionError(f"{self.name}: {self.state.value} -> {new.value}")
        old, self.state = self.state, new
        self.log.append((old.value, new.value))
        if self._on_change is not None:
            self._on_change(old, new)
        return self

async def drive(m: Machine, steps: List[Union[State, float]]) -> int:
    n = 0
    for s in steps:
        if isinstance(s, State):
            m.go(s)
            n += 1
        else:
            await asyncio.sleep(s)
    return n

async def main() -> None:
    seen = []
    m = Machine("m1", lambda a, b: seen.append(f"{a.name}->{b.name}"))
    print(await drive(m, [State.RUN, 0.001, State.IDLE, State.RUN, 0, State.DONE]), seen, m.log)
    try:
        await drive(m, [State.RUN])
    except TransitionError as e:
        print("error:", e)
    print(State("run"), State.RUN.value, repr(State.RUN), State.RUN == "run", f"{State.RUN}", State["DONE"].name, State.RUN.upper())
    print([s.value for s in State], len(State), State.IDLE in State, list(State.__members__))
    print(Priority.HIGH > Priority.LOW, Priority.HIGH + 1, Priority(10).name, sorted([Priority.HIGH, Priority.LOW]), f"{Priority.HIGH}", str(Priority.LOW), repr(Priority.LOW))
    p = Perm.R | Perm.W
    print(p, Perm.R in p, Perm.X in p, p & Perm.R, ~p & Perm.ALL, Perm.ALL, bool(p & Perm.X), p.value)
    try:
        State("nope")
    except ValueError as e:
        print(e)
    try:
        State["NOPE"]
    except KeyError as e:
        print("KeyError", e)
    match m.state:
        case State.DONE:
            print("matched done")
        case _:
            print("other")
    d = {State.IDLE: 1, "x": 2}
    print(d.get("idle"), d[State.IDLE], {State.RUN, State.RUN})
    try:
        m.state.value = 3
    except AttributeError as e:
        print("AttributeError")

if __name__ == "__main__":
    asyncio.run(main())
