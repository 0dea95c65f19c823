import { beforeAll, describe, expect, it } from 'vitest';
import { ownPaymentPlans } from '#app/domain/payment-plans/own-payment-plans.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { addMonths, localDay } from '#app/kernel/dates.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { loader as ownPdf } from '../../../portal/agreement-pdf.ts';
import { loader as ownLoader } from '../../../portal/payment-plans.tsx';
import { staffRequest } from '../../testing/staff-request.ts';
import { loader as pdfLoader } from './agreement-pdf.ts';
import { action as agree, loader as newLoader } from './new-plan.tsx';
import { action as cancel, loader } from './plan.tsx';
import { loader as listLoader } from './plans.tsx';

const list = '/console/money/payment-plans';

let scene: PaymentScene;
let accountant: TenantContext;
let bills: string[];
let propertyId: string;

beforeAll(async () => {
  scene = await paymentScene({ properties: 2 });
  accountant = await createTestMember(scene.tenant, 'accountant');
  propertyId = scene.propertyIds[0] as string;
  bills = await billProperty(scene, propertyId, [10_000n, 20_001n]);
});

async function send(instalments: [string, string][]) {
  const form = new URLSearchParams([
    ...bills.map((id) => ['billIds', id]),
    ['personId', scene.personId],
    ['graceDays', '5'],
    ['reason', '分期'],
    ...instalments.flatMap(([dueOn, amount], index) => [
      [`instalments[${index}].dueOn`, dueOn],
      [`instalments[${index}].amount`, amount],
    ]),
  ]);
  return agree(await staffRequest(accountant, `${list}/new?property=${propertyId}`, { form }));
}

describe('the screens of payment plans', () => {
  it('agree, list, show, print and cancel, and the owner sees their own', async () => {
    const shown = await newLoader(await staffRequest(accountant, `${list}/new?property=${propertyId}`));
    expect(shown.property?.bills.map(({ remaining }) => remaining)).toEqual([10_000n, 20_001n]);
    const today = localDay(new Date(), accountant.tenant.timeZone);
    const days = [addMonths(today, 1), addMonths(today, 2)] as const;
    const wrong = (await send([
      [days[0], '100'],
      [days[1], '200'],
    ])) as { init: { status: number }; data: unknown };
    expect(wrong.init.status).toBe(422);
    expect(JSON.stringify(wrong.data)).toContain('instalments_sum');
    const agreed = (await send([
      [days[0], '150.00'],
      [days[1], '150.01'],
    ])) as Response;
    expect(agreed.status).toBe(302);
    const plan = agreed.headers.get('Location')?.split('/').at(-1) ?? '';
    const params = { plan };
    expect(await listLoader(await staffRequest(accountant, list))).toMatchObject({
      plans: [{ number: 1n, amount: 30_001n, status: 'active', progress: { left: 30_001n } }],
    });
    expect(await loader(await staffRequest(accountant, `${list}/${plan}`, { params }))).toMatchObject({
      plan: { graceDays: 5, bills: [{}, {}], agreedBy: '赵员工' },
      canCancel: true,
    });
    const pdf = await pdfLoader(await staffRequest(accountant, `${list}/${plan}/agreement.pdf`, { params }));
    expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');

    expect(await ownLoader(await staffRequest(scene.owner, '/payment-plans'))).toMatchObject({
      plans: [{ number: 1n, progress: { next: { amount: 15_000n } } }],
    });
    const own = await ownPdf(await staffRequest(scene.owner, '/x', { params: { planId: plan } }));
    expect((await own.text()).slice(0, 5)).toBe('%PDF-');
    const stranger = (await paymentScene()).owner;
    expect((await ownPaymentPlans(stranger, { propertyId: null })).plans).toEqual([]);
    await expect(
      ownPdf(await staffRequest(stranger, '/x', { params: { planId: plan } })),
    ).rejects.toMatchObject({ status: 404 });
    await expect(listLoader(await staffRequest(scene.owner, list))).rejects.toMatchObject({ status: 403 });

    const form = new URLSearchParams({ _form: 'cancel-plan', reason: '业主要求' });
    const cancelled = await cancel(await staffRequest(accountant, `${list}/${plan}`, { form, params }));
    expect(cancelled).toMatchObject({ status: 302 });
    expect(await loader(await staffRequest(accountant, `${list}/${plan}`, { params }))).toMatchObject({
      plan: { status: 'cancelled', endedReason: '业主要求' },
      canCancel: false,
    });
  });
});
