import { listChangedBills } from '#app/domain/charges-import/api/list-changed-bills.ts';
import { takeBills } from '#app/domain/charges-import/api/take-bills.ts';
import { apiContext } from '#app/http/api-context.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { readJson } from '#app/http/read-json.ts';
import { DomainError } from '#app/kernel/errors.ts';

type Query = Parameters<typeof listChangedBills>[1];
type Batch = Parameters<typeof takeBills>[1];

export const loader = apiRoute(async ({ request }) => {
  const ctx = await apiContext(request);
  return listChangedBills(ctx, Object.fromEntries(new URL(request.url).searchParams) as Query);
});

export const action = apiRoute(async ({ request }) => {
  const ctx = await apiContext(request);
  if (request.method !== 'POST') throw new DomainError('not_found');
  return takeBills(ctx, (await readJson(request)) as Batch);
});
