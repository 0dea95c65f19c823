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
  'dispatch',
  'work',
  'manage',
] as const;
export type Action = (typeof actions)[number];

/** What it can be done to: the models of the database, and two that are no rows. */
export type SubjectName = Prisma.ModelName | 'Report' | 'all';

type PrismaQuery = PrismaQueryFactory<Prisma.TypeMap>;
export type AppAbility = Ability<[Action, SubjectName | Record<PropertyKey, unknown>], PrismaQuery>;

/** One right, as it is stored in `role_permission`. `$personId`, `$propertyIds`, `$membershipId` and `$departmentIds` stand for the member's own. */
export type Permission = { action: Action; subject: SubjectName; conditions?: Record<string, unknown> };

export type OwnRecords = {
  personId: string | null;
  propertyIds: string[];
  membershipId: string | null;
  departmentIds: string[];
};

export const nothingOwn: OwnRecords = {
  personId: null,
  propertyIds: [],
  membershipId: null,
  departmentIds: [],
};

/**
 * What the holder of these rights may do. Who manages everything does not thereby read what owners tell the company in confidence: that takes a
 * right to tickets of its own.
 */
export function abilityFor(permissions: Permission[], own: OwnRecords): AppAbility {
  const everything = permissions.filter(({ subject }) => subject === 'all');
  const rules = [
    ...everything,
    ...everything.map(({ action }) => ({
      action,
      subject: 'Ticket',
      inverted: true,
      conditions: { confidential: true },
    })),
    ...permissions
      .filter(({ subject }) => subject !== 'all')
      .map(({ action, subject, conditions }) => ({
        action,
        subject,
        ...(conditions ? { conditions: fillIn(conditions, own) } : {}),
      })),
  ];
  return abilityOf(rules as RawRuleOf<AppAbility>[], permissions);
}

function abilityOf(rules: RawRuleOf<AppAbility>[], permissions: Permission[]): AppAbility {
  const ability = createPrismaAbility<AppAbility>(rules);
  madeOf.set(ability, permissions);
  return ability;
}

const madeOf = new WeakMap<AppAbility, Permission[]>();

/** The rights of which an ability was made, as they are stored. */
export function permissionsOf(ability: AppAbility): readonly Permission[] {
  return madeOf.get(ability) ?? [];
}

/** The system's own jobs may do everything within the company they run for. */
export function systemAbility(): AppAbility {
  const everything: Permission[] = [{ action: 'manage', subject: 'all' }];
  return abilityOf(everything as RawRuleOf<AppAbility>[], everything);
}

export function noAbility(): AppAbility {
  return abilityFor([], nothingOwn);
}

const nobody = '00000000-0000-0000-0000-000000000000';

function fillIn(conditions: Record<string, unknown>, own: OwnRecords): Record<string, unknown> {
  return JSON.parse(JSON.stringify(conditions), (_key, value) => {
    // An owner without a person matches nobody: no row has the nil id.
    if (value === '$personId') return own.personId ?? nobody;
    if (value === '$membershipId') return own.membershipId ?? nobody;
    if (value === '$propertyIds') return own.propertyIds;
    if (value === '$departmentIds') return own.departmentIds;
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
