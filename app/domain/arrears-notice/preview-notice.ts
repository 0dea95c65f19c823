import { z } from 'zod';
import { readPolicy } from '#app/domain/reminders/read-policy.ts';
import { requireAllBills } from '#app/domain/statements/require-all-bills.ts';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { maskedArrears } from './masked-arrears.ts';

const communitiesShown = 3_000;

/** The communities, the chosen one (the first where none is), and what its notice would say today by the company's thresholds. */
export const previewNotice = operation({
  name: 'arrears-notice.preview',
  kind: 'read',
  input: z.object({ communityId: z.uuid().nullable() }),
  can: ['read', 'ArrearsNotice'],
  timeoutMs: 30_000,
  async run({ db, ctx, tenantId, ability, now }, { communityId }) {
    requireAllBills(ability);
    const asOf = localDay(now, ctx.tenant.timeZone);
    const { board } = await readPolicy(db, tenantId);
    const communities = await db.community.findMany({
      where: { tenantId },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
      take: communitiesShown,
    });
    const chosen = communities.find(({ id }) => id === communityId) ?? communities[0] ?? null;
    const lines =
      chosen && board.enabled
        ? await maskedArrears(db, tenantId, { communityId: chosen.id, asOf, ...board })
        : [];
    return { communities, chosen, board, asOf, lines };
  },
});
