import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import type { MoveKind } from './move-fields.ts';

export type MoveView = {
  id: string;
  kind: MoveKind;
  movedOn: Day;
  /** Who came. */
  personName: string | null;
  createdAt: Date;
  undoneAt: Date | null;
  /** Nothing has been moved after it, so it can be undone. */
  isLast: boolean;
};

/** A property's moves, the latest recorded first. */
export const listMoves = operation({
  name: 'property-move.list',
  kind: 'read',
  input: z.object({ propertyId: z.uuid() }),
  can: ['read', 'Tenure'],
  async run({ db, tenantId, ability }, { propertyId }): Promise<MoveView[]> {
    const rows = await db.propertyMove.findMany({
      where: { tenantId, propertyId },
      orderBy: { id: 'desc' },
      take: 50,
      include: { person: { select: { name: true } } },
    });
    const last = rows.find(({ undoneAt }) => undoneAt === null);
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind as MoveKind,
      movedOn: dayOf(row.movedOn),
      personName: ability.can('read', 'Person') ? (row.person?.name ?? null) : null,
      createdAt: row.createdAt,
      undoneAt: row.undoneAt,
      isLast: row === last,
    }));
  },
});
