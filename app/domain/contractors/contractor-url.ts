import type { Tenant } from '#tenants/context.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import { contractorTokenOf } from './contractor-token.ts';

/** The address at the company's by which a contractor works: a secret, for whoever gives out the work and for the contractor alone. */
export function contractorUrl({ slug }: Tenant, linkId: string): string {
  return `${tenantOrigin(slug)}/work/${contractorTokenOf(linkId)}`;
}
