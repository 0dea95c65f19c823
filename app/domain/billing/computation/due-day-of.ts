import { addDays, type Day, Temporal } from '#app/kernel/dates.ts';

/** When the bills of a fee item are due, and when they are posted. */
type DueTerms = {
  /** The day of the month on which the item is due, 1 to 31; the 29th to 31st fall on the last day of a shorter month. */
  dueDay: number;
  /** The day of the month on which the company bills, 1 to 28. */
  billingDay: number;
  postedOn: Day;
  /** Bills of what should have been billed before: each leaves the usual days to pay. */
  isBelated: boolean;
};

/** How long whoever is billed on the company's day has to pay; from the first of the month where the item is due before that day. */
export function daysToPay({ dueDay, billingDay }: Pick<DueTerms, 'dueDay' | 'billingDay'>): number {
  return dueDay >= billingDay ? dueDay - billingDay : dueDay - 1;
}

/**
 * The due day of a bill of `month`: the item's, unless that has passed when the bill is posted (or, of a belated one, comes too soon after
 * it). Then it is as many days after the posting as there usually are, so that nobody is late for what they could not know.
 */
export function dueDayOf(month: Day, terms: DueTerms): { dueOn: Day; usualDueOn: Day } {
  const { dueDay, postedOn, isBelated } = terms;
  const usualDueOn = Temporal.PlainDate.from(month)
    .with({ day: dueDay }, { overflow: 'constrain' })
    .toString();
  const afterPosting = addDays(postedOn, daysToPay(terms));
  const inTime = isBelated ? afterPosting : postedOn;
  return { usualDueOn, dueOn: usualDueOn >= inTime ? usualDueOn : afterPosting };
}
