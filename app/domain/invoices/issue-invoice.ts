import {
  type EinvoiceOutcome,
  type EinvoiceProvider,
  EinvoiceUnavailable,
} from '#app/integrations/einvoice/einvoice-provider.ts';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { newId } from '#app/kernel/ids.ts';
import { log } from '#app/kernel/log.ts';
import type { TenantContext } from '#tenants/context.ts';
import { beginInvoice, type InvoiceToIssue } from './begin-invoice.ts';
import { providerOf } from './provider-settings.ts';
import { recordInvoiceOutcome } from './record-invoice-outcome.ts';

/**
 * Hands an invoice to its provider, or asks what became of it, and keeps the answer. It may run twice, even at once: the provider knows the document by its id. `ctx` is the
 * system's.
 */
export async function issueInvoice(ctx: TenantContext, invoiceId: string): Promise<void> {
  const work = await beginInvoice(ctx, { invoiceId });
  if (!work) return;
  const provider = providerOf(work.provider, work.settings);
  if (!provider) {
    const reason = 'provider_not_configured';
    await recordInvoiceOutcome(ctx, { invoiceId, outcome: { state: 'failed', reference: null, reason } });
    return;
  }
  const told = await ask(provider, work);
  await recordInvoiceOutcome(ctx, {
    invoiceId,
    outcome:
      told?.state === 'issued'
        ? { ...told, file: told.file && (await keep(ctx, invoiceId, told.file)) }
        : (told ?? { state: 'unknown' }),
  });
}

/**
 * Null where nobody can say. From the second time on the provider is asked first: it may have taken the document though its answer was lost. One that never got it, or
 * refused it before, gets it now.
 */
async function ask(provider: EinvoiceProvider, work: InvoiceToIssue): Promise<EinvoiceOutcome | null> {
  const { document, reference, attempts } = work;
  try {
    const known = attempts > 1 ? await provider.query(document.id) : null;
    if (known && (known.state !== 'failed' || reference)) return known;
    return 'original' in document ? await provider.reverse(document) : await provider.issue(document);
  } catch (error) {
    if (!(error instanceof EinvoiceUnavailable)) throw error;
    log.warn({ err: error, invoice: document.id }, 'the provider of invoices did not answer');
    return null;
  }
}

async function keep(
  ctx: TenantContext,
  invoiceId: string,
  file: NonNullable<Extract<EinvoiceOutcome, { state: 'issued' }>['file']>,
) {
  const id = newId();
  const key = `invoices/${invoiceId}/${id}`;
  const { size, contentType } = await putFile(ctx.tenant.id, key, file.body, {
    contentType: file.contentType,
  });
  return { id, key, name: file.name, contentType, size: BigInt(size) };
}
