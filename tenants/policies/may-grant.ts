import type { AppAbility, Permission } from './ability.ts';

/** Whether the holder of `ability` has each of these rights without conditions, and so may give them to others. */
export function mayGrant(
  ability: AppAbility,
  permissions: Pick<Permission, 'action' | 'subject'>[],
): boolean {
  return permissions.every(({ action, subject }) =>
    ability.rules.some(
      (rule) =>
        !rule.inverted &&
        !rule.conditions &&
        [rule.action].flat().some((held) => held === 'manage' || held === action) &&
        [rule.subject].flat().some((held) => held === 'all' || held === subject),
    ),
  );
}
