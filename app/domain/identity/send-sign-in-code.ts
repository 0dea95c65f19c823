import { renderSignInCode } from '#app/emails/render-sign-in-code.ts';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { senderAddress } from '#app/integrations/resend/sender-address.ts';
import { codeValidMinutes } from '#app/kernel/code-valid-minutes.ts';
import { env } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { Tenant } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { mailBrandOf } from './mail-brand-of.ts';

/** Mails a code at once, under the company's name and in its words. Throws what the mail service throws. */
export async function sendSignInCode(
  tenant: Tenant,
  language: Language,
  email: string,
  digits: string,
): Promise<void> {
  const template = await withTenant(tenant.id, (db) =>
    db.notificationTemplate.findUnique({
      where: {
        tenantId_event_channel_language: {
          tenantId: tenant.id,
          event: 'sign_in_code',
          channel: 'email',
          language,
        },
      },
    }),
  );
  const mail = await renderSignInCode({
    brand: mailBrandOf(tenant),
    language,
    ...(template && { template: { subject: template.subject, intro: template.body } }),
    code: digits,
    validMinutes: codeValidMinutes,
  });
  const from = senderAddress(tenant.name, tenant.slug, env().MAIL_DOMAIN);
  const [outcome] = await resendMailSender().send([{ from, to: email, ...mail }], {
    idempotencyKey: `code-${newId()}`,
  });
  if (outcome?.problem) throw new Error(`The mail with a sign-in code was refused: ${outcome.problem}`);
}
