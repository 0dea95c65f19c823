import { z } from 'zod';
import { deciders, waitingSteps } from '#app/domain/approvals/deciders.ts';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type CreditNoteView, creditNoteShown, creditNoteView } from './credit-note-view.ts';

export type CreditOfBill = CreditNoteView & {
  requesterName: string | null;
  /** Who can agree to it now, where it waits. */
  waitsFor: string[];
};

/** The credit notes of a bill, the oldest first, with whom those that are pending wait for. */
export const listCreditsOfBill = operation({
  name: 'credit-note.list-of-bill',
  kind: 'read',
  input: z.object({ billId: z.uuid() }),
  can: ['read', 'CreditNote'],
  async run({ db, ctx, tenantId, ability, now }, { billId }): Promise<CreditOfBill[]> {
    const rows = await db.creditNote.findMany({
      where: { AND: [{ tenantId, billId }, accessible(ability, 'CreditNote')] },
      orderBy: { id: 'asc' },
      take: 200,
      include: creditNoteShown,
    });
    const pending = rows.filter(({ status }) => status === 'pending').map(({ id }) => id);
    const waiting =
      pending.length === 0
        ? []
        : await db.$queryRaw<{ noteId: string; name: string }[]>`
            with ${deciders(tenantId, localDay(now, ctx.tenant.timeZone), waitingSteps(tenantId))}
            select distinct r.document_id as "noteId", m.name from decider d
            join approval_request r on r.tenant_id = ${tenantId}::uuid and r.id = d.request_id
              and r.document_kind = 'credit_note' and r.document_id = any(${pending}::uuid[])
            join membership m on m.tenant_id = ${tenantId}::uuid and m.id = d.member_id
            order by m.name`;
    const members = await db.membership.findMany({
      where: { tenantId, id: { in: rows.flatMap(({ requestedBy }) => requestedBy ?? []) } },
      select: { id: true, name: true },
    });
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return rows.map((row) => ({
      ...creditNoteView(row),
      requesterName: (row.requestedBy && names.get(row.requestedBy)) ?? null,
      waitsFor: waiting.filter(({ noteId }) => noteId === row.id).map(({ name }) => name),
    }));
  },
});
