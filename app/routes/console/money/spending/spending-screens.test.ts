import { beforeAll, describe, expect, it } from 'vitest';
import { listSpending } from '#app/domain/spending/list-spending.ts';
import { listSpendingCategories } from '#app/domain/spending/list-spending-categories.ts';
import { localDay } from '#app/kernel/dates.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { staffRequest } from '../../testing/staff-request.ts';
import { staffUpload } from '../../testing/staff-upload.ts';
import { loader as categoriesLoader, action as changeCategories } from './categories.tsx';
import { loader as documentLoader } from './document.ts';
import { loader as exportLoader } from './export.ts';
import { loader as newLoader, action as record } from './new-spending.tsx';
import { loader as listLoader } from './spending.tsx';
import { action as change, loader } from './spending-detail.tsx';

const list = '/console/money/spending';
const pdf = new File(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'], '发票.pdf', { type: 'application/pdf' });

let accountant: TenantContext;
let cashier: TenantContext;
let stranger: TenantContext;

beforeAll(async () => {
  const { tenant } = await createTestTenant();
  accountant = await createTestMember(tenant, 'accountant');
  cashier = await createTestMember(tenant, 'cashier');
  stranger = await createTestMember((await createTestTenant()).tenant, 'accountant');
  const form = new URLSearchParams({ _form: 'new-category', name: '保洁' });
  await changeCategories(await staffRequest(accountant, `${list}/categories`, { form }));
});

async function send(file?: File) {
  const [category] = await listSpendingCategories(accountant, {});
  const fields = {
    amount: '1,250.50',
    categoryId: category?.id ?? '',
    spentOn: localDay(new Date(), accountant.tenant.timeZone),
    payeeName: '洁净保洁公司',
    method: 'bank_transfer',
  };
  return record(await staffUpload(accountant, `${list}/new`, { fields, file }));
}

describe('the screens of spending', () => {
  it('record with a paper, show it, serve it to who may see it, and reverse', async () => {
    const answer = (await send(pdf)) as Response;
    expect(answer.status).toBe(302);
    const spending = answer.headers.get('Location')?.split('/').at(-1) ?? '';
    const params = { spending };
    const shown = await loader(await staffRequest(accountant, `${list}/${spending}`, { params }));
    expect(shown).toMatchObject({
      spending: { amount: 125_050n, number: 1n, documents: [{ name: '发票.pdf' }] },
      canReverse: true,
    });
    const file = shown.spending.documents[0]?.fileId ?? '';
    const path = `${list}/${spending}/documents/${file}`;
    const served = await documentLoader(await staffRequest(accountant, path, { params: { spending, file } }));
    expect(served.headers.get('Content-Type')).toBe('application/pdf');
    expect(served.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(await served.text()).toContain('%PDF-1.7');
    for (const [who, status] of [
      [stranger, 404],
      [cashier, 403],
    ] as const)
      await expect(
        documentLoader(await staffRequest(who, path, { params: { spending, file } })),
      ).rejects.toMatchObject({ status });
    const attached = await change(
      await staffUpload(accountant, `${list}/${spending}`, {
        fields: { _form: 'attach', intent: 'attach' },
        file: pdf,
        params,
      }),
    );
    expect(attached).toMatchObject({ status: 302 });
    const fields = { _form: 'reverse', intent: 'reverse', reason: '重复' };
    expect(
      await change(await staffUpload(accountant, `${list}/${spending}`, { fields, params })),
    ).toMatchObject({ status: 302 });
    const after = await loader(await staffRequest(accountant, `${list}/${spending}`, { params }));
    expect(after).toMatchObject({ spending: { status: 'reversed', documents: [{}, {}] }, canReverse: false });
  });

  it('refuse what only looks like a paper, and keep nothing of it', async () => {
    const before = (await listSpending(accountant, {})).spending.length;
    const page = new File(['<script>alert(1)</script>'], 'invoice.pdf', { type: 'application/pdf' });
    const answer = (await send(page)) as { data: unknown; init: { status: number } };
    expect(answer.init.status).toBe(422);
    expect(JSON.stringify(answer.data)).toContain('file_kind');
    expect((await listSpending(accountant, {})).spending).toHaveLength(before);
  });

  it('list with figures, export, and keep out who may not', async () => {
    await send();
    const listed = await listLoader(await staffRequest(accountant, list));
    expect(listed).toMatchObject({
      canCreate: true,
      canManage: true,
      figures: { categories: [{ name: '保洁' }] },
    });
    const file = await exportLoader(await staffRequest(accountant, `${list}/export?format=csv`));
    expect((await file.text()).split('\n').length).toBeGreaterThan(2);
    await expect(listLoader(await staffRequest(cashier, list))).rejects.toMatchObject({ status: 403 });
    await expect(newLoader(await staffRequest(cashier, `${list}/new`))).rejects.toMatchObject({
      status: 403,
    });
    await expect(categoriesLoader(await staffRequest(cashier, `${list}/categories`))).rejects.toMatchObject({
      status: 403,
    });
  });
});
