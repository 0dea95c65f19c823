import { hostnameOf } from '#tenants/resolve-tenant.ts';
import { requestScope } from './request-scope.ts';

/** The few headers of a request that sign-in looks at; the address of the caller is the one that the server trusts. */
export function authHeaders(request: Request): Headers {
  const headers = new Headers({ host: hostnameOf(new URL(request.url).host) });
  for (const name of ['cookie', 'user-agent']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  const { ipAddress } = requestScope();
  if (ipAddress) headers.set('x-forwarded-for', ipAddress);
  return headers;
}
