import { canPayOnline } from '#app/domain/payments/accounts/can-pay-online.ts';
import { readLogo } from '#app/domain/receipts/read-logo.ts';
import { localDay } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import { renderStatementsPdf } from './pdf/render-statements-pdf.ts';
import type { Statement } from './statement-data.ts';

/** Statements as a PDF in the company's brand, in pieces as they are drawn. */
export async function renderStatements(
  ctx: TenantContext,
  statements: Iterable<Statement> | AsyncIterable<Statement>,
  language: Language = ctx.language,
): Promise<AsyncGenerator<Uint8Array, void, undefined>> {
  const { name, brandColor, contactPhone, contactEmail, currency, slug, timeZone } = ctx.tenant;
  const [logo, online] = await Promise.all([readLogo(ctx), canPayOnline(ctx, {})]);
  return renderStatementsPdf({
    sender: {
      name,
      color: brandColor,
      logo,
      phone: contactPhone,
      email: contactEmail,
      payAt: online ? tenantOrigin(slug) : null,
      currency,
    },
    language,
    title: translator(language, 'statements')('title'),
    issuedOn: localDay(ctx.now(), timeZone),
    statements,
  });
}
