import type { Day } from '#app/kernel/dates.ts';

/** `waiting`: nothing has been paid for it yet; `ended`: taken back by the company. */
export type CardState = 'waiting' | 'coming' | 'valid' | 'expiring' | 'expired' | 'ended';

/** A card that ends within so many days is worth a call. */
export const expiringDays = 30;

/** How a card stands on a local day of the company. */
export function cardState(
  { status, startsOn, endsOn }: { status: string; startsOn: Day; endsOn: Day },
  today: Day,
  soon: Day,
): CardState {
  if (status === 'ended') return 'ended';
  if (endsOn <= startsOn) return 'waiting';
  if (endsOn <= today) return 'expired';
  if (startsOn > today) return 'coming';
  return endsOn <= soon ? 'expiring' : 'valid';
}
