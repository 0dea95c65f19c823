import { beforeEach, describe, expect, it } from 'vitest';
import { settlePayout } from '#app/domain/payments/payouts/settle-payout.ts';
import { settlePayment } from '#app/domain/payments/settlement/settle-payment.ts';
import {
  adoptAccount,
  billProperty,
  type PaymentScene,
  paymentScene,
} from '#app/domain/payments/testing/payment-scene.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { staffRequest } from '../../testing/staff-request.ts';
import { action as explain, loader as payoutLoader } from '../payouts/payout.tsx';
import { loader as payoutsLoader } from '../payouts/payouts.tsx';
import { loader as differencesLoader } from './differences.tsx';
import { loader as movementsLoader, action as settle } from './movements.tsx';
import { action, loader } from './payment.tsx';
import { loader as listLoader } from './payments.tsx';
import { loader as sectionLoader } from './unmatched.tsx';

let scene: PaymentScene;
let account: string;
let accountant: TenantContext;

beforeEach(async () => {
  scene = await paymentScene();
  account = await adoptAccount(scene.tenant);
  accountant = await createTestMember(scene.tenant, 'accountant');
});

/** Money with our mark that fits no checkout. */
async function park(amount = 800n): Promise<string> {
  const { paymentId } = await settlePayment(scene.system, {
    stripeAccountId: account,
    stripePaymentId: `pi_${newId()}`,
    sessionId: null,
    marked: true,
    method: 'alipay',
    amount,
    currency: 'CNY',
    settledAmount: amount,
    fee: 9n,
    receivedAt: new Date(),
  });
  return paymentId as string;
}

async function post(paymentId: string, fields: Record<string, string>, by = accountant) {
  const form = new URLSearchParams(fields);
  const path = `/console/money/unmatched/payments/${paymentId}`;
  return action(await staffRequest(by, path, { form, params: { payment: paymentId } }));
}

const statusOf = (paymentId: string) =>
  withTenant(scene.tenant.id, (db) =>
    db.payment.findFirstOrThrow({ where: { id: paymentId }, include: { allocations: true } }),
  );

describe('the list of unmatched payments', () => {
  it('shows what waits, with its reason, and how many there are', async () => {
    const paymentId = await park();
    const list = await listLoader(await staffRequest(accountant, '/console/money/unmatched/payments'));
    expect(list.payments).toMatchObject([{ id: paymentId, reason: 'unknown_checkout', standing: 800n }]);
    const section = await sectionLoader(await staffRequest(accountant, '/console/money/unmatched'));
    expect(section).toEqual({ counts: { payments: 1, movements: 0, payouts: 0 }, payouts: true });
    const one = await loader(
      await staffRequest(accountant, `/console/money/unmatched/payments/${paymentId}`, {
        params: { payment: paymentId },
      }),
    );
    expect(one).toMatchObject({ canAssign: true, canSetAside: true, canRefund: true, suggested: null });
  });

  it('assigns one to the bills of a property, once however often the form is sent', async () => {
    const paymentId = await park();
    const [billId] = await billProperty(scene, scene.propertyIds[0] as string, [500n]);
    const fields = {
      _form: 'assign',
      _key: 'assign-once',
      propertyId: scene.propertyIds[0] as string,
      use: 'bills',
    };
    for (let time = 0; time < 2; time += 1) {
      const answer = await post(paymentId, fields);
      expect((answer as Response).headers.get('Location')).toContain('/console/money/unmatched/payments');
    }
    expect(await statusOf(paymentId)).toMatchObject({
      status: 'received',
      creditAmount: 300n,
      allocations: [{ billId, amount: 500n }],
    });
  });

  it('keeps all of it as prepaid balance where that is wanted', async () => {
    const paymentId = await park();
    await billProperty(scene, scene.propertyIds[0] as string, [500n]);
    await post(paymentId, { _form: 'assign', propertyId: scene.propertyIds[0] as string, use: 'prepaid' });
    expect(await statusOf(paymentId)).toMatchObject({ creditAmount: 800n, allocations: [] });
  });

  it('sets one aside with a word about why, and not without', async () => {
    const paymentId = await park();
    expect(await post(paymentId, { _form: 'set-aside', note: '  ' })).toMatchObject({
      init: { status: 422 },
    });
    await post(paymentId, { _form: 'set-aside', note: '等业主回电' });
    expect(await statusOf(paymentId)).toMatchObject({ status: 'parked', note: '等业主回电' });
    const aside = await listLoader(
      await staffRequest(accountant, '/console/money/unmatched/payments?show=aside'),
    );
    expect(aside.payments).toHaveLength(1);
  });

  it('lets a cashier look and not deal with it', async () => {
    const paymentId = await park();
    const seen = await loader(
      await staffRequest(scene.cashier, `/console/money/unmatched/payments/${paymentId}`, {
        params: { payment: paymentId },
      }),
    );
    expect(seen).toMatchObject({ canAssign: false, canSetAside: false, canRefund: false });
    await post(paymentId, { _form: 'set-aside', note: 'x' }, scene.cashier).catch(() => undefined);
    expect(await statusOf(paymentId)).toMatchObject({ resolvedAt: null });
  });
});

describe('payouts and their movements', () => {
  const facts = () => ({
    stripeAccountId: account,
    stripePayoutId: `po_${newId()}`,
    amount: 1_000n,
    currency: 'CNY',
    status: 'paid' as const,
    arrivesOn: '2026-11-10',
    failureCode: null,
    createdAt: new Date('2026-11-08T00:00:00Z'),
  });
  const movement = (amount: bigint) => ({
    stripeTransactionId: `txn_${newId()}`,
    kind: 'adjustment' as const,
    amount,
    fee: 0n,
    stripePaymentId: null,
    stripeRefundId: null,
    marked: false,
    explained: false,
  });

  it('are listed with figures, and a movement is settled from the list of work', async () => {
    const { payoutId } = await settlePayout(scene.system, { ...facts(), items: [movement(1_000n)] });
    const list = await payoutsLoader(await staffRequest(accountant, '/console/money/payouts?status=paid'));
    expect(list.payouts).toMatchObject([{ id: payoutId, status: 'paid', differenceAmount: 0n }]);
    expect(list.figures.months).toHaveLength(12);
    expect(list.figures.underWay).toBe(0n);
    const work = await movementsLoader(await staffRequest(accountant, '/console/money/unmatched/movements'));
    const item = work.items[0]?.id as string;
    const form = new URLSearchParams({ _form: `settle-${item}`, item, as: 'other_income', note: '门店' });
    await settle(await staffRequest(accountant, '/console/money/unmatched/movements', { form }));
    const after = await payoutLoader(
      await staffRequest(accountant, `/console/money/payouts/${payoutId}`, { params: { payout: payoutId } }),
    );
    expect(after.payout.items).toMatchObject([{ settledAs: 'other_income', note: '门店' }]);
    expect(after.journal?.map(({ debit, credit }) => [debit.code, credit.code])).toEqual([
      ['1012', '2241'],
      ['1002', '1012'],
      ['2241', '6051'],
    ]);
    expect(after.stripeUrl).toContain(`/${account}/test/payouts/po_`);
  });

  it('that differ are explained on their page', async () => {
    const { payoutId } = await settlePayout(scene.system, { ...facts(), items: [movement(900n)] });
    const request = () => staffRequest(accountant, '/console/money/unmatched/differences');
    expect((await differencesLoader(await request())).payouts).toMatchObject([{ differenceAmount: 100n }]);
    const form = new URLSearchParams({ _form: `explain-${payoutId}`, note: 'Stripe 已确认' });
    await explain(
      await staffRequest(accountant, `/console/money/payouts/${payoutId}`, {
        form,
        params: { payout: payoutId },
      }),
    );
    expect((await differencesLoader(await request())).payouts).toEqual([]);
  });

  it('are not for the desk', async () => {
    await expect(
      staffRequest(scene.cashier, '/console/money/payouts').then((args) => payoutsLoader(args)),
    ).rejects.toMatchObject({ status: 403 });
  });
});
