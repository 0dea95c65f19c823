import { dateStyles } from './date-formats.ts';
import type { OpenZip } from './open-zip.ts';
import { walkXml } from './walk-xml.ts';

/** For each cell style, in order, whether numbers under it are days. Throws DomainError `file_damaged`. */
export async function readStyles(zip: OpenZip, part: string | undefined): Promise<boolean[]> {
  if (!part || !zip.has(part)) return [];
  const ownCodes = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  for await (const _ of walkXml(zip.read(part), {
    open(name, attributes) {
      if (name === 'numFmt') ownCodes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) styles.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  })) {
    // The visitor has done the work.
  }
  return dateStyles(styles, ownCodes);
}
