import { listColleagues } from '#app/domain/directives/list-colleagues.ts';
import { listDirectives } from '#app/domain/directives/list-directives.ts';
import type { MemberContext } from '#app/http/guard.ts';

/** The directives on a ticket, and for whoever may write one those who can be given a task. */
export async function loadDirectives(ctx: MemberContext, ticketId: string) {
  const can = ctx.ability.can.bind(ctx.ability);
  const leads = can('create', 'TicketDirective');
  const [directives, colleagues] = await Promise.all([
    can('read', 'Department') ? listDirectives(ctx, { ticketId }) : [],
    leads ? listColleagues(ctx, {}) : null,
  ]);
  return { directives, colleagues, leads, self: ctx.actor.membershipId };
}

export type DirectivesData = Awaited<ReturnType<typeof loadDirectives>>;
