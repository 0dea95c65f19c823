import sharp from 'sharp';
import { DomainError } from '#app/kernel/errors.ts';

/** Longest side of a kept photo, pixels: enough to read the label of a fuse on a phone held close. */
const longestSide = 2048;
/** More than any phone takes; what claims more is a trap for memory. */
const mostPixels = 120_000_000;

/**
 * A photo as it is kept: upright, no larger than `longestSide`, and without anything that the camera wrote into it, where it was taken above
 * all, unless that is kept on purpose. A drawing (`transparent`) stays a PNG.
 *
 * @throws DomainError `invalid_input` with `file_damaged` at `file`
 */
export async function preparePicture(
  path: string,
  { keepsLocation, transparent }: { keepsLocation: boolean; transparent: boolean },
): Promise<{ body: Buffer; contentType: string }> {
  try {
    const picture = sharp(path, {
      limitInputPixels: mostPixels,
      failOn: 'truncated',
      autoOrient: true,
    }).resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true });
    if (transparent)
      return { body: await picture.png({ compressionLevel: 9 }).toBuffer(), contentType: 'image/png' };
    const flat = picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: true });
    return {
      body: await (keepsLocation ? flat.keepExif() : flat).toBuffer(),
      contentType: 'image/jpeg',
    };
  } catch (error) {
    throw new DomainError('invalid_input', {
      fields: [{ path: 'file', code: 'file_damaged' }],
      cause: error,
    });
  }
}
