import type { Day } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';

/**
 * Ends consents whose payer holds the property no longer, or whose card was left with an account that takes the company's payments no longer, with what they had announced.
 * Returns how many.
 */
export async function endLapsedConsents(
  { db, tenantId, now }: OperationScope,
  ids: string[],
  stripeAccountId: string,
  today: Day,
): Promise<number> {
  const ended = await db.$queryRaw<{ id: string }[]>`
    update autopay_consent c set status = 'ended', ended_at = ${now},
      ended_reason = case when lapsed.is_held then 'method_removed' else 'moved_out' end
    from (
      select c.id, exists (
          select from tenure t where t.tenant_id = c.tenant_id and t.property_id = c.property_id and t.person_id = c.person_id
            and (t.ends_on is null or t.ends_on > ${today}::date)) as is_held,
        m.status = 'active' and m.stripe_account_id = ${stripeAccountId} as is_chargeable
      from autopay_consent c join saved_method m on m.tenant_id = c.tenant_id and m.id = c.saved_method_id
      where c.tenant_id = ${tenantId}::uuid and c.id = any(${ids}::uuid[])
    ) lapsed
    where c.tenant_id = ${tenantId}::uuid and c.id = lapsed.id and c.status = 'active' and not (lapsed.is_held and lapsed.is_chargeable)
    returning c.id`;
  if (ended.length > 0) {
    await db.autopayCharge.updateMany({
      where: { tenantId, consentId: { in: ended.map(({ id }) => id) }, status: 'announced' },
      data: { status: 'cancelled', failureCode: 'consent_ended' },
    });
  }
  return ended.length;
}
