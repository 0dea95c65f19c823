import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { requestRefund } from '#app/domain/payments/refunds/request-refund.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { cancelInvoice } from './cancel-invoice.ts';
import { createInvoice } from './create-invoice.ts';
import { getInvoice } from './get-invoice.ts';
import { getInvoicePolicy } from './get-invoice-policy.ts';
import { issueInvoice } from './issue-invoice.ts';
import { listInvoices } from './list-invoices.ts';
import { nextQuestionMs } from './record-invoice-outcome.ts';
import { retryInvoice } from './retry-invoice.ts';
import { invoiceJobs } from './testing/invoice-jobs.ts';
import { updateInvoicePolicy } from './update-invoice-policy.ts';

let sandbox: Sandbox;
let scene: PaymentScene;
let run: (most?: number) => Promise<number>;

const policy = {
  sellerName: '和悦物业服务有限公司',
  sellerTaxNumber: '91110000802100433B',
  defaultTaxCode: '3040801010000000000',
  provider: 'http' as const,
  appKey: 'sandbox',
  secret: 'einvoice-sandbox-secret',
};

beforeAll(async () => {
  sandbox = await startSandbox();
  process.env.EINVOICE_ORIGINS = `https://elsewhere.example, ${sandbox.origin}`;
  reloadEnv();
});

afterAll(async () => {
  delete process.env.EINVOICE_ORIGINS;
  reloadEnv();
  await sandbox.close();
});

beforeEach(async () => {
  await sandbox.einvoice.control.setMode({ mode: 'issue' });
  scene = await paymentScene();
  run = invoiceJobs(scene);
  await updateInvoicePolicy(scene.administrator, { ...policy, origin: sandbox.origin });
});

async function ask(): Promise<{ invoiceId: string; billIds: string[]; paymentId: string }> {
  const [propertyId = ''] = scene.propertyIds;
  const billIds = await billProperty(scene, propertyId, [10_000n]);
  const { paymentId } = await recordCounterPayment(scene.cashier, { propertyId, billIds });
  const { invoiceId } = await createInvoice(scene.cashier, { billIds, buyer: { title: '王芳' } });
  return { invoiceId, billIds, paymentId };
}

const taken = async (id: string) =>
  (await sandbox.einvoice.control.documents({})).filter((document) => document.id === id);
const read = (invoiceId: string) => getInvoice(scene.administrator, { invoiceId });

it('is issued with the number and the official form of the authority', async () => {
  const { invoiceId } = await ask();
  await run();
  const invoice = await read(invoiceId);
  expect(invoice).toMatchObject({ status: 'issued', number: 1n, attempts: 1 });
  expect(invoice.providerNumber).toMatch(/^\d{20}$/);
  expect(invoice.file).toMatchObject({ contentType: 'application/pdf', name: `invoice-${invoiceId}.pdf` });
  expect(await taken(invoiceId)).toMatchObject([
    { body: { buyer: { title: '王芳' }, totals: { gross: '100.00' } } },
  ]);
});

it('waits where the authority has not answered, asks less and less often, and is issued when it has', async () => {
  await sandbox.einvoice.control.setMode({ mode: 'pend' });
  const { invoiceId } = await ask();
  await run(3);
  expect(await read(invoiceId)).toMatchObject({ status: 'issuing', number: null, attempts: 3 });
  expect(await taken(invoiceId)).toHaveLength(1);
  const { id: tenantId } = scene.tenant;
  const planned = await withTenant(tenantId, (db) =>
    db.outboxMessage.findMany({ where: { tenantId, job: 'invoice.issue' }, orderBy: { id: 'asc' } }),
  );
  const waits = planned
    .slice(1)
    .map(({ runAt, createdAt }) => (runAt.getTime() - createdAt.getTime()) / 1000);
  expect(waits[0]).toBeCloseTo(5, 0);
  expect(waits[1]).toBeCloseTo(10, 0);
  expect(waits[2]).toBeCloseTo(20, 0);
  expect(nextQuestionMs(40)).toBe(3_600_000);
  await sandbox.einvoice.control.issue({ id: invoiceId });
  await run();
  expect(await read(invoiceId)).toMatchObject({ status: 'issued', number: 1n });
});

it.each([
  ['cut off before it was taken', { kind: 'before' }],
  ['cut off after it was taken', { kind: 'after' }],
  ['answered 503', { kind: 'status', status: 503 }],
  ['answered 429', { kind: 'status', status: 429 }],
] as const)('a request that is %s is made again, and one invoice is issued', async (_name, fault) => {
  const { invoiceId } = await ask();
  await sandbox.einvoice.control.injectFault(fault);
  await run(1);
  expect(await read(invoiceId)).toMatchObject({ status: 'issuing' });
  await run();
  expect(await read(invoiceId)).toMatchObject({ status: 'issued', number: 1n, attempts: 2 });
  expect(await taken(invoiceId)).toHaveLength(1);
});

it('run by two workers at once is issued once, under one number', async () => {
  const { invoiceId } = await ask();
  await Promise.all([1, 2, 3].map(() => issueInvoice(scene.system, invoiceId)));
  expect(await read(invoiceId)).toMatchObject({ status: 'issued', number: 1n });
  expect(await taken(invoiceId)).toHaveLength(1);
  const { id: tenantId } = scene.tenant;
  const counter = await withTenant(tenantId, (db) =>
    db.documentCounter.findUniqueOrThrow({ where: { tenantId_kind: { tenantId, kind: 'invoice' } } }),
  );
  expect(counter.last).toBe(1n);
});

it('that is refused says why on the work list, and goes out again with its buyer put right', async () => {
  await sandbox.einvoice.control.setMode({ mode: 'fail' });
  const { invoiceId, billIds } = await ask();
  await run();
  const { invoices } = await listInvoices(scene.cashier, { attention: true });
  expect(invoices).toMatchObject([
    { id: invoiceId, status: 'failed', failureReason: '购买方税号与名称不一致', number: null },
  ]);
  await expect(createInvoice(scene.cashier, { billIds, buyer: { title: '王芳' } })).rejects.toMatchObject({
    code: 'invoice_exceeds_paid',
  });
  await sandbox.einvoice.control.setMode({ mode: 'issue' });
  await expect(retryInvoice(scene.cashier, { invoiceId })).rejects.toMatchObject({ code: 'forbidden' });
  await retryInvoice(scene.administrator, { invoiceId, buyer: { title: '王小芳' } });
  await run();
  expect(await read(invoiceId)).toMatchObject({ status: 'issued', number: 1n, buyer: { title: '王小芳' } });
  expect((await listInvoices(scene.cashier, { attention: true })).invoices).toEqual([]);
  await expect(cancelInvoice(scene.administrator, { invoiceId })).rejects.toMatchObject({
    code: 'invoice_not_waiting',
  });
});

it('that is refused can be given up; the bill is free again', async () => {
  await sandbox.einvoice.control.setMode({ mode: 'fail' });
  const { invoiceId, billIds } = await ask();
  await run();
  await cancelInvoice(scene.administrator, { invoiceId });
  expect((await createInvoice(scene.cashier, { billIds, buyer: { title: '王芳' } })).amount).toBe(10_000n);
});

it('is reversed at the provider when its money goes back while the authority had it', async () => {
  await sandbox.einvoice.control.setMode({ mode: 'pend' });
  const { invoiceId, billIds, paymentId } = await ask();
  await run(1);
  await requestRefund(scene.administrator, {
    paymentId,
    amount: 10_000n,
    method: 'cash',
    reason: '退房',
    billIds,
  });
  await sandbox.einvoice.control.issue({ id: invoiceId });
  await sandbox.einvoice.control.setMode({ mode: 'issue' });
  await run();
  const invoice = await read(invoiceId);
  expect(invoice).toMatchObject({ status: 'reversed', reversal: { status: 'issued', number: 2n } });
  expect(await taken(invoice.reversal!.id)).toMatchObject([
    { body: { original: { id: invoiceId, number: invoice.providerNumber }, totals: { gross: '-100.00' } } },
  ]);
});

it('a wrong secret is a refusal with its reason, never a silent wait', async () => {
  await updateInvoicePolicy(scene.administrator, { ...policy, origin: sandbox.origin, secret: 'wrong' });
  const { invoiceId } = await ask();
  await run();
  const invoice = await read(invoiceId);
  expect(invoice.status).toBe('failed');
  expect(invoice.failureReason).toContain('bad_signature');
});

it('keeps the secret sealed and tells it nobody; only origins of the platform’s list are called', async () => {
  const { id: tenantId } = scene.tenant;
  const row = await withTenant(tenantId, (db) => db.invoicePolicy.findUniqueOrThrow({ where: { tenantId } }));
  expect(JSON.stringify(row.settings)).not.toContain(policy.secret);
  const shown = await getInvoicePolicy(scene.administrator, {});
  expect(shown.hasSecret).toBe(true);
  expect(
    JSON.stringify(shown, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
  ).not.toContain('sealed');
  await expect(
    updateInvoicePolicy(scene.administrator, { ...policy, origin: 'http://169.254.169.254' }),
  ).rejects.toMatchObject({ code: 'provider_not_allowed' });
  // Without a new secret the old one stays.
  await updateInvoicePolicy(scene.administrator, { ...policy, secret: '', origin: sandbox.origin });
  const { invoiceId } = await ask();
  await run();
  expect((await read(invoiceId)).status).toBe('issued');
});
