import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

export type ReceiptFonts = { regular: Font; bold: Font };

let loaded: Promise<ReceiptFonts> | undefined;

/** Noto Sans SC in two weights: 10 MB each, read and parsed once in a process; every document embeds only the characters it uses. */
export function receiptFonts(): Promise<ReceiptFonts> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<ReceiptFonts> {
  const [regular, bold] = await Promise.all([
    openFont('400Regular/NotoSansSC_400Regular.ttf'),
    openFont('600SemiBold/NotoSansSC_600SemiBold.ttf'),
  ]);
  return { regular, bold };
}

async function openFont(file: string): Promise<Font> {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${file}`);
  const font = create(await readFile(path));
  if (!('layout' in font)) throw new Error(`${file} is a collection of fonts`);
  return font;
}
