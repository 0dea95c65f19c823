import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

export type FeeItemChoices = {
  payees: { id: string; name: string }[];
  /** The words on properties, the most used first. */
  tags: string[];
  /** A property on which a formula can be tried; null where there is none yet. */
  sample: { id: string; label: string } | null;
};

/** What the form of a fee item lets choose among. */
export const listFeeItemChoices = operation({
  name: 'fee-item.choices',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'FeeItem'],
  async run({ db, tenantId, ability }): Promise<FeeItemChoices> {
    const payees = await db.payee.findMany({
      where: { tenantId, status: 'active' },
      orderBy: { name: 'asc' },
      take: 200,
      select: { id: true, name: true },
    });
    if (!ability.can('read', 'Property')) return { payees, tags: [], sample: null };
    const tags = await db.propertyTag.groupBy({
      by: ['tag'],
      where: { tenantId },
      _count: { propertyId: true },
      orderBy: [{ _count: { propertyId: 'desc' } }, { tag: 'asc' }],
      take: 200,
    });
    const sample = await db.property.findFirst({
      where: { AND: [accessible(ability, 'Property'), { tenantId, kind: 'dwelling' }] },
      orderBy: [{ code: 'asc' }, { id: 'asc' }],
      select: { id: true, code: true, community: { select: { name: true } } },
    });
    return {
      payees,
      tags: tags.map(({ tag }) => tag),
      sample: sample && { id: sample.id, label: `${sample.code} ${sample.community.name}` },
    };
  },
});
