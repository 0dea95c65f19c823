import { DomainError } from '#app/kernel/errors.ts';
import type { AppAbility } from '#tenants/policies/ability.ts';

/** A statement of everything is for those who may see every bill, and not only those of their own. @throws DomainError `forbidden` */
export function requireAllBills(ability: AppAbility): void {
  if (!ability.rulesFor('read', 'Bill').some((rule) => !rule.inverted && !rule.conditions)) {
    throw new DomainError('forbidden');
  }
}
