import { Transform } from 'node:stream';

/**
 * Takes out the zero bytes that React 18's stream leaves where a character of several bytes does not fit into the rest of its 2,048-byte
 * view (https://github.com/facebook/react/issues/24985, corrected in 19 only): browsers show each of them as `�`, and one page in a few is
 * hit where texts are Chinese. HTML has no other zero bytes.
 */
export function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk);
    },
  });
}
