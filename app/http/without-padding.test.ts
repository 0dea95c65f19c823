import { text } from 'node:stream/consumers';
import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { withoutPadding } from './without-padding.ts';

it('keeps every character of a Chinese page, wherever the views of the stream end', async () => {
  for (let shift = 0; shift < 6; shift += 1) {
    const words = Array.from({ length: 900 }, (_, index) => `${'a'.repeat(index === 0 ? shift : 0)}业主`);
    const page = createElement(
      'p',
      null,
      words.map((word, index) => createElement('b', { key: index }, word)),
    );
    const html = await new Promise<string>((resolve, reject) => {
      const body = withoutPadding();
      const { pipe } = renderToPipeableStream(page, { onAllReady: () => pipe(body), onError: reject });
      text(body).then(resolve, reject);
    });
    expect(html).toBe(`<p>${words.map((word) => `<b>${word}</b>`).join('')}</p>`);
  }
});
