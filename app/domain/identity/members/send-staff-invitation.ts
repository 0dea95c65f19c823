import { z } from 'zod';
import { renderInvitation } from '#app/emails/render-invitation.ts';
import type { MailSender } from '#app/integrations/resend/mail-sender.ts';
import { senderAddress } from '#app/integrations/resend/sender-address.ts';
import { env } from '#app/kernel/env.ts';
import { formatFor } from '#app/kernel/format.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import { mailBrandOf } from '../mail-brand-of.ts';

const readInvitation = operation({
  name: 'membership.read-invitation',
  kind: 'read',
  input: z.object({ membershipId: z.uuid() }),
  can: ['read', 'Membership'],
  run: ({ db, tenantId }, { membershipId }) =>
    db.membership.findUnique({
      where: { tenantId_id: { tenantId, id: membershipId } },
      include: { roles: { include: { role: { select: { name: true } } } } },
    }),
});

/** Mails the invitation of a new member; nothing where they are gone again. Sending it twice is prevented by its key. */
export async function sendStaffInvitation(
  ctx: TenantContext,
  sender: MailSender,
  { membershipId, inviterName }: { membershipId: string; inviterName: string },
): Promise<void> {
  const member = await readInvitation(ctx, { membershipId });
  if (member?.status !== 'active') return;
  const { tenant } = ctx;
  const language = isLanguage(member.language) ? member.language : tenant.language;
  const query = new URLSearchParams({ email: member.email });
  const mail = await renderInvitation({
    brand: mailBrandOf(tenant),
    language,
    personName: member.name,
    inviterName,
    roleName: formatFor(language).list(member.roles.map(({ role }) => role.name)),
    url: `${tenantOrigin(tenant.slug)}/sign-in?${query}`,
  });
  const from = senderAddress(tenant.name, tenant.slug, env().MAIL_DOMAIN);
  await sender.send([{ from, to: member.email, ...mail }], { idempotencyKey: `invitation-${membershipId}` });
}
