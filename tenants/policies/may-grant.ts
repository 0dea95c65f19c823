import { isDeepStrictEqual } from 'node:util';
import { type AppAbility, type Permission, permissionsOf } from './ability.ts';

/** Whether the holder of `ability` has each of these rights, with no narrower conditions, and so may give them to others. */
export function mayGrant(ability: AppAbility, permissions: Permission[]): boolean {
  const held = permissionsOf(ability);
  return permissions.every(({ action, subject, conditions }) =>
    held.some(
      (own) =>
        (own.action === 'manage' || own.action === action) &&
        (own.subject === 'all' || own.subject === subject) &&
        (!own.conditions || isDeepStrictEqual(own.conditions, conditions)),
    ),
  );
}
