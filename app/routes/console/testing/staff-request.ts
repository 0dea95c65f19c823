import type { LoaderFunctionArgs } from '@remix-run/node';
import { auth } from '#app/domain/identity/auth.ts';
import { headersAt } from '#app/domain/identity/testing/headers-at.ts';
import type { TenantContext } from '#tenants/context.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';

type Sent = { form?: URLSearchParams | FormData; params?: Record<string, string> };

/** The arguments of a loader or action for a request that this member sends, signed in at the company's address. */
export async function staffRequest(
  ctx: TenantContext,
  path: string,
  { form, params = {} }: Sent = {},
): Promise<LoaderFunctionArgs> {
  if (ctx.actor.kind !== 'member') throw new Error('Only members sign in');
  const url = new URL(path, tenantOrigin(ctx.tenant.slug));
  const signedIn = await auth().api.signInUser({
    body: { userId: ctx.actor.userId },
    headers: headersAt(url.hostname),
    returnHeaders: true,
  });
  const headers = headersAt(url.hostname, signedIn.headers.getSetCookie());
  const request = new Request(url, form ? { method: 'POST', body: form, headers } : { headers });
  return { request, params, context: {} };
}
