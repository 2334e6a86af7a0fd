import asyncio


async def ticker(n, log):
    try:
        for i in range(n):
            log.append(f"yield {i}")
            yield i
            await asyncio.sleep(0)
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("closed")


async def running_mean():
    count = total = 0
    mean = None
    while True:
        value = yield mean
        count += 1
        total += value
        mean = total / count


async def resilient(items):
    for item in items:
        try:
            yield item
        except KeyError as e:
            yield f"skipped {e}"


async def chunked(source, size):
    chunk = []
    async for x in source:
        chunk.append(x)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk.clear()
    if chunk:
        yield tuple(chunk)


async def merge(*sources):
    pending = list(sources)
    while pending:
        for src in list(pending):
            try:
                yield await src.__anext__()
            except StopAsyncIteration:
                pending.remove(src)


async def take(source, n):
    out = []
    async for x in source:
        out.append(x)
        if len(out) == n:
            break
    return out


async def main():
    log = []
    print([x async for x in ticker(3, log)], log)
    log.clear()
    g = ticker(10, log)
    print(await take(g, 2))
    await g.aclose()
    print(log, await anext(g, "over"))
    mean = running_mean()
    await mean.asend(None)
    print([await mean.asend(v) for v in (10, 20, 60)])
    r = resilient("xyz")
    print(await anext(r), await r.athrow(KeyError("bad")), await anext(r), await anext(r))
    try:
        await r.__anext__()
    except StopAsyncIteration:
        print("stop")
    log.clear()
    print([c async for c in chunked(ticker(7, log), 3)], len(log))
    print([x async for x in merge(ticker(2, log), resilient("abcd"), ticker(3, log))])
    m = running_mean()
    try:
        await m.asend(5)
    except TypeError as e:
        print(e)
    await m.asend(None)
    try:
        await m.athrow(ZeroDivisionError("out"))
    except ZeroDivisionError as e:
        print("thrown", e)
    print(await anext(m, None))


asyncio.run(main())
