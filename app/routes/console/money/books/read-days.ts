import { type Day, isDay } from '#app/kernel/dates.ts';

/** The days of an address, `?from=&asOf=`; what is no day counts as not given. */
export function readDays(url: URL): { from: Day | undefined; asOf: Day | undefined } {
  const day = (name: string) => {
    const asked = url.searchParams.get(name);
    return asked && isDay(asked) ? asked : undefined;
  };
  return { from: day('from'), asOf: day('asOf') };
}
