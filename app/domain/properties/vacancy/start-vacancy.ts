import { z } from 'zod';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { lockProperty } from '../lock-property.ts';
import { vacancyFields } from './vacancy-fields.ts';

/**
 * Registers a property as vacant: of every fee item that lets vacant properties off, it pays as much less on these days. Bills that are posted
 * already stay as they are. The property's status becomes `empty` where it is lived in and the vacancy has begun.
 *
 * @throws DomainError `not_found`, `already_exists` (at `startsOn`) where it is vacant on some of the days already, `invalid_input` where no
 *   fee item lets vacant properties off
 */
export const startVacancy = operation({
  name: 'vacancy.start',
  kind: 'write',
  input: z.object({ propertyId: z.uuid(), vacancy: vacancyFields }),
  can: ['update', 'Property'],
  async run(scope, { propertyId, vacancy }): Promise<{ feeItems: number }> {
    const { db, tenantId, ctx, now, authorize, audit } = scope;
    const { startsOn, endsOn, reason } = vacancy;
    await lockProperty(scope, propertyId);
    const property = await db.property.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: propertyId } },
    });
    authorize('update', 'Property', property);
    const overlapping = await db.discount.count({
      where: {
        tenantId,
        propertyId,
        kind: 'vacancy',
        ...(endsOn && { startsOn: { lt: toDateColumn(endsOn) } }),
        OR: [{ endsOn: null }, { endsOn: { gt: toDateColumn(startsOn) } }],
      },
    });
    if (overlapping > 0) {
      throw new DomainError('already_exists', { fields: [{ path: 'startsOn', code: 'vacant_already' }] });
    }
    const items = await db.feeItem.findMany({
      where: { tenantId, status: 'active', vacancyPercent: { gt: 0 } },
      select: { id: true, vacancyPercent: true },
    });
    if (items.length === 0) {
      throw new DomainError('invalid_input', { fields: [{ path: '', code: 'no_vacancy_discount' }] });
    }
    await db.discount.createMany({
      data: items.map(({ id, vacancyPercent }) => ({
        tenantId,
        id: newId(),
        propertyId,
        feeItemId: id,
        kind: 'vacancy',
        percent: vacancyPercent,
        startsOn: toDateColumn(startsOn),
        endsOn: endsOn ? toDateColumn(endsOn) : null,
        reason,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      })),
    });
    const today = localDay(now, ctx.tenant.timeZone);
    if (property.status === 'occupied' && startsOn <= today && (!endsOn || endsOn > today)) {
      await db.property.update({
        where: { tenantId_id: { tenantId, id: propertyId } },
        data: { status: 'empty' },
      });
    }
    audit('Property', propertyId, { startsOn, endsOn, reason, feeItems: items.length });
    return { feeItems: items.length };
  },
});
