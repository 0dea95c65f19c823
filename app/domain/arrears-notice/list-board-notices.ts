import { z } from 'zod';
import { ownScope } from '#app/domain/portal/own-tenures.ts';
import { emptyFrame, type PortalFrame, portalFrame } from '#app/domain/portal/portal-frame.ts';
import { readPolicy } from '#app/domain/reminders/read-policy.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type ArrearsNoticeView, noticeView } from './notice-view.ts';

/** The arrears notices on the boards of the communities where the caller holds a property. None where the company has switched them off. */
export const listBoardNotices = operation({
  name: 'portal.arrears-notices',
  kind: 'read',
  input: z.object({ propertyId: z.uuid().nullable() }),
  can: ['read', 'Property'],
  async run(scope, { propertyId }): Promise<{ frame: PortalFrame; notices: ArrearsNoticeView[] }> {
    const { db, tenantId, ability } = scope;
    const own = ownScope(scope);
    if (!own) return { frame: emptyFrame(scope), notices: [] };
    const frame = await portalFrame(scope, own, propertyId);
    const held = frame.properties.filter((property) => property.held).map(({ id }) => id);
    const { board } = await readPolicy(db, tenantId);
    if (!board.enabled || held.length === 0 || !ability.can('read', 'ArrearsNotice')) {
      return { frame, notices: [] };
    }
    const rows = await db.arrearsNotice.findMany({
      where: {
        AND: [
          { tenantId, status: 'published', community: { properties: { some: { id: { in: held } } } } },
          accessible(ability, 'ArrearsNotice'),
        ],
      },
      orderBy: { id: 'desc' },
      take: 20,
      include: { community: { select: { name: true } } },
    });
    return { frame, notices: rows.map(noticeView) };
  },
});
