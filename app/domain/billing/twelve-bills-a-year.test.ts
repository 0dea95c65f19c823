import { expect, test } from 'vitest';
import { addDays, addMonths, type Day, localDay } from '#app/kernel/dates.ts';
import { type BillTerms, computeBill } from './computation/compute-bill.ts';
import { PARTS_PER_MONTH } from './computation/month-parts.ts';
import { CALENDAR_ANCHOR, periodOf } from './computation/period-of.ts';
import { nextBillingMonth } from './next-billing-month.ts';

/** From one end of the date line to the other, with those whose days have no midnight or whose clocks move by half an hour. */
const zones = [
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Asia/Tokyo',
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Hong_Kong',
  'Asia/Singapore',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Asia/Beirut',
  'Asia/Dubai',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Europe/Moscow',
  'Europe/Berlin',
  'Europe/London',
  'Atlantic/Azores',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Honolulu',
  'Pacific/Apia',
  'Pacific/Pago_Pago',
];
const hour = 3_600_000;

/** The local days on which a sweep every twelve hours finds itself, over two years; each once, in order. */
function sweptDays(zone: string): Day[] {
  const days: Day[] = [];
  for (let at = Date.UTC(2027, 11, 30); at < Date.UTC(2030, 0, 3); at += 12 * hour) {
    const day = localDay(new Date(at), zone);
    if (day !== days.at(-1)) days.push(day);
  }
  return days;
}

const fee: Omit<BillTerms, 'period' | 'assignment'> = {
  kind: 'fixed',
  cycleMonths: 1,
  prices: [{ validFrom: '2020-01-01', unitPrice: '100' }],
  quantity: null,
  unit: null,
  currency: 'CNY',
  rounding: { mode: 'half_up', unit: 1n },
};

test('from each of 366 days on, in each of 30 zones, a monthly fee makes 12 bills a year, which cover the year', () => {
  expect(new Set(zones).size).toBe(30);
  for (const zone of zones) {
    const days = sweptDays(zone);
    expect(
      days.filter((day, index) => index > 0 && day !== addDays(days[index - 1]!, 1)),
      zone,
    ).toEqual([]);
    // Nothing becomes due but on the first of a month; the day from which the schedule is on is asked too.
    const firsts = days.filter((day) => day.endsWith('-01'));
    const wrong: string[] = [];
    for (let offset = 0; offset < 366; offset += 1) {
      const start = addDays('2028-01-01', offset);
      const end = addMonths(start, 12);
      let billedThrough = addMonths(`${start.slice(0, 7)}-01`, -1);
      const months: Day[] = [];
      for (const today of [start, ...firsts.filter((day) => day > start && day < end)]) {
        const due = nextBillingMonth({ dayOfMonth: 1, billedThrough }, today);
        if (due) months.push(due);
        billedThrough = due ?? billedThrough;
      }
      // From the middle of a month on there is a part of a month at either end, and one bill more.
      const expected = start.endsWith('-01') ? 12 : 13;
      if (months.length !== expected || new Set(months).size !== expected)
        wrong.push(`${start}: ${months.join(' ')}`);
    }
    expect(wrong, zone).toEqual([]);
  }
}, 60_000);

test('what somebody owes from any of 366 days on comes to twelve months, by either convention', () => {
  for (const proration of ['actual_days', 'thirty_days'] as const) {
    for (let offset = 0; offset < 366; offset += 1) {
      const start = addDays('2028-01-01', offset);
      const assignment = { start, end: addMonths(start, 12) };
      let [charged, bills] = [0, 0];
      for (let month = `${start.slice(0, 7)}-01`; month < assignment.end; month = addMonths(month, 1)) {
        const computed = computeBill({
          ...fee,
          proration,
          assignment,
          period: periodOf(1, CALENDAR_ANCHOR, month)!,
        });
        if (computed.problem !== null) continue;
        charged += computed.explanation.segments.reduce((sum, segment) => sum + segment.parts, 0);
        bills += 1;
      }
      // In a leap year's February the days of the two ends are not parts of months of one length.
      const isUneven = start > '2028-02-01' && start < '2028-03-01';
      if (!isUneven) expect(charged, start).toBe(12 * PARTS_PER_MONTH);
      expect(bills === 12 || bills === 13, start).toBe(true);
    }
  }
});
