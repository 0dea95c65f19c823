import { buffer } from 'node:stream/consumers';
import { getFileStream } from '#app/integrations/storage/get-file-stream.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { getInvoice } from './get-invoice.ts';
import { paymentTakenBack } from './insert-reversal.ts';
import { renderInvoicePdf } from './pdf/render-invoice-pdf.ts';

/**
 * An issued invoice as a PDF: the official form where the provider handed one over, else a sheet of the same facts in the reader's language.
 *
 * @throws DomainError `not_found` also where it is not the caller's to see, or has not been issued
 */
export async function invoicePdf(
  ctx: TenantContext,
  { invoiceId, language = ctx.language }: { invoiceId: string; language?: Language },
): Promise<{ fileName: string; contentType: 'application/pdf'; body: Buffer }> {
  const invoice = await getInvoice(ctx, { invoiceId });
  const { issuedAt, number, file, property, reverses } = invoice;
  if (!issuedAt || number === null) throw new DomainError('not_found');
  const fileName = `invoice-${number}.pdf`;
  const contentType = 'application/pdf';
  if (file?.contentType === contentType) {
    const { stream } = await getFileStream(ctx.tenant.id, file.key);
    return { fileName, contentType, body: await buffer(stream) };
  }
  const { name, brandColor, contactPhone } = ctx.tenant;
  const t = translator(language, 'invoices');
  const reason = invoice.reason === paymentTakenBack ? t(`reasons.${paymentTakenBack}`) : invoice.reason;
  const body = await renderInvoicePdf({
    language,
    company: { name, color: brandColor, logo: null, phone: contactPhone },
    number: number.toString(),
    authorityNumber: invoice.providerNumber,
    reverses: reverses && { number: reverses.number?.toString() ?? '', reason: reason ?? '' },
    isReversed: invoice.status === 'reversed',
    seller: invoice.seller,
    buyer: invoice.buyer,
    lines: invoice.lines,
    currency: invoice.currency,
    propertyName: `${property.communityName} ${property.code}`,
    issuedAt,
    timeZone: ctx.tenant.timeZone,
  });
  return { fileName, contentType, body };
}
