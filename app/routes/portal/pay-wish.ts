import { parseMoney } from '#app/kernel/money.ts';

export type PayWish = { billIds: string[]; amounts: Record<string, bigint>; methodId: string | null };

/** Which field of the form is wrong, and why; in keys of `pay:choose`. */
export type PayProblems = Record<string, 'notAmount'>;

/** What the form of `/pay` says: an amount per bill and the way. An empty amount, or none, leaves the bill out. */
export function readPayWish(form: FormData, currency: string): { wish: PayWish; problems: PayProblems } {
  const billIds: string[] = [];
  const amounts: Record<string, bigint> = {};
  const problems: PayProblems = {};
  for (const billId of form.getAll('billId').map(String)) {
    const text = String(form.get(`amount-${billId}`) ?? '').trim();
    const amount = text === '' ? 0n : parseMoney(text, currency);
    if (amount === null || amount < 0n) problems[billId] = 'notAmount';
    else if (amount > 0n) {
      billIds.push(billId);
      amounts[billId] = amount;
    }
  }
  const way = String(form.get('way') ?? 'page');
  return { wish: { billIds, amounts, methodId: way === 'page' ? null : way }, problems };
}
