import type { FileHandle } from 'node:fs/promises';
import { blank, MovieError, readBytes } from './movie-boxes.ts';

// Of the Matroska specification (RFC 9559, 5).
const ebmlHead = 0x1a45dfa3;
const segment = 0x18538067;
const cluster = 0x1f43b675;
const info = 0x1549a966;
/** What a segment has besides its pictures and sounds, and a player needs. */
const neededOfSegment = new Set([0x114d9b74, info, 0x1654ae6b, 0x1c53bb6b, cluster]);
/** Free to say anything: names, tags, attached files, chapters. */
const tellingOfSegment = new Set([0x1254c367, 0x1941a469, 0x1043a770]);
/** Titles and names of files in the head of the segment. */
const tellingOfInfo = new Set([0x7ba9, 0x7384, 0x3c83ab, 0x3e83bb]);
const voidElement = 0xec;

type Element = { id: number; start: number; body: number; end: number | null };

/**
 * Takes tags, titles, chapters and attachments out of a WebM recording, in place, by making them void elements: a place or a name can lie in them.
 *
 * @throws MovieError where it cannot be read to its end
 */
export async function stripWebm(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  let at = 0;
  while (at < size) {
    const element = await elementAt(file, at, size);
    if (element.id === segment) {
      await stripSegment(file, element.body, element.end ?? size);
      at = element.end ?? size;
    } else if (element.end === null) throw new MovieError('an element without an end');
    else {
      if (element.id !== ebmlHead) await makeVoid(file, element);
      at = element.end;
    }
  }
}

async function stripSegment(file: FileHandle, from: number, to: number): Promise<void> {
  let at = from;
  let inCluster = false;
  while (at < to) {
    const element = await elementAt(file, at, to);
    const { id, body, end } = element;
    const ofSegment = neededOfSegment.has(id) || tellingOfSegment.has(id);
    // A recorder that does not know how long a cluster gets leaves its end open: its parts follow here, until the next of the segment's own.
    if (end === null) {
      if (id !== cluster) throw new MovieError('an element without an end');
      inCluster = true;
      at = body;
      continue;
    }
    if (ofSegment) inCluster = false;
    if (id === info) await voidTelling(file, body, end);
    else if (!inCluster && !neededOfSegment.has(id)) await makeVoid(file, element);
    at = end;
  }
}

async function voidTelling(file: FileHandle, from: number, to: number): Promise<void> {
  for (let at = from; at < to; ) {
    const element = await elementAt(file, at, to);
    if (element.end === null) throw new MovieError('an element without an end');
    if (tellingOfInfo.has(element.id)) await makeVoid(file, element);
    at = element.end;
  }
}

/** A void element of the very same length. */
async function makeVoid(file: FileHandle, { start, end }: Element): Promise<void> {
  if (end === null) throw new MovieError('an element without an end');
  const length = end - start;
  if (length < 2) throw new MovieError('an element without room');
  await blank(file, start, end);
  const head =
    length < 10
      ? Buffer.from([voidElement, 0x80 | (length - 2)])
      : Buffer.concat([Buffer.from([voidElement, 0x01]), lengthBytes(length - 9)]);
  await file.write(head, 0, head.length, start);
}

function lengthBytes(length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(length));
  return bytes.subarray(1);
}

async function elementAt(file: FileHandle, start: number, to: number): Promise<Element> {
  const head = await readBytes(file, start, Math.min(12, to - start));
  const idLength = vintLength(head[0]);
  const id = head.readUIntBE(0, Math.min(idLength, 4));
  const first = head[idLength];
  const sizeLength = vintLength(first);
  if (idLength > 4 || idLength + sizeLength > head.length) throw new MovieError(`no element at ${start}`);
  let length = BigInt((first ?? 0) & ((1 << (8 - sizeLength)) - 1));
  for (let index = 1; index < sizeLength; index += 1)
    length = (length << 8n) | BigInt(head[idLength + index] ?? 0);
  const body = start + idLength + sizeLength;
  if (length === (1n << BigInt(7 * sizeLength)) - 1n) return { id, start, body, end: null };
  const end = body + Number(length);
  if (end > to) throw new MovieError(`the element at ${start} does not fit`);
  return { id, start, body, end };
}

function vintLength(first: number | undefined): number {
  if (!first) throw new MovieError('an element begins with zero');
  return Math.clz32(first) - 23;
}
