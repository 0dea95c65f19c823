import type { z } from 'zod';
import type { TenantContext } from '#tenants/context.ts';
import { draftQuotation } from './draft-quotation.ts';
import type { draftQuotationFields } from './quotation-fields.ts';
import type { QuotationStatus } from './quotation-words.ts';
import { sendQuotation } from './send-quotation.ts';

/**
 * Writes a quotation, and asks the owner at once where it is to be sent.
 *
 * @throws DomainError as `draftQuotation` and `sendQuotation`
 */
export async function writeQuotation(
  ctx: TenantContext,
  draft: z.input<typeof draftQuotationFields>,
  { send }: { send: boolean },
): Promise<QuotationStatus> {
  const { quotationId } = await draftQuotation(ctx, draft);
  return send ? (await sendQuotation(ctx, { quotationId })).status : 'draft';
}
