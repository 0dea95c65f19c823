import { fileTypeFromFile } from 'file-type';

/** Types without a signature of their own, taken on the sender's word: none of them runs in a browser. */
const believable = new Set(['text/csv', 'text/plain', 'application/json']);

/**
 * What a file is by its content. The declared type counts only for plain text, where the content tells nothing; whatever else is not
 * recognised is `application/octet-stream`, so that no page or drawing with scripts is served under a harmless name.
 */
export async function contentTypeOf(path: string, declared: string): Promise<string> {
  const found = await fileTypeFromFile(path);
  if (found) return found.mime;
  const plain = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  return believable.has(plain) ? plain : 'application/octet-stream';
}
