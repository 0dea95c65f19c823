import type { EinvoiceDocument } from './einvoice-document.ts';
import type { EinvoiceOutcome, EinvoiceProvider } from './einvoice-provider.ts';

/**
 * For companies without a provider: writes the document, with all fields of the tax authority's form, as a file that their accountant enters or imports on the authority's platform. It
 * counts as issued at once; the authority's own number is not known here.
 */
export function fileProvider(): EinvoiceProvider {
  return {
    issue: async (document) => written(document, 'invoice'),
    reverse: async (reversal) => written(reversal, 'reversal'),
    // Nothing is ever under way: whoever asks has not written it.
    query: async () => null,
  };
}

function written(document: EinvoiceDocument, kind: 'invoice' | 'reversal'): EinvoiceOutcome {
  return {
    state: 'issued',
    reference: document.id,
    number: null,
    file: {
      name: `${kind}-${document.id}.json`,
      contentType: 'application/json',
      body: Buffer.from(`${JSON.stringify(document, null, 2)}\n`),
    },
  };
}
