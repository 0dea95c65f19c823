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

/** So many statements are read at once: what a transaction takes stays below a second or two. */
const propertiesAtOnce = 40;

export const buildingStatementsInput = z.object({
  buildingId: z.uuid(),
  months: statementMonths,
  /** Only those who owe something at the end. */
  owingOnly: z.boolean().default(false),
  language: z.enum(languages).optional(),
});

/** The statements of the next properties of a building, by code. `after` is the place that the last answer gave as `next`. */
export const listBuildingStatements = operation({
  name: 'statement.list-of-building',
  kind: 'read',
  input: buildingStatementsInput.extend({
    after: z.object({ code: z.string(), id: z.uuid() }).nullable().default(null),
  }),
  can: ['read', 'Bill'],
  timeoutMs: 60_000,
  async run(scope, { buildingId, months, owingOnly, language, after }) {
    const { db, ctx, tenantId, ability } = scope;
    requireAllBills(ability);
    const building = await db.building.findUnique({
      where: { tenantId_id: { tenantId, id: buildingId } },
      select: { name: true, community: { select: { name: true } } },
    });
    if (!building) throw new DomainError('not_found');
    const properties = await db.property.findMany({
      where: {
        AND: [
          { tenantId, buildingId },
          accessible(ability, 'Property'),
          after ? { OR: [{ code: { gt: after.code } }, { code: after.code, id: { gt: after.id } }] } : {},
        ],
      },
      orderBy: [{ code: 'asc' }, { id: 'asc' }],
      take: propertiesAtOnce,
      select: { id: true, code: true },
    });
    const propertyIds = properties.map(({ id }) => id);
    const all: Statement[] = await readStatements(scope, {
      propertyIds,
      scope: eventsOf(propertyIds),
      period: daysOf(months),
      language: language ?? ctx.language,
    });
    const last = properties.at(-1);
    return {
      buildingName: `${building.community.name} ${building.name}`,
      statements: all.filter(isWorthSending(owingOnly)),
      next: last && properties.length === propertiesAtOnce ? { code: last.code, id: last.id } : null,
    };
  },
});

/** A property with nothing owed, nothing charged and nothing paid gets no statement. */
function isWorthSending(owingOnly: boolean) {
  return ({ opening, bills, entries, closing }: Statement) =>
    owingOnly ? closing.owed > 0n : opening.owed !== 0n || bills.length > 0 || entries.length > 0;
}
