import asyncio
import datetime
import datetime as dt
from datetime import date, datetime as DT, timedelta, timezone, tzinfo
from dataclasses import dataclass, field


class Zone(tzinfo):
    def __init__(self, hours, name):
        self.hours = hours
        self.name = name

    def utcoffset(self, when):
        return timedelta(hours=self.hours)

    def dst(self, when):
        return timedelta(0)

    def tzname(self, when):
        return self.name


@dataclass(order=True)
class Event:
    when: DT
    title: str = field(compare=False)
    day: date = date(2024, 1, 1)


class Holiday(date):
    def greet(self):
        return f"holiday on {self.isoformat()}"


def days_between(a: date, b: date) -> int:
    return (b - a).days


def parse_all(lines):
    return [DT.strptime(line, "%Y-%m-%d %H:%M") for line in lines]


async def main():
    z = Zone(3, "EAT")
    moment = DT(2024, 5, 6, 7, 8, tzinfo=z)
    print(moment, moment.tzname(), moment.utcoffset())
    print(moment.astimezone(timezone.utc).isoformat())
    print(DT(2024, 1, 1, tzinfo=timezone.utc).astimezone(z))
    print(DT.fromtimestamp(0, z))
    events = [Event(DT(2024, 3, 1), "b"), Event(DT(2024, 2, 1, 5), "a")]
    for e in sorted(events):
        print(e)
    print(max(events).title, days_between(date(2024, 1, 1), date(2024, 12, 25)))
    for d in parse_all(["2024-01-05 10:30", "2023-12-31 23:59"]):
        print(d.date(), d.time(), d.strftime("%A %d %B %Y"), d.year + 1)
    print(datetime.datetime(2024, 1, 1).replace(hour=5).isoformat(timespec="minutes"))
    print(datetime.date.fromisoformat("2024-02-29") + datetime.timedelta(days=366))
    print(dt.date(2024, 5, 1).strftime("%b"), dt.time(5, 6), dt.timezone.utc, dt.MINYEAR)
    h = Holiday(2024, 12, 25)
    print(h.greet(), h.weekday(), h == date(2024, 12, 25), isinstance(h, date))
    counts = {}
    for s in ["2024-01-01", "2024-01-02", "2024-01-01"]:
        key = date.fromisoformat(s)
        counts[key] = counts.get(key, 0) + 1
    print(counts)
    week = [date(2024, 1, 1) + timedelta(days=i) for i in range(7)]
    print([d.strftime("%a") for d in week if d.weekday() < 5])
    print(list(map(DT.fromisoformat, ["2024-01-01", "2024-01-02T03:04"])))
    print(list(map(date.isoformat, week[:2])), sum((timedelta(1), timedelta(2)), timedelta()))
    now = DT.now()
    print(isinstance(now, DT), now <= DT.now(), DT.now(timezone.utc).tzinfo, now.tzinfo)
    print(date.today() == DT.today().date())
    print(f"{DT(2024, 1, 2, 3, 4, 5):%Y/%m/%d %H:%M:%S}", f"{week[0]:>12}" if False else "")
    start = DT(2024, 1, 1)
    end = start + timedelta(hours=1, minutes=30)
    elapsed = end - start
    print(elapsed, elapsed.total_seconds(), elapsed / 2, elapsed // timedelta(minutes=7), -elapsed, abs(-elapsed))
    try:
        DT.strptime("nope", "%Y")
    except ValueError as error:
        print("bad:", error)
    maybe = None
    maybe = maybe or start
    print(maybe.isoformat(), start.timetuple().tm_yday, start.timetuple()[:3])
    print(min(week), max(week), sorted(week, reverse=True)[0], week[0].isocalendar()[1])
    print(DT.min < start < DT.max, DT.min, date.max)


asyncio.run(main())
