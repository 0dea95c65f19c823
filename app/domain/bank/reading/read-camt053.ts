import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { walkXml } from '#app/domain/imports/reading/spreadsheet/walk-xml.ts';
import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { CamtElement } from './camt-element.ts';
import { CamtStatements } from './camt-statements.ts';
import type { ParsedStatement } from './parsed-statement.ts';

/** A year of a busy account is some 10 MB. */
const mostBytes = 50 * 1024 * 1024;
/** ISO 20022 nests some fifteen deep. */
const mostDepth = 40;
const mostText = 4_000;
/** Elements of one entry: a batch of a thousand payments has some 30,000. */
const mostElements = 200_000;

/**
 * Reads a camt.053 statement (ISO 20022, any version) as it streams in: entity declarations are refused, and only the entry that is being read is kept. Of
 * a batch with amounts of its own each payment is a line.
 *
 * @throws DomainError `file_damaged`, `file_too_large`, `file_too_many_rows`, `file_not_spreadsheet` (XML of another kind), `file_empty`
 */
export async function readCamt053(
  path: string,
  terms: { currency: string; today: Day },
): Promise<ParsedStatement> {
  if ((await stat(path)).size > mostBytes) {
    throw new DomainError('file_too_large', { params: { megabytes: mostBytes / 1024 / 1024 } });
  }
  const statements = new CamtStatements(terms);
  const open: CamtElement[] = [];
  let depth = 0;
  let elements = 0;
  let isStatement = false;
  const bytes = createReadStream(path) as AsyncIterable<Buffer>;
  const walk = walkXml(bytes, {
    open(name, attributes) {
      depth += 1;
      elements += 1;
      if (depth > mostDepth || elements > mostElements) throw new DomainError('file_damaged');
      if (name === 'BkToCstmrStmt') isStatement = true;
      if (name === 'Stmt') statements.begin();
      const element = { name, attributes, text: '', children: [] };
      if (open.length > 0 || (isStatement && kept.has(name))) {
        open.at(-1)?.children.push(element);
        open.push(element);
      }
    },
    text(piece) {
      const element = open.at(-1);
      if (element && element.text.length < mostText) element.text += piece.slice(0, mostText);
    },
    close(name) {
      depth -= 1;
      const element = open.at(-1)?.name === name ? open.pop() : undefined;
      if (!element || open.length > 0) return;
      elements = 0;
      statements.take(element);
    },
  });
  for await (const _ of walk);
  if (!isStatement) throw new DomainError('file_not_spreadsheet');
  return statements.result();
}

/** Children of a statement that are read; everything else passes by. */
const kept = new Set(['Acct', 'Bal', 'Ntry']);
