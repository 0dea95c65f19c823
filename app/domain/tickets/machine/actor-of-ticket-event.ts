import type { OperationScope } from '#tenants/operation.ts';
import type { TicketParty } from './transitions.ts';

/** Who stands behind an event in the history of a ticket. */
export type TicketActor = { actorKind: string; actorId: string | null; actorName: string };

/** The caller as the history of a ticket names them. */
export function actorOfTicketEvent({ ctx: { actor } }: OperationScope, as: TicketParty): TicketActor {
  if (actor.kind === 'guest') throw new Error('Nobody moves a ticket without saying who they are');
  if (actor.kind === 'system') return { actorKind: 'system', actorId: null, actorName: actor.name };
  return {
    actorKind: as === 'owner' ? 'owner' : 'member',
    actorId: actor.membershipId,
    actorName: actor.name,
  };
}
