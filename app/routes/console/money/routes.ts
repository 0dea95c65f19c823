import { type RouteConfigEntry, route } from '@remix-run/route-config';

/** Below `/console`. */
export const moneyRoutes: RouteConfigEntry[] = [
  route('money/bills', 'routes/console/money/bills/bills.tsx', [
    route(':bill', 'routes/console/money/bills/bill.tsx'),
  ]),
  route('money/bills/export', 'routes/console/money/bills/export.ts'),
  route('money/runs', 'routes/console/money/runs/runs.tsx'),
  route('money/runs/new', 'routes/console/money/runs/new-run.tsx'),
  route('money/runs/parked', 'routes/console/money/runs/parked.tsx'),
  route('money/runs/:run', 'routes/console/money/runs/run.tsx'),
  route('money/runs/:run/oddities', 'routes/console/money/runs/oddities.ts'),
  route('money/counter', 'routes/console/money/counter/counter.tsx'),
  route('money/counter/search', 'routes/console/money/counter/search.ts'),
  route('money/payments', 'routes/console/money/payments/payments.tsx', [
    route(':payment', 'routes/console/money/payments/payment.tsx'),
  ]),
  route('money/payments/:payment/receipt.pdf', 'routes/console/money/payments/receipt-pdf.ts'),
  route('money/fee-items', 'routes/console/money/fee-items/fee-items.tsx'),
  route('money/fee-items/new', 'routes/console/money/fee-items/new-fee-item.tsx'),
  route('money/fee-items/choices', 'routes/console/money/fee-items/choices.ts'),
  route('money/fee-items/:feeItem', 'routes/console/money/fee-items/fee-item.tsx'),
  route('money/fee-items/:feeItem/edit', 'routes/console/money/fee-items/edit-fee-item.tsx'),
  route('money/payees', 'routes/console/money/payees/payees.tsx'),
  route('money/payees/new', 'routes/console/money/payees/new-payee.tsx'),
  route('money/payees/:payee', 'routes/console/money/payees/payee.tsx'),
  route('money/payees/:payee/edit', 'routes/console/money/payees/edit-payee.tsx'),
  route('money/payees/:payee/settle', 'routes/console/money/payees/settle.tsx'),
  route('money/payees/:payee/export', 'routes/console/money/payees/export.ts'),
  route('money/meters/new', 'routes/console/money/meters/new-meter.tsx'),
  route('money/meters/readings', 'routes/console/money/meters/readings.tsx'),
  route('money/meters/:meter/reading', 'routes/console/money/meters/record.ts'),
  route('money/meters', 'routes/console/money/meters/meters.tsx', [
    route(':meter', 'routes/console/money/meters/meter.tsx'),
  ]),
  route('money/property-search', 'routes/console/money/property-choice/search.ts'),
  route('money/books', 'routes/console/money/books/books.tsx'),
  route('money/books/entries', 'routes/console/money/books/entries.tsx'),
  route('money/books/check', 'routes/console/money/books/check.ts'),
  route('money/books/journal/:kind/:document', 'routes/console/money/books/journal.tsx'),
];
