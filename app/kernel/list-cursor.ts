import { isId } from './ids.ts';

/** A place in a list that is ordered by a text and then by id, as a page's address carries it. */
export type ListPlace = { text: string; id: string };

export function writeListCursor({ text, id }: ListPlace): string {
  return `${Buffer.from(text, 'utf8').toString('base64url')}.${id}`;
}

/** Null where the text is none of ours: addresses get shortened and shared. */
export function readListCursor(cursor: string | null | undefined): ListPlace | null {
  const [text = '', id = ''] = (cursor ?? '').split('.');
  return isId(id) && /^[\w-]*$/.test(text)
    ? { text: Buffer.from(text, 'base64url').toString('utf8'), id }
    : null;
}
