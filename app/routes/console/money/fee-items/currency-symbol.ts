/** `¥`: what stands before an amount in the reader's form. */
export function currencySymbol(currency: string, language: string): string {
  return (
    new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      .formatToParts(0)
      .find(({ type }) => type === 'currency')?.value ?? currency
  );
}
