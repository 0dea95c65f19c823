import { type DebtorFilter, debtAges } from '#app/domain/dunning/debtor-filter.ts';
import { isId } from '#app/kernel/ids.ts';
import { parseMoney } from '#app/kernel/money.ts';

/** Round amounts to choose from, in major units. */
export const leastAmounts = [100, 500, 1000, 5000, 10_000] as const;

/** Which debtors an address names: by the filters of the list, or the chosen ones in `ids`. What is malformed counts as not given. */
export function readDebtorFilter(url: URL, currency: string): DebtorFilter {
  const params = url.searchParams;
  const id = (name: string) => {
    const value = params.get(name);
    return value && isId(value) ? value : null;
  };
  const days = Number(params.get('age'));
  const amount = Number(params.get('least'));
  const ids = params.get('ids')?.split(',').filter(isId).slice(0, 100);
  return {
    communityId: id('community'),
    buildingId: id('building'),
    minDays: debtAges.find((age) => age === days) ?? null,
    minAmount: leastAmounts.some((least) => least === amount) ? parseMoney(String(amount), currency) : null,
    propertyIds: ids ?? null,
  };
}

/** The parameters of an address that narrow the list, to carry on to the next page. */
export function filterQuery(url: URL): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of ['community', 'building', 'age', 'least', 'ids']) {
    const value = url.searchParams.get(name);
    if (value) kept.set(name, value);
  }
  return kept;
}
