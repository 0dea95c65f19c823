/** How money comes in at the counter: notes and coins, the card terminal, a code that was scanned, a transfer to the company's bank. */
export const counterMethods = ['cash', 'terminal', 'scan', 'bank_transfer'] as const;
export type CounterMethod = (typeof counterMethods)[number];

/** The account of the books where such money is: the drawer, or the bank. */
export function accountOfMethod(method: CounterMethod): 'cash' | 'bank' {
  return method === 'cash' ? 'cash' : 'bank';
}
