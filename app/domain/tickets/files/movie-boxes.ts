import type { FileHandle } from 'node:fs/promises';

/** A box of an MP4 or QuickTime file (ISO/IEC 14496-12, 4.2): where it begins, where its content begins, where it ends. */
export type MovieBox = { type: string; start: number; body: number; end: number };

/** The file is no sound sequence of boxes. */
export class MovieError extends Error {
  override readonly name = 'MovieError';
}

export async function readBytes(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, start);
  if (bytesRead < length) throw new MovieError(`it ends before byte ${start + length}`);
  return bytes;
}

/**
 * The boxes that fill a stretch of a file.
 *
 * @throws MovieError where they do not fit into it
 */
export async function boxesIn(file: FileHandle, from: number, to: number): Promise<MovieBox[]> {
  const boxes: MovieBox[] = [];
  let start = from;
  while (start < to) {
    // QuickTime may end a list of boxes with four zero bytes.
    if (to - start === 4 && (await readBytes(file, start, 4)).readUInt32BE(0) === 0) break;
    if (to - start < 8) throw new MovieError(`no room for a box at ${start}`);
    const head = await readBytes(file, start, 8);
    const size = head.readUInt32BE(0);
    const large = size === 1;
    const length = large
      ? Number((await readBytes(file, start + 8, 8)).readBigUInt64BE(0))
      : size === 0
        ? to - start
        : size;
    const body = start + (large ? 16 : 8);
    const end = start + length;
    if (end < body || end > to) throw new MovieError(`the box at ${start} does not fit`);
    boxes.push({ type: head.toString('latin1', 4, 8), start, body, end });
    if (boxes.length > 10_000) throw new MovieError('more boxes than any camera writes');
    start = end;
  }
  return boxes;
}

/** Makes a stretch of a file zeros. */
export async function blank(file: FileHandle, start: number, end: number): Promise<void> {
  const zeros = Buffer.alloc(Math.min(end - start, 1024 * 1024));
  for (let at = start; at < end; at += zeros.length)
    await file.write(zeros, 0, Math.min(zeros.length, end - at), at);
}
