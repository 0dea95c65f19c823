import { inflateSync } from 'node:zlib';

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MAX_PIXELS = 4_000_000;
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * The logo, where it can be printed; null where it is no PNG or JPEG, is broken or too large. A company's picture must not keep it from giving
 * receipts, and the PDF library decodes a PNG where no caller can catch its errors: hence the look inside.
 */
export function printableLogo(logo: Uint8Array | null): Uint8Array | null {
  if (!logo) return null;
  const bytes = Buffer.from(logo.buffer, logo.byteOffset, logo.byteLength);
  try {
    const fine = bytes.subarray(0, 8).equals(PNG_SIGNATURE) ? isWholePng(bytes) : isJpeg(bytes);
    return fine ? bytes : null;
  } catch {
    return null;
  }
}

function isWholePng(bytes: Buffer): boolean {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const bits = bytes.readUInt8(24);
  const samples = SAMPLES[bytes.readUInt8(25)];
  const interlaced = bytes.readUInt8(28) === 1;
  if (!samples || width * height === 0 || width * height > MAX_PIXELS) return false;
  const expected = (Math.ceil((width * samples * bits) / 8) + 1) * height;
  const pixels = inflateSync(Buffer.concat(pixelData(bytes)), { maxOutputLength: expected * 2 + 1024 });
  return interlaced || pixels.length >= expected;
}

function pixelData(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) throw new RangeError('cut off');
    if (type === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    if (type === 'IEND') return parts;
    at += 12 + length;
  }
  throw new RangeError('no end');
}

/** Start of image, and a frame header with a size, which is all that a PDF needs. */
function isJpeg(bytes: Buffer): boolean {
  if (bytes.readUInt16BE(0) !== 0xffd8) return false;
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes.readUInt16BE(at);
    if (marker < 0xffc0) return false;
    const isFrame = marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) {
      const pixels = bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
      return pixels > 0 && pixels <= MAX_PIXELS;
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}
