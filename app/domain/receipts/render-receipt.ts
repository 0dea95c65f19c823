import type { Language } from '#app/kernel/languages.ts';
import type { TenantContext } from '#tenants/context.ts';
import { getReceipt } from './get-receipt.ts';
import { renderReceiptPdf } from './pdf/render-receipt-pdf.ts';
import { readLogo } from './read-logo.ts';

/**
 * The receipt of a payment as a PDF in the company's brand, with the name under which to save it.
 *
 * @throws DomainError `not_found` as `getReceipt`
 */
export async function renderReceipt(
  ctx: TenantContext,
  input: { paymentId: string; language?: Language },
): Promise<{ fileName: string; contentType: 'application/pdf'; body: Buffer }> {
  const receipt = await getReceipt(ctx, input);
  const { name, brandColor, contactPhone } = ctx.tenant;
  const body = await renderReceiptPdf({
    ...receipt,
    company: { name, color: brandColor, logo: await readLogo(ctx), phone: contactPhone },
  });
  return { fileName: `receipt-${receipt.receiptNumber}.pdf`, contentType: 'application/pdf', body };
}
