import { text } from 'node:stream/consumers';
import { createElement, Suspense } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PageStream } from './page-stream.ts';

it('keeps every character of a Chinese page, wherever the views of the stream end', async () => {
  for (let shift = 0; shift < 6; shift += 1) {
    const words = Array.from({ length: 900 }, (_, index) => `${'a'.repeat(index === 0 ? shift : 0)}业主`);
    const page = createElement(
      'p',
      null,
      words.map((word, index) => createElement('b', { key: index }, word)),
    );
    const html = await new Promise<string>((resolve, reject) => {
      const body = new PageStream();
      const { pipe } = renderToPipeableStream(page, { onAllReady: () => pipe(body), onError: reject });
      text(body).then(resolve, reject);
    });
    expect(html).toBe(`<p>${words.map((word) => `<b>${word}</b>`).join('')}</p>`);
  }
});

/** Waits until it is told that the piece before it has arrived. */
const waiting = { arrived: false, coming: Promise.resolve(), arrive: () => {} };
function Late() {
  if (!waiting.arrived) throw waiting.coming;
  return createElement('i', null, 'late');
}

it('hands a page on as soon as its first batch is complete, in one piece each', async () => {
  waiting.coming = new Promise<void>((resolve) => {
    waiting.arrive = () => {
      waiting.arrived = true;
      resolve();
    };
  });
  const long = 'word '.repeat(4_000);
  const late = createElement(Suspense, { fallback: 'wait' }, createElement(Late));
  const body = new PageStream();
  const pieces: string[] = [];
  body.on('data', (piece: Buffer) => {
    pieces.push(piece.toString());
    if (pieces.length === 1) waiting.arrive();
  });
  const { pipe } = renderToPipeableStream(createElement('main', null, long, late), {
    onShellReady: () => pipe(body),
  });
  await new Promise((resolve) => body.once('end', resolve));
  expect(pieces).toHaveLength(2);
  expect(pieces[0]).toContain(long);
  expect(pieces[1]).toContain('late');
});
