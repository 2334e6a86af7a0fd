import asyncio
import sys
import traceback


async def main():
    try:
        1 / 0
    except ZeroDivisionError as e:
        traceback.print_exc()
        text = traceback.format_exc()
        print(text.splitlines()[-1])
        print("".join(traceback.format_exception(type(e), e, e.__traceback__)).splitlines()[-1])
        print(traceback.format_exception_only(type(e), e))
        print(e.__traceback__ is not None)
    print(sys.exc_info())


asyncio.run(main())
