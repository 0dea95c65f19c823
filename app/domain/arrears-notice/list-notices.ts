import { z } from 'zod';
import { dayOf } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { noticeView } from './notice-view.ts';

const shown = 50;

/** The latest notices of all communities, without their lines, for staff. */
export const listNotices = operation({
  name: 'arrears-notice.list',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'ArrearsNotice'],
  async run({ db, tenantId, ability }) {
    const rows = await db.$queryRaw<{ id: string; rooms: number }[]>`
      select id, jsonb_array_length(lines) as rooms from arrears_notice
      where tenant_id = ${tenantId}::uuid order by id desc limit ${shown}`;
    const notices = await db.arrearsNotice.findMany({
      where: {
        AND: [{ tenantId, id: { in: rows.map(({ id }) => id) } }, accessible(ability, 'ArrearsNotice')],
      },
      orderBy: { id: 'desc' },
      omit: { lines: true },
      include: { community: { select: { name: true } } },
    });
    return notices.map((notice) => ({
      id: notice.id,
      communityName: notice.community.name,
      asOf: dayOf(notice.asOf),
      status: notice.status as ReturnType<typeof noticeView>['status'],
      publishedAt: notice.publishedAt,
      withdrawnAt: notice.withdrawnAt,
      rooms: rows.find(({ id }) => id === notice.id)?.rooms ?? 0,
    }));
  },
});
