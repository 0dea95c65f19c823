import { type Day, daysBetween } from '#app/kernel/dates.ts';

/** Who renews within so many days after the end goes on from the end; who stayed away longer does not pay for the days between. */
export const renewalGraceDays = 7;

/**
 * The first day of a card's next months. A card that runs goes on from its end, and so does one that ended a few days ago, because its
 * car went on parking; after that the new months begin today. A card that was never paid begins on the day it was issued for, or today
 * where that has passed.
 */
export function renewalStart(card: { startsOn: Day; endsOn: Day }, today: Day): Day {
  if (card.endsOn <= card.startsOn) return card.startsOn > today ? card.startsOn : today;
  return daysBetween(card.endsOn, today) <= renewalGraceDays ? card.endsOn : today;
}
