import { canPayOnline } from '#app/domain/payments/accounts/can-pay-online.ts';
import { readLogo } from '#app/domain/receipts/read-logo.ts';
import type { StatementSender } from '#app/domain/statements/pdf/statement-sheet.ts';
import type { Day } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import type { DunningLetterData } from './letter-data.ts';
import { renderLettersPdf } from './pdf/render-letters-pdf.ts';

/** The head of the company's letters. */
export async function letterSender(ctx: TenantContext): Promise<StatementSender> {
  const { name, brandColor, contactPhone, contactEmail, currency, slug } = ctx.tenant;
  const [logo, online] = await Promise.all([readLogo(ctx), canPayOnline(ctx, {})]);
  return {
    name,
    color: brandColor,
    logo,
    phone: contactPhone,
    email: contactEmail,
    payAt: online ? tenantOrigin(slug) : null,
    currency,
  };
}

/** Letters as a PDF in the company's brand, in pieces as they are drawn. */
export function renderLetters(
  sender: StatementSender,
  letters: Iterable<DunningLetterData> | AsyncIterable<DunningLetterData>,
  { language, datedOn }: { language: Language; datedOn: Day },
): AsyncGenerator<Uint8Array, void, undefined> {
  const title = translator(language, 'dunning')('letter.title');
  return renderLettersPdf({ sender, language, title, datedOn, letters });
}
