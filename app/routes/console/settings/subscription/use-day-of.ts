import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { localDay } from '#app/kernel/dates.ts';

/** The day of a moment where the company is, in the reader's form. */
export function useDayOf(): (at: Date) => string {
  const format = useFormat();
  const timeZone = useRootData()?.timeZone ?? 'UTC';
  return (at) => format.day(localDay(at, timeZone));
}
