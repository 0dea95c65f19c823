import { createReadStream } from 'node:fs';
import { copyFile, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localPathOf } from '#app/integrations/storage/local-path-of.ts';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { UploadMedia } from './media-of-upload.ts';
import { MovieError } from './movie-boxes.ts';
import { preparePicture } from './prepare-picture.ts';
import { stripMovie } from './strip-movie.ts';
import { stripWebm } from './strip-webm.ts';

/** Words under which the comments of an Ogg file may say a place. */
const placeInOgg = /(location|gps|geo)[a-z_ -]{0,20}=/i;

/**
 * Makes of a received file what is kept of it, under the same key: photos smaller, and everything without the place where it was taken.
 *
 * @returns type and size, in bytes, of what is kept
 * @throws DomainError `invalid_input` at `file`: `file_damaged`; `file_location` where the place cannot be taken out
 */
export async function prepareUpload(
  tenantId: string,
  key: string,
  { media, contentType }: UploadMedia,
  { keepsLocation, transparent }: { keepsLocation: boolean; transparent: boolean },
): Promise<{ contentType: string; size: number }> {
  const local = await localPathOf(tenantId, key);
  try {
    if (media === 'picture') {
      const picture = await preparePicture(local.path, { keepsLocation, transparent });
      const { size } = await putFile(tenantId, key, picture.body, { contentType: picture.contentType });
      return { contentType: picture.contentType, size };
    }
    const strip = keepsLocation || media === 'paper' ? null : stripperOf(contentType);
    const size = strip ? await stripped(tenantId, key, local.path, strip) : null;
    const file = size === null ? await open(local.path) : null;
    try {
      return { contentType, size: size ?? Number((await file?.stat())?.size ?? 0) };
    } finally {
      await file?.close();
    }
  } finally {
    await local.release();
  }
}

type Stripper = (path: string) => Promise<void>;

function stripperOf(contentType: string): Stripper {
  if (contentType.endsWith('/webm')) return onFile(stripWebm);
  if (contentType.endsWith('/mp4') || contentType === 'video/quicktime') return onFile(stripMovie);
  return refuseSpoken;
}

function onFile(strip: typeof stripMovie): Stripper {
  return async (path) => {
    const file = await open(path, 'r+');
    try {
      await strip(file);
    } finally {
      await file.close();
    }
  };
}

/** Recorders write no place into Ogg and MP3; one that does is told to leave it out. */
async function refuseSpoken(path: string): Promise<void> {
  if (placeInOgg.test((await readFile(path)).subarray(0, 65_536).toString('latin1')))
    throw new MovieError('it names a place');
}

/** Works on a copy: what is stored changes whole or not at all. */
async function stripped(tenantId: string, key: string, source: string, strip: Stripper): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'linli-media-'));
  const copy = path.join(folder, 'file');
  try {
    await copyFile(source, copy);
    await strip(copy);
    const { size } = await putFile(tenantId, key, createReadStream(copy), {
      contentType: 'application/octet-stream',
    });
    return size;
  } catch (error) {
    if (!(error instanceof MovieError)) throw error;
    throw new DomainError('invalid_input', {
      fields: [{ path: 'file', code: 'file_location' }],
      cause: error,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
