import { z } from 'zod';
import { ownScope } from '#app/domain/portal/own-tenures.ts';
import { type PortalFrame, portalFrame } from '#app/domain/portal/portal-frame.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { languages } from '#app/kernel/languages.ts';
import { operation } from '#tenants/operation.ts';
import { ownEvents } from './own-statements.ts';
import { readStatements } from './read-statements.ts';
import type { Statement } from './statement-data.ts';
import { daysOf, statementMonths } from './statement-period.ts';

/**
 * The caller's statement of one of their properties: what was charged to them or on the days on which they hold it, and what they paid.
 *
 * @throws DomainError `not_found` where the property is none of theirs
 */
export const getOwnStatement = operation({
  name: 'portal.statement',
  kind: 'read',
  input: z.object({
    propertyId: z.string(),
    months: statementMonths,
    language: z.enum(languages).optional(),
  }),
  can: ['read', 'Bill'],
  timeoutMs: 30_000,
  async run(scope, { propertyId, months, language }): Promise<{ frame: PortalFrame; statement: Statement }> {
    const own = ownScope(scope);
    if (!own || !isId(propertyId)) throw new DomainError('not_found');
    const frame = await portalFrame(scope, own, propertyId);
    if (!frame.properties.some(({ id }) => id === propertyId)) throw new DomainError('not_found');
    const [statement] = await readStatements(scope, {
      propertyIds: [propertyId],
      scope: ownEvents(own, propertyId),
      period: daysOf(months),
      language: language ?? scope.ctx.language,
      personId: own.personId,
    });
    if (!statement) throw new DomainError('not_found');
    return { frame, statement };
  },
});
