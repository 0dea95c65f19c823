import { type Ability, type RawRuleOf, subject as tagSubject } from '@casl/ability';
import { accessibleBy, createPrismaAbility, type PrismaQueryFactory } from '@casl/prisma/runtime';
import type { Prisma } from '#prisma/generated/client.ts';

/**
 * What can be done. `manage` is all of them. Each names a right that a company grants to a role, so the words are those of the
 * permission matrix.
 */
export const actions = [
  'read',
  'create',
  'update',
  'delete',
  'import',
  'export',
  'post',
  'void',
  'pay',
  'reveal',
  'manage',
] as const;
export type Action = (typeof actions)[number];

/** What it can be done to: the models of the database, and two that are no rows. */
export type SubjectName = Prisma.ModelName | 'Report' | 'all';

type PrismaQuery = PrismaQueryFactory<Prisma.TypeMap>;
export type AppAbility = Ability<[Action, SubjectName | Record<PropertyKey, unknown>], PrismaQuery>;

/** One right, as it is stored in `role_permission`. `$personId` and `$propertyIds` stand for the member's own. */
export type Permission = { action: Action; subject: SubjectName; conditions?: Record<string, unknown> };

export type OwnRecords = { personId: string | null; propertyIds: string[] };

/** What the holder of these rights may do. */
export function abilityFor(permissions: Permission[], own: OwnRecords): AppAbility {
  const rules = permissions.map(({ action, subject, conditions }) => ({
    action,
    subject,
    ...(conditions ? { conditions: fillIn(conditions, own) } : {}),
  }));
  return createPrismaAbility<AppAbility>(rules as RawRuleOf<AppAbility>[]);
}

/** The system's own jobs may do everything within the company they run for. */
export function systemAbility(): AppAbility {
  return abilityFor([{ action: 'manage', subject: 'all' }], { personId: null, propertyIds: [] });
}

export function noAbility(): AppAbility {
  return abilityFor([], { personId: null, propertyIds: [] });
}

function fillIn(conditions: Record<string, unknown>, own: OwnRecords): Record<string, unknown> {
  return JSON.parse(JSON.stringify(conditions), (_key, value) => {
    // An owner without a person matches nobody: no row has the nil id.
    if (value === '$personId') return own.personId ?? '00000000-0000-0000-0000-000000000000';
    if (value === '$propertyIds') return own.propertyIds;
    return value;
  }) as Record<string, unknown>;
}

/** A row as CASL checks it. */
export function asSubject<T extends Record<PropertyKey, unknown>>(name: SubjectName, row: T): T {
  return tagSubject(name as string, { ...row }) as T;
}

/** The `where` that keeps a list to the rows that the ability may read (or `action`). Throws CASL's ForbiddenError when there is none. */
export function accessible<M extends Prisma.ModelName>(
  ability: AppAbility,
  model: M,
  action: Action = 'read',
): Prisma.TypeMap['model'][M]['operations']['findMany']['args'] extends { where?: infer W }
  ? NonNullable<W>
  : never {
  // biome-ignore lint/suspicious/noExplicitAny: CASL's own types do not know a generated client in another folder
  return (accessibleBy(ability as any, action) as any).ofType(model);
}
