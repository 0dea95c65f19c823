import { beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { listReceipts } from '#app/domain/receipts/list-receipts.ts';
import { otherOwner } from '#app/domain/receipts/testing/other-owner.ts';
import { loader as portalFile } from '#app/routes/portal/receipt-file.ts';
import { loader as portalList } from '#app/routes/portal/receipts.tsx';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { staffRequest } from '../../testing/staff-request.ts';
import { loader as paymentLoader } from '../payments/payment.tsx';
import { action, loader } from './receipt.tsx';
import { loader as pdf } from './receipt-pdf.ts';
import { loader as list } from './receipts.tsx';

let scene: PaymentScene;
let accountant: TenantContext;
const address = '/console/money/receipts';

beforeAll(async () => {
  scene = await paymentScene();
  accountant = await createTestMember(scene.tenant, 'accountant');
});

async function paid() {
  const [propertyId = ''] = scene.propertyIds;
  const billIds = await billProperty(scene, propertyId, [1_000n]);
  const { paymentId } = await recordCounterPayment(scene.cashier, { propertyId, billIds });
  const { receipts } = await listReceipts(accountant, { paymentId });
  return { paymentId, receipt: receipts[0]! };
}

async function send(ctx: TenantContext, receiptId: string, fields: Record<string, string>) {
  const form = new URLSearchParams(fields);
  return action(await staffRequest(ctx, `${address}/${receiptId}`, { form, params: { receipt: receiptId } }));
}

describe('the screens of receipts', () => {
  it('void with a successor, and lead to it; the payment shows both', async () => {
    const { paymentId, receipt } = await paid();
    const without = await send(accountant, receipt.id, { _form: 'void', reason: ' ' });
    expect(without).toMatchObject({ init: { status: 422 } });
    const answer = (await send(accountant, receipt.id, {
      _form: 'void',
      reason: '抬头有误',
      reissue: 'on',
    })) as Response;
    expect(answer.status).toBe(302);
    const { receipts } = await listReceipts(accountant, { paymentId });
    expect(answer.headers.get('location')).toContain(`${address}/${receipts[0]!.id}`);
    const shown = await loader(
      await staffRequest(accountant, `${address}/${receipt.id}`, { params: { receipt: receipt.id } }),
    );
    expect(shown).toMatchObject({
      receipt: { status: 'void', replacedBy: { label: receipts[0]!.label } },
      canVoid: false,
      canReissue: false,
    });
    const payment = await paymentLoader(
      await staffRequest(accountant, `/console/money/payments/${paymentId}`, {
        params: { payment: paymentId },
      }),
    );
    expect(payment.receipts.map(({ status }) => status)).toEqual(['issued', 'void']);
  });

  it('void without one, and issue one later; a cashier is offered neither', async () => {
    const { receipt } = await paid();
    const params = { receipt: receipt.id };
    const cashiers = await loader(await staffRequest(scene.cashier, `${address}/${receipt.id}`, { params }));
    expect(cashiers).toMatchObject({ canVoid: false, canReissue: false });
    await send(accountant, receipt.id, { _form: 'void', reason: '重复' });
    const shown = await loader(await staffRequest(accountant, `${address}/${receipt.id}`, { params }));
    expect(shown).toMatchObject({ canVoid: false, canReissue: true });
    const answer = (await send(accountant, receipt.id, { intent: 'reissue' })) as Response;
    expect(answer.headers.get('location')).not.toContain(receipt.id);
    const listed = await list(await staffRequest(accountant, `${address}?q=${receipt.label}&status=void`));
    expect(listed.receipts.map(({ id }) => id)).toEqual([receipt.id]);
  });

  it('send it again, and refuse where there is no address', async () => {
    const { receipt } = await paid();
    const { id: tenantId } = scene.tenant;
    await withTenant(tenantId, (db) =>
      db.person.update({ where: { tenantId_id: { tenantId, id: scene.personId } }, data: { email: null } }),
    );
    const fields = { _form: 'resend', language: 'en' };
    expect(await send(accountant, receipt.id, fields)).toMatchObject({ init: { status: 409 } });
    expect(await send(accountant, receipt.id, { ...fields, email: 'nobody' })).toMatchObject({
      init: { status: 422 },
    });
    const taken = await send(accountant, receipt.id, { ...fields, email: 'somebody@payer.example' });
    expect((taken as Response).status).toBe(302);
  });

  it('give the PDF to staff and to its payer in the language that they ask for, and to nobody else', async () => {
    const { receipt } = await paid();
    const staff = await pdf(
      await staffRequest(scene.cashier, `${address}/${receipt.id}/receipt.pdf`, {
        params: { receipt: receipt.id },
      }),
    );
    expect(staff.headers.get('content-type')).toBe('application/pdf');
    expect(staff.headers.get('content-disposition')).toContain('inline');
    const file = async (ctx: TenantContext, receiptId: string) =>
      portalFile(await staffRequest(ctx, `/receipts/${receiptId}/receipt.pdf`, { params: { receiptId } }));
    const mine = await file(scene.owner, receipt.id);
    expect(
      Buffer.from(await mine.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const rows = await portalList(await staffRequest(scene.owner, '/receipts'));
    expect(rows.receipts.some(({ id }) => id === receipt.id)).toBe(true);
    const stranger = await otherOwner(scene.tenant);
    const other = await paymentScene();
    for (const ctx of [stranger, other.owner]) {
      await expect(file(ctx, receipt.id)).rejects.toMatchObject({ status: 404 });
      await expect(file(ctx, 'x')).rejects.toMatchObject({ status: 404 });
    }
    await expect(
      pdf(
        await staffRequest(other.administrator, `${address}/${receipt.id}/receipt.pdf`, {
          params: { receipt: receipt.id },
        }),
      ),
    ).rejects.toMatchObject({ status: 404 });
  });
});
