import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '#app/domain/approvals/decide-approval.ts';
import { saveApprovalFlow } from '#app/domain/approvals/save-approval-flow.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { balancesOf } from '#app/domain/payments/testing/payment-books.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { attachSpendingDocument } from './attach-spending-document.ts';
import { createSpendingCategory } from './create-spending-category.ts';
import { exportSpending } from './export-spending.ts';
import { getSpending } from './get-spending.ts';
import { getSpendingDocument } from './get-spending-document.ts';
import { listSpending } from './list-spending.ts';
import { listSpendingCategories } from './list-spending-categories.ts';
import { recordSpending } from './record-spending.ts';
import { reverseSpending } from './reverse-spending.ts';
import { spendingFigures } from './spending-figures.ts';
import { updateSpendingCategory } from './update-spending-category.ts';

let admin: TenantContext;
let accountant: TenantContext;
let tenantId: string;
let categoryId: string;

beforeEach(async () => {
  const made = await createTestTenant();
  tenantId = made.tenant.id;
  admin = made.administrator;
  accountant = await createTestMember(made.tenant, 'accountant');
  ({ categoryId } = await createSpendingCategory(accountant, { name: '保洁' }));
});

const today = '2026-11-20';
const on = (ctx: TenantContext): TenantContext => ({ ...ctx, now: () => new Date(`${today}T04:00:00Z`) });

const spend = (amount: bigint, more: Partial<Parameters<typeof recordSpending>[1]> = {}, ctx = accountant) =>
  recordSpending(on(ctx), { amount, categoryId, spentOn: '2026-11-18', payeeName: '洁净保洁公司', ...more });

const paper = (contentType = 'application/pdf') => {
  const id = newId();
  return { id, key: `spending/${id}`, name: '发票.pdf', contentType, size: 1_200 };
};

describe('spending', () => {
  it('goes to the account of its category from the bank or the cash, numbered, and back again when it is reversed', async () => {
    const first = await spend(120_000n);
    const second = await spend(3_000n, { method: 'cash' });
    expect([first.number, second.number]).toEqual([1n, 2n]);
    expect(await balancesOf(admin)).toMatchObject({
      '6602.001': 123_000n,
      '1002': -120_000n,
      '1001': -3_000n,
    });
    await reverseSpending(on(accountant), { spendingId: second.spendingId, reason: '重复登记' });
    await expect(
      reverseSpending(on(accountant), { spendingId: second.spendingId, reason: '重复登记' }),
    ).rejects.toMatchObject({ code: 'spending_not_posted' });
    expect((await balancesOf(admin))['6602.001']).toBe(120_000n);
    expect(await checkBooks(admin, {})).toMatchObject({ balanced: true });
    expect(await getSpending(accountant, { spendingId: second.spendingId })).toMatchObject({
      status: 'reversed',
      number: 2n,
      reverseReason: '重复登记',
    });
  });

  it('waits for approval above the limit, and is in the books only then', async () => {
    await saveApprovalFlow(admin, {
      documentKind: 'spending',
      name: '大额支出',
      aboveAmount: 100_000n,
      steps: [{ membershipId: admin.actor.kind === 'member' ? admin.actor.membershipId : '' }],
    });
    const { spendingId, number } = await spend(100_001n, { description: '年度外墙清洗' });
    expect(number).toBeNull();
    expect((await balancesOf(admin))['6602.001'] ?? 0n).toBe(0n);
    const request = await withTenant(tenantId, (db) =>
      db.approvalRequest.findFirstOrThrow({ where: { tenantId, documentId: spendingId } }),
    );
    expect(request.summary).toEqual({
      payeeName: '洁净保洁公司',
      categoryName: '保洁',
      reason: '年度外墙清洗',
    });
    await decideApproval(on(admin), { requestId: request.id, position: 1, decision: 'approved' });
    expect(await getSpending(accountant, { spendingId })).toMatchObject({ status: 'posted', number: 1n });
    const other = await spend(200_000n);
    const second = await withTenant(tenantId, (db) =>
      db.approvalRequest.findFirstOrThrow({ where: { tenantId, documentId: other.spendingId } }),
    );
    await decideApproval(on(admin), { requestId: second.id, position: 1, decision: 'declined' });
    expect(await getSpending(accountant, { spendingId: other.spendingId })).toMatchObject({
      status: 'declined',
      number: null,
    });
    expect(await checkBooks(admin, {})).toMatchObject({ balanced: true });
  });

  it('keeps papers that are paper, for those who may see it and for no other company', async () => {
    const { spendingId } = await spend(500n, { documents: [paper()] });
    await attachSpendingDocument(accountant, { spendingId, file: paper('image/png') });
    await expect(
      attachSpendingDocument(accountant, { spendingId, file: paper('text/html') }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(spend(500n, { documents: [paper('application/octet-stream')] })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const { documents } = await getSpending(accountant, { spendingId });
    expect(documents.map(({ contentType }) => contentType).sort()).toEqual(['application/pdf', 'image/png']);
    const fileId = documents[0]?.fileId ?? '';
    expect(await getSpendingDocument(accountant, { spendingId, fileId })).toMatchObject({ name: '发票.pdf' });
    const stranger = (await createTestTenant()).administrator;
    await expect(getSpendingDocument(stranger, { spendingId, fileId })).rejects.toMatchObject({
      code: 'not_found',
    });
    const cashier = await createTestMember(accountant.tenant, 'cashier');
    await expect(getSpendingDocument(cashier, { spendingId, fileId })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is listed by page and filter, summed by month and category, and exported', async () => {
    const other = await createSpendingCategory(accountant, { name: '绿化' });
    for (const [amount, spentOn] of [
      [100n, '2026-11-01'],
      [200n, '2026-10-31'],
      [300n, '2026-10-01'],
      [400n, '2025-11-30'],
    ] as const)
      await spend(amount, { spentOn });
    await spend(50n, { categoryId: other.categoryId, spentOn: '2026-10-02', payeeName: '园林' });
    const first = await listSpending(accountant, { limit: 2 });
    expect(first.spending.map(({ spentOn }) => spentOn)).toEqual(['2026-11-01', '2026-10-31']);
    const second = await listSpending(accountant, { limit: 2, after: first.next });
    expect(second.spending.map(({ spentOn }) => spentOn)).toEqual(['2026-10-02', '2026-10-01']);
    expect((await listSpending(accountant, { limit: 2, before: second.previous })).spending).toEqual(
      first.spending,
    );
    expect((await listSpending(accountant, { categoryId: other.categoryId })).spending).toHaveLength(1);
    expect((await listSpending(accountant, { q: '园林' })).spending).toHaveLength(1);
    expect(
      (await listSpending(accountant, { from: '2026-10-01', through: '2026-10-31' })).spending,
    ).toHaveLength(3);
    const figures = await spendingFigures(accountant, { through: today });
    expect(figures.months).toHaveLength(12);
    expect([figures.months[0], figures.months.at(-1)]).toEqual(['2025-12-01', '2026-11-01']);
    expect(figures.categories.map(({ name, total }) => [name, total])).toEqual([
      ['保洁', 600n],
      ['绿化', 50n],
    ]);
    expect(figures.categories[0]?.amounts.slice(-2)).toEqual([500n, 100n]);
    const rows: unknown[] = [];
    for await (const row of await exportSpending(accountant, {})) rows.push(row);
    expect(rows).toHaveLength(6);
  });

  it('is refused in the future, in an archived category, and by whoever may not', async () => {
    await expect(spend(1n, { spentOn: '2026-11-21' })).rejects.toMatchObject({ code: 'invalid_input' });
    await updateSpendingCategory(accountant, { categoryId, name: '保洁', archived: true });
    await expect(spend(1n)).rejects.toMatchObject({ code: 'category_in_use' });
    const cashier = await createTestMember(accountant.tenant, 'cashier');
    await expect(spend(1n, {}, cashier)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the categories', () => {
  it('have an account each, one name once, and keep their account when they are renamed', async () => {
    const outcomes = await Promise.allSettled(
      ['绿化', '绿化', '安保'].map((name) => createSpendingCategory(accountant, { name })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    await updateSpendingCategory(accountant, { categoryId, name: '保洁服务', archived: false });
    const categories = await listSpendingCategories(accountant, {});
    expect(categories.map(({ account }) => account.code)).toEqual(['6602.001', '6602.002', '6602.003']);
    expect(categories[0]).toMatchObject({ name: '保洁服务', status: 'active' });
  });

  it('are there when a company begins', async () => {
    const { administrator } = await createTestTenant({ starters: true, language: 'en' });
    const names = (await listSpendingCategories(administrator, {})).map(({ name }) => name);
    expect(names).toEqual([
      'Security',
      'Cleaning',
      'Greening',
      'Repairs and upkeep',
      'Energy and water',
      'Wages',
      'Office',
    ]);
    const { categoryId: next } = await createSpendingCategory(administrator, { name: 'Insurance' });
    const made = (await listSpendingCategories(administrator, {})).find(({ id }) => id === next);
    expect(made?.account.code).toBe('6602.008');
  });
});
