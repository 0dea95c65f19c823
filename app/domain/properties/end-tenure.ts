import { z } from 'zod';
import { type Day, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { heldOn } from './held-on.ts';
import { lockProperty } from './lock-property.ts';
import { followPayers } from './moves/follow-payers.ts';
import { lockBilling } from './moves/lock-billing.ts';
import { tenureEndFields } from './tenure-fields.ts';

/**
 * Has a person leave a property: `endsOn` is the first day on which they no longer hold it. Where the one who pays leaves, an owner who
 * stays pays from that day on, also for what is billed already.
 *
 * @throws DomainError `not_found`, `conflict` where the tenure has an end already, `invalid_input` (`endsOn` has to be after the start)
 */
export const endTenure = operation({
  name: 'tenure.end',
  kind: 'write',
  input: tenureEndFields.extend({ tenureId: z.uuid() }),
  can: ['update', 'Tenure'],
  async run(scope, { tenureId, endsOn }): Promise<void> {
    const { db, tenantId, ability, audit } = scope;
    const where = { AND: [{ tenantId, id: tenureId }, accessible(ability, 'Tenure', 'update')] };
    const found = await db.tenure.findFirst({ where, select: { propertyId: true } });
    if (!found) throw new DomainError('not_found');
    await lockBilling(db, tenantId);
    await lockProperty(scope, found.propertyId);
    const tenure = await db.tenure.findFirst({ where });
    if (!tenure) throw new DomainError('not_found');
    if (tenure.endsOn !== null) throw new DomainError('conflict');
    if (tenure.startsOn && endsOn <= dayOf(tenure.startsOn)) {
      throw new DomainError('invalid_input', { fields: [{ path: 'endsOn', code: 'end_after_start' }] });
    }
    await db.tenure.update({
      where: { tenantId_id: { tenantId, id: tenureId } },
      data: { endsOn: toDateColumn(endsOn) },
    });
    if (tenure.isPayer) {
      await passPayment(scope, found.propertyId, endsOn);
      await followPayers(scope, found.propertyId, endsOn);
    }
    audit('Tenure', tenureId, { propertyId: found.propertyId, personId: tenure.personId, endsOn });
  },
});

/**
 * The first of the owners who stay pays from now on. Their tenure is split on that day, because to whom the days before are charged must not
 * change.
 */
async function passPayment({ db, tenantId }: OperationScope, propertyId: string, on: Day): Promise<void> {
  const staying = await db.tenure.findMany({
    where: { tenantId, propertyId, kind: 'owner', AND: [heldOn(on)] },
    orderBy: [{ isPayer: 'desc' }, { startsOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  const [next] = staying;
  if (!next || next.isPayer) return;
  const { startsOn } = next;
  if (startsOn && dayOf(startsOn) >= on) {
    await db.tenure.update({
      where: { tenantId_id: { tenantId, id: next.id } },
      data: { isPayer: true },
    });
    return;
  }
  const day = toDateColumn(on);
  await db.tenure.update({ where: { tenantId_id: { tenantId, id: next.id } }, data: { endsOn: day } });
  await db.tenure.create({ data: { ...next, id: newId(), isPayer: true, startsOn: day } });
}
