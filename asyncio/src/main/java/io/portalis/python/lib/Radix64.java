package io.portalis.python.lib;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Base 64 and its kin, with CPython's tolerance for what is no digit. */
final class Radix64 {

  private static final String DIGITS32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Radix64() {}

  static byte[] encode(byte[] data) {
    return Base64.getEncoder().encode(data);
  }

  private static int digit(int c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    return c >= '0' && c <= '9' ? c - '0' + 52 : c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  static byte[] decode(byte[] data, boolean strict) {
    if (strict && data.length > 0 && data[0] == '=') {
      throw new BinasciiError("Leading padding not allowed");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int place = 0;
    int left = 0;
    int pads = 0;
    boolean padding = false;
    for (int i = 0; i < data.length; i++) {
      if (data[i] == '=') {
        padding = true;
        if (place >= 2 && place + ++pads >= 4) {
          if (strict && i + 1 < data.length) {
            throw new BinasciiError("Excess data after padding");
          }
          return out.toByteArray();
        }
        continue;
      }
      int digit = digit(data[i]);
      if (digit < 0) {
        if (strict) {
          throw new BinasciiError("Only base64 data is allowed");
        }
        continue;
      }
      if (strict && padding) {
        throw new BinasciiError("Discontinuous padding not allowed");
      }
      pads = 0;
      if (place > 0) {
        out.write(left << (2 * place) | digit >> (6 - 2 * place));
      }
      left = digit & (0xff >> (2 * place + 2));
      place = (place + 1) % 4;
    }
    if (place == 1) {
      throw new BinasciiError(
          "Invalid base64-encoded string: number of data characters ("
              + (out.size() / 3 * 4 + 1)
              + ") cannot be 1 more than a multiple of 4");
    }
    if (place != 0) {
      throw new BinasciiError("Incorrect padding");
    }
    return out.toByteArray();
  }

  static byte[] encode32(byte[] data) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < data.length; i += 5) {
      long word = 0;
      int size = Math.min(5, data.length - i);
      for (int j = 0; j < 5; j++) {
        word = word << 8 | (j < size ? data[i + j] & 0xff : 0);
      }
      int digits = (size * 8 + 4) / 5;
      for (int j = 0; j < 8; j++) {
        out.append(j < digits ? DIGITS32.charAt((int) (word >> (35 - 5 * j) & 31)) : '=');
      }
    }
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] decode32(String text) {
    if (text.length() % 8 != 0) {
      throw new BinasciiError("Incorrect padding");
    }
    String digits = text.replaceFirst("=*$", "");
    int pads = text.length() - digits.length();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long word = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = i < digits.length() ? DIGITS32.indexOf(digits.charAt(i)) : 0;
      if (digit < 0) {
        throw new BinasciiError("Non-base32 digit found");
      }
      word = word << 5 | digit;
      if (i % 8 == 7) {
        int size = i == text.length() - 1 ? 5 - (5 * pads + 4) / 8 : 5;
        for (int j = 0; j < size; j++) {
          out.write((int) (word >> (32 - 8 * j)));
        }
        word = 0;
      }
    }
    if (pads != 0 && pads != 1 && pads != 3 && pads != 4 && pads != 6) {
      throw new BinasciiError("Incorrect padding");
    }
    return out.toByteArray();
  }
}
