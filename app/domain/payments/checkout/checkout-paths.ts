/** Where Stripe sends the payer afterwards, at the company's address: the page that shows `getCheckout`. */
export function checkoutReturnPath(checkoutId: string): string {
  return `/checkouts/${checkoutId}`;
}
