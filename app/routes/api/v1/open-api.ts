import { openApi } from '#app/domain/charges-import/api/open-api.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { requestHost } from '#app/http/request-context.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';

/** The description is for everyone: it tells nothing of a company. */
export const loader = apiRoute(async ({ request }) => {
  const host = await requestHost(request);
  if (host.kind !== 'company') throw new DomainError('not_found');
  return openApi(tenantOrigin(host.tenant.slug));
});
