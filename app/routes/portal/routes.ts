import { layout, type RouteConfigEntry, route } from '@remix-run/route-config';

/** What owners see at their company's address. */
export const portalRoutes: RouteConfigEntry[] = [
  layout('routes/portal/portal-layout.tsx', [
    route('home', 'routes/portal/home.tsx'),
    route('bills', 'routes/portal/bills.tsx'),
    route('bills/:billId', 'routes/portal/bill.tsx'),
    route('pay', 'routes/portal/choose-way.tsx'),
    route('ways-to-pay', 'routes/portal/ways-to-pay.tsx'),
    route('autopay', 'routes/portal/autopay.tsx'),
    route('autopay/:propertyId', 'routes/portal/autopay-property.tsx'),
    route('shared-links', 'routes/portal/shared-links.tsx'),
    route('checkouts/:checkoutId', 'routes/portal/checkout.tsx'),
    route('payments', 'routes/portal/payments.tsx'),
    route('prepaid', 'routes/portal/prepaid.tsx'),
    route('payments/:paymentId', 'routes/portal/payment.tsx'),
    route('receipts', 'routes/portal/receipts.tsx'),
    route('invoices', 'routes/portal/invoices.tsx'),
    route('invoices/new', 'routes/portal/new-invoice.tsx'),
    route('statements', 'routes/portal/statements.tsx'),
    route('statements/:propertyId/:month', 'routes/portal/statement.tsx'),
    route('messages', 'routes/portal/messages.tsx'),
    route('parking', 'routes/portal/parking.tsx'),
    route('me', 'routes/portal/me.tsx'),
  ]),
  route('statements/:propertyId/:month/statement.pdf', 'routes/portal/statement-pdf.ts'),
  route('payments/:paymentId/receipt.pdf', 'routes/portal/receipt-pdf.ts'),
  route('receipts/:receiptId/receipt.pdf', 'routes/portal/receipt-file.ts'),
  route('invoices/:invoiceId/invoice.pdf', 'routes/portal/invoice-pdf.ts'),
  route('property', 'routes/portal/property.ts'),
  route('blank', 'routes/portal/blank.tsx'),
];
