import asyncio
import contextvars

flavor = contextvars.ContextVar("flavor", default="vanilla")


async def set_flavor(name):
    old = flavor.get()
    flavor.set(name)
    return f"{old}->{name}"


async def countdown(n):
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    ticks = []

    def tick(left):
        ticks.append(left)
        if left == 0:
            done.set_result(ticks)
        else:
            loop.call_later(0.002, tick, left - 1)

    loop.call_soon(tick, n)
    return await done


async def timers():
    loop = asyncio.get_running_loop()
    out = []
    base = loop.time()
    handles = {ms: loop.call_at(base + ms / 1000, out.append, ms) for ms in (55, 5, 30, 80)}
    handles[80].cancel()
    print("cancelled", [ms for ms, h in handles.items() if h.cancelled()])
    print("when", handles[5].when() < handles[30].when() < handles[55].when())
    soon = loop.call_soon(out.append, "soon")
    gone = loop.call_soon(out.append, "gone")
    gone.cancel()
    await asyncio.sleep(0.09)
    return out, soon.cancelled()


with asyncio.Runner() as runner:
    print(runner.run(set_flavor("mint")), runner.run(set_flavor("lemon")))
    print(flavor.get())
    print(runner.run(countdown(4)))
    print(runner.run(timers()))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed())
    ctx = contextvars.copy_context()
    print(runner.run(set_flavor("rum"), context=ctx), ctx[flavor])
print(loop.is_closed())
for bad in (loop.call_soon, ):
    try:
        bad(print, "never")
    except RuntimeError as e:
        print(e)

loop = asyncio.new_event_loop()
try:
    print(loop.run_until_complete(asyncio.sleep(0, "own loop")))
    t = loop.create_task(countdown(2))
    print(loop.run_until_complete(t), t.done())
    loop.call_soon(lambda: loop.stop())
    loop.run_forever()
    print("stopped", loop.is_running())
finally:
    loop.close()
print(loop.is_closed())
