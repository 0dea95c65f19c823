import { expect, it } from 'vitest';
import { drawIcon } from './draw-icon.ts';
import { paintIcon } from './paint-icon.ts';

it.each([192, 512])('is painted as a PNG of %d pixels, letters on the brand’s colour', async (size) => {
  const png = Buffer.from(await paintIcon(await drawIcon({ name: '翠湖物业', brandColor: '#b91c1c' }), size));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

it('draws letters, not markup, whatever the company is called', async () => {
  const plain = await drawIcon({ name: 'Jade Lake', brandColor: '#b91c1c' });
  expect(plain.match(/<path /g)).toHaveLength(2);
  const sly = await drawIcon({ name: '<script> "&', brandColor: '#b91c1c' });
  expect(sly).not.toContain('script');
  expect(sly.match(/<path /g)).toHaveLength(2);
});
