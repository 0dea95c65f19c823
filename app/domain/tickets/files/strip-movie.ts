import type { FileHandle } from 'node:fs/promises';
import { blank, boxesIn, type MovieBox, MovieError, readBytes } from './movie-boxes.ts';
import { samplesOfTrack } from './samples-of-track.ts';

/** What a player needs at each level; whatever else lies there says something about the film, such as where it was taken (`udta`, `meta`, `uuid`, `loci`). */
const needed: Record<string, ReadonlySet<string>> = {
  file: new Set(['ftyp', 'styp', 'moov', 'mdat', 'moof', 'mfra', 'sidx', 'pdin']),
  moov: new Set(['mvhd', 'trak', 'mvex', 'iods']),
  trak: new Set(['tkhd', 'edts', 'mdia', 'tref', 'tapt', 'clef', 'prof', 'enof', 'load']),
  mdia: new Set(['mdhd', 'hdlr', 'minf', 'elng']),
  minf: new Set(['vmhd', 'smhd', 'gmhd', 'nmhd', 'dinf', 'stbl', 'hdlr']),
  moof: new Set(['mfhd', 'traf']),
};

/**
 * Takes out of an MP4 or QuickTime film, in place, whatever is neither picture nor sound: the place where it was taken lies in boxes of its own or in
 * a track of measurements (a moving camera writes one). Every byte of it becomes zero inside a `free` box, so that nothing else has to move.
 *
 * @throws MovieError where it cannot be taken out for certain
 */
export async function stripMovie(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const top = await boxesIn(file, 0, size);
  if (!top.some(({ type }) => type === 'moov')) throw new MovieError('it has no moov box');
  const fragmented = top.some(({ type }) => type === 'moof');
  for (const box of await keepNeeded(file, 'file', top)) {
    if (box.type === 'moof') await keepNeeded(file, 'moof', await boxesIn(file, box.body, box.end));
    if (box.type !== 'moov') continue;
    const inside = await boxesIn(file, box.body, box.end);
    if (inside.some(({ type }) => type === 'cmov')) throw new MovieError('its index is compressed');
    for (const { type, ...track } of await keepNeeded(file, 'moov', inside))
      if (type === 'trak') await stripTrack(file, { type, ...track }, fragmented, size);
  }
}

async function stripTrack(
  file: FileHandle,
  track: MovieBox,
  fragmented: boolean,
  size: number,
): Promise<void> {
  const inside = await keepNeeded(file, 'trak', await boxesIn(file, track.body, track.end));
  const media = inside.find(({ type }) => type === 'mdia');
  if (!media) throw new MovieError('a track has no media');
  const parts = await keepNeeded(file, 'mdia', await boxesIn(file, media.body, media.end));
  const handler = parts.find(({ type }) => type === 'hdlr');
  const info = parts.find(({ type }) => type === 'minf');
  if (!handler || !info) throw new MovieError('a track does not say what it is');
  const inner = await keepNeeded(file, 'minf', await boxesIn(file, info.body, info.end));
  // After version, flags and a word that is predefined.
  const kind = (await readBytes(file, handler.body + 8, 4)).toString('latin1');
  if (kind === 'vide' || kind === 'soun') return;
  // Measurements, captions, chapters, time codes: what they say is taken out with them.
  if (fragmented) throw new MovieError(`a ${kind} track lies in fragments`);
  const table = inner.find(({ type }) => type === 'stbl');
  if (!table) throw new MovieError('a track has no table of its samples');
  for (const { start, end } of await samplesOfTrack(file, table)) {
    if (end > size) throw new MovieError('a sample lies beyond the end');
    await blank(file, start, end);
  }
  await free(file, track);
}

/** Leaves what is needed at this level and returns it; the rest becomes empty space. */
async function keepNeeded(file: FileHandle, level: string, boxes: MovieBox[]): Promise<MovieBox[]> {
  const wanted = needed[level];
  for (const box of boxes) if (!wanted?.has(box.type)) await free(file, box);
  return boxes.filter(({ type }) => wanted?.has(type));
}

async function free(file: FileHandle, box: MovieBox): Promise<void> {
  await file.write(Buffer.from('free', 'latin1'), 0, 4, box.start + 4);
  await blank(file, box.body, box.end);
}
