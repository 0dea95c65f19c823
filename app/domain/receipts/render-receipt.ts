import type { Language } from '#app/kernel/languages.ts';
import type { TenantContext } from '#tenants/context.ts';
import type { ReceiptChoice } from './find-receipt.ts';
import { getReceipt } from './get-receipt.ts';
import { renderReceiptPdf } from './pdf/render-receipt-pdf.ts';
import { readLogo } from './read-logo.ts';

export type ReceiptFile = { fileName: string; contentType: 'application/pdf'; body: Buffer };

/**
 * A receipt, or the one that stands of a payment, as a PDF in the company's brand, with the name under which to save it.
 *
 * @throws DomainError `not_found` as `getReceipt`
 */
export async function renderReceipt(
  ctx: TenantContext,
  input: ReceiptChoice & { language?: Language },
): Promise<ReceiptFile> {
  const receipt = await getReceipt(ctx, input);
  const { name, brandColor, contactPhone } = ctx.tenant;
  const body = await renderReceiptPdf({
    ...receipt,
    company: { name, color: brandColor, logo: await readLogo(ctx), phone: contactPhone },
  });
  return { fileName: `receipt-${receipt.receiptNumber}.pdf`, contentType: 'application/pdf', body };
}
