import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { makeMove } from './make-move.ts';
import { moveFields } from './move-fields.ts';
import { type MoveOutcome, moveOutcome } from './move-outcome.ts';

/**
 * What a move would do to the bills, figure by figure: it is made and taken back, so that what is shown is what happens.
 *
 * @throws DomainError as `recordMove` does
 */
export const previewMove = operation({
  name: 'property-move.preview',
  kind: 'read',
  input: moveFields.extend({ propertyId: z.uuid() }),
  can: ['update', 'Tenure'],
  timeoutMs: 30_000,
  async run(scope, { propertyId, ...move }): Promise<MoveOutcome> {
    const { db } = scope;
    await db.$executeRaw`savepoint before_move`;
    const outcome = await moveOutcome(scope, await makeMove(scope, propertyId, move));
    await db.$executeRaw`rollback to savepoint before_move`;
    return outcome;
  },
});
