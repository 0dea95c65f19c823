import { z } from 'zod';
import { toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { personOfFields } from '../people/person-of-fields.ts';
import { heldOn } from './held-on.ts';
import { lockProperty } from './lock-property.ts';
import { followPayers } from './moves/follow-payers.ts';
import { lockBilling } from './moves/lock-billing.ts';
import { tenureFields } from './tenure-fields.ts';

/**
 * Has a person hold a property from a day on. With `takesOver` the owners of that day leave and the new one pays from then on; else who
 * paid before still does, and a new owner pays only where nobody did. What is billed already follows who pays.
 *
 * @throws DomainError `not_found`, `already_exists` where the person holds it so on that day, `invalid_input` (at `startsOn`
 *   `before_owner` where an owner who would leave came later)
 */
export const startTenure = operation({
  name: 'tenure.start',
  kind: 'write',
  input: tenureFields.extend({ propertyId: z.uuid() }),
  can: ['create', 'Tenure'],
  async run(scope, input): Promise<{ tenureId: string; personId: string }> {
    const { db, tenantId, authorize, audit } = scope;
    const { propertyId, kind, startsOn, takesOver } = input;
    await lockBilling(db, tenantId);
    await lockProperty(scope, propertyId);
    const personId = await personOfFields(scope, input);
    const held = heldOn(startsOn);
    const same = await db.tenure.findFirst({ where: { tenantId, propertyId, personId, kind, AND: [held] } });
    if (same) throw new DomainError('already_exists', { fields: [{ path: 'name', code: 'holds_already' }] });
    if (kind === 'owner' && takesOver) await endOwners(scope, propertyId, startsOn);
    const payers = await db.tenure.count({ where: { tenantId, propertyId, isPayer: true, AND: [held] } });
    const tenure = {
      tenantId,
      id: newId(),
      propertyId,
      personId,
      kind,
      isPayer: kind === 'owner' && payers === 0,
      startsOn: toDateColumn(startsOn),
    };
    authorize('create', 'Tenure', tenure);
    await db.tenure.create({ data: tenure });
    if (tenure.isPayer) await followPayers(scope, propertyId, startsOn);
    audit('Tenure', tenure.id, { propertyId, personId, kind, startsOn, takesOver });
    return { tenureId: tenure.id, personId };
  },
});

async function endOwners(
  { db, tenantId, ability }: OperationScope,
  propertyId: string,
  on: string,
): Promise<void> {
  const day = toDateColumn(on);
  const owners = { tenantId, propertyId, kind: 'owner', OR: [{ endsOn: null }, { endsOn: { gt: day } }] };
  const later = await db.tenure.count({ where: { ...owners, startsOn: { gte: day } } });
  if (later > 0) {
    throw new DomainError('invalid_input', { fields: [{ path: 'startsOn', code: 'before_owner' }] });
  }
  if (!ability.can('update', 'Tenure')) throw new DomainError('forbidden');
  await db.tenure.updateMany({
    where: { AND: [owners, accessible(ability, 'Tenure', 'update')] },
    data: { endsOn: day },
  });
}
