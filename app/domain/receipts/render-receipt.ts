import { buffer } from 'node:stream/consumers';
import { getFileStream } from '#app/integrations/storage/get-file-stream.ts';
import type { Language } from '#app/kernel/languages.ts';
import { log } from '#app/kernel/log.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getReceipt } from './get-receipt.ts';
import { renderReceiptPdf } from './pdf/render-receipt-pdf.ts';

/** A larger file is no logo; it would only cost memory. */
const maxLogoBytes = 5_000_000n;

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

/** A logo that cannot be read must not keep a company from giving receipts. */
async function readLogo({ tenant }: TenantContext): Promise<Uint8Array | null> {
  const { id: tenantId, logoFileId } = tenant;
  if (!logoFileId) return null;
  try {
    const file = await withTenant(tenantId, (db) =>
      db.storedFile.findUnique({ where: { tenantId_id: { tenantId, id: logoFileId } } }),
    );
    if (!file || file.size > maxLogoBytes) return null;
    return await buffer((await getFileStream(tenantId, file.key)).stream);
  } catch (error) {
    log.warn({ err: error, file: logoFileId }, 'the logo could not be read');
    return null;
  }
}
