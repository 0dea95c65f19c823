import { createReadStream } from 'node:fs';
import { isUtf16 } from './detect-kind.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
export type TextScan = { encoding: TextEncoding; lines: number };

/**
 * Reads a text file once and tells its encoding and how many lines it has. UTF-8 unless the bytes contradict it: then, when
 * bad sequences are rare among good ones, it is UTF-8 with damaged places, and otherwise GB18030, in which Chinese office
 * programs save by default.
 */
export async function scanText(path: string): Promise<TextScan> {
  let encoding: TextEncoding | undefined;
  let lines = 0;
  let first = true;
  let last = 10;
  const utf8 = new Utf8Count();
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes = piece as Buffer;
    if (first) encoding = isUtf16(bytes);
    first = false;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
    last = bytes[bytes.length - 1] as number;
    if (!encoding) utf8.count(bytes);
  }
  if (last !== 10) lines++;
  utf8.end();
  if (encoding) return { encoding, lines };
  return { encoding: utf8.bad === 0 || utf8.good > 20 * utf8.bad ? 'utf-8' : 'gb18030', lines };
}

/** Counts the good and the bad sequences of more than one byte. */
class Utf8Count {
  good = 0;
  bad = 0;
  #left = 0;
  #second: readonly [number, number] = [0x80, 0xbf];

  count(bytes: Buffer): void {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      if (this.#left > 0) {
        const [low, high] = this.#second;
        this.#second = [0x80, 0xbf];
        if (byte >= low && byte <= high) {
          if (--this.#left === 0) this.good++;
          continue;
        }
        this.bad++;
        this.#left = 0;
      }
      if (byte < 0x80) continue;
      this.#start(byte);
    }
  }

  /** A file that ends within a character has a bad one. */
  end(): void {
    if (this.#left > 0) this.bad++;
  }

  /** RFC 3629, section 4: no overlong forms, no surrogates, nothing above U+10FFFF. */
  #start(byte: number): void {
    if (byte >= 0xc2 && byte <= 0xdf) this.#left = 1;
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.#left = 2;
      if (byte === 0xe0) this.#second = [0xa0, 0xbf];
      if (byte === 0xed) this.#second = [0x80, 0x9f];
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.#left = 3;
      if (byte === 0xf0) this.#second = [0x90, 0xbf];
      if (byte === 0xf4) this.#second = [0x80, 0x8f];
    } else this.bad++;
  }
}
