from enum import Enum, Flag, auto
from datetime import datetime


class Suit(str, Enum):
    H = "hearts"


class P(Flag):
    R = auto()
    W = auto()


print("%s" % Suit.H, "%s %s" % (Suit.H, 1), f"{Suit.H}", "{}".format(Suit.H), Suit.H + "!")
print(P(0), repr(P(0)), P.R & P.W, P.R | P.W, ~P.R)
Dyn = Enum("Dyn", "A B C")
E = Enum("E", ["X", "Y"])
print(Dyn.B, Dyn.C.value, list(E))
