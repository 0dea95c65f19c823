import type { ActionFunctionArgs } from '@remix-run/node';
import type { TenantContext } from '#tenants/context.ts';
import { staffRequest } from './staff-request.ts';

type Sent = { fields: Record<string, string>; file?: File; params?: Record<string, string> };

/** The arguments of an action for a form with a file that this member sends, signed in at the company's address. */
export async function staffUpload(
  ctx: TenantContext,
  path: string,
  { fields, file, params = {} }: Sent,
): Promise<ActionFunctionArgs> {
  const { request, ...rest } = await staffRequest(ctx, path, { params });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file) form.set('file', file);
  const body = new Request(request.url, { method: 'POST', body: form });
  const headers = new Headers(request.headers);
  headers.set('Content-Type', body.headers.get('Content-Type') ?? '');
  return {
    ...rest,
    request: new Request(request.url, { method: 'POST', body: await body.arrayBuffer(), headers }),
  };
}
