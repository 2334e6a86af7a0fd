import asyncio
log=[]
def p(*a): print(*a)
async def w(name,n):
    for i in range(n):
        p(name,i); await asyncio.sleep(0)
    return name
async def fail(d):
    await asyncio.sleep(d); raise ValueError("bad")
async def t1():
    a=asyncio.create_task(w("a",3)); b=asyncio.create_task(w("b",2))
    p("created"); await asyncio.sleep(0); p("main")
    p(await a, await b)
    p(list(await asyncio.gather(w("x",1),w("y",2),a)))
    r=await asyncio.gather(w("q",1),fail(0),return_exceptions=True); p(type(r[1]).__name__)
    try: await asyncio.gather(fail(0),w("z",4))
    except ValueError as e: p("E",e)
    for _ in range(5): await asyncio.sleep(0)
async def t2():
    try: await asyncio.wait_for(asyncio.sleep(1),0.01)
    except TimeoutError: p("timeout")
    p(await asyncio.wait_for(w("wf",2),1))
    t=asyncio.create_task(w("c",5)); await asyncio.sleep(0); t.cancel("msg")
    try: await t
    except asyncio.CancelledError as e: p("cancelled",e)
    s=asyncio.create_task(asyncio.sleep(0.01,"shielded")); o=asyncio.shield(s); o.cancel()
    try: await o
    except asyncio.CancelledError: p("outer cancelled",s.done())
    p(await s)
    try:
        async with asyncio.timeout(0.005): await asyncio.sleep(1)
    except TimeoutError: p("tm")
async def t3():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(w("g1",2)); tg.create_task(fail(0)); tg.create_task(w("g2",6))
    except BaseExceptionGroup as e: p(len(e.exceptions), str(e))
    lock=asyncio.Lock()
    async def lk(n):
        async with lock:
            p("lock",n); await asyncio.sleep(0); p("unlock",n)
    await asyncio.gather(lk(1),lk(2),lk(3))
    bar=asyncio.Barrier(3)
    async def br(n): p("bar",n,await bar.wait())
    await asyncio.gather(br(1),br(2),br(3))
    q=asyncio.Queue(2)
    async def prod():
        for i in range(5): await q.put(i); p("put",i)
    async def cons():
        for i in range(5): p("got",await q.get()); q.task_done()
    await asyncio.gather(prod(),cons()); await q.join()
    pq=asyncio.PriorityQueue()
    for x in (5,1,4,1,3): pq.put_nowait(x)
    p([pq.get_nowait() for _ in range(5)])
    cond=asyncio.Condition()
    async def cw(n):
        async with cond: await cond.wait(); p("cond",n)
    ts=[asyncio.create_task(cw(i)) for i in range(3)]
    await asyncio.sleep(0)
    async with cond: cond.notify(2)
    await asyncio.sleep(0.001)
    async with cond: cond.notify_all()
    await asyncio.gather(*ts)
async def agen(n):
    try:
        for i in range(n): 
            await asyncio.sleep(0)
            yield i
    finally: p("agen closed")
async def t4():
    async for x in agen(2): p("ag",x)
    async for x in agen(5):
        p("brk",x)
        if x==1: break
    p("after break"); await asyncio.sleep(0); p("turn"); await asyncio.sleep(0); p("turn2")
    g=agen(3); p(await g.__anext__()); await g.aclose()
    try: await g.__anext__()
    except StopAsyncIteration: p("stop")
    async def item(i,d): await asyncio.sleep(d); return i
    for c in asyncio.as_completed([item(1,0.03),item(2,0.01),item(3,0.02)]): p("ac",await c)
    left=agen(3); p(await left.__anext__())
    asyncio.create_task(w("left",50)); 
def gen():
    got=yield 1; p("got",got)
    try: yield 2
    finally: p("gen closed")
def outer():
    r=yield from inner(); p("r",r)
def inner():
    yield 7
    return "ret"
for t in (t1,t2,t3,t4): asyncio.run(t())
g=gen(); p(next(g),g.send("v")); g.close(); p(list(outer()))
