import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Takes a notice off the board. Doing it twice changes nothing. @throws DomainError `not_found` */
export const withdrawNotice = operation({
  name: 'arrears-notice.withdraw',
  kind: 'write',
  input: z.object({ noticeId: z.uuid() }),
  can: ['update', 'ArrearsNotice'],
  async run({ db, tenantId, audit, now }, { noticeId }): Promise<void> {
    const { count } = await db.arrearsNotice.updateMany({
      where: { tenantId, id: noticeId, status: 'published' },
      data: { status: 'withdrawn', withdrawnAt: now },
    });
    if (count === 0 && (await db.arrearsNotice.count({ where: { tenantId, id: noticeId } })) === 0) {
      throw new DomainError('not_found');
    }
    audit('ArrearsNotice', noticeId);
  },
});
