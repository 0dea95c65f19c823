import type { LoaderFunctionArgs } from '@remix-run/node';
import { json } from '@remix-run/node';

/** `?status=403&code=tenant_suspended`: the error pages, for looking at. */
export function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const status = Number(params.get('status') ?? 500);
  if (status === 500) throw new Error('made up for the gallery');
  throw json({ code: params.get('code') }, { status });
}

export default function KitError() {
  return null;
}
