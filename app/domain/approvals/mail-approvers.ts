import { z } from 'zod';
import { mailBrandOf } from '#app/domain/identity/mail-brand-of.ts';
import { renderApproval } from '#app/emails/render-approval.ts';
import type { MailSender } from '#app/integrations/resend/mail-sender.ts';
import { senderAddress } from '#app/integrations/resend/sender-address.ts';
import { localDay } from '#app/kernel/dates.ts';
import { env } from '#app/kernel/env.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import type { ApprovableKind } from './approvable-kinds.ts';
import type { ApprovalSummary } from './approval-summary.ts';
import { deciders, waitingSteps } from './deciders.ts';
import { variantName } from './variant-name.ts';

/** A role that everybody holds would be written to otherwise. */
const mostMails = 50;

const readWaiting = operation({
  name: 'approval.read-waiting',
  kind: 'read',
  input: z.object({ requestId: z.uuid(), position: z.int() }),
  can: ['read', 'ApprovalRequest'],
  async run({ db, ctx, tenantId, now }, { requestId, position }) {
    const request = await db.approvalRequest.findUnique({
      where: { tenantId_id: { tenantId, id: requestId }, status: 'pending', position },
    });
    if (!request) return null;
    const today = localDay(now, ctx.tenant.timeZone);
    const approvers = await db.$queryRaw<
      { id: string; name: string; email: string; language: string | null }[]
    >`
      with ${deciders(tenantId, today, waitingSteps(tenantId, requestId))}
      select distinct m.id, m.name, m.email, m.language from decider d
      join membership m on m.tenant_id = ${tenantId}::uuid and m.id = d.member_id
      order by m.id limit ${mostMails}`;
    const requester = request.requestedBy
      ? await db.membership.findUnique({ where: { tenantId_id: { tenantId, id: request.requestedBy } } })
      : null;
    return { request, approvers, requesterName: requester?.name ?? ctx.tenant.name };
  },
});

/**
 * Tells whoever can decide the step that a request is at. Nothing where it has been decided meanwhile; sending it twice is prevented by its keys. `ctx` is the
 * system's.
 */
export async function mailApprovers(
  ctx: TenantContext,
  sender: MailSender,
  { requestId, position }: { requestId: string; position: number },
): Promise<void> {
  const waiting = await readWaiting(ctx, { requestId, position });
  if (!waiting) return;
  const { tenant } = ctx;
  const { request, approvers, requesterName } = waiting;
  const summary = request.summary as ApprovalSummary;
  for (const approver of approvers) {
    const language = isLanguage(approver.language) ? approver.language : tenant.language;
    const mail = await renderApproval({
      brand: mailBrandOf(tenant),
      language,
      personName: approver.name,
      requesterName,
      what: variantName(translator(language, 'approvals'), request.documentKind as ApprovableKind, summary),
      amount: formatMoney(request.amount, tenant.currency, language),
      about: [summary.communityName, summary.propertyCode, summary.feeItemName, summary.payeeName]
        .filter(Boolean)
        .join(' '),
      reason: summary.reason ?? '',
      url: `${tenantOrigin(tenant.slug)}/console/approvals/${requestId}`,
    });
    const from = senderAddress(tenant.name, tenant.slug, env().MAIL_DOMAIN);
    await sender.send([{ from, to: approver.email, ...mail }], {
      idempotencyKey: `approval-${requestId}-${position}-${approver.id}`,
    });
  }
}
