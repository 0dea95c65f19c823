import { z } from 'zod';
import { mailBrandOf } from '#app/domain/identity/mail-brand-of.ts';
import { renderStanding } from '#app/emails/render-standing.ts';
import type { MailSender } from '#app/integrations/resend/mail-sender.ts';
import { senderAddress } from '#app/integrations/resend/sender-address.ts';
import { localDay } from '#app/kernel/dates.ts';
import { env } from '#app/kernel/env.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { subscriptionUrls } from './subscription-paths.ts';
import { type ToldStanding, toldStandings } from './told-standings.ts';

const mostMails = 20;

const readStanding = operation({
  name: 'subscription.read-standing',
  kind: 'read',
  input: z.object({ standing: z.enum(toldStandings) }),
  can: ['read', 'Subscription'],
  async run({ db, ctx, tenantId, now }, { standing }) {
    const row = await db.subscription.findUnique({ where: { tenantId } });
    if (!row) return null;
    const { status, trialEndsAt, graceEndsAt, stripeSubscriptionId } = row;
    const day = (at: Date | null) => at && localDay(at, ctx.tenant.timeZone);
    const endsOn = {
      trialEnds:
        status === 'trialing' && !stripeSubscriptionId && trialEndsAt && trialEndsAt > now
          ? day(trialEndsAt)
          : null,
      pastDue: status === 'past_due' ? day(graceEndsAt) : null,
      readOnly: status === 'read_only' ? day(graceEndsAt ?? trialEndsAt) : null,
    }[standing];
    if (!endsOn) return null;
    const administrators = await db.membership.findMany({
      where: { tenantId, status: 'active', roles: { some: { role: { key: 'administrator' } } } },
      orderBy: { id: 'asc' },
      take: mostMails,
    });
    return { endsOn, administrators };
  },
});

/**
 * Tells the administrators how the subscription stands and what to do. Nothing where it stands otherwise by now: somebody has subscribed or paid. Sent
 * twice, it arrives once. `ctx` is the system's.
 */
export async function mailStanding(
  ctx: TenantContext,
  sender: MailSender,
  standing: ToldStanding,
): Promise<void> {
  const found = await readStanding(ctx, { standing });
  if (!found) return;
  const { tenant } = ctx;
  for (const { id, name, email, language: own } of found.administrators) {
    const language = isLanguage(own) ? own : tenant.language;
    const mail = await renderStanding({
      brand: mailBrandOf(tenant),
      language,
      personName: name,
      standing,
      endsOn: found.endsOn,
      url: subscriptionUrls(tenant.slug).page,
    });
    const from = senderAddress(tenant.name, tenant.slug, env().MAIL_DOMAIN);
    await sender.send([{ from, to: email, ...mail }], {
      idempotencyKey: `standing-${standing}-${found.endsOn}-${id}`,
    });
  }
}
