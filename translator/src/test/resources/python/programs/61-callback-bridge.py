import asyncio


class LegacyClient:
    """An old-style API with callbacks: on_ok(result) and on_error(exception)."""

    def __init__(self, loop):
        self._loop = loop
        self._listeners = {}

    def request(self, value, on_ok, on_error, delay=0.002):
        if value < 0:
            self._loop.call_later(delay, on_error, ValueError(f"negative: {value}"))
        else:
            self._loop.call_later(delay, on_ok, value * 2)

    def subscribe(self, topic, listener):
        self._listeners.setdefault(topic, []).append(listener)
        return lambda: self._listeners[topic].remove(listener)

    def publish(self, topic, *args):
        for listener in tuple(self._listeners.get(topic, ())):
            listener(*args)


def promisify(fn):
    def call(*args, **kwargs):
        fut = asyncio.get_running_loop().create_future()

        def ok(result):
            if not fut.done():
                fut.set_result(result)

        def error(exc):
            if not fut.done():
                fut.set_exception(exc)

        fn(*args, ok, error, **kwargs)
        return fut

    return call


async def events(client, topic, until):
    queue = asyncio.Queue()
    unsubscribe = client.subscribe(topic, lambda *args: queue.put_nowait(args))
    try:
        while (args := await queue.get()) != (until,):
            yield args
    finally:
        unsubscribe()


async def once(client, topic):
    fut = asyncio.get_running_loop().create_future()
    stop = client.subscribe(topic, fut.set_result)
    fut.add_done_callback(lambda _: stop())
    return await fut


async def main():
    loop = asyncio.get_running_loop()
    client = LegacyClient(loop)
    request = promisify(client.request)
    print(await request(21), await asyncio.gather(request(1), request(2)))
    try:
        await request(-5)
    except ValueError as e:
        print("ValueError:", e)
    try:
        await asyncio.wait_for(request(1, delay=1), 0.01)
    except TimeoutError:
        print("timed out")
    waiter = asyncio.create_task(once(client, "news"))
    await asyncio.sleep(0)
    client.publish("news", "headline")
    print(await waiter)
    await asyncio.sleep(0)
    print(client._listeners)
    for i, args in enumerate([("a", 1), ("b", 2), ("end",), ("late",)], 1):
        loop.call_later(0.001 * i, client.publish, "log", *args)
    print([args async for args in events(client, "log", "end")], client._listeners["log"])
    fut = loop.create_future()
    loop.call_soon(fut.set_exception, StopAsyncIteration("odd"))
    try:
        await fut
    except StopAsyncIteration as e:
        print("got", repr(e))
    cf = loop.create_future()
    cf.cancel(msg="no thanks")
    try:
        await cf
    except asyncio.CancelledError as e:
        print(e.args, cf.cancelled(), cf.done(), cf.cancel())


asyncio.run(main())
