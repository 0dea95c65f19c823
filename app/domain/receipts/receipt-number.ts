/** How a company's receipt numbers look. */
export type ReceiptNumberFormat = { prefix: string; withYear: boolean; digits: number };

export const plainReceiptNumber: ReceiptNumberFormat = { prefix: '', withYear: false, digits: 1 };

/**
 * A receipt's number as it is printed: `R2026-000017`. `year` is that of its issue; the running number goes on over the years, so that it alone
 * names the receipt.
 */
export function receiptLabel(format: ReceiptNumberFormat, number: bigint, year: number): string {
  const running = number.toString().padStart(format.digits, '0');
  return `${format.prefix}${format.withYear ? `${year}-` : ''}${running}`;
}
