import type { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { outageFields } from './outage-fields.ts';

/**
 * Makes known that something is out, or will be: everybody whom it reaches is told, and what they have reported of it becomes part of it.
 *
 * @throws DomainError `invalid_input`: `not_found` at `communityId`, `places` or `categoryIds`; `date_order` at `expectedEndAt`
 */
export const openOutage = operation({
  name: 'outage.open',
  kind: 'write',
  input: outageFields,
  can: ['create', 'Outage'],
  async run(scope, fields): Promise<{ outageId: string }> {
    const { db, tenantId, ctx, outbox, audit, now } = scope;
    const { places, categoryIds, expectedEndAt, ...facts } = fields;
    await refuse(scope, fields);
    const id = newId();
    await db.outage.create({
      data: {
        tenantId,
        id,
        ...facts,
        expectedEndAt: expectedEndAt ?? null,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    await db.outagePlace.createMany({
      data: places.map(({ buildingId, entranceId }) => ({
        tenantId,
        id: newId(),
        outageId: id,
        buildingId,
        entranceId: entranceId ?? null,
      })),
    });
    await db.outageCategory.createMany({
      data: [...new Set(categoryIds)].map((categoryId) => ({ tenantId, outageId: id, categoryId })),
    });
    await outbox('outage.announce', { outageId: id, news: 'opened', updateId: null });
    await outbox('outage.absorb', { outageId: id }, { runAt: facts.startsAt });
    audit('Outage', id, { kind: facts.kind, title: facts.title, places: places.length });
    return { outageId: id };
  },
});

async function refuse(
  { db, tenantId }: OperationScope,
  { communityId, places, categoryIds, startsAt, expectedEndAt }: z.output<typeof outageFields>,
): Promise<void> {
  const wrong = (path: string, code: string) =>
    new DomainError('invalid_input', { fields: [{ path, code }] });
  if (expectedEndAt && expectedEndAt <= startsAt) throw wrong('expectedEndAt', 'date_order');
  if ((await db.community.count({ where: { tenantId, id: communityId } })) === 0)
    throw wrong('communityId', 'not_found');
  const buildings = [...new Set(places.map(({ buildingId }) => buildingId))];
  if (
    (await db.building.count({ where: { tenantId, communityId, id: { in: buildings } } })) < buildings.length
  )
    throw wrong('places', 'not_found');
  const entrances = places.flatMap(({ buildingId, entranceId }) =>
    entranceId ? [{ id: entranceId, buildingId }] : [],
  );
  if (
    entrances.length > 0 &&
    (await db.entrance.count({ where: { tenantId, OR: entrances } })) < entrances.length
  )
    throw wrong('places', 'not_found');
  const categories = [...new Set(categoryIds)];
  const fit = await db.ticketCategory.count({
    where: { tenantId, id: { in: categories }, parentId: { not: null }, kind: { in: ['repair', 'inquiry'] } },
  });
  if (fit < categories.length) throw wrong('categoryIds', 'not_found');
}
