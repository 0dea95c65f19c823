import { listChangedPayments } from '#app/domain/charges-import/api/list-changed-payments.ts';
import { takePayments } from '#app/domain/charges-import/api/take-payments.ts';
import { apiContext } from '#app/http/api-context.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { readJson } from '#app/http/read-json.ts';
import { DomainError } from '#app/kernel/errors.ts';

type Query = Parameters<typeof listChangedPayments>[1];
type Batch = Parameters<typeof takePayments>[1];

export const loader = apiRoute(async ({ request }) => {
  const ctx = await apiContext(request);
  return listChangedPayments(ctx, Object.fromEntries(new URL(request.url).searchParams) as Query);
});

export const action = apiRoute(async ({ request }) => {
  const ctx = await apiContext(request);
  if (request.method !== 'POST') throw new DomainError('not_found');
  return takePayments(ctx, (await readJson(request)) as Batch);
});
