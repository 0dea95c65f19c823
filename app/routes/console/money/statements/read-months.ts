import type { StatementMonths } from '#app/domain/statements/statement-period.ts';
import { isDay } from '#app/kernel/dates.ts';

/** The months of an address, `?from=2026-10&through=2026-11`; the current one where none are given, and one month where the two do not fit. */
export function readMonths(url: URL, today: string): StatementMonths {
  const month = (name: string) => {
    const asked = url.searchParams.get(name) ?? '';
    return /^\d{4}-\d{2}$/.test(asked) && isDay(`${asked}-01`) ? asked : undefined;
  };
  const from = month('from') ?? month('through') ?? today.slice(0, 7);
  const through = month('through') ?? from;
  return through < from ? { from: through, through: from } : { from, through };
}
