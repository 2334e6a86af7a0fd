"""Writes CPython's trees of files in a compact form that TreeText.java writes, too.

    dump_ast.py              a line for each file of the standard library: path, digest of its tree
    dump_ast.py --text FILE  the tree of one file

A file that CPython refuses has the digest "refused".
"""

import ast
import gc
import hashlib
import os
import struct
import sys
import sysconfig
import warnings

SKIPPED = {"type_comment", "type_ignores"}
PLAIN = (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop)
FIELDS = {}


def fields_of(cls):
    names = tuple(name for name in cls._fields if name not in SKIPPED)
    found = FIELDS[cls] = (
        cls.__name__,
        names,
        "lineno" in cls._attributes,
        cls in (ast.Constant, ast.MatchSingleton),
        issubclass(cls, PLAIN),
    )
    return found


def literal(value):
    if isinstance(value, bool) or value is None or value is ...:
        return repr(value)
    if isinstance(value, str):
        return f"s'{value}'"
    if isinstance(value, bytes):
        return "b" + value.hex()
    if isinstance(value, int):
        return f"i{value:x}"
    if isinstance(value, float):
        return "f" + struct.pack(">d", value).hex()
    return "j" + struct.pack(">d", value.imag).hex()


def write(node, out):
    cls = node.__class__
    name, names, placed, constant, plain = FIELDS.get(cls) or fields_of(cls)
    if plain:
        out.append(name)
        return
    if placed:
        out.append(f"{name} {node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}(")
    else:
        out.append(name + "(")
    for field in names:
        value = getattr(node, field)
        if constant and field == "value":
            out.append(literal(value))
        elif value is None:
            out.append("-")
        elif isinstance(value, ast.AST):
            write(value, out)
        elif isinstance(value, list):
            out.append("[")
            for item in value:
                if isinstance(item, ast.AST):
                    write(item, out)
                else:
                    out.append("-" if item is None else item)
                out.append(" ")
            out.append("]")
        else:
            out.append(str(value))
        out.append(",")
    out.append(")")


def text_of(path):
    with open(path, "rb") as file:
        source = file.read()
    try:
        tree = ast.parse(source, path)
    except (SyntaxError, ValueError):
        return None
    out = []
    write(tree, out)
    return "".join(out)


def encode(text):
    return text.encode("utf-16-be", "surrogatepass")


def library():
    root = sysconfig.get_path("stdlib")
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - {"site-packages", "__pycache__"})
        for name in sorted(names):
            if name.endswith(".py"):
                yield os.path.join(folder, name)


def main(args):
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20_000)
    gc.disable()
    if args[:1] == ["--text"]:
        text = text_of(args[1])
        sys.stdout.buffer.write(encode("refused" if text is None else text))
        return
    for path in args or library():
        text = text_of(path)
        digest = "refused" if text is None else hashlib.md5(encode(text)).hexdigest()
        print(digest, path, sep="\t", flush=True)


main(sys.argv[1:])
