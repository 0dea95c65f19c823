import {
  type Action,
  type AppAbility,
  abilityFor,
  nothingOwn,
  type Permission,
  type SubjectName,
} from '#tenants/policies/ability.ts';
import { type ApiScope, apiScopes } from './scope-names.ts';

/** The rights behind a scope; the first is the one without which the scope is of no use. */
const rights: Record<ApiScope, [Action, SubjectName][]> = {
  'bills.read': [['read', 'Bill']],
  'bills.write': [['import', 'Bill']],
  'payments.read': [['read', 'Payment']],
  'payments.write': [
    ['import', 'Payment'],
    ['create', 'Payment'],
  ],
};

/** Whether a member could use the scope at all. */
export function holdsScope(ability: AppAbility, scope: ApiScope): boolean {
  return rights[scope].every(([action, subject]) => ability.can(action, subject));
}

/** What the scopes and the member's own rights both allow, with the member's conditions. */
export function abilityWithin(ability: AppAbility, scopes: readonly string[]): AppAbility {
  const permissions = apiScopes
    .filter((scope) => scopes.includes(scope))
    .flatMap((scope) => rights[scope])
    .flatMap(([action, subject]) =>
      ability
        .rulesFor(action, subject)
        .filter(({ inverted }) => !inverted)
        .map(
          ({ conditions }): Permission => ({
            action,
            subject,
            ...(conditions ? { conditions: conditions as Permission['conditions'] } : {}),
          }),
        ),
    );
  // The member's own ids are filled into their rights already.
  return abilityFor(permissions, nothingOwn);
}
