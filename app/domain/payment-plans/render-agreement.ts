import { readLogo } from '#app/domain/receipts/read-logo.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { TenantContext } from '#tenants/context.ts';
import type { Agreement } from './pdf/agreement-data.ts';
import { renderAgreementPdf } from './pdf/render-agreement-pdf.ts';

/** An agreement as a PDF in the company's brand, in pieces as it is drawn. */
export async function renderAgreement(
  ctx: TenantContext,
  agreement: Agreement,
  language: Language = ctx.language,
): Promise<AsyncGenerator<Uint8Array, void, undefined>> {
  const { name, brandColor, contactPhone, contactEmail, currency } = ctx.tenant;
  const sender = {
    name,
    color: brandColor,
    logo: await readLogo(ctx),
    phone: contactPhone,
    email: contactEmail,
    payAt: null,
    currency,
  };
  return renderAgreementPdf(agreement, sender, language);
}
