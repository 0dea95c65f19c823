import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockReading } from './lock-reading.ts';
import { memberOf } from './member-of.ts';

/**
 * Puts a held reading aside with a reason; it never counts, and its day is free again.
 *
 * @throws DomainError `not_found`, `conflict` where it is no longer held
 */
export const rejectReading = operation({
  name: 'meter.reject-reading',
  kind: 'write',
  input: z.object({ readingId: z.uuid(), reason: z.string().trim().min(1).max(200) }),
  can: ['update', 'MeterReading'],
  async run({ db, tenantId, ctx, audit, now }, { readingId, reason }): Promise<void> {
    const { reading, meter } = await lockReading(db, tenantId, readingId);
    if (reading.status !== 'held') throw new DomainError('conflict');
    await db.meterReading.update({
      where: { tenantId_id: { tenantId, id: readingId } },
      data: { status: 'rejected', note: reason, decidedBy: memberOf(ctx), decidedAt: now },
    });
    audit('Meter', meter.id, { readOn: reading.readOn, value: reading.value, reason });
  },
});
