/** A place as phones write it. */
export const gps = '+31.2304+121.4737/';

/** A box of an MP4 file. */
export function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** An element of a WebM file, with its length in eight bytes. */
export function element(id: number, body: Buffer): Buffer {
  const hex = id.toString(16);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(body.length) | (1n << 56n));
  return Buffer.concat([Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex'), length, body]);
}

/** A film with picture, sound, and a place in each corner where cameras leave one: five of them. */
export function film(): { body: Buffer; picture: Buffer; sound: Buffer } {
  const picture = Buffer.from('the picture of the pipe');
  const sound = Buffer.from('drip drip drip');
  const measured = Buffer.from(gps);
  const brand = box('ftyp', Buffer.from('isom\0\0\0\0isommp42'));
  const spare = box('free', Buffer.from(`freeGPS ${gps}`));
  const mediaStart = brand.length + spare.length + 8;
  const media = box('mdat', picture, measured, sound);
  const index = box(
    'moov',
    box('mvhd', Buffer.alloc(100)),
    track('vide', mediaStart, [picture.length]),
    track('meta', mediaStart + picture.length, [9, measured.length - 9]),
    track('soun', mediaStart + picture.length + measured.length, [sound.length]),
    box('udta', box('\u00a9xyz', Buffer.from(gps))),
    box('meta', Buffer.from(`com.apple.quicktime.location.ISO6709${gps}`)),
  );
  return {
    body: Buffer.concat([brand, spare, media, index, box('uuid', Buffer.alloc(16), Buffer.from(gps))]),
    picture,
    sound,
  };
}

/** A track whose samples lie in one chunk. */
function track(handler: string, offset: number, sizes: number[]): Buffer {
  const words = (...values: number[]) => {
    const bytes = Buffer.alloc(values.length * 4);
    for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
    return bytes;
  };
  return box(
    'trak',
    box('tkhd', Buffer.alloc(84)),
    box(
      'mdia',
      box('mdhd', Buffer.alloc(24)),
      box('hdlr', words(0, 0), Buffer.from(handler), Buffer.alloc(13)),
      box(
        'minf',
        box(
          'stbl',
          box('stsd', words(0, 0)),
          box('stts', words(0, 0)),
          box('stsc', words(0, 1, 1, sizes.length, 1)),
          box('stsz', words(0, 0, sizes.length, ...sizes)),
          box('stco', words(0, 1, offset)),
        ),
      ),
    ),
  );
}
