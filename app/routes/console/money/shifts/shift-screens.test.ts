import { beforeAll, describe, expect, it } from 'vitest';
import { openShift } from '#app/domain/counter/open-shift.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { takeDeposit } from '#app/domain/deposits/take-deposit.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { staffRequest } from '../../testing/staff-request.ts';
import * as counter from '../counter/counter.tsx';
import * as deposit from '../deposits/deposit.tsx';
import * as deposits from '../deposits/deposits.tsx';
import * as count from './count.tsx';
import * as shift from './shift.tsx';
import * as shifts from './shifts.tsx';

let scene: PaymentScene;
let propertyId: string;
let leader: TenantContext;

beforeAll(async () => {
  scene = await paymentScene();
  propertyId = scene.propertyIds[0] as string;
  leader = await createTestMember(scene.tenant, 'leader');
});

const post = async (by: TenantContext, path: string, fields: Record<string, string>, params = {}) => ({
  ...(await staffRequest(by, path, { form: new URLSearchParams(fields) })),
  params,
});

const sentTo = (answer: unknown) =>
  answer instanceof Response ? (answer.headers.get('Location') ?? '') : JSON.stringify(answer);

describe('the screens of the counter', () => {
  it('open a shift, take every kind of money in it, and end with a signature', async () => {
    const path = '/console/money/counter';
    const opened = await counter.action(
      await post(scene.cashier, path, { _form: 'open-shift', openingAmount: '100' }),
    );
    expect(sentTo(opened)).toBe(path);
    const { shift: open } = await counter.loader(await staffRequest(scene.cashier, path));
    expect(open?.drawerAmount).toBe(10_000n);
    const shiftId = open?.id as string;

    const [bill] = await billProperty(scene, propertyId, [5_000n]);
    const at = `${path}?property=${propertyId}`;
    const transfer = { billIds: bill as string, receivedAmount: '50', method: 'bank_transfer', shiftId };
    const refused = await counter.action(await post(scene.cashier, at, transfer));
    expect(refused).toMatchObject({ data: { submission: { error: { reference: ['required'] } } } });
    const paid = await counter.action(await post(scene.cashier, at, { ...transfer, reference: '回单 7' }));
    expect(sentTo(paid)).toContain('paid=');
    const taken = await counter.action(
      await post(scene.cashier, at, {
        _form: 'deposit',
        kind: 'keys',
        amount: '30',
        method: 'cash',
        shiftId,
      }),
    );
    expect(sentTo(taken)).toContain('taken=');
    const receipt = await counter.loader(await staffRequest(scene.cashier, sentTo(taken)));
    expect(receipt.taken).toMatchObject({ amount: 3_000n, kind: 'keys' });

    const one = `/console/money/shifts/${shiftId}`;
    const params = { shift: shiftId };
    const moved = await shift.action(
      await post(scene.cashier, one, { kind: 'to_bank', amount: '20' }, params),
    );
    expect(sentTo(moved)).toBe(one);
    const unexplained = await count.action(
      await post(scene.cashier, `${one}/count`, { 'pieces[0]': '1' }, params),
    );
    expect(unexplained).toMatchObject({
      data: { submission: { error: { differenceReason: ['required'] } } },
    });
    const counted = await count.action(
      await post(
        scene.cashier,
        `${one}/count`,
        { 'pieces[0]': '1', 'pieces[5]': '9', differenceReason: '少一元' },
        params,
      ),
    );
    expect(sentTo(counted)).toBe(one);
    const seen = await shift.loader({ ...(await staffRequest(leader, one)), params });
    expect(seen.shift).toMatchObject({
      status: 'counted',
      countedAmount: 10_900n,
      expectedAmount: 11_000n,
      canSign: true,
    });
    await shift.action(await post(leader, one, { intent: 'sign', countedAmount: '10900' }, params));
    const { shifts: listed } = await shifts.loader(
      await staffRequest(leader, '/console/money/shifts?status=closed'),
    );
    expect(listed.map(({ id }) => id)).toEqual([shiftId]);
    await expect(count.loader({ ...(await staffRequest(scene.cashier, one)), params })).rejects.toMatchObject(
      {
        status: 409,
      },
    );
  });

  it('refuse money for a shift that is counted, and say so on the form', async () => {
    const cashier = await createTestMember(scene.tenant, 'cashier');
    const { shiftId } = await openShift(cashier, { openingAmount: 0n });
    await count.action(await post(cashier, `/console/money/shifts/${shiftId}/count`, {}, { shift: shiftId }));
    const [bill] = await billProperty(scene, propertyId, [100n]);
    const fields = { billIds: bill as string, receivedAmount: '1', amount: '1', shiftId };
    const answer = await counter.action(
      await post(cashier, `/console/money/counter?property=${propertyId}`, fields),
    );
    expect(JSON.stringify(answer)).toContain('shift_closed');
    await recordCounterPayment(scene.system, { propertyId });
  });

  it('give a deposit back from its panel, and keep others out', async () => {
    const { depositId } = await takeDeposit(scene.cashier, {
      propertyId,
      kind: 'decoration',
      amount: 50_000n,
      method: 'terminal',
    });
    const path = `/console/money/deposits/${depositId}`;
    const params = { deposit: depositId };
    const answer = await deposit.action(
      await post(
        scene.cashier,
        path,
        { amount: '400', deductedAmount: '100', deductionReason: '地砖破损', method: 'bank_transfer' },
        params,
      ),
    );
    expect(sentTo(answer)).toBe(path);
    const { deposit: settled } = await deposit.loader({ ...(await staffRequest(leader, path)), params });
    expect(settled).toMatchObject({ status: 'settled', heldAmount: 0n });
    const { deposits: listed, held } = await deposits.loader(
      await staffRequest(leader, '/console/money/deposits'),
    );
    expect(listed.map(({ id }) => id)).toContain(depositId);
    expect(held.amount).toBeGreaterThan(0n);
    const stranger = await paymentScene();
    await expect(
      deposit.loader({ ...(await staffRequest(stranger.administrator, path)), params }),
    ).rejects.toMatchObject({ status: 404 });
  });
});
