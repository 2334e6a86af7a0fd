from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    done: bool = field(default=False, init=False, compare=False)
    log: list = field(init=False, default_factory=list)
    later: str = field(init=False, repr=False)

    def __post_init__(self):
        self.later = "x" * self.priority


j = Job(2)
print(j, j.done, j.later)


def mark(x):
    x.done = True


mark(j)
mark(Job(3))
print(j.done)


@dataclass
class A:
    n: int = field(default=3, init=False)


print(A(), A().n)
