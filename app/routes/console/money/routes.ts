import { type RouteConfigEntry, route } from '@remix-run/route-config';

/** Below `/console`. */
export const moneyRoutes: RouteConfigEntry[] = [
  route('money/books', 'routes/console/money/books/books.tsx'),
  route('money/books/check', 'routes/console/money/books/check.ts'),
  route('money/books/journal/:kind/:document', 'routes/console/money/books/journal.tsx'),
];
