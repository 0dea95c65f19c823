import { reverseBills } from '#app/domain/billing/reverse-bills.ts';
import { lockReading } from '#app/domain/meters/lock-reading.ts';
import { memberOf } from '#app/domain/meters/member-of.ts';
import { rejudgeReadings } from '#app/domain/meters/readings/rejudge-readings.ts';
import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { MoveSettlement } from '../move-state.ts';

/**
 * Puts the readings of a move aside and reverses the bills that were made of them, so that the next run bills what was used as if nobody had
 * read that day. Readings that were put aside or corrected meanwhile stay as they are.
 *
 * @throws DomainError `move_metered_since` (`params.item`) where what was read later is billed by now
 */
export async function takeBackReadings(
  scope: OperationScope,
  propertyId: string,
  movedOn: Day,
  { ids, runIds }: MoveSettlement['readings'],
): Promise<void> {
  if (ids.length === 0) return;
  const { db, tenantId, ctx, ability, now } = scope;
  if (!ability.can('create', 'MeterReading')) throw new DomainError('forbidden');
  const bills = await db.$queryRaw<{ id: string; runId: string | null; item: string }[]>`
    select b.id, b.run_id as "runId", f.name as item
    from bill b join fee_item f on f.tenant_id = b.tenant_id and f.id = b.fee_item_id
    where b.tenant_id = ${tenantId}::uuid and b.property_id = ${propertyId}::uuid and b.status <> 'void'
      and b.late_fee_of is null and b.parking_card_id is null
      and coalesce((b.explanation->'period'->>'end')::date, b.period_end) >= ${movedOn}::date
      and b.fee_item_id in (
        select m.fee_item_id from meter_reading r join meter m on m.tenant_id = r.tenant_id and m.id = r.meter_id
        where r.tenant_id = ${tenantId}::uuid and r.id = any(${ids}::uuid[]))
    order by b.period_start, b.id`;
  const later = bills.find(({ runId }) => runId === null || !runIds.includes(runId));
  if (later) throw new DomainError('move_metered_since', { params: { item: later.item } });
  const { released } = await reverseBills(
    scope,
    bills.map(({ id }) => id),
  );
  if (released > 0n) await scope.outbox('credit.apply', { propertyId });
  const note = translator(ctx.tenant.language, 'moves')('undoneReading');
  for (const id of ids) {
    const { reading, meter } = await lockReading(db, tenantId, id);
    if (reading.status !== 'accepted' && reading.status !== 'held') continue;
    await db.meterReading.update({
      where: { tenantId_id: { tenantId, id } },
      data: { status: 'rejected', note, decidedBy: memberOf(ctx), decidedAt: now },
    });
    await rejudgeReadings(db, tenantId, meter.id, reading.readOn);
  }
}
