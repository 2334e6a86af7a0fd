import asyncio
from enum import Enum, IntEnum, Flag, auto


class Coin(Enum):
    NICKEL = 5
    DIME = 10

    def __new__(cls, cents):
        obj = object.__new__(cls)
        obj._value_ = cents
        obj.label = f"{cents}c"
        return obj


class Level(int, Enum):
    LOW = (1, "low level")
    HIGH = (9, "high level")

    def __new__(cls, value, doc):
        obj = int.__new__(cls, value)
        obj._value_ = value
        obj.doc = doc
        return obj


class Color(str, Enum):
    RED = ("red", "#f00")
    BLUE = ("blue", "#00f")

    def __new__(cls, value, code):
        obj = str.__new__(cls, value)
        obj._value_ = value
        obj.code = code
        return obj


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.673e-11 * self.mass / (self.radius * self.radius)


class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

    A = auto()
    B = auto()


async def main():
    print(list(Coin), Coin(5).label, Coin.DIME.value)
    print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level.HIGH.doc, Level(1))
    print(Color.RED == "red", Color("blue").code, Color.RED.upper())
    print([f"{p.gravity:.2f}" for p in Planet], Planet.MARS.value)
    print([a.value for a in Auto])


asyncio.run(main())
