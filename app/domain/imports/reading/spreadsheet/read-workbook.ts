import { DomainError } from '#app/kernel/errors.ts';
import { limits } from './limits.ts';
import type { OpenZip } from './open-zip.ts';
import { walkXml } from './walk-xml.ts';

export type Workbook = {
  sheets: { name: string; hidden: boolean; part: string }[];
  /** Names of the parts that hold the texts and the styles, where there are any. */
  texts: string | undefined;
  styles: string | undefined;
  from1904: boolean;
};

type Relation = { id: string; type: string; target: string };

/**
 * Reads which sheets a workbook has and where its parts are, by its relations and not by the usual file names.
 * Throws DomainError `file_not_spreadsheet` (another kind of document in a zip), `file_damaged`, `file_too_large`.
 */
export async function readWorkbook(zip: OpenZip): Promise<Workbook> {
  if (!zip.has('_rels/.rels')) throw new DomainError('file_not_spreadsheet');
  const main = (await relations(zip, '')).find(({ type }) => type === 'officeDocument')?.target;
  if (!main?.endsWith('.xml') || !zip.has(main)) throw new DomainError('file_not_spreadsheet');
  const related = await relations(zip, main);
  const targets = new Map(related.map(({ id, target }) => [id, target]));
  const worksheets = new Set(related.filter(({ type }) => type === 'worksheet').map(({ target }) => target));

  const workbook: Workbook = {
    sheets: [],
    texts: related.find(({ type }) => type === 'sharedStrings')?.target,
    styles: related.find(({ type }) => type === 'styles')?.target,
    from1904: false,
  };
  let root: string | undefined;
  for await (const _ of walkXml(zip.read(main), {
    open(name, attributes) {
      root ??= name;
      if (name === 'workbookPr') workbook.from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /:id$/i.test(key))?.[1];
      const part = targets.get(id ?? '');
      // Sheets of charts and macros hold no rows.
      if (!part || !worksheets.has(part) || !zip.has(part)) return;
      workbook.sheets.push({
        name: attributes.name ?? '',
        hidden: (attributes.state ?? 'visible') !== 'visible',
        part,
      });
      if (workbook.sheets.length > limits.sheets) throw new DomainError('file_too_large');
    },
  })) {
    // The visitor has done the work.
  }
  if (root !== 'workbook') throw new DomainError('file_not_spreadsheet');
  if (workbook.sheets.length === 0) throw new DomainError('file_empty');
  return workbook;
}

/** The relations of a part, with the targets as names within the zip. */
async function relations(zip: OpenZip, part: string): Promise<Relation[]> {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!zip.has(name)) return [];
  const found: Relation[] = [];
  for await (const _ of walkXml(zip.read(name), {
    open(tag, { Id = '', Type = '', Target = '', TargetMode }) {
      if (tag !== 'Relationship' || TargetMode === 'External') return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolve(folder, Target) });
    },
  })) {
    // The visitor has done the work.
  }
  return found;
}

function resolve(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const path: string[] = [];
  for (const step of (plain.startsWith('/') ? plain.slice(1) : folder + plain).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
