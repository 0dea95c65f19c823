import { z } from 'zod';
import { eventsOf } from '#app/domain/ledger/property-events.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { languages } from '#app/kernel/languages.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { readStatements } from './read-statements.ts';
import { requireAllBills } from './require-all-bills.ts';
import type { Statement } from './statement-data.ts';
import { daysOf, statementMonths } from './statement-period.ts';

/**
 * The statement of a property for some months, for staff: everything that was charged on it and paid for it, whoever held it.
 *
 * @throws DomainError `not_found`, `forbidden` where the caller may see the bills of some properties only
 */
export const getStatement = operation({
  name: 'statement.get',
  kind: 'read',
  input: z.object({
    propertyId: z.uuid(),
    months: statementMonths,
    language: z.enum(languages).optional(),
  }),
  can: ['read', 'Bill'],
  timeoutMs: 30_000,
  async run(scope, { propertyId, months, language }): Promise<Statement> {
    const { db, ctx, tenantId, ability } = scope;
    const property = await db.property.findFirst({
      where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property')] },
      select: { id: true },
    });
    if (!property) throw new DomainError('not_found');
    requireAllBills(ability);
    const [statement] = await readStatements(scope, {
      propertyIds: [propertyId],
      scope: eventsOf([propertyId]),
      period: daysOf(months),
      language: language ?? ctx.language,
    });
    if (!statement) throw new DomainError('not_found');
    return statement;
  },
});
