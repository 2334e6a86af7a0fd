import asyncio
import contextvars

user = contextvars.ContextVar("user", default="anonymous")
depth = contextvars.ContextVar("depth")
audit = []


def whoami():
    return "%s@%s" % (user.get(), depth.get("?"))


async def request(name, level, children=()):
    token = user.set(name)
    depth.set(level)
    try:
        await asyncio.sleep(0)
        audit.append(whoami())
        nested = [asyncio.create_task(request(name + "." + c, level + 1)) for c in children]
        sub = await asyncio.gather(*nested)
        return [whoami()] + [s for group in sub for s in group]
    finally:
        user.reset(token)
        audit.append("exit " + whoami())


async def direct():
    depth.set("direct")
    user.set("changed")


async def compare():
    user.set("base")
    await asyncio.create_task(direct())
    after_task = whoami()
    await direct()
    return after_task, whoami()


def sync_job(prefix):
    user.set(prefix + user.get())
    return whoami()


async def main():
    print(whoami())
    print(await asyncio.gather(request("ann", 1, "xy"), request("bob", 1)))
    print(sorted(audit))
    print(whoami())
    print(await asyncio.create_task(compare()), whoami())
    ctx = contextvars.copy_context()
    print(ctx.run(sync_job, "dr-"), ctx.run(sync_job, "prof-"), whoami(), ctx[user])
    print(user in ctx, depth in ctx, user in contextvars.copy_context())
    try:
        depth.get()
    except LookupError as e:
        print("LookupError", isinstance(e, KeyError), user.name)
    token = user.set("temp")
    print(token.old_value is contextvars.Token.MISSING, token.var is user)
    user.reset(token)
    try:
        user.reset(token)
    except RuntimeError as e:
        print("reset twice:", str(e).split()[-3:])
    special = contextvars.Context()
    t = asyncio.create_task(request("eve", 9), context=special)
    print(await t, special.get(depth), special.get(user, "gone"))
    print(await asyncio.to_thread(sync_job, "thread-"), whoami())
    loop = asyncio.get_running_loop()
    seen = []
    loop.call_soon(lambda: seen.append(whoami()), context=ctx)
    loop.call_soon(lambda: seen.append(whoami()))
    await asyncio.sleep(0)
    print(seen)


async def second():
    return whoami(), user.set("runner"), None


if __name__ == "__main__":
    with asyncio.Runner() as runner:
        runner.run(main())
        print(runner.run(second())[0], runner.run(second())[0])
        print(runner.get_loop().is_running(), runner.get_loop().is_closed())
    try:
        coro = second()
        runner.run(coro)
    except RuntimeError as e:
        coro.close()
        print(e)
    print(whoami())
