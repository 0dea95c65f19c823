import { z } from 'zod';
import { mailBrandOf } from '#app/domain/identity/mail-brand-of.ts';
import { renderContractorWork } from '#app/emails/render-contractor-work.ts';
import type { MailSender } from '#app/integrations/resend/mail-sender.ts';
import { senderAddress } from '#app/integrations/resend/sender-address.ts';
import { env } from '#app/kernel/env.ts';
import { formatFor } from '#app/kernel/format.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { contractorUrl } from './contractor-url.ts';

/** What the mail says; null where the link has ended, or the mail has been taken or refused already. */
const readLink = operation({
  name: 'contractor-link.read-mail',
  kind: 'read',
  input: z.object({ linkId: z.uuid() }),
  can: ['manage', 'ContractorLink'],
  async run({ db, tenantId, now }, { linkId: id }) {
    const link = await db.contractorLink.findFirst({
      where: {
        tenantId,
        id,
        revokedAt: null,
        mailedAt: null,
        mailProblem: null,
        expiresAt: { gt: now },
        contractor: { isActive: true },
      },
      include: {
        contractor: { select: { name: true, contactName: true } },
        ticket: {
          select: {
            number: true,
            title: true,
            contractorId: true,
            wishedFrom: true,
            wishedTo: true,
            community: { select: { name: true } },
          },
        },
      },
    });
    return link && link.ticket.contractorId === link.contractorId ? link : null;
  },
});

const recordMail = operation({
  name: 'contractor-link.record-mail',
  kind: 'write',
  input: z.object({ linkId: z.uuid(), problem: z.string().nullable() }),
  can: ['manage', 'ContractorLink'],
  async run({ db, tenantId, audit, now }, { linkId: id, problem }): Promise<void> {
    const data = problem === null ? { mailedAt: now } : { mailProblem: problem };
    const { ticketId } = await db.contractorLink.update({ where: { tenantId_id: { tenantId, id } }, data });
    audit('Ticket', ticketId, { problem });
  },
});

/** Mails a contractor the link of their work. Nothing where it has ended meanwhile; sending it twice is prevented by its key. `ctx` is the system's. */
export async function mailContractorLink(
  ctx: TenantContext,
  sender: MailSender,
  { linkId }: { linkId: string },
): Promise<void> {
  const link = await readLink(ctx, { linkId });
  if (!link?.mailedTo) return;
  const { tenant } = ctx;
  const { contractor, ticket } = link;
  const format = formatFor(tenant.language, { timeZone: tenant.timeZone });
  const mail = await renderContractorWork({
    brand: mailBrandOf(tenant),
    language: tenant.language,
    personName: contractor.contactName ?? contractor.name,
    number: String(ticket.number),
    title: ticket.title,
    community: ticket.community.name,
    wished:
      ticket.wishedFrom && ticket.wishedTo
        ? `${format.moment(ticket.wishedFrom)} – ${format.moment(ticket.wishedTo)}`
        : '',
    until: format.moment(link.expiresAt),
    url: contractorUrl(tenant, linkId),
  });
  const from = senderAddress(tenant.name, tenant.slug, env().MAIL_DOMAIN);
  const [outcome] = await sender.send([{ from, to: link.mailedTo, ...mail }], {
    idempotencyKey: `contractor-link-${linkId}`,
  });
  await recordMail(ctx, { linkId, problem: outcome?.problem ?? null });
}
