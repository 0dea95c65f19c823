import { unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { staffRequest } from '../../testing/staff-request.ts';
import { loader } from './export.ts';

const properties = 1_203;
let accountant: TenantContext;

beforeAll(async () => {
  const { tenant } = await createTestTenant();
  accountant = await createTestMember(tenant, 'accountant');
  await createTestRegister(tenant.id, { properties });
  const feeItemId = await createTestFeeItem(tenant.id, { name: '=HYPERLINK("x")' });
  await createTestBills(tenant.id, { feeItemId, month: '2026-09-01', dueOn: '2026-09-10', amount: 12_345n });
  await createTestBills(tenant.id, { feeItemId, month: '2026-10-01', dueOn: '2026-10-10', amount: 100n });
});

async function download(query: string, by = accountant): Promise<Response> {
  return loader(await staffRequest(by, `/console/money/bills/export?${query}`));
}

it('writes every bill that the filters find, page after page, and none twice', async () => {
  const answer = await download('format=csv&month=2026-09&status=overdue');
  expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="export-[\d-]+\.csv"; filename\*=/,
  );
  const [head, ...rows] = (await answer.text()).trim().split('\r\n');
  expect(head).toBe(
    '\ufeff小区,房产,业主,收费项目,账期起,账期止,应缴日,金额,已缴,待缴,状态,外部编号'.replace('\ufeff', ''),
  );
  expect(rows).toHaveLength(properties);
  expect(new Set(rows.map((row) => row.split(',')[1])).size).toBe(properties);
  expect(rows[0]).toContain('2026-09-01,2026-09-30,2026-09-10,123.45,0.00,123.45,逾期');
  // A name that a spreadsheet would run is disarmed.
  expect(rows[0]).toContain(`"'=HYPERLINK(""x"")"`);
});

it('writes a workbook as well', async () => {
  const answer = await download('format=xlsx');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
  expect(sheet.match(/<row /g)).toHaveLength(properties * 2 + 1);
});

it('is for those who may export', async () => {
  const cashier = await createTestMember(accountant.tenant, 'cashier');
  await expect(download('format=csv', cashier)).rejects.toMatchObject({ status: 403 });
});

it('takes what is no filter for none, and never fails over it', async () => {
  for (const query of [
    'status=nope',
    'month=2026-13',
    'community=1',
    'feeItem=%00',
    `q=${'x'.repeat(5_000)}`,
  ]) {
    expect((await download(`format=csv&${query}`)).status).toBe(200);
  }
});
