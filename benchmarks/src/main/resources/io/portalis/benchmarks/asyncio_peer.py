"""Does as it is told, a line each: "switches TASKS TIMES" or "sleepers TASKS MILLISECONDS".

Answers each by the nanoseconds of CPU time and of wall time that it took.
"""

import asyncio
import platform
import sys
import time


async def switcher(times):
    for _ in range(times):
        await asyncio.sleep(0)


async def switches(tasks, times):
    await asyncio.gather(*(switcher(times) for _ in range(tasks)))


async def sleeper(delay):
    await asyncio.sleep(delay)


async def sleepers(tasks, delay):
    await asyncio.gather(*(sleeper(delay) for _ in range(tasks)))


PROGRAMS = {
    "switches": switches,
    "sleepers": lambda tasks, millis: sleepers(tasks, millis / 1000),
}

print(platform.python_implementation(), platform.python_version(), flush=True)
for line in sys.stdin:
    name, first, second = line.split()
    wall = time.perf_counter_ns()
    cpu = time.process_time_ns()
    asyncio.run(PROGRAMS[name](int(first), int(second)))
    cpu = time.process_time_ns() - cpu
    wall = time.perf_counter_ns() - wall
    print(cpu, wall, flush=True)
