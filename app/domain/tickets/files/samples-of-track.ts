import type { FileHandle } from 'node:fs/promises';
import { boxesIn, type MovieBox, MovieError, readBytes } from './movie-boxes.ts';

/** Tables of hours of measurements are a few hundred kilobytes. */
const mostTableBytes = 16 * 1024 * 1024;

/**
 * Where the samples of a track lie in the file, a chunk at a time, by the tables of its `stbl` (ISO/IEC 14496-12, 8.6 and 8.7).
 *
 * @throws MovieError where the tables contradict each other
 */
export async function samplesOfTrack(
  file: FileHandle,
  table: MovieBox,
): Promise<{ start: number; end: number }[]> {
  const boxes = new Map<string, MovieBox>();
  for (const box of await boxesIn(file, table.body, table.end)) boxes.set(box.type, box);
  const read = async (type: string) => {
    const box = boxes.get(type);
    if (!box) return null;
    if (box.end - box.body > mostTableBytes) throw new MovieError(`${type} is too large`);
    return readBytes(file, box.body, box.end - box.body);
  };
  try {
    const sizes = sizesOf(await read('stsz'));
    const offsets = offsetsOf(await read('stco'), await read('co64'));
    const perChunk = perChunkOf(await read('stsc'), offsets.length);
    let sample = 0;
    const chunks = offsets.map((start, chunk) => {
      let end = start;
      for (let left = perChunk[chunk] ?? 0; left > 0; left -= 1) end += sizes(sample++);
      return { start, end };
    });
    if (sample < sizes.count) throw new MovieError('some samples are in no chunk');
    return chunks;
  } catch (error) {
    throw error instanceof MovieError ? error : new MovieError('its tables are damaged', { cause: error });
  }
}

function sizesOf(stsz: Buffer | null): ((sample: number) => number) & { count: number } {
  if (!stsz) throw new MovieError('the sizes of its samples are missing');
  const all = stsz.readUInt32BE(4);
  const count = stsz.readUInt32BE(8);
  return Object.assign((sample: number) => all || stsz.readUInt32BE(12 + sample * 4), { count });
}

function offsetsOf(stco: Buffer | null, co64: Buffer | null): number[] {
  const table = stco ?? co64;
  if (!table) throw new MovieError('the places of its chunks are missing');
  const width = stco ? 4 : 8;
  const count = table.readUInt32BE(4);
  if (8 + count * width > table.length) throw new MovieError('the places of its chunks are cut off');
  return Array.from({ length: count }, (_, index) =>
    stco ? table.readUInt32BE(8 + index * 4) : Number(table.readBigUInt64BE(8 + index * 8)),
  );
}

/** How many samples each chunk has: the table names only those chunks with which the number changes. */
function perChunkOf(stsc: Buffer | null, chunks: number): number[] {
  if (!stsc) throw new MovieError('the samples of its chunks are missing');
  const entries = Array.from({ length: stsc.readUInt32BE(4) }, (_, index) => ({
    first: stsc.readUInt32BE(8 + index * 12) - 1,
    samples: stsc.readUInt32BE(12 + index * 12),
  }));
  const counts = new Array<number>(chunks).fill(0);
  for (const [index, { first, samples }] of entries.entries())
    counts.fill(samples, first, entries[index + 1]?.first ?? chunks);
  return counts;
}
