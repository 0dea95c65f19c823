import { limits } from './limits.ts';
import type { OpenZip } from './open-zip.ts';
import { TextPool } from './text-pool.ts';
import { unescapeText } from './unescape-text.ts';
import { walkXml } from './walk-xml.ts';

/**
 * The workbook's pool of texts. Formatting within a text is dropped, and so are reading aids (phonetic runs).
 * Throws DomainError `file_damaged`, `file_too_large`.
 */
export async function readTexts(zip: OpenZip, part: string | undefined): Promise<TextPool> {
  const pool = new TextPool();
  if (!part || !zip.has(part)) return pool;
  let text = '';
  let wanted = false;
  let inAid = false;
  for await (const _ of walkXml(zip.read(part), {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inAid = true;
      else if (name === 't') wanted = !inAid;
    },
    text(piece) {
      if (wanted && text.length <= limits.cellLength) text += piece.slice(0, limits.cellLength + 1);
    },
    close(name) {
      if (name === 't') wanted = false;
      else if (name === 'rPh') inAid = false;
      else if (name === 'si') pool.add(unescapeText(text));
    },
  })) {
    // The visitor has done the work.
  }
  return pool;
}
