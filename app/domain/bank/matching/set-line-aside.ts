import { z } from 'zod';
import { memberOf } from '#app/domain/meters/member-of.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockLine } from './lock-line.ts';

export const setAsideSchema = z.object({ note: z.string().trim().min(1).max(500) });

/** Puts a line aside that is none of our business, with the reason. @throws DomainError `not_found`, `conflict` */
export const setLineAside = operation({
  name: 'bank.set-aside',
  kind: 'write',
  input: setAsideSchema.extend({ lineId: z.uuid() }),
  can: ['update', 'BankLine'],
  async run({ db, ctx, tenantId, audit, now }, { lineId, note }): Promise<void> {
    const { status, amount } = await lockLine(db, tenantId, lineId);
    if (status !== 'open') throw new DomainError('conflict');
    await db.bankLine.update({
      where: { tenantId_id: { tenantId, id: lineId } },
      data: { status: 'set_aside', note, matchedBy: memberOf(ctx), matchedAt: now },
    });
    audit('BankLine', lineId, { note, amount });
  },
});
