package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.Args;
import io.portalis.python.Builtins;
import io.portalis.python.Dispatch;
import io.portalis.python.Py;
import io.portalis.python.PyByteArray;
import io.portalis.python.PyBytes;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** The modules base64, binascii, zlib, struct, uuid and secrets, as CPython 3.13 shows them. */
class EncodingsTest {

  private static final String U = "12345678-1234-5678-1234-567812345678";

  private static PyBytes bytes(String latin) {
    return PyBytes.latin1(latin);
  }

  private static Object call(Class<?> module, String function, Args args) {
    return Py.call(Dispatch.moduleMember(module, function), args);
  }

  private static Object make(Args args) {
    return Dispatch.construct(Uuid.class, args);
  }

  private static Uuid uuid(String text) {
    return (Uuid) make(Args.of(text));
  }

  @Test
  void base64_andHex_functions_giveTheSame() {
    row(
        "base64.b64encode(b'')",
        "b''",
        () -> call(PyBase64.class, "b64encode", Args.of(bytes(""))));
    row(
        "base64.b64encode(b'a')",
        "b'YQ=='",
        () -> call(PyBase64.class, "b64encode", Args.of(bytes("a"))));
    row(
        "base64.b64encode(b'ab')",
        "b'YWI='",
        () -> call(PyBase64.class, "b64encode", Args.of(bytes("ab"))));
    row(
        "base64.b64encode(b'abc\\xff\\xfe\\xfb')",
        "b'YWJj//77'",
        () -> call(PyBase64.class, "b64encode", Args.of(bytes("abc\u00ff\u00fe\u00fb"))));
    row(
        "base64.b64encode(bytearray(b'hi'))",
        "b'aGk='",
        () -> call(PyBase64.class, "b64encode", Args.of(PyByteArray.from(bytes("hi")))));
    row(
        "base64.b64encode(b'\\xfb\\xff', b'-_')",
        "b'-_8='",
        () -> call(PyBase64.class, "b64encode", Args.of(bytes("\u00fb\u00ff"), bytes("-_"))));
    row(
        "base64.b64encode('x')",
        "TypeError: a bytes-like object is required, not 'str'",
        () -> call(PyBase64.class, "b64encode", Args.of("x")));
    row(
        "base64.urlsafe_b64encode(b'\\xfb\\xff\\xfe')",
        "b'-__-'",
        () -> call(PyBase64.class, "urlsafe_b64encode", Args.of(bytes("\u00fb\u00ff\u00fe"))));
    row(
        "base64.standard_b64encode(b'\\xfb\\xff')",
        "b'+/8='",
        () -> call(PyBase64.class, "standard_b64encode", Args.of(bytes("\u00fb\u00ff"))));
    row(
        "base64.b64decode('YWJj')",
        "b'abc'",
        () -> call(PyBase64.class, "b64decode", Args.of("YWJj")));
    row(
        "base64.b64decode(b'YWI=')",
        "b'ab'",
        () -> call(PyBase64.class, "b64decode", Args.of(bytes("YWI="))));
    row(
        "base64.b64decode(b'Y W\\nI=')",
        "b'ab'",
        () -> call(PyBase64.class, "b64decode", Args.of(bytes("Y W\nI="))));
    row(
        "base64.b64decode('YWI')",
        "Error: Incorrect padding",
        () -> call(PyBase64.class, "b64decode", Args.of("YWI")));
    row(
        "base64.b64decode('YWJjZ')",
        "Error: Invalid base64-encoded string: number of data characters (5) cannot be 1 more than a multiple of 4",
        () -> call(PyBase64.class, "b64decode", Args.of("YWJjZ")));
    row(
        "base64.b64decode('YQ==YQ==')",
        "b'a'",
        () -> call(PyBase64.class, "b64decode", Args.of("YQ==YQ==")));
    row(
        "base64.b64decode('Y!Q==')",
        "b'a'",
        () -> call(PyBase64.class, "b64decode", Args.of("Y!Q==")));
    row(
        "base64.b64decode('Y!Q==', validate=True)",
        "Error: Only base64 data is allowed",
        () -> call(PyBase64.class, "b64decode", Args.of("Y!Q==").with("validate", true)));
    row(
        "base64.b64decode('YQ==x', validate=True)",
        "Error: Excess data after padding",
        () -> call(PyBase64.class, "b64decode", Args.of("YQ==x").with("validate", true)));
    row(
        "base64.b64decode('=YQ=', validate=True)",
        "Error: Leading padding not allowed",
        () -> call(PyBase64.class, "b64decode", Args.of("=YQ=").with("validate", true)));
    row(
        "base64.b64decode('Y=Q=', validate=True)",
        "Error: Discontinuous padding not allowed",
        () -> call(PyBase64.class, "b64decode", Args.of("Y=Q=").with("validate", true)));
    row(
        "base64.b64decode('YQ==', validate=True)",
        "b'a'",
        () -> call(PyBase64.class, "b64decode", Args.of("YQ==").with("validate", true)));
    row(
        "base64.b64decode('Y=Q=')",
        "Error: Incorrect padding",
        () -> call(PyBase64.class, "b64decode", Args.of("Y=Q=")));
    row(
        "base64.b64decode('\u00e9')",
        "ValueError: string argument should contain only ASCII characters",
        () -> call(PyBase64.class, "b64decode", Args.of("\u00e9")));
    row(
        "base64.b64decode(5)",
        "TypeError: argument should be a bytes-like object or ASCII string, not 'int'",
        () -> call(PyBase64.class, "b64decode", Args.of(5L)));
    row(
        "base64.urlsafe_b64decode('-_-_')",
        "b'\\xfb\\xff\\xbf'",
        () -> call(PyBase64.class, "urlsafe_b64decode", Args.of("-_-_")));
    row(
        "base64.b64decode('-_-_')",
        "b''",
        () -> call(PyBase64.class, "b64decode", Args.of("-_-_")));
    row(
        "base64.b64decode('-_-_', b'-_')",
        "b'\\xfb\\xff\\xbf'",
        () -> call(PyBase64.class, "b64decode", Args.of("-_-_", bytes("-_"))));
    row("base64.b64decode('')", "b''", () -> call(PyBase64.class, "b64decode", Args.of("")));
    row(
        "base64.encodebytes(b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')",
        "b'eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4\\neHh4\\n'",
        () ->
            call(
                PyBase64.class,
                "encodebytes",
                Args.of(bytes("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"))));
    row(
        "base64.decodebytes(b'eHh4\\neA==\\n')",
        "b'xxxx'",
        () -> call(PyBase64.class, "decodebytes", Args.of(bytes("eHh4\neA==\n"))));
    row(
        "base64.b32encode(b'hello!')",
        "b'NBSWY3DPEE======'",
        () -> call(PyBase64.class, "b32encode", Args.of(bytes("hello!"))));
    row(
        "base64.b32encode(b'a')",
        "b'ME======'",
        () -> call(PyBase64.class, "b32encode", Args.of(bytes("a"))));
    row(
        "base64.b32encode(b'')",
        "b''",
        () -> call(PyBase64.class, "b32encode", Args.of(bytes(""))));
    row(
        "base64.b32decode('NBSWY3DP')",
        "b'hello'",
        () -> call(PyBase64.class, "b32decode", Args.of("NBSWY3DP")));
    row(
        "base64.b32decode('ME======')",
        "b'a'",
        () -> call(PyBase64.class, "b32decode", Args.of("ME======")));
    row(
        "base64.b32decode('nbswy3dp')",
        "Error: Non-base32 digit found",
        () -> call(PyBase64.class, "b32decode", Args.of("nbswy3dp")));
    row(
        "base64.b32decode('nbswy3dp', True)",
        "b'hello'",
        () -> call(PyBase64.class, "b32decode", Args.of("nbswy3dp", true)));
    row(
        "base64.b32decode('ME')",
        "Error: Incorrect padding",
        () -> call(PyBase64.class, "b32decode", Args.of("ME")));
    row(
        "base64.b16encode(b'\\x01\\xab')",
        "b'01AB'",
        () -> call(PyBase64.class, "b16encode", Args.of(bytes("\u0001\u00ab"))));
    row(
        "base64.b16decode('01AB')",
        "b'\\x01\\xab'",
        () -> call(PyBase64.class, "b16decode", Args.of("01AB")));
    row(
        "base64.b16decode('01ab')",
        "Error: Non-base16 digit found",
        () -> call(PyBase64.class, "b16decode", Args.of("01ab")));
    row(
        "base64.b16decode('01ab', True)",
        "b'\\x01\\xab'",
        () -> call(PyBase64.class, "b16decode", Args.of("01ab", true)));
    row(
        "binascii.hexlify(b'\\x01\\xab')",
        "b'01ab'",
        () -> call(Binascii.class, "hexlify", Args.of(bytes("\u0001\u00ab"))));
    row(
        "binascii.hexlify(b'\\x01\\xab\\xcd', '-')",
        "b'01-ab-cd'",
        () -> call(Binascii.class, "hexlify", Args.of(bytes("\u0001\u00ab\u00cd"), "-")));
    row(
        "binascii.hexlify(b'\\x01\\xab\\xcd', '_', 2)",
        "b'01_abcd'",
        () -> call(Binascii.class, "hexlify", Args.of(bytes("\u0001\u00ab\u00cd"), "_", 2L)));
    row(
        "binascii.unhexlify('01aB')",
        "b'\\x01\\xab'",
        () -> call(Binascii.class, "unhexlify", Args.of("01aB")));
    row(
        "binascii.unhexlify(b'0')",
        "Error: Odd-length string",
        () -> call(Binascii.class, "unhexlify", Args.of(bytes("0"))));
    row(
        "binascii.unhexlify('zz')",
        "Error: Non-hexadecimal digit found",
        () -> call(Binascii.class, "unhexlify", Args.of("zz")));
    row(
        "binascii.b2a_base64(b'abc')",
        "b'YWJj\\n'",
        () -> call(Binascii.class, "b2a_base64", Args.of(bytes("abc"))));
    row(
        "binascii.b2a_base64(b'abc', newline=False)",
        "b'YWJj'",
        () -> call(Binascii.class, "b2a_base64", Args.of(bytes("abc")).with("newline", false)));
    row(
        "binascii.a2b_base64('YWJj\\n')",
        "b'abc'",
        () -> call(Binascii.class, "a2b_base64", Args.of("YWJj\n")));
    row(
        "binascii.a2b_base64('YW')",
        "Error: Incorrect padding",
        () -> call(Binascii.class, "a2b_base64", Args.of("YW")));
    row(
        "binascii.crc32(b'hello')",
        "907060870",
        () -> call(Binascii.class, "crc32", Args.of(bytes("hello"))));
    row(
        "zlib.crc32(b'hello')",
        "907060870",
        () -> call(Zlib.class, "crc32", Args.of(bytes("hello"))));
    row(
        "zlib.crc32(b'lo', 3842765083)",
        "907060870",
        () -> call(Zlib.class, "crc32", Args.of(bytes("lo"), 3842765083L)));
    row("zlib.crc32(b'')", "0", () -> call(Zlib.class, "crc32", Args.of(bytes(""))));
    row(
        "zlib.adler32(b'hello')",
        "103547413",
        () -> call(Zlib.class, "adler32", Args.of(bytes("hello"))));
    row(
        "zlib.adler32(b'lo', 40960314)",
        "103547413",
        () -> call(Zlib.class, "adler32", Args.of(bytes("lo"), 40960314L)));
    row(
        "zlib.crc32('x')",
        "TypeError: a bytes-like object is required, not 'str'",
        () -> call(Zlib.class, "crc32", Args.of("x")));
    row(
        "zlib.decompress(b'x\\x9cKLJN$\\x17\\x01\\x00\\xbc\\xbe\\x16\\xf9')",
        "b'abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc'",
        () ->
            call(
                Zlib.class,
                "decompress",
                Args.of(bytes("x\u009cKLJN$\u0017\u0001\u0000\u00bc\u00be\u0016\u00f9"))));
    row(
        "zlib.decompress(b'xyz')",
        "error: Error -3 while decompressing data: incorrect header check",
        () -> call(Zlib.class, "decompress", Args.of(bytes("xyz"))));
    row(
        "zlib.decompress(b'x\\x9cKLJ\\x06\\x00\\x02M')",
        "error: Error -5 while decompressing data: incomplete or truncated stream",
        () -> call(Zlib.class, "decompress", Args.of(bytes("x\u009cKLJ\u0006\u0000\u0002M"))));
  }

  @Test
  void struct_functions_giveTheSame() {
    row("struct.calcsize('')", "0", () -> call(Structs.class, "calcsize", Args.of("")));
    row("struct.calcsize('b')", "1", () -> call(Structs.class, "calcsize", Args.of("b")));
    row("struct.calcsize('hi')", "8", () -> call(Structs.class, "calcsize", Args.of("hi")));
    row("struct.calcsize('bq')", "16", () -> call(Structs.class, "calcsize", Args.of("bq")));
    row("struct.calcsize('<bq')", "9", () -> call(Structs.class, "calcsize", Args.of("<bq")));
    row("struct.calcsize('>bhil')", "11", () -> call(Structs.class, "calcsize", Args.of(">bhil")));
    row("struct.calcsize('@bhil')", "16", () -> call(Structs.class, "calcsize", Args.of("@bhil")));
    row("struct.calcsize('3s')", "3", () -> call(Structs.class, "calcsize", Args.of("3s")));
    row("struct.calcsize('10si')", "16", () -> call(Structs.class, "calcsize", Args.of("10si")));
    row("struct.calcsize('4xh')", "6", () -> call(Structs.class, "calcsize", Args.of("4xh")));
    row("struct.calcsize('2h2i')", "12", () -> call(Structs.class, "calcsize", Args.of("2h2i")));
    row("struct.calcsize('?d')", "16", () -> call(Structs.class, "calcsize", Args.of("?d")));
    row("struct.calcsize('i0q')", "8", () -> call(Structs.class, "calcsize", Args.of("i0q")));
    row("struct.calcsize('=l')", "4", () -> call(Structs.class, "calcsize", Args.of("=l")));
    row("struct.calcsize('l')", "8", () -> call(Structs.class, "calcsize", Args.of("l")));
    row("struct.calcsize('n')", "8", () -> call(Structs.class, "calcsize", Args.of("n")));
    row("struct.calcsize('P')", "8", () -> call(Structs.class, "calcsize", Args.of("P")));
    row(
        "struct.calcsize('<n')",
        "error: bad char in struct format",
        () -> call(Structs.class, "calcsize", Args.of("<n")));
    row(
        "struct.calcsize('z')",
        "error: bad char in struct format",
        () -> call(Structs.class, "calcsize", Args.of("z")));
    row(
        "struct.calcsize('3')",
        "error: repeat count given without format specifier",
        () -> call(Structs.class, "calcsize", Args.of("3")));
    row(
        "struct.calcsize('3 i')",
        "error: bad char in struct format",
        () -> call(Structs.class, "calcsize", Args.of("3 i")));
    row("struct.calcsize('fde')", "18", () -> call(Structs.class, "calcsize", Args.of("fde")));
    row(
        "struct.calcsize(' < i')",
        "error: bad char in struct format",
        () -> call(Structs.class, "calcsize", Args.of(" < i")));
    row(
        "struct.pack('<i', 1)",
        "b'\\x01\\x00\\x00\\x00'",
        () -> call(Structs.class, "pack", Args.of("<i", 1L)));
    row(
        "struct.pack('>i', -2)",
        "b'\\xff\\xff\\xff\\xfe'",
        () -> call(Structs.class, "pack", Args.of(">i", -2L)));
    row(
        "struct.pack('!H', 513)",
        "b'\\x02\\x01'",
        () -> call(Structs.class, "pack", Args.of("!H", 513L)));
    row(
        "struct.pack('hh', 1, 2)",
        "b'\\x01\\x00\\x02\\x00'",
        () -> call(Structs.class, "pack", Args.of("hh", 1L, 2L)));
    row(
        "struct.pack('b', -128)",
        "b'\\x80'",
        () -> call(Structs.class, "pack", Args.of("b", -128L)));
    row(
        "struct.pack('b', 128)",
        "error: 'b' format requires -128 <= number <= 127",
        () -> call(Structs.class, "pack", Args.of("b", 128L)));
    row(
        "struct.pack('B', 256)",
        "error: 'B' format requires 0 <= number <= 255",
        () -> call(Structs.class, "pack", Args.of("B", 256L)));
    row(
        "struct.pack('B', -1)",
        "error: 'B' format requires 0 <= number <= 255",
        () -> call(Structs.class, "pack", Args.of("B", -1L)));
    row(
        "struct.pack('h', 40000)",
        "error: 'h' format requires -32768 <= number <= 32767",
        () -> call(Structs.class, "pack", Args.of("h", 40000L)));
    row(
        "struct.pack('<h', 40000)",
        "error: 'h' format requires -32768 <= number <= 32767",
        () -> call(Structs.class, "pack", Args.of("<h", 40000L)));
    row(
        "struct.pack('H', -1)",
        "error: 'H' format requires 0 <= number <= 65535",
        () -> call(Structs.class, "pack", Args.of("H", -1L)));
    row(
        "struct.pack('<H', 70000)",
        "error: 'H' format requires 0 <= number <= 65535",
        () -> call(Structs.class, "pack", Args.of("<H", 70000L)));
    row(
        "struct.pack('i', 2147483648)",
        "error: 'i' format requires -2147483648 <= number <= 2147483647",
        () -> call(Structs.class, "pack", Args.of("i", 2147483648L)));
    row(
        "struct.pack('<I', -1)",
        "error: 'I' format requires 0 <= number <= 4294967295",
        () -> call(Structs.class, "pack", Args.of("<I", -1L)));
    row(
        "struct.pack('>q', 9223372036854775808)",
        "error: 'q' format requires -9223372036854775808 <= number <= 9223372036854775807",
        () -> call(Structs.class, "pack", Args.of(">q", new BigInteger("9223372036854775808"))));
    row(
        "struct.pack('Q', -1)",
        "error: 'Q' format requires 0 <= number <= 18446744073709551615",
        () -> call(Structs.class, "pack", Args.of("Q", -1L)));
    row(
        "struct.pack('<Q', 18446744073709551616)",
        "error: 'Q' format requires 0 <= number <= 18446744073709551615",
        () -> call(Structs.class, "pack", Args.of("<Q", new BigInteger("18446744073709551616"))));
    row(
        "struct.pack('Q', 18446744073709551615)",
        "b'\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff'",
        () -> call(Structs.class, "pack", Args.of("Q", new BigInteger("18446744073709551615"))));
    row(
        "struct.pack('l', 9223372036854775808)",
        "error: 'l' format requires -9223372036854775808 <= number <= 9223372036854775807",
        () -> call(Structs.class, "pack", Args.of("l", new BigInteger("9223372036854775808"))));
    row(
        "struct.pack('<q', -9223372036854775808)",
        "b'\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x80'",
        () -> call(Structs.class, "pack", Args.of("<q", -9223372036854775808L)));
    row(
        "struct.pack('c', b'a')",
        "b'a'",
        () -> call(Structs.class, "pack", Args.of("c", bytes("a"))));
    row(
        "struct.pack('c', b'ab')",
        "error: char format requires a bytes object of length 1",
        () -> call(Structs.class, "pack", Args.of("c", bytes("ab"))));
    row(
        "struct.pack('c', 'a')",
        "error: char format requires a bytes object of length 1",
        () -> call(Structs.class, "pack", Args.of("c", "a")));
    row(
        "struct.pack('3s', b'ab')",
        "b'ab\\x00'",
        () -> call(Structs.class, "pack", Args.of("3s", bytes("ab"))));
    row(
        "struct.pack('3s', b'abcd')",
        "b'abc'",
        () -> call(Structs.class, "pack", Args.of("3s", bytes("abcd"))));
    row(
        "struct.pack('s', 'a')",
        "error: argument for 's' must be a bytes object",
        () -> call(Structs.class, "pack", Args.of("s", "a")));
    row(
        "struct.pack('5p', b'abc')",
        "b'\\x03abc\\x00'",
        () -> call(Structs.class, "pack", Args.of("5p", bytes("abc"))));
    row(
        "struct.pack('3p', b'abcdef')",
        "b'\\x02ab'",
        () -> call(Structs.class, "pack", Args.of("3p", bytes("abcdef"))));
    row("struct.pack('?', 5)", "b'\\x01'", () -> call(Structs.class, "pack", Args.of("?", 5L)));
    row(
        "struct.pack('??', 0, 'x')",
        "b'\\x00\\x01'",
        () -> call(Structs.class, "pack", Args.of("??", 0L, "x")));
    row(
        "struct.pack('<f', 1.5)",
        "b'\\x00\\x00\\xc0?'",
        () -> call(Structs.class, "pack", Args.of("<f", 1.5)));
    row(
        "struct.pack('>d', -0.1)",
        "b'\\xbf\\xb9\\x99\\x99\\x99\\x99\\x99\\x9a'",
        () -> call(Structs.class, "pack", Args.of(">d", -0.1)));
    row(
        "struct.pack('f', 1e+39)",
        "b'\\x00\\x00\\x80\\x7f'",
        () -> call(Structs.class, "pack", Args.of("f", 1e+39)));
    row(
        "struct.pack('f', 'x')",
        "error: required argument is not a float",
        () -> call(Structs.class, "pack", Args.of("f", "x")));
    row(
        "struct.pack('<e', 1.5)",
        "b'\\x00>'",
        () -> call(Structs.class, "pack", Args.of("<e", 1.5)));
    row(
        "struct.pack('<e', 65504.0)",
        "b'\\xff{'",
        () -> call(Structs.class, "pack", Args.of("<e", 65504.0)));
    row(
        "struct.pack('<e', 65520.0)",
        "OverflowError: float too large to pack with e format",
        () -> call(Structs.class, "pack", Args.of("<e", 65520.0)));
    row(
        "struct.pack('<e', 1e-07)",
        "b'\\x02\\x00'",
        () -> call(Structs.class, "pack", Args.of("<e", 1e-07)));
    row(
        "struct.pack('<e', -2.0)",
        "b'\\x00\\xc0'",
        () -> call(Structs.class, "pack", Args.of("<e", -2.0)));
    row(
        "struct.pack('d', 3)",
        "b'\\x00\\x00\\x00\\x00\\x00\\x00\\x08@'",
        () -> call(Structs.class, "pack", Args.of("d", 3L)));
    row(
        "struct.pack('i', 1.0)",
        "error: required argument is not an integer",
        () -> call(Structs.class, "pack", Args.of("i", 1.0)));
    row(
        "struct.pack('i', 'x')",
        "error: required argument is not an integer",
        () -> call(Structs.class, "pack", Args.of("i", "x")));
    row(
        "struct.pack('hi', 1, 2)",
        "b'\\x01\\x00\\x00\\x00\\x02\\x00\\x00\\x00'",
        () -> call(Structs.class, "pack", Args.of("hi", 1L, 2L)));
    row(
        "struct.pack('bxh', 1, 2)",
        "b'\\x01\\x00\\x02\\x00'",
        () -> call(Structs.class, "pack", Args.of("bxh", 1L, 2L)));
    row(
        "struct.pack('2h', 1)",
        "error: pack expected 2 items for packing (got 1)",
        () -> call(Structs.class, "pack", Args.of("2h", 1L)));
    row(
        "struct.pack('h', 1, 2)",
        "error: pack expected 1 items for packing (got 2)",
        () -> call(Structs.class, "pack", Args.of("h", 1L, 2L)));
    row("struct.pack('')", "b''", () -> call(Structs.class, "pack", Args.of("")));
    row(
        "struct.pack('<2b3s', 1, 2, b'xyz')",
        "b'\\x01\\x02xyz'",
        () -> call(Structs.class, "pack", Args.of("<2b3s", 1L, 2L, bytes("xyz"))));
    row(
        "struct.pack('e', inf)",
        "b'\\x00|'",
        () -> call(Structs.class, "pack", Args.of("e", Double.POSITIVE_INFINITY)));
    row(
        "struct.pack('q', 18446744073709551616)",
        "error: 'q' format requires -9223372036854775808 <= number <= 9223372036854775807",
        () -> call(Structs.class, "pack", Args.of("q", new BigInteger("18446744073709551616"))));
    row(
        "struct.unpack('<i', b'\\x01\\x00\\x00\\x00')",
        "(1,)",
        () -> call(Structs.class, "unpack", Args.of("<i", bytes("\u0001\u0000\u0000\u0000"))));
    row(
        "struct.unpack('>h', b'\\xff\\xfe')",
        "(-2,)",
        () -> call(Structs.class, "unpack", Args.of(">h", bytes("\u00ff\u00fe"))));
    row(
        "struct.unpack('<Q', b'\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff')",
        "(18446744073709551615,)",
        () ->
            call(
                Structs.class,
                "unpack",
                Args.of("<Q", bytes("\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff"))));
    row(
        "struct.unpack('<q', b'\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff')",
        "(-1,)",
        () ->
            call(
                Structs.class,
                "unpack",
                Args.of("<q", bytes("\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff"))));
    row(
        "struct.unpack('3s', b'abc')",
        "(b'abc',)",
        () -> call(Structs.class, "unpack", Args.of("3s", bytes("abc"))));
    row(
        "struct.unpack('4p', b'\\x02abc')",
        "(b'ab',)",
        () -> call(Structs.class, "unpack", Args.of("4p", bytes("\u0002abc"))));
    row(
        "struct.unpack('<f', b'\\x00\\x00\\xc0?')",
        "(1.5,)",
        () -> call(Structs.class, "unpack", Args.of("<f", bytes("\u0000\u0000\u00c0?"))));
    row(
        "struct.unpack('>d', b'?\\xb9\\x99\\x99\\x99\\x99\\x99\\x9a')",
        "(0.1,)",
        () ->
            call(
                Structs.class,
                "unpack",
                Args.of(">d", bytes("?\u00b9\u0099\u0099\u0099\u0099\u0099\u009a"))));
    row(
        "struct.unpack('c?b', b'a\\x01\\xff')",
        "(b'a', True, -1)",
        () -> call(Structs.class, "unpack", Args.of("c?b", bytes("a\u0001\u00ff"))));
    row(
        "struct.unpack('<e', b'\\x00>')",
        "(1.5,)",
        () -> call(Structs.class, "unpack", Args.of("<e", bytes("\u0000>"))));
    row(
        "struct.unpack('<e', b'\\x01\\x00')",
        "(5.960464477539063e-08,)",
        () -> call(Structs.class, "unpack", Args.of("<e", bytes("\u0001\u0000"))));
    row(
        "struct.unpack('i', b'abc')",
        "error: unpack requires a buffer of 4 bytes",
        () -> call(Structs.class, "unpack", Args.of("i", bytes("abc"))));
    row(
        "struct.unpack('bxh', b'\\x01\\x00\\x02\\x00')",
        "(1, 2)",
        () -> call(Structs.class, "unpack", Args.of("bxh", bytes("\u0001\u0000\u0002\u0000"))));
    row(
        "struct.unpack('<2H', bytearray(b'\\x01\\x00\\x02\\x00'))",
        "(1, 2)",
        () ->
            call(
                Structs.class,
                "unpack",
                Args.of("<2H", PyByteArray.from(bytes("\u0001\u0000\u0002\u0000")))));
    row(
        "struct.unpack('<I', 'abcd')",
        "TypeError: a bytes-like object is required, not 'str'",
        () -> call(Structs.class, "unpack", Args.of("<I", "abcd")));
    row(
        "struct.unpack('xx', b'ab')",
        "()",
        () -> call(Structs.class, "unpack", Args.of("xx", bytes("ab"))));
    row(
        "struct.unpack_from('<h', b'\\x00\\x01\\x00\\x02', 1)",
        "(1,)",
        () ->
            call(
                Structs.class,
                "unpack_from",
                Args.of("<h", bytes("\u0000\u0001\u0000\u0002"), 1L)));
    row(
        "struct.unpack_from('<h', b'\\x00\\x01\\x00\\x02', 3)",
        "error: unpack_from requires a buffer of at least 5 bytes for unpacking 2 bytes at offset 3 (actual buffer size is 4)",
        () ->
            call(
                Structs.class,
                "unpack_from",
                Args.of("<h", bytes("\u0000\u0001\u0000\u0002"), 3L)));
    row(
        "struct.unpack_from('<h', b'\\x00\\x01\\x00\\x02', -2)",
        "(512,)",
        () ->
            call(
                Structs.class,
                "unpack_from",
                Args.of("<h", bytes("\u0000\u0001\u0000\u0002"), -2L)));
    row(
        "struct.unpack_from('<h', b'\\x00\\x01', -5)",
        "error: offset -5 out of range for 2-byte buffer",
        () -> call(Structs.class, "unpack_from", Args.of("<h", bytes("\u0000\u0001"), -5L)));
    row(
        "struct.unpack_from('<h', b'\\x00\\x01', -1)",
        "error: not enough data to unpack 2 bytes at offset -1",
        () -> call(Structs.class, "unpack_from", Args.of("<h", bytes("\u0000\u0001"), -1L)));
  }

  @Test
  void uuid_andSecrets_giveTheSame() {
    row(
        "uuid.UUID('{12345678123456781234567812345678}')",
        "UUID('12345678-1234-5678-1234-567812345678')",
        () -> uuid("{12345678123456781234567812345678}"));
    row(
        "str(uuid.UUID('urn:uuid:12345678-1234-5678-1234-567812345678'))",
        "'12345678-1234-5678-1234-567812345678'",
        () -> Py.str(uuid("urn:uuid:12345678-1234-5678-1234-567812345678")));
    row("uuid.UUID('123')", "ValueError: badly formed hexadecimal UUID string", () -> uuid("123"));
    row(
        "uuid.UUID('zz345678123456781234567812345678')",
        "ValueError: invalid literal for int() with base 16: 'zz345678123456781234567812345678'",
        () -> uuid("zz345678123456781234567812345678"));
    row(
        "uuid.UUID(int=5)",
        "UUID('00000000-0000-0000-0000-000000000005')",
        () -> make(Args.of().with("int", 5L)));
    row(
        "uuid.UUID(int=-1)",
        "ValueError: int is out of range (need a 128-bit value)",
        () -> make(Args.of().with("int", -1L)));
    row(
        "uuid.UUID(bytes=b'x'*16)",
        "UUID('78787878-7878-7878-7878-787878787878')",
        () -> make(Args.of().with("bytes", bytes("xxxxxxxxxxxxxxxx"))));
    row(
        "uuid.UUID(bytes=b'x')",
        "ValueError: bytes is not a 16-char string",
        () -> make(Args.of().with("bytes", bytes("x"))));
    row(
        "uuid.UUID()",
        "TypeError: one of the hex, bytes, bytes_le, fields, or int arguments must be given",
        () -> make(Args.of()));
    row(
        "uuid.UUID(fields=(1, 2, 3, 4, 5, 6))",
        "UUID('00000001-0002-0003-0405-000000000006')",
        () -> make(Args.of().with("fields", tuple(1L, 2L, 3L, 4L, 5L, 6L))));
    row(
        "uuid.UUID(fields=(1, 2, 3, 4, 5, 2**48))",
        "ValueError: field 6 out of range (need a 48-bit value)",
        () -> make(Args.of().with("fields", tuple(1L, 2L, 3L, 4L, 5L, 1L << 48))));
    row(
        "uuid.UUID(fields=(1,))",
        "ValueError: fields is not a 6-tuple",
        () -> make(Args.of().with("fields", tuple(1L))));
    row(
        "uuid.UUID(U, version=4)",
        "UUID('12345678-1234-4678-9234-567812345678')",
        () -> make(Args.of(U).with("version", 4L)));
    row(
        "uuid.UUID(U, version=9)",
        "ValueError: illegal version number",
        () -> make(Args.of(U).with("version", 9L)));
    row(
        "uuid.UUID(bytes_le=uuid.UUID(U).bytes)",
        "UUID('78563412-3412-7856-1234-567812345678')",
        () -> make(Args.of().with("bytes_le", uuid(U).bytes())));
    row("uuid.UUID(U).hex", "'12345678123456781234567812345678'", () -> Py.getAttr(uuid(U), "hex"));
    row(
        "uuid.UUID(U).int",
        "24197857161011715162171839636988778104",
        () -> Py.getAttr(uuid(U), "int"));
    row(
        "uuid.UUID(U).bytes",
        "b'\\x124Vx\\x124Vx\\x124Vx\\x124Vx'",
        () -> Py.getAttr(uuid(U), "bytes"));
    row(
        "uuid.UUID(U).bytes_le",
        "b'xV4\\x124\\x12xV\\x124Vx\\x124Vx'",
        () -> Py.getAttr(uuid(U), "bytes_le"));
    row(
        "uuid.UUID(U).fields",
        "(305419896, 4660, 22136, 18, 52, 95073701484152)",
        () -> Py.getAttr(uuid(U), "fields"));
    row("uuid.UUID(U).time_low", "305419896", () -> Py.getAttr(uuid(U), "time_low"));
    row("uuid.UUID(U).time_mid", "4660", () -> Py.getAttr(uuid(U), "time_mid"));
    row("uuid.UUID(U).time_hi_version", "22136", () -> Py.getAttr(uuid(U), "time_hi_version"));
    row(
        "uuid.UUID(U).clock_seq_hi_variant",
        "18",
        () -> Py.getAttr(uuid(U), "clock_seq_hi_variant"));
    row("uuid.UUID(U).clock_seq_low", "52", () -> Py.getAttr(uuid(U), "clock_seq_low"));
    row("uuid.UUID(U).clock_seq", "4660", () -> Py.getAttr(uuid(U), "clock_seq"));
    row("uuid.UUID(U).node", "95073701484152", () -> Py.getAttr(uuid(U), "node"));
    row("uuid.UUID(U).time", "466142576285865592", () -> Py.getAttr(uuid(U), "time"));
    row(
        "uuid.UUID(U).urn",
        "'urn:uuid:12345678-1234-5678-1234-567812345678'",
        () -> Py.getAttr(uuid(U), "urn"));
    row(
        "uuid.UUID(U).variant",
        "'reserved for NCS compatibility'",
        () -> Py.getAttr(uuid(U), "variant"));
    row("uuid.UUID(U).version", "None", () -> Py.getAttr(uuid(U), "version"));
    row(
        "uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org')",
        "UUID('886313e1-3b8a-5372-9b90-0c9aee199e5d')",
        () -> Uuids.uuid5(Uuids.NAMESPACE_DNS, "python.org"));
    row(
        "uuid.uuid3(uuid.NAMESPACE_URL, 'http://x/\\xe9')",
        "UUID('49087ad9-c90e-33b2-9a7e-851aa7858fda')",
        () -> Uuids.uuid3(Uuids.NAMESPACE_URL, "http://x/\u00e9"));
    row(
        "uuid.uuid5(uuid.NAMESPACE_OID, 'x').version",
        "5",
        () -> Uuids.uuid5(Uuids.NAMESPACE_OID, "x").version());
    row(
        "uuid.NAMESPACE_X500",
        "UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')",
        () -> Uuids.NAMESPACE_X500);
    row("uuid.uuid4().version", "4", () -> Uuids.uuid4().version());
    row("uuid.uuid4().variant", "'specified in RFC 4122'", () -> Uuids.uuid4().variant());
    row("uuid.uuid1().version", "1", () -> Uuids.uuid1().version());
    row("uuid.uuid4() == uuid.uuid4()", "False", () -> Py.eq(Uuids.uuid4(), Uuids.uuid4()));
    row("uuid.UUID(U) == uuid.UUID(U)", "True", () -> Py.eq(uuid(U), uuid(U)));
    row(
        "uuid.UUID(U) < uuid.UUID(int=5)",
        "False",
        () -> Py.lt(uuid(U), make(Args.of().with("int", 5L))));
    row("int(uuid.UUID(int=7))", "7", () -> Builtins.toInt(make(Args.of().with("int", 7L))));
    row("hash(uuid.UUID(int=7))", "7", () -> Py.hash(make(Args.of().with("int", 7L))));
    row(
        "uuid.UUID(U) < 5",
        "TypeError: '<' not supported between instances of 'UUID' and 'int'",
        () -> Py.lt(uuid(U), 5L));
    row("len(secrets.token_hex())", "64", () -> Py.len(Secrets.tokenHex(null)));
    row("len(secrets.token_hex(5))", "10", () -> Py.len(Secrets.tokenHex(5L)));
    row("len(secrets.token_bytes(7))", "7", () -> Py.len(Secrets.tokenBytes(7L)));
    row("len(secrets.token_urlsafe(16))", "22", () -> Py.len(Secrets.tokenUrlsafe(16L)));
    row("0 <= secrets.randbelow(3) < 3", "True", () -> Py.lt(Secrets.randbelow(3L), 3L));
    row(
        "secrets.randbelow(0)",
        "ValueError: Upper bound must be positive.",
        () -> Secrets.randbelow(0L));
    row("secrets.choice([4])", "4", () -> Secrets.choice(list(4L)));
    row(
        "secrets.choice([])",
        "IndexError: Cannot choose from an empty sequence",
        () -> Secrets.choice(list()));
    row("secrets.compare_digest('abc', 'abc')", "True", () -> Secrets.compareDigest("abc", "abc"));
    row(
        "secrets.compare_digest(b'abc', b'abd')",
        "False",
        () -> Secrets.compareDigest(bytes("abc"), bytes("abd")));
    row(
        "secrets.compare_digest('a', b'a')",
        "TypeError: a bytes-like object is required, not 'str'",
        () -> Secrets.compareDigest("a", bytes("a")));
    row("secrets.randbits(0)", "0", () -> Secrets.randbits(0L));
  }
}
