import { z } from 'zod';
import { ownScope } from '#app/domain/portal/own-tenures.ts';
import { emptyFrame, type PortalFrame, portalFrame } from '#app/domain/portal/portal-frame.ts';
import type { Day } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { ownCommunities } from './own-communities.ts';
import type { PublicAccountKind } from './public-account-fields.ts';

export type OwnPublicAccount = {
  id: string;
  name: string;
  kind: PublicAccountKind;
  communityName: string;
  /** What was published, the latest first. Minor units. */
  periods: { id: string; from: Day; through: Day; opening: bigint; closing: bigint }[];
};

/** What was published of the accounts of the communities in which the caller holds a property. */
export const ownPublicAccounts = operation({
  name: 'portal.public-accounts',
  kind: 'read',
  input: z.object({ propertyId: z.uuid().nullable() }),
  can: 'anyone',
  async run(scope, { propertyId }): Promise<{ frame: PortalFrame; accounts: OwnPublicAccount[] }> {
    const own = ownScope(scope);
    if (!own) return { frame: emptyFrame(scope), accounts: [] };
    const rows = await scope.db.$queryRaw<(Omit<OwnPublicAccount, 'periods'> & { periods: RawPeriod[] })[]>`
      select a.id, a.name, a.kind, c.name as "communityName",
        jsonb_agg(jsonb_build_object('id', p.id, 'from', p.from_on, 'through', p.through_on, 'opening', p.opening_amount::text,
          'closing', p.closing_amount::text) order by p.from_on desc) as periods
      from public_account a join community c on c.tenant_id = a.tenant_id and c.id = a.community_id
      join public_account_period p on p.tenant_id = a.tenant_id and p.account_id = a.id
      where a.tenant_id = ${own.tenantId}::uuid and a.community_id in (${ownCommunities(own)})
      group by a.id, a.name, a.kind, c.name order by c.name, a.name`;
    return {
      frame: await portalFrame(scope, own, propertyId),
      accounts: rows.map(({ periods, ...account }) => ({
        ...account,
        periods: periods.map(({ opening, closing, ...period }) => ({
          ...period,
          opening: BigInt(opening),
          closing: BigInt(closing),
        })),
      })),
    };
  },
});

type RawPeriod = { id: string; from: Day; through: Day; opening: string; closing: string };
