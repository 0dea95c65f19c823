import { beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getBill } from '../billing/get-bill.ts';
import { reverseBill } from '../billing/reverse-bill.ts';
import { giveCoupons } from '../coupons/give-coupons.ts';
import { saveCouponType } from '../coupons/save-coupon-type.ts';
import { createCreditNote } from '../credits/create-credit-note.ts';
import { cancelTicket } from '../tickets/desk/cancel-ticket.ts';
import { getTicket } from '../tickets/desk/get-ticket.ts';
import { mergeTickets } from '../tickets/desk/merge-tickets.ts';
import { settleTicketByHand } from '../tickets/desk/settle-ticket-by-hand.ts';
import { cancelOwnTicket } from '../tickets/own/cancel-own-ticket.ts';
import { announceQuotation } from './announce-quotation.ts';
import { decideQuotation } from './decide-quotation.ts';
import { draftQuotation } from './draft-quotation.ts';
import { expireQuotations } from './expire-quotations.ts';
import { sendQuotation } from './send-quotation.ts';
import { settleTicket } from './settle-ticket.ts';
import {
  finishInScene,
  givePoints,
  jobsOf,
  type RepairScene,
  repairScene,
  ticketAtWork,
} from './testing/repair-scene.ts';
import { withdrawQuotation } from './withdraw-quotation.ts';

let scene: RepairScene;
const tenantId = () => scene.tenant.id;

beforeAll(async () => {
  scene = await repairScene({ properties: 12 });
});

/** Two and a half hours, and three metres of pipe: 200.00 + 37.50. */
const lines = () => [
  { kind: 'price' as const, priceId: scene.hourPriceId, quantity: '2.5' },
  { kind: 'material' as const, materialId: scene.materialId, quantity: '3' },
];

let home = 0;
/** Each in a home of its own, so that none is under the warranty of another. */
async function quoted(ctx: TenantContext = scene.worker) {
  home += 1;
  const ticketId = await ticketAtWork(scene, { propertyId: scene.propertyIds[home % 12] });
  const { quotationId } = await draftQuotation(ctx, { ticketId, lines: lines() });
  await sendQuotation(ctx, { quotationId });
  return { ticketId, quotationId };
}

async function ownQuoted() {
  const ticketId = await ticketAtWork(scene, { propertyId: scene.propertyIds[0] });
  const { quotationId } = await draftQuotation(scene.worker, {
    ticketId,
    lines: lines(),
    chargeReason: '另一处漏水',
  });
  await sendQuotation(scene.worker, { quotationId });
  return { ticketId, quotationId };
}

async function coupon(amount: bigint, personId = scene.personId) {
  const { couponTypeId } = await saveCouponType(scene.administrator, {
    name: '维修立减',
    kind: 'amount',
    amount,
    usedFor: 'repair',
    validDays: 30,
  });
  const { couponIds } = await giveCoupons(scene.service, { typeId: couponTypeId, personIds: [personId] });
  return couponIds[0] as string;
}

const billsOf = (quotationId: string) =>
  withTenant(tenantId(), (db) => db.bill.findMany({ where: { tenantId: tenantId(), quotationId } }));

const ticketOf = (id: string) =>
  withTenant(tenantId(), (db) =>
    db.ticket.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: tenantId(), id } },
      include: { events: { orderBy: { version: 'asc' } } },
    }),
  );
const quotationOf = (id: string) =>
  withTenant(tenantId(), (db) =>
    db.quotation.findUniqueOrThrow({ where: { tenantId_id: { tenantId: tenantId(), id } } }),
  );

describe('a quotation', () => {
  it('takes its prices from the list and the materials, waits for the owner, and is billed as agreed', async () => {
    const { ticketId, quotationId } = await ownQuoted();
    expect(await ticketOf(ticketId)).toMatchObject({ status: 'waiting_customer' });
    await announceQuotation(scene.system, { quotationId });
    await announceQuotation(scene.system, { quotationId });
    const told = await withTenant(tenantId(), (db) =>
      db.notification.findMany({ where: { tenantId: tenantId(), event: 'quotation_sent' } }),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ personId: scene.personId, params: { amount: '23750' } });
    const { status, billId } = await decideQuotation(scene.owner, {
      quotationId,
      decision: 'accept',
      agreedTotal: 23_750n,
    });
    expect(status).toBe('billed');
    const bill = await getBill(scene.administrator, { billId: billId as string });
    expect(bill).toMatchObject({ amount: 23_750n, status: 'open', person: { id: scene.personId } });
    expect(bill.explanationLines).toEqual([
      expect.stringContaining('厨房水管漏水'),
      '人工: 2.5 小时 × ¥80.00 = ¥200.00',
      '水管: 3 米 × ¥12.50 = ¥37.50',
    ]);
    const ticket = await ticketOf(ticketId);
    expect(ticket.status).toBe('working');
    expect(ticket.events.at(-1)).toMatchObject({ event: 'resume', actorKind: 'owner' });
    await finishInScene(scene.system, { ticketId });
    expect(await settleTicket(scene.system, { ticketId })).toEqual({ settled: false });
    expect(await jobsOf(tenantId(), 'ticket.settle')).toHaveLength(1);
    await recordCounterPayment(scene.cashier, {
      propertyId: scene.propertyIds[0] as string,
      billIds: [billId as string],
    });
    // The payment itself has the ticket looked at.
    expect(await jobsOf(tenantId(), 'ticket.settle')).toHaveLength(2);
    expect(await settleTicket(scene.system, { ticketId })).toEqual({ settled: true });
    expect((await ticketOf(ticketId)).status).toBe('settled');
    expect(await settleTicket(scene.system, { ticketId })).toEqual({ settled: false });
    expect(await checkBooks(scene.system, {})).toMatchObject({ balanced: true });
  });

  it('costs nothing where the same was repaired within the warranty, and settles without a bill', async () => {
    const at = scene.propertyIds[11];
    await ticketAtWork(scene, {
      until: 'finish',
      propertyId: at,
      at: new Date(Date.now() - 20 * 86_400_000),
    });
    const ticketId = await ticketAtWork(scene, { propertyId: at });
    const draft = await draftQuotation(scene.worker, { ticketId, lines: lines() });
    expect(draft).toMatchObject({ linesAmount: 23_750n, total: 0n });
    expect(await sendQuotation(scene.worker, draft)).toEqual({ status: 'accepted' });
    const ticket = await ticketOf(ticketId);
    expect(ticket.status).toBe('working');
    expect(ticket.warrantyOfId).not.toBeNull();
    await finishInScene(scene.system, { ticketId });
    expect(await settleTicket(scene.system, { ticketId })).toEqual({ settled: true });
    const bills = await withTenant(tenantId(), (db) =>
      db.bill.count({ where: { tenantId: tenantId(), quotationId: draft.quotationId } }),
    );
    expect(bills).toBe(0);
  });

  it('is not free any more once the warranty is over', async () => {
    const at = scene.propertyIds[10];
    await ticketAtWork(scene, {
      until: 'finish',
      propertyId: at,
      at: new Date(Date.now() - 31 * 86_400_000),
    });
    const ticketId = await ticketAtWork(scene, { propertyId: at });
    expect(await draftQuotation(scene.worker, { ticketId, lines: lines() })).toMatchObject({
      total: 23_750n,
    });
  });

  it('is agreed to once, by the owner of the home or by the desk, never by who wrote it', async () => {
    const { quotationId } = await ownQuoted();
    const other = await withTenant(tenantId(), (db) =>
      db.tenure.findFirstOrThrow({
        where: { tenantId: tenantId(), propertyId: scene.propertyIds[5] as string },
      }),
    );
    const stranger = await createTestMember(scene.tenant, 'owner', other.personId);
    const accept = { quotationId, decision: 'accept' as const };
    await expect(decideQuotation(stranger, accept)).rejects.toMatchObject({ code: 'not_found' });
    await expect(decideQuotation(scene.worker, accept)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(decideQuotation(scene.owner, { ...accept, agreedTotal: 1n })).rejects.toMatchObject({
      code: 'conflict',
    });
    const both = await Promise.allSettled([
      decideQuotation(scene.owner, accept),
      decideQuotation(scene.service, accept),
      decideQuotation(scene.owner, { quotationId, decision: 'decline', reason: '太贵' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of both)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'quotation_not_open' });
  });

  it('lets the work go on when it is declined, withdrawn, or nobody answers', async () => {
    const declined = await quoted();
    await decideQuotation(scene.service, { ...declined, decision: 'decline', reason: '业主电话拒绝' });
    expect(await ticketOf(declined.ticketId)).toMatchObject({ status: 'working' });
    expect((await ticketOf(declined.ticketId)).events.at(-1)?.note).toContain('业主电话拒绝');
    const withdrawn = await quoted();
    await expect(
      draftQuotation(scene.worker, { ticketId: withdrawn.ticketId, lines: lines() }),
    ).rejects.toMatchObject({ code: 'quotation_open' });
    await withdrawQuotation(scene.worker, withdrawn);
    expect(await ticketOf(withdrawn.ticketId)).toMatchObject({ status: 'working' });
    const silent = await quoted();
    const later = { ...scene.system, now: () => new Date(Date.now() + 9 * 86_400_000) };
    await expect(
      decideQuotation({ ...scene.service, now: later.now }, { ...silent, decision: 'accept' }),
    ).rejects.toMatchObject({ code: 'quotation_not_open' });
    expect(await expireQuotations(later, {})).toMatchObject({ more: false });
    expect(await quotationOf(silent.quotationId)).toMatchObject({ status: 'expired' });
    expect(await ticketOf(silent.ticketId)).toMatchObject({ status: 'working' });
    // A new one may be written then.
    await draftQuotation(scene.worker, { ticketId: silent.ticketId, lines: lines() });
  });

  it('refuses prices of another category, materials that are not for sale, and what costs nothing anyway', async () => {
    const ticketId = await ticketAtWork(scene, { propertyId: scene.propertyIds[9] });
    const fields = (error: unknown) => (error as { detail: { fields: { path: string }[] } }).detail.fields;
    const wrong = await draftQuotation(scene.worker, {
      ticketId,
      lines: [{ kind: 'price', priceId: scene.materialId, quantity: '1' }],
    }).catch((error) => error);
    expect(fields(wrong)).toEqual([{ path: 'lines.0.priceId', code: 'invalid_choice' }]);
    await expect(
      draftQuotation(scene.worker, { ticketId, lines: [{ ...lines()[0], quantity: '0' } as never] }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(draftQuotation(scene.owner, { ticketId, lines: lines() })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('coupons and points on a quotation', () => {
  it('lower what is billed, are gone afterwards, and come back when the bill is taken back', async () => {
    const couponId = await coupon(2_000n);
    await givePoints(scene, 5_000, '2030-01-01');
    const { quotationId } = await ownQuoted();
    const { billId } = await decideQuotation(scene.owner, {
      quotationId,
      decision: 'accept',
      couponId,
      points: 3_050,
      agreedTotal: 23_750n - 2_000n - 3_050n,
    });
    expect(await quotationOf(quotationId)).toMatchObject({
      points: 3_050,
      pointsAmount: 3_050n,
      total: 18_700n,
    });
    const balance = async () =>
      (
        await withTenant(tenantId(), (db) =>
          db.pointAccount.findFirstOrThrow({ where: { tenantId: tenantId() } }),
        )
      ).balance;
    expect(await balance()).toBe(1_950);
    const again = await ownQuoted();
    await expect(
      decideQuotation(scene.owner, { quotationId: again.quotationId, decision: 'accept', couponId }),
    ).rejects.toMatchObject({ code: 'coupon_not_usable' });
    await expect(
      decideQuotation(scene.owner, { quotationId: again.quotationId, decision: 'accept', points: 2_000 }),
    ).rejects.toMatchObject({ code: 'points_not_enough', detail: { params: { points: 1_950 } } });
    await reverseBill(scene.administrator, { billId: billId as string, reason: '取消维修' });
    expect(await balance()).toBe(5_000);
    const given = await withTenant(tenantId(), (db) =>
      db.coupon.findFirstOrThrow({ where: { id: couponId } }),
    );
    expect(given).toMatchObject({ status: 'available', documentId: null });
    expect(await checkBooks(scene.system, {})).toMatchObject({ balanced: true });
  });

  it('are never those of somebody else', async () => {
    const other = await withTenant(tenantId(), (db) =>
      db.tenure.findFirstOrThrow({
        where: { tenantId: tenantId(), propertyId: scene.propertyIds[6] as string },
      }),
    );
    const couponId = await coupon(1_000n, other.personId);
    const { quotationId } = await ownQuoted();
    await expect(
      decideQuotation(scene.owner, { quotationId, decision: 'accept', couponId }),
    ).rejects.toMatchObject({ code: 'coupon_not_usable' });
  });

  it('may pay all of it: then there is no bill, and nothing to wait for', async () => {
    const couponId = await coupon(99_999n);
    const { ticketId, quotationId } = await ownQuoted();
    expect(await decideQuotation(scene.owner, { quotationId, decision: 'accept', couponId })).toEqual({
      status: 'accepted',
      billId: null,
    });
    expect(await quotationOf(quotationId)).toMatchObject({ couponAmount: 23_750n, total: 0n });
    await finishInScene(scene.system, { ticketId });
    expect(await settleTicket(scene.system, { ticketId })).toEqual({ settled: true });
  });
});

describe('a ticket that is to end', () => {
  const note = '业主不修了';
  const cancel = (ticketId: string) => cancelTicket(scene.service, { ticketId, note });

  it('waits until the owner has answered, and goes where the answer is recorded or the question withdrawn', async () => {
    const { ticketId, quotationId } = await quoted();
    const { number } = await quotationOf(quotationId);
    const refusal = { code: 'quotation_unanswered', detail: { params: { number: String(number) } } };
    await expect(cancel(ticketId)).rejects.toMatchObject(refusal);
    expect(await getTicket(scene.service, { ticketId })).toMatchObject({
      owed: { number, waitsFor: 'answer', billId: null },
    });
    await withdrawQuotation(scene.service, { quotationId });
    expect(await getTicket(scene.service, { ticketId })).toMatchObject({ owed: null });
    expect(await cancel(ticketId)).toMatchObject({ status: 'cancelled' });
  });

  it('waits until what was agreed to is paid or credited, whoever ends it and however', async () => {
    const propertyId = scene.propertyIds[0] as string;
    const ticketId = await ticketAtWork(scene, { propertyId, until: 'assign' });
    const draft = await draftQuotation(scene.service, { ticketId, lines: lines(), chargeReason: '另一处' });
    await sendQuotation(scene.service, draft);
    const { billId } = await decideQuotation(scene.owner, { ...draft, decision: 'accept' });
    await expect(cancel(ticketId)).rejects.toMatchObject({ code: 'repair_unpaid' });
    await expect(cancelOwnTicket(scene.owner, { ticketId, note })).rejects.toMatchObject({
      code: 'repair_agreed',
    });
    const intoId = await ticketAtWork(scene, { propertyId, until: 'accept' });
    await expect(mergeTickets(scene.service, { ticketIds: [ticketId], intoId })).rejects.toMatchObject({
      code: 'repair_unpaid',
    });
    expect(await getTicket(scene.service, { ticketId })).toMatchObject({
      owed: { waitsFor: 'payment', billId },
    });
    const credit = (amount: bigint) =>
      createCreditNote(scene.administrator, {
        billId: billId as string,
        kind: 'waiver',
        amount,
        reason: note,
      });
    await credit(10_000n);
    await expect(cancel(ticketId)).rejects.toMatchObject({ code: 'repair_unpaid' });
    await credit(13_750n);
    expect(await cancel(ticketId)).toMatchObject({ status: 'cancelled' });
  });

  it('is not settled by hand either before it is paid, but where a quotation was never sent', async () => {
    const { ticketId, quotationId } = await ownQuoted();
    await decideQuotation(scene.owner, { quotationId, decision: 'decline' });
    const again = { ticketId, lines: lines(), chargeReason: '另一处' };
    const second = await draftQuotation(scene.worker, again);
    await sendQuotation(scene.worker, second);
    await decideQuotation(scene.owner, { ...second, decision: 'accept' });
    const third = await draftQuotation(scene.worker, again);
    await finishInScene(scene.system, { ticketId });
    const settle = () => settleTicketByHand(scene.service, { ticketId, note: '线下已收' });
    await expect(settle()).rejects.toMatchObject({ code: 'repair_unpaid' });
    await recordCounterPayment(scene.cashier, {
      propertyId: scene.propertyIds[0] as string,
      billIds: (await billsOf(second.quotationId)).map(({ id }) => id),
    });
    // The system leaves a draft to whoever wrote it.
    expect(await settleTicket(scene.system, { ticketId })).toEqual({ settled: false });
    expect(await settle()).toMatchObject({ status: 'settled' });
    expect(await quotationOf(third.quotationId)).toMatchObject({ status: 'withdrawn' });
  });

  it('is an answer to what its owner was asked when they call it off themselves', async () => {
    const propertyId = scene.propertyIds[0] as string;
    const ticketId = await ticketAtWork(scene, { propertyId, until: 'assign' });
    const draft = await draftQuotation(scene.service, { ticketId, lines: lines(), chargeReason: '另一处' });
    await sendQuotation(scene.service, draft);
    await cancelOwnTicket(scene.owner, { ticketId, note });
    expect(await quotationOf(draft.quotationId)).toMatchObject({ status: 'declined' });
    await expect(decideQuotation(scene.owner, { ...draft, decision: 'accept' })).rejects.toMatchObject({
      code: 'quotation_not_open',
    });
  });

  it('gives back the coupon that was to pay all of it, where nothing was repaired', async () => {
    const couponId = await coupon(99_999n);
    const { ticketId, quotationId } = await ownQuoted();
    await decideQuotation(scene.owner, { quotationId, decision: 'accept', couponId });
    await cancel(ticketId);
    expect(await quotationOf(quotationId)).toMatchObject({ status: 'withdrawn' });
    const given = await withTenant(tenantId(), (db) =>
      db.coupon.findFirstOrThrow({ where: { id: couponId } }),
    );
    expect(given).toMatchObject({ status: 'available', documentId: null });
  });

  it('is agreed to or ended, never both, where both are done at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { ticketId, quotationId } = await ownQuoted();
      const [withdraw, accept, end] = await Promise.allSettled([
        withdrawQuotation(scene.service, { quotationId }),
        decideQuotation(scene.owner, { quotationId, decision: 'accept' }),
        cancel(ticketId),
      ]);
      expect([withdraw.status, accept.status].sort()).toEqual(['fulfilled', 'rejected']);
      const bills = (await billsOf(quotationId)).length;
      expect(bills).toBe(accept.status === 'fulfilled' ? 1 : 0);
      if (end.status === 'fulfilled') expect(accept.status).toBe('rejected');
      else expect(['quotation_unanswered', 'repair_unpaid']).toContain(end.reason.code);
    }
  });
});
