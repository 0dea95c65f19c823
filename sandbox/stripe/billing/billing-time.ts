/** The moment `months` after another (Unix seconds), on the same day of the month or its last one, as Stripe keeps the anchor. */
export function addMonths(at: number, months: number): number {
  const from = new Date(at * 1000);
  const month = from.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Math.floor(
    Date.UTC(
      from.getUTCFullYear(),
      month,
      Math.min(from.getUTCDate(), lastDay),
      from.getUTCHours(),
      from.getUTCMinutes(),
      from.getUTCSeconds(),
    ) / 1000,
  );
}

/** The first end of a period after `start`, counted in whole periods from the anchor. */
export function nextPeriodEnd(anchor: number, start: number, monthsEach: number): number {
  for (let periods = 0; ; periods += 1) {
    const end = addMonths(anchor, periods * monthsEach);
    if (end > start) return end;
  }
}
