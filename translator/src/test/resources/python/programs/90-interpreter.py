"""A stack machine and its assembler; programs run as concurrent tasks and talk over channels."""
import asyncio
from dataclasses import dataclass, field
from typing import Callable

SOURCE = """
producer:
    push 1
loop:
    dup
    send numbers
    push 1
    add
    dup
    push 5
    lt
    jnz loop
    push 0
    send numbers
    halt
consumer:
    push 0          ; the sum
again:
    recv numbers
    dup
    jz end
    dup
    print
    add
    jump again
end:
    drop
    print
    halt
broken:
    push 1
    push 0
    div
    halt
"""


class VmError(Exception):
    pass


def assemble(source: str) -> tuple[list[tuple[str, ...]], dict[str, int]]:
    code: list[tuple[str, ...]] = []
    labels: dict[str, int] = {}
    for raw in source.splitlines():
        line, _, _comment = raw.partition(";")
        match line.split():
            case []:
                continue
            case [label] if label.endswith(":"):
                labels[label[:-1]] = len(code)
            case [op, *args]:
                code.append((op, *args))
    return code, labels


@dataclass
class Vm:
    name: str
    code: list[tuple[str, ...]]
    labels: dict[str, int]
    channels: dict[str, "asyncio.Queue[int]"]
    out: list[str]
    stack: list[int] = field(default_factory=list)
    steps: int = 0

    BINARY = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a // b, "lt": lambda a, b: int(a < b)}

    def pop(self) -> int:
        try:
            return self.stack.pop()
        except IndexError:
            raise VmError(f"{self.name}: stack empty at step {self.steps}") from None

    async def run(self) -> str:
        pc = self.labels[self.name]
        while True:
            instruction = self.code[pc]
            pc += 1
            self.steps += 1
            match instruction:
                case "push", n:
                    self.stack.append(int(n))
                case ("dup",):
                    self.stack.append(self.stack[-1])
                case ("drop",):
                    self.pop()
                case ("print",):
                    self.out.append(f"{self.name}:{self.pop()}")
                case "jump" | "jnz" | "jz" as op, label:
                    if op == "jump" or bool(self.pop()) == (op == "jnz"):
                        pc = self.labels[label]
                case "send", channel:
                    await self.channels[channel].put(self.pop())
                case "recv", channel:
                    self.stack.append(await self.channels[channel].get())
                case ("halt",):
                    return f"{self.name} halted after {self.steps}"
                case (op,) if op in self.BINARY:
                    b, a = self.pop(), self.pop()
                    self.stack.append(self.BINARY[op](a, b))
                case _:
                    raise VmError(f"bad instruction {' '.join(instruction)}")
            await asyncio.sleep(0)


async def main() -> None:
    code, labels = assemble(SOURCE)
    print(len(code), labels)
    channels: dict[str, asyncio.Queue[int]] = {"numbers": asyncio.Queue(1)}
    out: list[str] = []
    vms = {n: Vm(n, code, labels, channels, out) for n in ("producer", "consumer", "broken")}
    for r in await asyncio.gather(*(vm.run() for vm in vms.values()), return_exceptions=True):
        print(f"{type(r).__name__}: {r}" if isinstance(r, Exception) else r)
    print(out, vms["consumer"].stack)
    for text in ("x:\n add", "x:\n fly 1", "x:\n push y"):
        try:
            await Vm("x", *assemble(text), channels, out).run()
        except (VmError, ValueError) as e:
            print(type(e).__name__, e)


asyncio.run(main())
