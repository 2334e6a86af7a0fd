import base64
import binascii
import struct
import uuid
import zlib
import secrets
import io
import urllib.parse
from urllib.parse import urlparse, urlencode, quote, parse_qs, urljoin

b = bytearray(b"abc")
b += b"def"
b[0] = 65
b.append(33)
del b[1]
print(b, len(b), b[1], b[1:3], bytes(b))
for x in b[:2]:
    print(x)
print(b"a,b".split(b","), b"abc".hex(), bytes.fromhex("0aff"), b"x" in b"xyz")
print("é".encode(), "é".encode("latin-1"), b"\xc3\xa9".decode())
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e)
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e)
print(base64.b64encode(b"hello").decode(), base64.b64decode("aGVsbG8="))
try:
    base64.b64decode("abc")
except binascii.Error as e:
    print("bad", e)
print(struct.pack("<HI", 1, 2), struct.unpack("<HI", struct.pack("<HI", 1, 2)), struct.calcsize("i"))
n, m = struct.unpack(">hh", b"\x00\x01\xff\xff")
print(n + m)
try:
    struct.pack("b", 300)
except struct.error as e:
    print(e)
u = uuid.uuid5(uuid.NAMESPACE_DNS, "python.org")
print(u, u.hex, u.version, uuid.UUID(int=5), u == uuid.UUID(str(u)), len(str(uuid.uuid4())))
print({u: 1})
print(zlib.crc32(b"hello"), binascii.hexlify(b"ab"), len(secrets.token_hex(4)))
r = urlparse("http://user@h:80/p?q=1#f")
print(r, r.port, r.hostname, r.query, r.geturl())
print(urlencode({"a": 1, "b": "x y"}), quote("a b/é"), parse_qs("a=1&a=2"), urljoin("http://h/a/b", "../c"))
print(urllib.parse.unquote("a%20b"))
o = io.BytesIO()
o.write(b"ab")
o.write(b)
print(o.getvalue(), o.tell())
print(b"%d %s" % (5, b"x"), isinstance(b, bytearray), isinstance(b, (bytes, bytearray)))


def f(data: bytes) -> int:
    return sum(data)


print(f(b"abc"), f(bytearray(b"a")), max(b), sorted(b"cab"))
print(int.from_bytes(b[:2], "big"), (300).to_bytes(2, "big"))
