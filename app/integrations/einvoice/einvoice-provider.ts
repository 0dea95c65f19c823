import type { EinvoiceDocument, EinvoiceReversal } from './einvoice-document.ts';

/**
 * What became of a request. `pending`: taken, the tax authority has not answered; ask again by `query`. `failed`: refused for good, as it stands, for `reason`.
 */
export type EinvoiceOutcome =
  | { state: 'pending'; reference: string }
  | { state: 'issued'; reference: string; number: string | null; file: EinvoiceFile | null }
  | { state: 'failed'; reference: string | null; reason: string };

/** What the provider hands over with an issued invoice, to be kept. */
export type EinvoiceFile = {
  name: string;
  contentType: 'application/pdf' | 'application/json';
  body: Buffer;
};

/**
 * Whoever issues electronic invoices. Every call may be repeated with the same document: it is issued once.
 *
 * Each method throws `EinvoiceUnavailable` where nobody can say what became of it (time-out, cut connection, 5xx): call again.
 */
export interface EinvoiceProvider {
  issue(document: EinvoiceDocument): Promise<EinvoiceOutcome>;
  reverse(reversal: EinvoiceReversal): Promise<EinvoiceOutcome>;
  /** What became of the document or reversal of this id; null where the provider has never heard of it. */
  query(id: string): Promise<EinvoiceOutcome | null>;
}

/** Nobody knows what became of a request: the same one has to be made again. */
export class EinvoiceUnavailable extends Error {
  override readonly name = 'EinvoiceUnavailable';
}
