import { readSession } from '#app/domain/identity/read-session.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import type { TenantContext } from '#tenants/context.ts';
import { hostnameOf, type ResolvedHost, resolveHost } from '#tenants/resolve-tenant.ts';
import { guestContext, memberContext } from '#tenants/tenant-context.ts';
import { authHeaders } from './auth-headers.ts';
import { detectLanguage, languageCookie } from './i18n.ts';
import { oncePerRequest, requestScope } from './request-scope.ts';

/** What the host of a request means. */
export function requestHost(request: Request): Promise<ResolvedHost> {
  const { host } = new URL(request.url);
  return oncePerRequest(`host ${host}`, () => resolveHost(host));
}

/** Who asks, at which company, in which language; null on the public site. Throws DomainError `not_found` where no company is. */
export async function optionalContext(request: Request): Promise<TenantContext | null> {
  const host = await requestHost(request);
  if (host.kind === 'public') return null;
  if (host.kind !== 'company') throw new DomainError('not_found');
  const { tenant } = host;
  return oncePerRequest(`context ${tenant.id}`, async () => {
    const scope = requestScope();
    scope.log.tenant = tenant.slug;
    const [session, chosen] = await Promise.all([
      readSession(authHeaders(request), hostnameOf(new URL(request.url).host)),
      languageCookie.parse(request.headers.get('Cookie')) as Promise<unknown>,
    ]);
    const caller = {
      requestId: scope.requestId,
      ipAddress: scope.ipAddress,
      ...(isLanguage(chosen) && { language: chosen }),
    };
    if (session) {
      for (const cookie of session.cookies) scope.setCookie(cookie);
      scope.log.userId = session.userId;
      const member = await memberContext(tenant, session.userId, caller);
      if (member.actor.kind === 'member') return member;
    }
    return guestContext(tenant, { ...caller, language: await detectLanguage(request, tenant.language) });
  });
}

/** As `optionalContext`, at a company's address only. Throws DomainError `not_found` on the public site. */
export async function requestContext(request: Request): Promise<TenantContext> {
  const ctx = await optionalContext(request);
  if (!ctx) throw new DomainError('not_found');
  return ctx;
}
