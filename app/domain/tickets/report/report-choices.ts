import { z } from 'zod';
import { ownScope } from '#app/domain/portal/own-tenures.ts';
import { operation } from '#tenants/operation.ts';
import { heldHomes } from './own-place.ts';

/** A category as the portal offers it. */
type ReportCategory = { id: string; name: string; kind: string };
export type ReportGroup = { id: string; name: string; kind: string; categories: ReportCategory[] };

export type ReportChoices = {
  groups: ReportGroup[];
  /** Where the caller lives, with the buildings of it, for what is to be repaired in public areas. */
  communities: { id: string; name: string; buildings: { id: string; name: string }[] }[];
  /** The numbers of the crews, one tap away. */
  crews: { id: string; name: string; phone: string }[];
};

/** What somebody can report on the portal, about where they live, and whom they can call instead. */
export const reportChoices = operation({
  name: 'own-ticket.choices',
  kind: 'read',
  input: z.object({}),
  can: 'anyone',
  async run(scope): Promise<ReportChoices> {
    const { db, tenantId } = scope;
    const own = ownScope(scope);
    if (!own) return { groups: [], communities: [], crews: [] };
    const homes = await heldHomes(db, own);
    const active = { isActive: true };
    const groups = await db.ticketCategory.findMany({
      where: { tenantId, parentId: null, ...active, children: { some: active } },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: {
        id: true,
        name: true,
        kind: true,
        children: {
          where: active,
          orderBy: [{ position: 'asc' }, { name: 'asc' }],
          select: { id: true, name: true, kind: true },
        },
      },
    });
    const communities = await db.community.findMany({
      where: { tenantId, id: { in: [...new Set(homes.map(({ communityId }) => communityId))] } },
      orderBy: { name: 'asc' },
      select: {
        id: true,
        name: true,
        buildings: { orderBy: { name: 'asc' }, select: { id: true, name: true } },
      },
    });
    const crews = await db.department.findMany({
      where: { tenantId, isActive: true, phone: { not: null } },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true, phone: true },
    });
    return {
      groups: groups.map(({ children, ...group }) => ({ ...group, categories: children })),
      communities,
      crews: crews.flatMap(({ phone, ...crew }) => (phone ? [{ ...crew, phone }] : [])),
    };
  },
});
