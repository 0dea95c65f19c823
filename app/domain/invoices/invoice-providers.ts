/** file: written as a file for the accountant; http: through a provider that speaks the protocol of docs/einvoice.md. */
export const invoiceProviders = ['file', 'http'] as const;
export type InvoiceProvider = (typeof invoiceProviders)[number];
