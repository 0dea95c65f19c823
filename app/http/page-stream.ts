import { Transform, type TransformCallback } from 'node:stream';

/**
 * What React writes of a page, on its way to the browser.
 *
 * It goes on in as few pieces as React has batches: React writes 2,048 bytes at a time and calls `flush` when a batch is complete, while each
 * piece would cost its own way through streams, compression and socket.
 *
 * And it loses the zero bytes that React 18 leaves where a character of several bytes does not fit into the rest of its view
 * (https://github.com/facebook/react/issues/24985, corrected in 19 only): browsers show each of them as `�`, and one page in a few is
 * hit where texts are Chinese. HTML has no other zero bytes.
 */
export class PageStream extends Transform {
  private parts: Buffer[] = [];

  override _transform(part: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.parts.push(part);
    done();
  }

  override _flush(done: TransformCallback): void {
    this.flush();
    done();
  }

  flush(): void {
    if (this.parts.length === 0) return;
    const batch = Buffer.concat(this.parts);
    this.parts = [];
    this.push(batch.includes(0) ? withoutZeros(batch) : batch);
  }
}

function withoutZeros(batch: Buffer): Buffer {
  const kept: Buffer[] = [];
  let from = 0;
  for (let zero = batch.indexOf(0); zero !== -1; zero = batch.indexOf(0, from)) {
    kept.push(batch.subarray(from, zero));
    from = zero + 1;
  }
  kept.push(batch.subarray(from));
  return Buffer.concat(kept);
}
