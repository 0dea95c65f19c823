import { SaxesParser } from 'saxes';
import { DomainError } from '#app/kernel/errors.ts';
import { limits } from './limits.ts';

export type XmlVisitor = {
  /** `name` comes without its namespace prefix. */
  open(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/**
 * Walks an XML part as it streams in, pausing after each piece so that the caller may hand on what it has gathered.
 * Entities of a document type are never expanded. Throws DomainError `file_damaged`.
 */
export async function* walkXml(bytes: AsyncIterable<Buffer>, visitor: XmlVisitor): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let failure: Error | undefined;
  let stretch = 0;
  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.on('doctype', () => {
    failure ??= new Error('a document type has no place in a workbook');
  });
  parser.on('opentag', (tag) => {
    stretch = 0;
    visitor.open(localName(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('closetag', (tag) => {
    stretch = 0;
    visitor.close?.(localName(tag.name));
  });
  if (visitor.text) parser.on('text', (text) => visitor.text?.(text));

  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const piece = decoder.decode(chunk, { stream: true });
    stretch += piece.length;
    parser.write(piece);
    if (!failure && stretch > limits.stretch) failure = new Error('a stretch of XML without a tag');
    if (failure) throw new DomainError('file_damaged', { cause: failure });
    yield;
  }
  parser.close();
  if (failure) throw new DomainError('file_damaged', { cause: failure });
  yield;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Parts are UTF-8 or, rarely, UTF-16; the standard allows no other. */
function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
