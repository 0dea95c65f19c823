import { recordReading } from '#app/domain/meters/record-reading.ts';
import { addDays, type Day, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { billAgain } from './bill-again.ts';
import type { MoveSettlement } from './move-state.ts';

/**
 * Records what the meters showed on the day of a move, and bills what was used up to it to who held the property until then. Readings
 * that are odd are held, as ever, and billed once they are released.
 *
 * @throws DomainError `invalid_input` at the reading (`readings.0.value`), also where the day is still to come
 */
export async function closeMeters(
  scope: OperationScope,
  propertyId: string,
  movedOn: Day,
  readings: readonly { meterId: string; value?: string | undefined }[],
): Promise<MoveSettlement['readings']> {
  const { db, tenantId, ctx, now } = scope;
  const feeItemIds = new Set<string>();
  const ids: string[] = [];
  for (const [index, { meterId, value }] of readings.entries()) {
    if (value === undefined) continue;
    const path = `readings.${index}.value`;
    if (movedOn > localDay(now, ctx.tenant.timeZone)) {
      throw new DomainError('invalid_input', { fields: [{ path, code: 'day_in_future' }] });
    }
    const meter = await db.meter.findFirst({ where: { tenantId, id: meterId, propertyId } });
    if (!meter) throw new DomainError('not_found');
    const { readingId, status } = await at(path, () =>
      recordReading({ ...ctx, idempotencyKey: undefined }, { meterId, readOn: movedOn, value }),
    );
    ids.push(readingId);
    if (status === 'accepted') feeItemIds.add(meter.feeItemId);
  }
  if (feeItemIds.size === 0) return { ids, runIds: [] };
  // A run bills the readings of the days before it: this one begins on the day after the move.
  const missing = { month: addDays(movedOn, 1), feeItemIds: [...feeItemIds] };
  return { ids, runIds: await billAgain(scope, propertyId, [missing]) };
}

/** What a reading is refused for is told at its own field. */
async function at<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const fields = error instanceof DomainError ? error.detail.fields : undefined;
    if (!(error instanceof DomainError) || !fields) throw error;
    throw new DomainError(error.code, { fields: fields.map((field) => ({ ...field, path })) });
  }
}
