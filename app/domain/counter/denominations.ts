/**
 * The notes and coins that a drawer is counted in, from the greatest down, as text in major units. Of CNY the series in use (People's Bank of China,
 * fifth series and its successors; fen coins have left everyday cash), of others what their central bank issues for daily use.
 */
const byCurrency: Record<string, readonly string[]> = {
  CNY: ['100', '50', '20', '10', '5', '1', '0.5', '0.1'],
  HKD: ['1000', '500', '100', '50', '20', '10', '5', '2', '1', '0.5', '0.2', '0.1'],
  TWD: ['2000', '1000', '500', '200', '100', '50', '20', '10', '5', '1'],
  JPY: ['10000', '5000', '2000', '1000', '500', '100', '50', '10', '5', '1'],
  SGD: ['1000', '100', '50', '10', '5', '2', '1', '0.5', '0.2', '0.1', '0.05'],
  MYR: ['100', '50', '20', '10', '5', '1', '0.5', '0.2', '0.1', '0.05'],
  USD: ['100', '50', '20', '10', '5', '2', '1', '0.5', '0.25', '0.1', '0.05', '0.01'],
  EUR: ['500', '200', '100', '50', '20', '10', '5', '2', '1', '0.5', '0.2', '0.1', '0.05', '0.02', '0.01'],
  GBP: ['50', '20', '10', '5', '2', '1', '0.5', '0.2', '0.1', '0.05', '0.02', '0.01'],
};

/** Empty for a currency whose pieces are not known: its cash is counted as one sum. */
export function denominationsOf(currency: string): readonly string[] {
  return byCurrency[currency] ?? [];
}
