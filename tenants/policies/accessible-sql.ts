import { rulesToCondition } from '@casl/ability/extra';
import { DomainError } from '#app/kernel/errors.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { Action, AppAbility } from './ability.ts';

/**
 * `accessible` for a query that is written as SQL: the condition that keeps it to the rows that the ability may read (or `action`).
 *
 * @param columns the columns that conditions of this model may name; all hold ids
 * @throws DomainError `forbidden` where there are none; Error for a condition on something else
 */
export function accessibleSql(
  ability: AppAbility,
  model: Prisma.ModelName,
  columns: Record<string, Prisma.Sql>,
  action: Action = 'read',
): Prisma.Sql {
  const condition = rulesToCondition<AppAbility, Prisma.Sql, Prisma.Sql>(
    ability.rulesFor(action, model),
    (rule) => {
      const of = conditionOf(rule.conditions as Record<string, unknown> | undefined, columns);
      return rule.inverted ? Prisma.sql`not ${of}` : of;
    },
    {
      and: (all) => Prisma.sql`(${Prisma.join(all, ' and ')})`,
      or: (any) => Prisma.sql`(${Prisma.join(any, ' or ')})`,
      empty: () => Prisma.sql`true`,
    },
  );
  if (!condition) throw new DomainError('forbidden');
  return condition;
}

function conditionOf(
  conditions: Record<string, unknown> | undefined,
  columns: Record<string, Prisma.Sql>,
): Prisma.Sql {
  const parts = Object.entries(conditions ?? {}).map(([field, value]) => {
    const column = columns[field];
    const ids = typeof value === 'string' ? [value] : (value as { in?: string[] } | null)?.in;
    if (!column || !Array.isArray(ids)) throw new Error(`no SQL for a condition on ${field}`);
    return Prisma.sql`${column} = any(${ids}::uuid[])`;
  });
  return parts.length > 0 ? Prisma.sql`(${Prisma.join(parts, ' and ')})` : Prisma.sql`true`;
}
