import { type RouteConfigEntry, route } from '@remix-run/route-config';

const folder = 'routes/console/community/public-accounts';

/** What staff do for a whole community. Below `/console`. */
export const communityRoutes: RouteConfigEntry[] = [
  route('public-accounts', `${folder}/accounts.tsx`),
  route('public-accounts/new', `${folder}/new-account.tsx`),
  route('public-accounts/:account', `${folder}/account.tsx`),
  route('public-accounts/:account/book', `${folder}/new-entry.tsx`),
  route('public-accounts/:account/export', `${folder}/export.ts`),
  route('public-accounts/:account/publish', `${folder}/publish.tsx`),
  route('public-accounts/:account/periods/:period', `${folder}/period.tsx`),
  route('public-accounts/:account/entries/:entry', `${folder}/entry.tsx`),
  route('public-accounts/:account/entries/:entry/documents/:file', `${folder}/document.ts`),
];
