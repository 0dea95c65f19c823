import { z } from 'zod';
import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import type { DocumentKind } from './transfer.ts';

export type TransferView = {
  id: string;
  postedOn: Day;
  /** Minor units. */
  amount: bigint;
  debitCode: string;
  debitName: string;
  creditCode: string;
  creditName: string;
  documentKind: DocumentKind;
  documentId: string;
};

/** Everything that was ever posted, the latest first, a page at a time. `after` and `before` are ids of transfers. */
export const listTransfers = operation({
  name: 'ledger.transfers',
  kind: 'read',
  input: z.object({
    after: z.uuid().nullish(),
    before: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'LedgerTransfer'],
  async run({ db, tenantId }, { after = null, before = null, limit }) {
    const place = before
      ? Prisma.sql`t.id > ${before}::uuid order by t.id`
      : Prisma.sql`t.id < coalesce(${after}::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by t.id desc`;
    const rows = await db.$queryRaw<TransferView[]>`
      select t.id, t.posted_on::text as "postedOn", t.amount, d.code as "debitCode", d.name as "debitName",
        c.code as "creditCode", c.name as "creditName", t.document_kind as "documentKind", t.document_id as "documentId"
      from ledger_transfer t
      join ledger_account d on d.tenant_id = t.tenant_id and d.id = t.debit_account_id
      join ledger_account c on c.tenant_id = t.tenant_id and c.id = t.credit_account_id
      where t.tenant_id = ${tenantId}::uuid and ${place} limit ${limit + 1}`;
    const more = rows.length > limit;
    const transfers = rows.slice(0, limit);
    if (before) transfers.reverse();
    const [first, last] = [transfers[0], transfers.at(-1)];
    return {
      transfers,
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});
