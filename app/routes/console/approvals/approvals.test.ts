import { beforeAll, describe, expect, it } from 'vitest';
import { expectSoundBooks } from '#app/domain/payments/testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { action as credit } from '../money/bills/credit.ts';
import { loader as exportNotes } from '../money/credit-notes/export.ts';
import { action as saveFlow } from '../settings/approvals/approval-flows.tsx';
import { staffRequest } from '../testing/staff-request.ts';
import { action, loader as open } from './approval.tsx';
import { loader } from './approvals.tsx';

let scene: PaymentScene;
let accountant: TenantContext;
let leader: TenantContext;
let roleId: string;
let billId: string;

beforeAll(async () => {
  scene = await paymentScene();
  accountant = await createTestMember(scene.tenant, 'accountant');
  leader = await createTestMember(scene.tenant, 'leader');
  ({ id: roleId } = await withTenant(scene.tenant.id, (db) =>
    db.role.findFirstOrThrow({ where: { key: 'leader' } }),
  ));
  [billId = ''] = await billProperty(scene, scene.propertyIds[0] as string, [20_000n]);
});

const errorsOf = (answer: unknown) =>
  (answer as { data: { submission: { error: Record<string, string[]> } } }).data.submission.error;

const post = async (
  by: TenantContext,
  run: typeof action,
  path: string,
  fields: Record<string, string>,
  params: Record<string, string> = {},
) => run(await staffRequest(by, path, { form: new URLSearchParams(fields), params }));

describe('the screens of approvals', () => {
  it('set a flow, and tell a wrong step at its own field', async () => {
    const path = '/console/settings/approvals';
    const form = { documentKind: 'credit_note', aboveAmount: '50', step1: `role:${roleId}` };
    const twice = await post(scene.administrator, saveFlow, path, { ...form, step2: `role:${roleId}` });
    expect(Object.keys(errorsOf(twice))).toEqual(['step2']);
    expect(await post(scene.administrator, saveFlow, path, form)).toBeInstanceOf(Response);
    const taken = await post(scene.administrator, saveFlow, path, form);
    expect(Object.keys(errorsOf(taken))).toEqual(['aboveAmount']);
    expect(errorsOf(await post(leader, saveFlow, path, form))['']?.[0]).toContain('forbidden');
  });

  it('hand a waiver in from the bill, and approve it from the inbox', async () => {
    const path = `/console/money/bills/${billId}/credit`;
    const form = { kind: 'waiver', amount: '120.50', reason: '电梯停运' };
    const refused = await post(accountant, credit, path, { ...form, amount: '200.01' }, { bill: billId });
    expect(errorsOf(refused)['']?.[0]).toContain('credit_exceeds_bill');
    expect(await post(accountant, credit, path, form, { bill: billId })).toBeInstanceOf(Response);
    const { approvals } = await loader(await staffRequest(leader, '/console/approvals'));
    expect(approvals).toMatchObject([{ amount: 12_050n, summary: { reason: '电梯停运' } }]);
    const request = approvals[0]?.id ?? '';
    const address = `/console/approvals/${request}`;
    const { approval } = await open(await staffRequest(leader, address, { params: { request } }));
    expect(approval).toMatchObject({ canDecide: true, path: `/console/money/bills/${billId}` });
    const unexplained = await post(leader, action, address, { _form: 'decline', position: '1' }, { request });
    expect(Object.keys(errorsOf(unexplained))).toEqual(['note']);
    const own = await post(accountant, action, address, { _form: 'approve', position: '1' }, { request });
    expect(errorsOf(own)['']?.[0]).toContain('forbidden');
    const answer = await post(leader, action, address, { _form: 'approve', position: '1' }, { request });
    expect(answer).toBeInstanceOf(Response);
    const bill = await withTenant(scene.tenant.id, (db) =>
      db.bill.findFirstOrThrow({ where: { id: billId } }),
    );
    expect(bill.creditedAmount).toBe(12_050n);
    const again = await post(leader, action, address, { _form: 'approve', position: '1' }, { request });
    expect(errorsOf(again)['']?.[0]).toContain('approval_not_waiting');
    await expectSoundBooks(scene.system);
  });

  it('write credit notes to a file, for those who may', async () => {
    const csv = '/console/money/credit-notes/export?format=csv&kind=waiver';
    const answer = await exportNotes(await staffRequest(accountant, csv));
    const text = await answer.text();
    expect(text).toContain('120.50');
    expect(text).toContain('电梯停运');
    await expect(staffRequest(scene.cashier, csv).then(exportNotes)).rejects.toMatchObject({
      status: 403,
    });
  });
});
