import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { publicMeterKinds } from './metered-kinds.ts';

/** A company of more communities than this finds them by search. */
const most = 3_000;

type Choice = { id: string; name: string };

export type MeterChoices = {
  communities: Choice[];
  /** Of the chosen community; none while none is chosen. */
  buildings: Choice[];
  /** Items that meters count for; `shared` ones only public meters. */
  feeItems: (Choice & { kind: string; unit: string | null })[];
};

/** What lists of meters and forms about them offer: communities, the buildings of one, metered fee items. */
export const listMeterChoices = operation({
  name: 'meter.choices',
  kind: 'read',
  input: z.object({ communityId: z.uuid().nullish() }),
  can: ['read', 'Meter'],
  async run({ db, tenantId }, { communityId }): Promise<MeterChoices> {
    const feeItems = await db.feeItem.findMany({
      where: { tenantId, kind: { in: [...publicMeterKinds] }, status: 'active' },
      orderBy: { code: 'asc' },
      select: { id: true, name: true, kind: true, quantityUnit: true },
    });
    const byName = { orderBy: { name: 'asc' }, select: { id: true, name: true }, take: most } as const;
    return {
      communities: await db.community.findMany({ ...byName, where: { tenantId } }),
      buildings: communityId
        ? await db.building.findMany({ ...byName, where: { tenantId, communityId } })
        : [],
      feeItems: feeItems.map(({ quantityUnit, ...item }) => ({ ...item, unit: quantityUnit })),
    };
  },
});
