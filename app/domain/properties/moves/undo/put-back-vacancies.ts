import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { type HoldersState, type MoveState, sameVacancies } from '../move-state.ts';

/**
 * Has a property stand empty on the days on which it did before a move.
 *
 * @throws DomainError `move_vacancy_since` where vacancies have changed since the move
 */
export async function putBackVacancies(
  { db, tenantId }: OperationScope,
  propertyId: string,
  { before, after }: Pick<MoveState, 'before' | 'after'>,
  current: HoldersState,
): Promise<void> {
  if (sameVacancies(before, after)) return;
  if (!sameVacancies(current, after)) throw new DomainError('move_vacancy_since');
  await db.discount.deleteMany({ where: { tenantId, propertyId, kind: 'vacancy' } });
  await db.discount.createMany({
    data: (before.vacancies ?? []).map((row) => ({ ...row, tenantId, propertyId, kind: 'vacancy' })),
  });
}
