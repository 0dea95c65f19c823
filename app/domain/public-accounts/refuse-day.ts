import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { LockedAccount } from './lock-account.ts';

/**
 * Refuses a day on which nothing can be booked. The database refuses published days as well, whoever books.
 *
 * @throws DomainError `account_period_published`; `invalid_input` at `bookedOn`
 */
export function refuseDay(account: LockedAccount, bookedOn: Day, today: Day): void {
  if (bookedOn > today)
    throw new DomainError('invalid_input', { fields: [{ path: 'bookedOn', code: 'day_in_future' }] });
  if (bookedOn < account.openedOn) {
    throw new DomainError('invalid_input', {
      fields: [{ path: 'bookedOn', code: 'account_not_opened', params: { day: account.openedOn } }],
    });
  }
  if (account.publishedThrough !== null && bookedOn <= account.publishedThrough)
    throw new DomainError('account_period_published');
}
