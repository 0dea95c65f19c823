import { expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { billProperty, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { startSandbox } from '#sandbox/start-sandbox.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { listReceipts } from './list-receipts.ts';
import { mailReceipt } from './mail-receipt.ts';
import { resendReceipt } from './resend-receipt.ts';
import { voidReceipt } from './void-receipt.ts';

it('is mailed with its PDF, once for each time that somebody asks, and not too often', async () => {
  const scene = await paymentScene();
  const { id: tenantId } = scene.tenant;
  const [propertyId = ''] = scene.propertyIds;
  await billProperty(scene, propertyId, [1_234n]);
  const { paymentId } = await recordCounterPayment(scene.cashier, { propertyId });
  const { receipts } = await listReceipts(scene.cashier, { paymentId });
  const receiptId = receipts[0]!.id;
  const jobs = async () =>
    (
      await withTenant(tenantId, (db) =>
        db.outboxMessage.findMany({ where: { tenantId, job: 'receipt.mail' } }),
      )
    ).map(({ payload }) => payload as Parameters<typeof mailReceipt>[2]);

  const stranger = await createTestMember(scene.tenant, 'owner');
  await expect(resendReceipt(stranger, { receiptId })).rejects.toMatchObject({ code: 'not_found' });
  await withTenant(tenantId, (db) =>
    db.person.update({ where: { tenantId_id: { tenantId, id: scene.personId } }, data: { email: null } }),
  );
  await expect(resendReceipt(scene.cashier, { receiptId })).rejects.toMatchObject({
    code: 'payer_without_email',
  });
  // Only staff choose the address.
  await expect(
    resendReceipt(scene.owner, { receiptId, email: 'somebody@else.example' }),
  ).rejects.toMatchObject({ code: 'payer_without_email' });
  expect(await jobs()).toEqual([]);

  const email = `${newId()}@payer.example`;
  await resendReceipt(scene.cashier, { receiptId, email, language: 'en' });
  const [asked] = await jobs();
  expect(asked).toMatchObject({ receiptId, email, language: 'en' });

  const sandbox = await startSandbox();
  process.env.RESEND_BASE_URL = sandbox.origin;
  reloadEnv();
  try {
    await mailReceipt(scene.system, resendMailSender(), asked!);
    await mailReceipt(scene.system, resendMailSender(), asked!);
    const mails = await sandbox.resend.control.mails({ to: email });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      subject: `Receipt 1 from ${scene.tenant.name}`,
      attachments: [{ filename: 'receipt-1.pdf', contentType: 'application/pdf' }],
    });
    expect(mails[0]!.attachments[0]!.bytes).toBeGreaterThan(2_000);

    await voidReceipt(scene.administrator, { receiptId, reason: '金额有误' });
    await resendReceipt(scene.cashier, { receiptId, email });
    await mailReceipt(scene.system, resendMailSender(), (await jobs()).find((job) => job.language !== 'en')!);
    const [again] = await sandbox.resend.control.mails({ to: email });
    expect(again!.text).toContain('已作废');
  } finally {
    await sandbox.close();
  }

  for (let left = 3; left > 0; left -= 1) await resendReceipt(scene.cashier, { receiptId, email });
  await expect(resendReceipt(scene.cashier, { receiptId, email })).rejects.toMatchObject({
    code: 'too_many_requests',
  });
});
