import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { subscriptionView } from './subscription-view.ts';

/** What all of the staff see above every page: why something will end, and when. Days are counted up: 1 is the last one. */
export type Standing =
  | { kind: 'trial_ends' | 'past_due' | 'cancels'; days: number }
  | { kind: 'read_only' | 'cancelled' };

const dayMs = 24 * 3600_000;
/** A trial or a plan is spoken of when it ends within a week. */
const noticeDays = 7;

/** Null while there is nothing to say. */
export const getStanding = operation({
  name: 'subscription.get-standing',
  kind: 'read',
  input: z.object({}),
  can: 'anyone',
  async run({ db, tenantId, now }): Promise<Standing | null> {
    const row = await db.subscription.findUnique({ where: { tenantId } });
    if (!row) return null;
    const { status, trialEndsAt, graceEndsAt, cancelsAt, subscribed } = subscriptionView(row);
    const daysTo = (at: Date) => Math.max(1, Math.ceil((at.getTime() - now.getTime()) / dayMs));
    if (status === 'read_only' || status === 'cancelled') return { kind: status };
    if (status === 'past_due' && graceEndsAt) return { kind: 'past_due', days: daysTo(graceEndsAt) };
    if (status === 'trialing' && !subscribed && trialEndsAt && daysTo(trialEndsAt) <= noticeDays)
      return { kind: 'trial_ends', days: daysTo(trialEndsAt) };
    if (cancelsAt && daysTo(cancelsAt) <= noticeDays) return { kind: 'cancels', days: daysTo(cancelsAt) };
    return null;
  },
});
