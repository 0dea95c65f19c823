import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let ready: Promise<void> | undefined;

/** An SVG as a square PNG of so many pixels: phones take no drawings for their home screens. */
export async function paintIcon(svg: string, size: number): Promise<Uint8Array> {
  ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) =>
    initWasm(wasm),
  );
  await ready;
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { fontBuffers: [] } });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}
