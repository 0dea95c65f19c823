import { compareDecimals, timesWhole, usedSince } from '#app/domain/meters/readings/dial.ts';
import { highFactor } from '#app/domain/meters/readings/high-factor.ts';
import { type Day, daysBetween } from '#app/kernel/dates.ts';
import { parseDecimal } from '#app/kernel/money.ts';

/** What has to be known of a meter to say something about a typed reading. */
export type ComparedMeter = {
  last: { readOn: Day; value: string } | null;
  maxValue: string | null;
  multiplier: string;
  usualDaily: string | null;
};

/** `over`: the dial has turned over. `fell`, `zero`, `high`: saved like this the reading is held. */
export type ReadingComparison = { says: 'used' | 'over' | 'fell' | 'zero' | 'high'; used: string };

/** What a typed reading says beside the last one, exact and by the rule of the server; null while what is typed is no number. */
export function compareReading(
  typed: string,
  meter: ComparedMeter,
  readOn: Day,
  rolledOver: boolean | null = null,
): ReadingComparison | null {
  const value = typed.normalize('NFKC').replaceAll(',', '').trim();
  if (!meter.last || !parseDecimal(value)) return null;
  const { used, rolledOver: over } = usedSince(value, meter.last.value, meter, rolledOver);
  const sign = compareDecimals(used, '0');
  if (sign < 0) return { says: 'fell', used };
  if (sign === 0) return { says: 'zero', used };
  const days = Math.max(0, daysBetween(meter.last.readOn, readOn));
  if (meter.usualDaily !== null && compareDecimals(used, timesWhole(meter.usualDaily, highFactor * days)) > 0)
    return { says: 'high', used };
  return { says: over ? 'over' : 'used', used };
}
