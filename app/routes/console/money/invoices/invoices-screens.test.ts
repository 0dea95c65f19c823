import { beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { getInvoice } from '#app/domain/invoices/get-invoice.ts';
import { listInvoices } from '#app/domain/invoices/list-invoices.ts';
import { invoiceJobs } from '#app/domain/invoices/testing/invoice-jobs.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { otherOwner } from '#app/domain/receipts/testing/other-owner.ts';
import {
  action as saveSettings,
  loader as settings,
} from '#app/routes/console/settings/invoices/invoices.tsx';
import { loader as portalPdf } from '#app/routes/portal/invoice-pdf.ts';
import { loader as portalList } from '#app/routes/portal/invoices.tsx';
import { action as ask, loader as asking } from '#app/routes/portal/new-invoice.tsx';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { staffRequest } from '../../testing/staff-request.ts';
import { action, loader } from './invoice.tsx';
import { loader as file } from './invoice-file.ts';
import { loader as pdf } from './invoice-pdf.ts';
import { loader as list } from './invoices.tsx';
import { action as create, loader as creating } from './new-invoice.tsx';

let scene: PaymentScene;
let accountant: TenantContext;
let run: (most?: number) => Promise<number>;
const address = '/console/money/invoices';

beforeAll(async () => {
  scene = await paymentScene();
  run = invoiceJobs(scene);
  accountant = await createTestMember(scene.tenant, 'accountant');
});

async function paid(): Promise<string[]> {
  const [propertyId = ''] = scene.propertyIds;
  const billIds = await billProperty(scene, propertyId, [1_000n, 500n]);
  await recordCounterPayment(scene.cashier, { propertyId, billIds });
  return billIds;
}

const save = async (ctx: TenantContext, fields: Record<string, string>) =>
  saveSettings(await staffRequest(ctx, '/console/settings/invoices', { form: new URLSearchParams(fields) }));
const seller = {
  _form: 'invoices',
  sellerName: '和悦物业服务有限公司',
  sellerTaxNumber: '91110000802100433b',
  defaultTaxCode: '3040801010000000000',
  provider: 'file',
};

describe('the screens of invoices', () => {
  it('say that nothing is set up, take the settings, and say what is wrong with them', async () => {
    expect(await list(await staffRequest(accountant, address))).toMatchObject({
      isSetUp: false,
      canCreate: false,
    });
    await paid();
    const before = await asking(await staffRequest(scene.owner, '/invoices/new'));
    expect(before.chosen).toMatchObject({ isSetUp: false, bills: [{}, {}] });
    const wrong = await save(accountant, { ...seller, sellerTaxNumber: '9111', defaultTaxCode: '1' });
    expect(wrong).toMatchObject({
      data: {
        submission: {
          error: { sellerTaxNumber: ['tax_number_invalid'], defaultTaxCode: ['tax_code_invalid'] },
        },
      },
    });
    expect(((await save(accountant, seller)) as Response).status).toBe(302);
    const saved = await save(accountant, {
      _form: 'receipt-numbers',
      prefix: 'R',
      withYear: 'on',
      digits: '6',
    });
    expect((saved as Response).status).toBe(302);
    const code = { _form: `tax-code-${scene.feeItemId}`, feeItemId: scene.feeItemId };
    await save(accountant, { ...code, code: '3040502020200000000' });
    const shown = await settings(await staffRequest(accountant, '/console/settings/invoices'));
    expect(shown).toMatchObject({
      receipts: { prefix: 'R', withYear: true, digits: 6 },
      invoices: {
        policy: { sellerTaxNumber: '91110000802100433B', provider: 'file' },
        feeItems: [{ taxCode: '3040502020200000000' }],
      },
    });
    await expect(
      settings(await staffRequest(scene.cashier, '/console/settings/invoices')),
    ).rejects.toMatchObject({
      status: 403,
    });
  });

  it('let an owner ask, staff see it, and both have the PDF; nobody else', async () => {
    const offered = await asking(await staffRequest(scene.owner, '/invoices/new'));
    const form = new URLSearchParams({ title: '王芳', taxNumber: '', email: 'w@payer.example' });
    for (const [at, { id }] of offered.chosen!.bills.entries()) form.append(`billIds[${at}]`, id);
    const answer = (await ask(await staffRequest(scene.owner, '/invoices/new', { form }))) as Response;
    expect(answer.headers.get('location')).toContain('/invoices');
    await run();
    const rows = await portalList(await staffRequest(scene.owner, '/invoices'));
    expect(rows.invoices).toMatchObject([{ status: 'issued', title: '王芳', amount: 1_500n }]);
    const { id } = rows.invoices[0]!;
    const params = { invoice: id };
    const shown = await loader(await staffRequest(accountant, `${address}/${id}`, { params }));
    expect(shown).toMatchObject({
      invoice: { requestedByOwner: true },
      can: { retry: false, cancel: false, reverse: true },
    });
    const document = await file(await staffRequest(accountant, `${address}/${id}/file`, { params }));
    expect(await document.json()).toMatchObject({ buyer: { email: 'w@payer.example' } });
    for (const response of [
      await pdf(await staffRequest(scene.cashier, `${address}/${id}/invoice.pdf`, { params })),
      await portalPdf(
        await staffRequest(scene.owner, `/invoices/${id}/invoice.pdf`, { params: { invoiceId: id } }),
      ),
    ]) {
      expect(
        Buffer.from(await response.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
    const stranger = await otherOwner(scene.tenant);
    const other = await paymentScene();
    for (const ctx of [stranger, other.owner]) {
      const request = await staffRequest(ctx, `/invoices/${id}/invoice.pdf`, { params: { invoiceId: id } });
      await expect(portalPdf(request)).rejects.toMatchObject({ status: 404 });
    }
    for (const load of [pdf, file, loader]) {
      await expect(
        load(await staffRequest(other.administrator, `${address}/${id}`, { params })),
      ).rejects.toMatchObject({
        status: 404,
      });
    }
  });

  it('issue one for chosen bills, give it up, issue it again, reverse it', async () => {
    const [propertyId = ''] = scene.propertyIds;
    const billIds = await paid();
    const offered = await creating(
      await staffRequest(scene.cashier, `${address}/new?property=${propertyId}`),
    );
    expect(offered.chosen?.bills.map(({ id }) => id).sort()).toEqual([...billIds].sort());
    expect(offered.chosen?.lastBuyer?.title).toBe('王芳');
    const issue = async (fields: Record<string, string>) =>
      create(
        await staffRequest(scene.cashier, `${address}/new`, {
          form: new URLSearchParams({ 'billIds[0]': billIds[0]!, ...fields }),
        }),
      );
    expect(await issue({ title: '李四', taxNumber: '123' })).toMatchObject({
      data: { submission: { error: { taxNumber: ['tax_number_invalid'] } } },
    });
    expect(((await issue({ title: '李四' })) as Response).status).toBe(302);
    const again = await issue({ title: '李四' });
    expect(again).not.toBeInstanceOf(Response);
    const [draft] = (await listInvoices(accountant, { status: 'draft' })).invoices;
    const params = { invoice: draft!.id };
    const act = async (id: string, fields: Record<string, string>) =>
      action(
        await staffRequest(accountant, `${address}/${id}`, {
          form: new URLSearchParams(fields),
          params: { invoice: id },
        }),
      );
    await act(draft!.id, { intent: 'cancel' });
    expect((await loader(await staffRequest(accountant, `${address}/${draft!.id}`, { params }))).can).toEqual(
      {
        retry: false,
        cancel: false,
        reverse: false,
      },
    );
    await issue({ title: '李四' });
    await run();
    const [issued] = (await listInvoices(accountant, { q: '李四', status: 'issued' })).invoices;
    await act(issued!.id, { _form: 'reverse', reason: '抬头有误' });
    await run();
    expect(await getInvoice(accountant, { invoiceId: issued!.id })).toMatchObject({
      status: 'reversed',
      reversal: { status: 'issued' },
    });
  });
});
