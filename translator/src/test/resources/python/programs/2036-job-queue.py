import asyncio
import enum


class Status(enum.Flag):
    NEW = 0
    QUEUED = enum.auto()
    RUNNING = enum.auto()
    DONE = enum.auto()
    FAILED = enum.auto()
    FINISHED = DONE | FAILED


class Job:
    serial = 100

    def __init__(self, fn, *args, priority=5, tries=1, **kwargs):
        Job.serial += 1
        self.id = Job.serial
        self.fn, self.args, self.kwargs = fn, args, kwargs
        self.priority = priority
        self.tries = tries
        self.status = Status.NEW
        self.result = self.error = None

    def __lt__(self, other):
        return (self.priority, self.id) < (other.priority, other.id)

    def __repr__(self):
        return "<Job %d %s %s>" % (self.id, self.fn.__name__, self.status.name)


class JobQueue:
    def __init__(self, workers=2):
        self.queue = asyncio.PriorityQueue()
        self.jobs = []
        self.journal = []
        self.workers = [asyncio.create_task(self.work(), name=f"w{i}") for i in range(workers)]

    def submit(self, *args, **kwargs):
        job = Job(*args, **kwargs)
        self.jobs.append(job)
        self.enqueue(job)
        return job

    def enqueue(self, job):
        job.status = Status.QUEUED
        self.queue.put_nowait(job)

    async def work(self):
        me = asyncio.current_task().get_name()
        while True:
            job = await self.queue.get()
            job.status = Status.RUNNING
            job.tries -= 1
            try:
                job.result = await job.fn(*job.args, **job.kwargs)
            except Exception as exc:
                job.error = exc
                if job.tries > 0:
                    self.enqueue(job)
                else:
                    job.status = Status.FAILED
            else:
                job.error = None
                job.status = Status.DONE
            finally:
                self.journal.append(f"{me}:{job.id}:{job.status.name.lower()}")
                self.queue.task_done()

    async def drain(self):
        await self.queue.join()
        for w in self.workers:
            w.cancel()
        await asyncio.gather(*self.workers, return_exceptions=True)
        return sum(1 for j in self.jobs if j.status is Status.DONE), len(self.jobs)


async def add(*xs, start=0):
    await asyncio.sleep(0)
    return sum(xs, start)


async def flaky(seen, limit):
    seen.append(len(seen))
    if len(seen) < limit:
        raise RuntimeError("attempt %d of %d" % (len(seen), limit))
    return seen


async def root(x):
    return round(x ** 0.5, 4) if x >= 0 else {}["negative"]


async def main():
    q = JobQueue(workers=1)
    q.submit(add, 1, 2, 3)
    q.submit(add, 10, start=5, priority=1)
    q.submit(flaky, [], 3, tries=3, priority=4)
    q.submit(flaky, [], 9, tries=2)
    q.submit(root, 2.0, priority=0)
    q.submit(root, -1)
    q.submit(add, "a", priority=9)
    print(q.jobs[0], q.queue.qsize(), Status.NEW in Status.FINISHED, bool(Status.NEW))
    print(await q.drain())
    print(*q.journal, sep="\n")
    for job in sorted(q.jobs):
        mark = "ok " if job.status & Status.FINISHED == Status.DONE else "bad"
        print(mark, job, job.result if job.error is None else repr(job.error))
    print(Status.DONE in Status.FINISHED, Status.FINISHED, Status.QUEUED.value, Status(4), ~Status.DONE & Status.FINISHED)
    print([t.cancelled() for t in q.workers], min(q.jobs).id)


asyncio.run(main())
