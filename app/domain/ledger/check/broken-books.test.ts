import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { issueCreditNote } from '#app/domain/credits/issue-credit-note.ts';
import { takeDeposit } from '#app/domain/deposits/take-deposit.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { checkBooks } from '../check-books.ts';
import { postTransfers } from '../post-transfers.ts';
import { type DifferenceKind, differenceKinds } from './book-difference.ts';
import { comparisons } from './comparisons.ts';
import { latestBooksCheck } from './latest-books-check.ts';
import { runBooksCheck } from './run-books-check.ts';
import { startBooksCheck } from './start-books-check.ts';

/** As another operation would use it. */
const credit = operation({
  name: 'test.credit',
  kind: 'read',
  input: z.object({ billId: z.uuid(), amount: z.bigint() }),
  can: ['read', 'Bill'],
  run: (scope, input) => issueCreditNote(scope, { ...input, kind: 'correction', reason: '更正' }),
});

let superuser: pg.Client;
let scene: PaymentScene;
let tenantId: string;
let bills: string[];
let paymentId: string;
let settlementId: string;
const payoutId = newId();
let spendingId: string;
let depositId: string;

beforeAll(async () => {
  superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
  await superuser.connect();
  // What no program can do: no triggers, no foreign keys.
  await superuser.query('set session_replication_role = replica');
});
afterAll(() => superuser.end());

/** A paid bill, an open one with a credit note, a late fee, prepaid money and a settlement, all as they should be. */
beforeEach(async () => {
  scene = await paymentScene();
  tenantId = scene.tenant.id;
  const propertyId = scene.propertyIds[0] as string;
  bills = await billProperty(scene, propertyId, [10_000n, 20_000n]);
  ({ paymentId } = await recordCounterPayment(scene.cashier, {
    propertyId,
    billIds: [bills[0] as string],
    amount: 13_000n,
    receivedAmount: 13_000n,
    excess: 'credit',
  }));
  ({ depositId } = await takeDeposit(scene.cashier, {
    propertyId,
    kind: 'keys',
    amount: 800n,
    method: 'terminal',
  }));
  await credit(scene.system, { billId: bills[1] as string, amount: 500n });
  settlementId = newId();
  spendingId = newId();
  const [payeeId, accountId, lateFeeId] = [newId(), newId(), newId()];
  await withTenant(tenantId, async (db) => {
    await db.ledgerAccount.create({
      data: { tenantId, id: accountId, code: '2241-1', name: '代收水费', kind: 'liability' },
    });
    await db.payee.create({
      data: { tenantId, id: payeeId, name: '自来水公司', ledgerAccountId: accountId },
    });
    await postTransfers(db, tenantId, [
      {
        debit: { accountId },
        credit: 'bank',
        amount: 100n,
        postedOn: '2026-10-01',
        documentKind: 'payee_settlement',
        documentId: settlementId,
      },
      {
        debit: 'spending',
        credit: 'bank',
        amount: 700n,
        postedOn: '2026-10-01',
        documentKind: 'spending',
        documentId: spendingId,
      },
      {
        debit: 'receivables',
        credit: 'lateFees',
        amount: 30n,
        postedOn: '2026-10-01',
        documentKind: 'bill',
        documentId: lateFeeId,
      },
    ]);
  });
  await superuser.query(`
    insert into payee_settlement (tenant_id, id, payee_id, number, through, amount, status, posted_on)
      values ('${tenantId}', '${settlementId}', '${payeeId}', 1, '2026-09-30', 100, 'posted', '2026-10-01');
    insert into document_counter (tenant_id, kind, last) values ('${tenantId}', 'payee_settlement', 1), ('${tenantId}', 'spending', 1);
    insert into spending_category (tenant_id, id, name, ledger_account_id)
      select tenant_id, id, '管理费用', id from ledger_account where tenant_id = '${tenantId}' and code = '6602';
    insert into spending (tenant_id, id, number, category_id, amount, spent_on, payee_name, method, status, posted_on)
      select tenant_id, '${spendingId}', 1, id, 700, '2026-10-01', '电力公司', 'bank_transfer', 'posted', '2026-10-01' from ledger_account
      where tenant_id = '${tenantId}' and code = '6602';
    insert into bill (tenant_id, id, property_id, fee_item_id, period_start, period_end, due_on, amount, late_fee_of, explanation)
      select tenant_id, '${lateFeeId}', property_id, fee_item_id, '2026-09-21', '2026-10-01', '2026-09-21', 30, id, '{}' from bill
      where tenant_id = '${tenantId}' and id = '${bills[1]}'`);
  expect((await checkBooks(scene.administrator, {})).differences).toEqual([]);
});

const where = (id: string | undefined) => `where tenant_id = '${tenantId}' and id = '${id}'`;
const transfer = (
  kind: string,
  document: string | undefined,
  amount: number,
  debit: string,
  credit: string,
) => `
  insert into ledger_transfer (tenant_id, id, debit_account_id, credit_account_id, amount, posted_on, document_kind, document_id)
    select d.tenant_id, gen_random_uuid(), d.id, c.id, ${amount}, '2026-10-05', '${kind}', '${document}'
    from ledger_account d join ledger_account c on c.tenant_id = d.tenant_id and c.code = '${credit}'
    where d.tenant_id = '${tenantId}' and d.code = '${debit}';
  insert into ledger_movement (tenant_id, account_id, posted_on, id, debit, credit)
    select a.tenant_id, a.id, '2026-10-05', gen_random_uuid(), case a.code when '${debit}' then ${amount} else 0 end,
      case a.code when '${credit}' then ${amount} else 0 end
    from ledger_account a where a.tenant_id = '${tenantId}' and a.code in ('${debit}', '${credit}')`;

type Broken = { by: () => string; document: () => string | null; expected: bigint; actual: bigint };
const broken: Record<DifferenceKind, Broken> = {
  account_sums: {
    by: () =>
      `update ledger_movement set debit = debit + 7 where tenant_id = '${tenantId}' and debit = 13000`,
    document: () => null,
    expected: 13_000n,
    actual: 13_007n,
  },
  bill_charge: {
    by: () => transfer('bill', bills[1], 9, '1122', '6001'),
    document: () => bills[1] as string,
    expected: 20_000n,
    actual: 20_009n,
  },
  bill_tax: {
    by: () => `update bill set tax_amount = 60 ${where(bills[1])}`,
    document: () => bills[1] as string,
    expected: 60n,
    actual: 0n,
  },
  bill_income: {
    by: () => transfer('bill', bills[1], 9, '6001', '6603'),
    document: () => bills[1] as string,
    expected: 20_000n,
    actual: 19_991n,
  },
  bill_paid: {
    by: () => `update bill set paid_amount = 100 ${where(bills[1])}`,
    document: () => bills[1] as string,
    expected: 0n,
    actual: 100n,
  },
  bill_credited: {
    by: () => `update bill set credited_amount = 700 ${where(bills[1])}`,
    document: () => bills[1] as string,
    expected: 500n,
    actual: 700n,
  },
  late_fee_base: {
    by: () => `update bill set late_fee_of = id where tenant_id = '${tenantId}' and late_fee_of is not null`,
    document: () => null,
    expected: 0n,
    actual: 30n,
  },
  credit_note_charge: {
    by: () => `update credit_note set amount = 501 where tenant_id = '${tenantId}'`,
    document: () => null,
    expected: 501n,
    actual: 500n,
  },
  credit_note_tax: {
    by: () => `update credit_note set tax_amount = 12 where tenant_id = '${tenantId}'`,
    document: () => null,
    expected: 12n,
    actual: 0n,
  },
  payment_posting: {
    by: () => transfer('payment', paymentId, 5, '1002', '1001'),
    document: () => paymentId,
    expected: 13_000n,
    actual: 12_995n,
  },
  payment_split: {
    by: () => `update payment set amount = 13500 ${where(paymentId)}`,
    document: () => paymentId,
    expected: 13_500n,
    actual: 13_000n,
  },
  payment_refunded: {
    by: () => `update payment set refunded_amount = 40 ${where(paymentId)}`,
    document: () => paymentId,
    expected: 0n,
    actual: 40n,
  },
  settlement_posting: {
    by: () => `update payee_settlement set amount = 150 ${where(settlementId)}`,
    document: () => settlementId,
    expected: 150n,
    actual: 100n,
  },
  counter_posting: {
    by: () => `update deposit set amount = 850 ${where(depositId)}`,
    document: () => depositId,
    expected: 850n,
    actual: 800n,
  },
  deposit_returned: {
    by: () => `update deposit set returned_amount = 5 ${where(depositId)}`,
    document: () => depositId,
    expected: 0n,
    actual: 5n,
  },
  spending_posting: {
    by: () => `update spending set amount = 750 ${where(spendingId)}`,
    document: () => spendingId,
    expected: 750n,
    actual: 700n,
  },
  payout_posting: {
    by: () => `insert into payout (tenant_id, id, stripe_account_id, stripe_payout_id, amount, currency, status, arrives_on, created_at)
      values ('${tenantId}', '${payoutId}', 'acct_x', 'po_x', 700, 'CNY', 'paid', '2026-01-05', now())`,
    document: () => payoutId,
    expected: 700n,
    actual: 0n,
  },
  receivables: {
    by: () => `update bill set amount = 20100 ${where(bills[1])}`,
    document: () => null,
    expected: 19_630n,
    actual: 19_530n,
  },
  advances: {
    by: () => `update payment set credit_amount = 2000 ${where(paymentId)}`,
    document: () => null,
    expected: 2_000n,
    actual: 3_000n,
  },
  document_numbers: {
    by: () => `update document_counter set last = 4 where tenant_id = '${tenantId}' and kind = 'receipt'`,
    document: () => null,
    expected: 4n,
    actual: 1n,
  },
};

test.each(differenceKinds)('names a broken invariant: %s', async (kind) => {
  const { by, document, expected, actual } = broken[kind];
  await superuser.query(by());
  const { balanced, differences } = await checkBooks(scene.administrator, {});
  expect(balanced).toBe(false);
  const found = differences.find((difference) => difference.kind === kind);
  expect(found).toMatchObject({ expected, actual });
  const named = document();
  if (named) expect(found?.documentId).toBe(named);
});

test('is kept with its result, and one that is under way is not begun again', async () => {
  const accountant = scene.administrator;
  const { checkId } = await startBooksCheck(accountant, {});
  expect(await startBooksCheck(accountant, {})).toEqual({ checkId });
  expect(await latestBooksCheck(accountant, {})).toMatchObject({
    status: 'running',
    done: 0,
    total: comparisons.length,
  });
  await superuser.query(`update bill set paid_amount = 100 ${where(bills[1])}`);
  await runBooksCheck(scene.system, checkId);
  const checked = await latestBooksCheck(accountant, {});
  expect(checked).toMatchObject({ status: 'done', done: comparisons.length });
  expect(checked?.differences[0]).toMatchObject({ kind: 'bill_paid', documentId: bills[1], actual: 100n });
  await superuser.query(`update bill set paid_amount = 0 ${where(bills[1])}`);
  await runBooksCheck(scene.system, checkId);
  expect((await latestBooksCheck(accountant, {}))?.differences).toHaveLength(2);
});
