import { z } from 'zod';
import { type OwnScope, ownScope } from '#app/domain/portal/own-tenures.ts';
import { type PortalFrame, portalFrame } from '#app/domain/portal/portal-frame.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { ownCommunities } from './own-communities.ts';
import { type PeriodDetail, readPeriod } from './read-period.ts';

/**
 * A published period of the caller's community, with what came in and went out. From whom money came and to whom it went is for the community to know; who booked
 * it is not.
 *
 * @throws DomainError `not_found` also where it is another community's
 */
export const getOwnPeriod = operation({
  name: 'portal.public-account-period',
  kind: 'read',
  /** What is no id of a period is not found either. */
  input: z.object({ periodId: z.string(), propertyId: z.uuid().nullable() }),
  can: 'anyone',
  async run(
    scope,
    { periodId, propertyId },
  ): Promise<{ frame: PortalFrame; period: Omit<PeriodDetail, 'publishedBy'> }> {
    const own = ownScope(scope);
    if (!own || !isId(periodId)) throw new DomainError('not_found');
    const found = await readPeriod(scope.db, scope.tenantId, periodId);
    if (!found || !(await isOwnCommunity(scope.db, own, found.communityId)))
      throw new DomainError('not_found');
    const { publishedBy: _, ...period } = found;
    return { frame: await portalFrame(scope, own, propertyId), period };
  },
});

async function isOwnCommunity(db: TenantDb, own: OwnScope, communityId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ own: boolean }[]>`
    select ${communityId}::uuid in (${ownCommunities(own)}) as own`;
  return row?.own ?? false;
}
