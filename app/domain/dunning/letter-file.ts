import type { StatementSender } from '#app/domain/statements/pdf/statement-sheet.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { WrittenLetter } from './read-letters.ts';
import { renderLetters } from './render-letters.ts';

/** A letter as a file to send along. */
export async function letterFile(
  sender: StatementSender,
  letter: WrittenLetter,
  language: Language,
): Promise<{ filename: string; content: Buffer; contentType: string }> {
  const pieces: Uint8Array[] = [];
  for await (const piece of renderLetters(sender, [letter], { language, datedOn: letter.writtenOn })) {
    pieces.push(piece);
  }
  const title = translator(language, 'dunning')('letter.title');
  return {
    filename: `${title} ${letter.number}.pdf`,
    content: Buffer.concat(pieces),
    contentType: 'application/pdf',
  };
}
