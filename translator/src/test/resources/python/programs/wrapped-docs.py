import functools


def deco(fn):
    @functools.wraps(fn)
    def wrapper(*a):
        """w"""
        return fn(*a)
    return wrapper


def main():
    @deco
    def hopeless(x):
        """Never works."""
        return x
    print(hopeless.__doc__, hopeless.__name__)


@deco
def top():
    """Top doc."""


main()
print(top.__doc__, deco.__doc__, main.__doc__)
