import { z } from 'zod';
import { propertyEvents } from '#app/domain/ledger/property-events.ts';
import { ownScope } from '#app/domain/portal/own-tenures.ts';
import { emptyFrame, type PortalFrame, portalFrame } from '#app/domain/portal/portal-frame.ts';
import { operation } from '#tenants/operation.ts';
import { ownEvents } from './own-statements.ts';

export type OwnStatementMonth = {
  propertyId: string;
  /** `2026-11` */
  month: string;
  /** Minor units: what was charged, what came off it, and what was owed at the end. */
  charged: bigint;
  paid: bigint;
  owed: bigint;
};

const monthsShown = 60;

/** The months of which the caller has a statement, the latest first, property by property. */
export const listOwnStatements = operation({
  name: 'portal.statements',
  kind: 'read',
  input: z.object({ propertyId: z.uuid().nullable() }),
  can: ['read', 'Bill'],
  timeoutMs: 30_000,
  async run(scope, { propertyId }): Promise<{ frame: PortalFrame; statements: OwnStatementMonth[] }> {
    const own = ownScope(scope);
    if (!own) return { frame: emptyFrame(scope), statements: [] };
    const { db, tenantId } = scope;
    const frame = await portalFrame(scope, own, propertyId);
    const events = await propertyEvents(db, tenantId, ownEvents(own, frame.propertyId));
    const statements = await db.$queryRaw<OwnStatementMonth[]>`
      with ${events},
      month as (
        select property_id, to_char(posted_on, 'YYYY-MM') as month,
          sum(owed) filter (where kind in ('charge', 'cancellation')) as charged,
          -sum(owed) filter (where kind not in ('charge', 'cancellation')) as paid, sum(owed) as moved
        from property_events where posted_on <= ${own.today}::date group by 1, 2
      )
      select property_id as "propertyId", month, coalesce(charged, 0)::bigint as charged, coalesce(paid, 0)::bigint as paid,
        (sum(moved) over (partition by property_id order by month))::bigint as owed
      from month order by month desc, property_id limit ${monthsShown}`;
    return { frame, statements };
  },
});
