import { listCategories } from '#app/domain/tickets/categories/list-categories.ts';
import { listTicketChoices } from '#app/domain/tickets/lists/list-ticket-choices.ts';
import type { MemberContext } from '#app/http/guard.ts';
import { DomainError } from '#app/kernel/errors.ts';

/** What the form of a category offers. @throws DomainError `forbidden` */
export async function loadCategoryForm(ctx: MemberContext) {
  if (!ctx.ability.can('update', 'TicketCategory')) throw new DomainError('forbidden');
  const [groups, { departments }] = await Promise.all([listCategories(ctx, {}), listTicketChoices(ctx, {})]);
  return { groups: groups.map(({ id, name, kind }) => ({ id, name, kind })), departments };
}
