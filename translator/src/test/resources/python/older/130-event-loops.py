import asyncio
async def main():
    await asyncio.sleep(0)
    return 4
loop = asyncio.get_event_loop()
print(loop.run_until_complete(main()))
loop.close()
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
print(loop.run_until_complete(main()))
loop.close()
asyncio.run(main())
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
