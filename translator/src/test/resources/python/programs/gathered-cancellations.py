import asyncio


async def main():
    t = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    t = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    t.cancel("m")
    print(await asyncio.gather(t, return_exceptions=True))
    t = asyncio.create_task(asyncio.sleep(1))
    g = asyncio.gather(t, asyncio.sleep(1))
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError as e:
        print(repr(e))
    t = asyncio.create_task(asyncio.sleep(1))
    g = asyncio.gather(t, asyncio.sleep(0.001))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await g
    except asyncio.CancelledError as e:
        print(repr(e))


asyncio.run(main())
