import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { MoveKind } from './move-fields.ts';
import { type MoveState, readMoveState, sameVacancies } from './move-state.ts';

export type MoveView = {
  id: string;
  kind: MoveKind;
  movedOn: Day;
  /** Who came. */
  personName: string | null;
  createdAt: Date;
  undoneAt: Date | null;
  /** Of the last move, which can be undone: what was settled with it and is put back; null of all others. */
  settled: MoveSettled | null;
};

export type MoveSettled = {
  readings: number;
  cards: number;
  endsVacancy: boolean;
  /** Prepaid money that was given back and has left, in minor units. */
  refunded: bigint;
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
    const settled = last ? await settledWith(db, tenantId, readMoveState(last)) : null;
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind as MoveKind,
      movedOn: dayOf(row.movedOn),
      personName: ability.can('read', 'Person') ? (row.person?.name ?? null) : null,
      createdAt: row.createdAt,
      undoneAt: row.undoneAt,
      settled: row === last ? settled : null,
    }));
  },
});

async function settledWith(
  db: TenantDb,
  tenantId: string,
  { before, after, settled: { readings, cards, refundIds } }: MoveState,
): Promise<MoveSettled> {
  const { _sum } = await db.refund.aggregate({
    where: { tenantId, id: { in: refundIds }, status: 'done' },
    _sum: { amount: true },
  });
  return {
    readings: readings.ids.length,
    cards: cards.length,
    endsVacancy: !sameVacancies(before, after),
    refunded: _sum.amount ?? 0n,
  };
}
