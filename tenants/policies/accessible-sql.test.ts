import { describe, expect, it } from 'vitest';
import { Prisma } from '#prisma/generated/client.ts';
import { abilityFor, noAbility, nothingOwn, type Permission } from './ability.ts';
import { accessibleSql } from './accessible-sql.ts';

const columns = { propertyId: Prisma.sql`b.property_id`, personId: Prisma.sql`b.person_id` };
const own = { ...nothingOwn, personId: 'p', propertyIds: ['a', 'b'] };

function sqlOf(permissions: Permission[]) {
  const { sql, values } = accessibleSql(abilityFor(permissions, own), 'Bill', columns);
  return { sql: sql.replace(/\s+/g, ' '), values };
}

describe('the condition for a query written as SQL', () => {
  it('lets through everything for a right without conditions', () => {
    expect(sqlOf([{ action: 'read', subject: 'Bill' }]).sql).not.toContain('any');
  });

  it('joins what several rights allow', () => {
    const { sql, values } = sqlOf([
      { action: 'read', subject: 'Bill', conditions: { propertyId: { in: '$propertyIds' } } },
      { action: 'read', subject: 'Bill', conditions: { personId: '$personId' } },
    ]);
    expect(sql).toBe('((b.person_id = any(?::uuid[])) or (b.property_id = any(?::uuid[])))');
    expect(values).toEqual([['p'], ['a', 'b']]);
  });

  it('refuses those who have no right, and a condition that it cannot say', () => {
    expect(() => accessibleSql(noAbility(), 'Bill', columns)).toThrowError(
      expect.objectContaining({ code: 'forbidden' }),
    );
    expect(() => sqlOf([{ action: 'read', subject: 'Bill', conditions: { amount: 1 } }])).toThrow('amount');
  });
});
