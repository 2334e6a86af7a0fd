import asyncio
log=[]
async def tick(n):
    for i in range(n): log.append(f"t{i}"); await asyncio.sleep(0)
def show(k): print(k," ".join(log)); log.clear()
async def one(label, coro):
    t=asyncio.create_task(tick(12))
    await asyncio.sleep(0)
    try: r=await coro; log.append("="+str(r))
    except BaseException as e: log.append("!"+type(e).__name__)
    n=len(log); t.cancel()
    await asyncio.gather(t,return_exceptions=True)
    show(label)
async def v(x): return x
async def err(): raise ValueError("x")
async def sl(): await asyncio.sleep(0); return 7
async def wt():
    a=asyncio.create_task(v(1)); b=asyncio.create_task(sl())
    d,p=await asyncio.wait([a,b],return_when=asyncio.FIRST_COMPLETED); log.append(f"{len(d)}/{len(p)}"); await b; return "w"
async def tg():
    async with asyncio.TaskGroup() as g:
        a=g.create_task(sl()); b=g.create_task(v(2))
    return a.result()+b.result()
async def tgf():
    async with asyncio.TaskGroup() as g:
        g.create_task(err()); await asyncio.sleep(1)
async def ac():
    return [await f for f in asyncio.as_completed([asyncio.create_task(sl())])]
async def to0(): return await asyncio.wait_for(sl(),0)
async def toneg():
    async with asyncio.timeout(-1): await asyncio.sleep(0); await asyncio.sleep(0); await asyncio.sleep(1)
async def sem():
    s=asyncio.Semaphore(1)
    async def w(n):
        async with s: log.append(f"s{n}"); await asyncio.sleep(0)
    await asyncio.gather(w(0),w(1),w(2))
async def cond():
    c=asyncio.Condition(); 
    async def w(n):
        async with c: await c.wait(); log.append(f"c{n}")
    ts=[asyncio.create_task(w(i)) for i in range(3)]; await asyncio.sleep(0)
    async with c: c.notify(2)
    await asyncio.sleep(0); await asyncio.sleep(0); await asyncio.sleep(0)
    async with c: c.notify_all()
    await asyncio.gather(*ts)
async def shc():
    i=asyncio.create_task(sl()); o=asyncio.shield(i); await asyncio.sleep(0); o.cancel()
    try: await o
    except asyncio.CancelledError: log.append("oc")
    return await i
async def main():
    await one("gather0",asyncio.gather())
    await one("gather",asyncio.gather(v(1),v(2)))
    await one("gatherE",asyncio.gather(v(1),err()))
    await one("wait",wt())
    await one("waitfor",asyncio.wait_for(sl(),5))
    await one("wf0",to0())
    await one("tg",tg())
    await one("tgf",tgf())
    await one("shield",asyncio.shield(sl()))
    await one("shc",shc())
    await one("ac",ac())
    await one("toneg",toneg())
    await one("sem",sem())
    await one("cond",cond())
asyncio.run(main())
