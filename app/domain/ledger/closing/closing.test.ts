import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { runBooksCheck } from '../check/run-books-check.ts';
import { startBooksCheck } from '../check/start-books-check.ts';
import { postTransfers } from '../post-transfers.ts';
import { lockBooks } from './book-lock.ts';
import { closePeriod } from './close-period.ts';
import { listCloses } from './list-closes.ts';
import { reopenPeriod } from './reopen-period.ts';

let tenant: Tenant;
let accountant: TenantContext;
let administrator: TenantContext;
const at = (day: string) => ({ now: () => new Date(`${day}T04:00:00Z`) });

beforeEach(async () => {
  const company = await createTestTenant();
  tenant = company.tenant;
  administrator = company.administrator;
  accountant = { ...(await createTestMember(tenant, 'accountant')), ...at('2026-03-10') };
});

/** Between two accounts that no document is compared with. */
const post = (postedOn: string, amount = 5n) =>
  withTenant(tenant.id, (db) =>
    postTransfers(db, tenant.id, [
      { debit: 'fees', credit: 'bank', amount, postedOn, documentKind: 'bill', documentId: newId() },
    ]),
  );
/** As a program would post that does not look. */
const postBluntly = (postedOn: string) =>
  withTenant(
    tenant.id,
    (db) =>
      db.$executeRaw`
        insert into ledger_transfer (tenant_id, id, debit_account_id, credit_account_id, amount, posted_on, document_kind, document_id)
        select ${tenant.id}::uuid, new_id(), d.id, c.id, 1, ${postedOn}::date, 'bill', new_id()
        from ledger_account d join ledger_account c on c.tenant_id = d.tenant_id and c.code = '1002'
        where d.tenant_id = ${tenant.id}::uuid and d.code = '6603'`,
  );
async function check(ctx = accountant) {
  const { checkId } = await startBooksCheck(ctx, {});
  await runBooksCheck(ctx, checkId);
}
const days = () =>
  withTenant(tenant.id, async (db) =>
    (await db.ledgerTransfer.findMany({ where: { tenantId: tenant.id }, orderBy: { id: 'asc' } })).map(
      ({ postedOn }) => postedOn.toISOString().slice(0, 10),
    ),
  );

describe('closing', () => {
  test('goes month by month through what has ended, and keeps what was posted from changing', async () => {
    await post('2026-01-15');
    await check();
    expect((await listCloses(accountant, {})).open).toEqual(['2026-01-31', '2026-02-28']);
    await closePeriod(accountant, { through: '2026-01-31' });
    const { closes, open } = await listCloses(accountant, {});
    expect(closes.map(({ through }) => through)).toEqual(['2026-01-31']);
    expect(closes[0]?.closedBy).toBe(accountant.actor.kind === 'member' ? accountant.actor.name : '');
    expect(open).toEqual(['2026-02-28']);
    await expect(postBluntly('2026-01-31')).rejects.toThrow(/closed/);
    await postBluntly('2026-02-01');
    for (const through of ['2026-01-31', '2026-02-15', '2026-03-31']) {
      await expect(closePeriod(accountant, { through })).rejects.toMatchObject({
        code: 'period_not_closable',
      });
    }
  });

  test('puts what is heard of late on the first day that is open', async () => {
    await post('2026-01-15');
    await check();
    await closePeriod(accountant, { through: '2026-02-28' });
    await post('2026-02-20');
    await post('2026-03-05');
    expect(await days()).toEqual(['2026-01-15', '2026-03-01', '2026-03-05']);
  });

  test('waits for a check of the books that found nothing, made after the month had ended', async () => {
    await post('2026-01-15');
    await expect(closePeriod(accountant, { through: '2026-01-31' })).rejects.toMatchObject({
      code: 'closing_blocked',
    });
    await check({ ...accountant, ...at('2026-01-20') });
    expect((await listCloses(accountant, {})).checklist?.blocking.check).toBe('missing');
    await check();
    expect((await listCloses(accountant, {})).checklist?.blocking.check).toBe('passed');
    // Receivables that no bill explains.
    await withTenant(tenant.id, (db) =>
      postTransfers(db, tenant.id, [
        {
          debit: 'receivables',
          credit: 'income',
          amount: 1n,
          postedOn: '2026-01-15',
          documentKind: 'bill',
          documentId: newId(),
        },
      ]),
    );
    await check();
    expect((await listCloses(accountant, {})).checklist?.blocking.check).toBe('different');
    await expect(closePeriod(accountant, { through: '2026-01-31' })).rejects.toMatchObject({
      code: 'closing_blocked',
    });
  });

  test('waits for runs that are posting, and counts drafts', async () => {
    await post('2026-01-15');
    await check();
    const runId = newId();
    await withTenant(tenant.id, (db) =>
      db.billingRun.create({
        data: {
          tenantId: tenant.id,
          id: runId,
          month: new Date('2026-01-01'),
          trigger: 'manual',
          status: 'posting',
        },
      }),
    );
    await expect(closePeriod(accountant, { through: '2026-01-31' })).rejects.toMatchObject({
      code: 'closing_blocked',
    });
    await withTenant(tenant.id, (db) =>
      db.billingRun.updateMany({ where: { tenantId: tenant.id }, data: { status: 'draft' } }),
    );
    expect((await listCloses(accountant, {})).checklist).toMatchObject({
      blocking: { runsUnderWay: 0 },
      draftRuns: 1,
    });
    await closePeriod(accountant, { through: '2026-01-31' });
  });

  test('is taken back from the latest on, with a reason, by who may', async () => {
    await post('2026-01-15');
    await check();
    await closePeriod(accountant, { through: '2026-01-31' });
    await closePeriod(accountant, { through: '2026-02-28' });
    const reason = '补记一月的银行手续费';
    await expect(reopenPeriod(accountant, { through: '2026-02-28', reason })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(reopenPeriod(administrator, { through: '2026-01-31', reason })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(reopenPeriod(administrator, { through: '2026-02-28', reason: ' ' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await reopenPeriod(administrator, { through: '2026-02-28', reason });
    await postBluntly('2026-02-10');
    await expect(postBluntly('2026-01-31')).rejects.toThrow(/closed/);
    const entry = await withTenant(tenant.id, (db) =>
      db.auditEntry.findFirstOrThrow({ where: { tenantId: tenant.id, operation: 'period.reopen' } }),
    );
    expect(entry.detail).toMatchObject({ reason });
  });

  test('and posting at the same time end with every transfer on an open day', async () => {
    await post('2026-01-15');
    await check();
    let posting = true;
    const posted = { before: 0, refused: 0 };
    const posters = Array.from({ length: 6 }, async () => {
      while (posting) {
        await postBluntly('2026-02-28').then(
          () => (posted.before += 1),
          () => (posted.refused += 1),
        );
      }
    });
    while (posted.before < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    await closePeriod(accountant, { through: '2026-02-28' });
    const closedAt = (await days()).length;
    while (posted.refused < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    posting = false;
    await Promise.all(posters);
    // Not one came through once the close was there, and every one that did was there when it closed.
    expect((await days()).length).toBe(closedAt);
    expect(closedAt).toBe(posted.before + 1);
  });

  test('waits for a posting that has begun', async () => {
    await post('2026-01-15');
    await check();
    const order: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = withTenant(tenant.id, async (db) => {
      await postTransfers(db, tenant.id, [
        {
          debit: 'fees',
          credit: 'bank',
          amount: 1n,
          postedOn: '2026-01-31',
          documentKind: 'bill',
          documentId: newId(),
        },
      ]);
      await held;
      order.push('posted');
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const close = closePeriod(accountant, { through: '2026-01-31' }).then(() => order.push('closed'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    release();
    await Promise.all([slow, close]);
    expect(order).toEqual(['posted', 'closed']);
    await withTenant(tenant.id, (db) => lockBooks(db, tenant.id));
  });
});
