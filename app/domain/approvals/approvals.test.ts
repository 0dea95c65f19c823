import { beforeEach, describe, expect, it } from 'vitest';
import { createCreditNote } from '#app/domain/credits/create-credit-note.ts';
import { expectSoundBooks } from '#app/domain/payments/testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import type { MailSender } from '#app/integrations/resend/mail-sender.ts';
import { addDays, localDay } from '#app/kernel/dates.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { archiveApprovalFlow } from './archive-approval-flow.ts';
import { countWaitingApprovals } from './count-waiting-approvals.ts';
import { decideApproval } from './decide-approval.ts';
import { getApproval } from './get-approval.ts';
import { listApprovalFlows } from './list-approval-flows.ts';
import { listApprovals } from './list-approvals.ts';
import { mailApprovers } from './mail-approvers.ts';
import { removeApprovalDeputy } from './remove-approval-deputy.ts';
import { saveApprovalDeputy } from './save-approval-deputy.ts';
import { saveApprovalFlow } from './save-approval-flow.ts';
import { withdrawApproval } from './withdraw-approval.ts';

let scene: PaymentScene;
let accountant: TenantContext;
let leader: TenantContext;
let roles: Record<string, string>;

beforeEach(async () => {
  scene = await paymentScene();
  accountant = await createTestMember(scene.tenant, 'accountant');
  leader = await createTestMember(scene.tenant, 'leader');
  roles = await withTenant(scene.tenant.id, async (db) =>
    Object.fromEntries((await db.role.findMany()).map(({ id, key }) => [key, id])),
  );
  // The company is led by somebody else than whoever founded it.
  const lead = {
    tenantId: scene.tenant.id,
    membershipId: idOf(scene.administrator),
    roleId: roles.leader as string,
  };
  await withTenant(scene.tenant.id, (db) => db.membershipRole.deleteMany({ where: lead }));
});

const idOf = ({ actor }: TenantContext) => (actor.kind === 'member' ? actor.membershipId : '');

const flow = (aboveAmount: bigint, ...steps: ({ roleId: string } | { membershipId: string })[]) =>
  saveApprovalFlow(scene.administrator, { documentKind: 'credit_note', name: '减免', aboveAmount, steps });

async function waive(amount: bigint, by = accountant) {
  const [billId = ''] = await billProperty(scene, scene.propertyIds[0] as string, [10_000n]);
  const note = await createCreditNote(by, { billId, kind: 'waiver', amount, reason: '漏水，协商减免' });
  return { billId, ...note };
}

async function waiting(ctx: TenantContext) {
  return (await listApprovals(ctx, {})).approvals;
}

async function onlyRequest() {
  return withTenant(scene.tenant.id, (db) =>
    db.approvalRequest.findFirstOrThrow({ orderBy: { id: 'desc' } }),
  );
}

const approve = (ctx: TenantContext, requestId: string, position = 1) =>
  decideApproval(ctx, { requestId, position, decision: 'approved' });

describe('which documents wait', () => {
  it('takes the flow with the highest limit that the amount exceeds, and none at or below the lowest', async () => {
    await flow(1_000n, { roleId: roles.leader as string });
    await flow(5_000n, { roleId: roles.leader as string }, { roleId: roles.administrator as string });
    expect(await waive(1_000n)).toMatchObject({ status: 'posted' });
    expect(await waive(1_001n)).toMatchObject({ status: 'pending' });
    expect(await waiting(leader)).toMatchObject([{ steps: 1, amount: 1_001n, position: 1 }]);
    await waive(5_001n);
    expect((await waiting(leader)).map(({ steps }) => steps)).toEqual([1, 2]);
    await expectSoundBooks(scene.system);
  });

  it('counts slices on one bill together, so that no limit is passed under', async () => {
    await flow(1_000n, { roleId: roles.leader as string });
    const [billId = ''] = await billProperty(scene, scene.propertyIds[0] as string, [10_000n]);
    const slice = { billId, kind: 'waiver' as const, amount: 600n, reason: '分次减免' };
    expect(await createCreditNote(accountant, slice)).toMatchObject({ status: 'posted' });
    expect(await createCreditNote(accountant, slice)).toMatchObject({ status: 'pending' });
  });

  it('leaves other kinds, and flows that ended, alone', async () => {
    const { flowId } = await flow(0n, { roleId: roles.leader as string });
    await archiveApprovalFlow(scene.administrator, { flowId });
    expect(await listApprovalFlows(scene.administrator, {})).toEqual([]);
    expect(await waive(9_000n)).toMatchObject({ status: 'posted' });
  });

  it('keeps the steps as they were when it was handed in', async () => {
    const { flowId } = await flow(0n, { roleId: roles.leader as string });
    await waive(100n);
    await saveApprovalFlow(scene.administrator, {
      flowId,
      documentKind: 'credit_note',
      name: '减免',
      aboveAmount: 0n,
      steps: [{ roleId: roles.administrator as string }],
    });
    const { id } = await onlyRequest();
    expect(await waiting(scene.administrator)).toEqual([]);
    expect(await approve(leader, id)).toEqual({ status: 'approved' });
  });

  it('refuses a flow of a limit that is taken, of nobody, or of the same twice, and is set by administrators alone', async () => {
    const step = { roleId: roles.leader as string };
    await flow(100n, step);
    const refused = (path: string, code: string) => ({
      code: 'invalid_input',
      detail: { fields: [{ path, code }] },
    });
    await expect(flow(100n, step)).rejects.toMatchObject(refused('aboveAmount', 'limit_taken'));
    await expect(flow(200n, { roleId: roles.customer_service as string })).rejects.toMatchObject(
      refused('steps[0]', 'approver_missing'),
    );
    await expect(flow(200n, { roleId: roles.owner as string })).rejects.toMatchObject(
      refused('steps[0]', 'approver_missing'),
    );
    await expect(flow(200n, step, step)).rejects.toMatchObject(refused('steps[1]', 'approver_twice'));
    const input = { documentKind: 'refund' as const, name: 'x', aboveAmount: 0n, steps: [step] };
    await expect(saveApprovalFlow(leader, input)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('who decides', () => {
  it('goes step by step, in order, by whom each names and nobody else', async () => {
    await flow(0n, { roleId: roles.leader as string }, { membershipId: idOf(scene.administrator) });
    const { billId } = await waive(2_500n);
    const { id } = await onlyRequest();
    for (const ctx of [accountant, scene.cashier, scene.owner, scene.administrator, scene.system]) {
      await expect(approve(ctx, id)).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await countWaitingApprovals(leader, {})).toBe(1);
    expect(await countWaitingApprovals(scene.administrator, {})).toBe(0);
    expect(await approve(leader, id)).toEqual({ status: 'pending' });
    await expect(approve(leader, id)).rejects.toMatchObject({ code: 'approval_not_waiting' });
    await expect(approve(leader, id, 2)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await getApproval(scene.administrator, { requestId: id })).toMatchObject({
      amount: 2_500n,
      requesterName: '赵员工',
      canDecide: true,
      summary: { variant: 'waiver', reason: '漏水，协商减免', wholeAmount: '10000' },
      steps: [{ decision: 'approved', decidedBy: '赵员工' }, { decision: null }],
    });
    expect(await approve(scene.administrator, id, 2)).toEqual({ status: 'approved' });
    const bill = await withTenant(scene.tenant.id, (db) =>
      db.bill.findFirstOrThrow({ where: { id: billId } }),
    );
    expect(bill).toMatchObject({ creditedAmount: 2_500n, status: 'open' });
    await expectSoundBooks(scene.system);
  });

  it('is ended by one refusal, with its note, and the document counts for nothing', async () => {
    await flow(0n, { roleId: roles.leader as string }, { roleId: roles.administrator as string });
    const { billId } = await waive(2_500n);
    const { id } = await onlyRequest();
    await decideApproval(leader, { requestId: id, position: 1, decision: 'declined', note: '没有依据' });
    expect(await getApproval(accountant, { requestId: id })).toMatchObject({
      status: 'declined',
      steps: [{ note: '没有依据' }, { decision: null }],
    });
    const { bill, note } = await withTenant(scene.tenant.id, async (db) => ({
      bill: await db.bill.findFirstOrThrow({ where: { id: billId } }),
      note: await db.creditNote.findFirstOrThrow({ where: { billId } }),
    }));
    expect([bill.creditedAmount, note.status, note.number]).toEqual([0n, 'declined', null]);
    await expect(getApproval(scene.cashier, { requestId: id })).rejects.toMatchObject({ code: 'not_found' });
    expect((await listApprovals(leader, { box: 'decided' })).approvals).toHaveLength(1);
    expect((await listApprovals(accountant, { box: 'requested' })).approvals).toMatchObject([
      { status: 'declined' },
    ]);
  });

  it('is never the requester: what the one holder of the step asks for goes up to an administrator', async () => {
    await flow(0n, { membershipId: idOf(accountant) });
    await waive(300n);
    const { id } = await onlyRequest();
    await expect(approve(accountant, id)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await getApproval(accountant, { requestId: id })).toMatchObject({
      isEscalated: true,
      waitsFor: ['李管理'],
      canDecide: false,
      canWithdraw: true,
    });
    expect(await approve(scene.administrator, id)).toEqual({ status: 'approved' });
  });

  it('refuses at once what nobody but the requester could ever decide', async () => {
    await flow(0n, { roleId: roles.administrator as string });
    await expect(waive(300n, scene.administrator)).rejects.toMatchObject({
      code: 'approval_without_approver',
    });
    expect(await withTenant(scene.tenant.id, (db) => db.creditNote.count())).toBe(0);
  });

  it('goes up when the holder leaves in the meantime', async () => {
    await flow(0n, { roleId: roles.leader as string });
    await waive(300n);
    const { id } = await onlyRequest();
    await withTenant(scene.tenant.id, (db) =>
      db.membership.update({
        where: { tenantId_id: { tenantId: scene.tenant.id, id: idOf(leader) } },
        data: { status: 'suspended' },
      }),
    );
    await expect(approve(leader, id)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await waiting(scene.administrator)).toMatchObject([{ id }]);
  });

  it('may be a deputy on the days of absence, in the name of the absent, but not the deputy of the requester', async () => {
    await flow(0n, { roleId: roles.leader as string });
    const today = localDay(new Date(), scene.tenant.timeZone);
    const away = { membershipId: idOf(leader), startsOn: today, endsOn: today };
    const deputy = scene.cashier;
    await expect(saveApprovalDeputy(accountant, { ...away, deputyId: idOf(deputy) })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { deputyshipId } = await saveApprovalDeputy(leader, { ...away, deputyId: idOf(deputy) });
    await waive(300n);
    await waive(400n);
    expect(await waiting(deputy)).toHaveLength(2);
    const tomorrow = { ...deputy, now: () => new Date(Date.now() + 86_400_000) };
    expect(await countWaitingApprovals(tomorrow, {})).toBe(0);
    const [first, second] = await waiting(deputy);
    expect(await approve(deputy, first?.id ?? '')).toEqual({ status: 'approved' });
    expect(await getApproval(leader, { requestId: first?.id ?? '' })).toMatchObject({
      steps: [{ decision: 'approved', onBehalfOf: '赵员工' }],
    });
    await removeApprovalDeputy(leader, { deputyshipId });
    await expect(approve(deputy, second?.id ?? '')).rejects.toMatchObject({ code: 'forbidden' });

    const other = await createTestMember(scene.tenant, 'leader');
    await saveApprovalDeputy(scene.administrator, {
      membershipId: idOf(other),
      deputyId: idOf(accountant),
      startsOn: addDays(today, -3),
      endsOn: today,
    });
    expect((await waiting(accountant)).map(({ id }) => id)).toEqual([]);
  });

  it('lets one of two decisions at the same moment win, and posts once', async () => {
    await flow(0n, { roleId: roles.leader as string });
    const second = await createTestMember(scene.tenant, 'leader');
    for (let round = 0; round < 5; round += 1) {
      const { billId } = await waive(700n);
      const { id } = await onlyRequest();
      const outcomes = await Promise.allSettled([
        approve(leader, id),
        decideApproval(second, { requestId: id, position: 1, decision: 'declined' }),
        approve(second, id),
        withdrawApproval(accountant, { requestId: id }),
      ]);
      const won = outcomes.filter(({ status }) => status === 'fulfilled');
      expect(won).toHaveLength(1);
      const { bill, note, request } = await withTenant(scene.tenant.id, async (db) => ({
        bill: await db.bill.findFirstOrThrow({ where: { id: billId } }),
        note: await db.creditNote.findFirstOrThrow({ where: { billId } }),
        request: await db.approvalRequest.findFirstOrThrow({ where: { id } }),
      }));
      expect(note.status).toBe(request.status === 'approved' ? 'posted' : 'declined');
      expect(bill.creditedAmount).toBe(request.status === 'approved' ? 700n : 0n);
    }
    await expectSoundBooks(scene.system);
  });

  it('may be withdrawn by the requester alone, while it waits', async () => {
    await flow(0n, { roleId: roles.leader as string });
    const { billId } = await waive(700n);
    const { id } = await onlyRequest();
    await expect(withdrawApproval(leader, { requestId: id })).rejects.toMatchObject({ code: 'not_found' });
    await withdrawApproval(accountant, { requestId: id });
    await expect(approve(leader, id)).rejects.toMatchObject({ code: 'approval_not_waiting' });
    const note = await withTenant(scene.tenant.id, (db) =>
      db.creditNote.findFirstOrThrow({ where: { billId } }),
    );
    expect(note.status).toBe('declined');
  });

  it('stays with another company out of reach', async () => {
    await flow(0n, { roleId: roles.leader as string });
    await waive(700n);
    const { id } = await onlyRequest();
    const stranger = await paymentScene();
    const theirs = await createTestMember(stranger.tenant, 'leader');
    await expect(approve(theirs, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getApproval(stranger.administrator, { requestId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('whoever can decide', () => {
  it('is told by mail, step by step, once, and not when it has been decided already', async () => {
    await flow(0n, { roleId: roles.leader as string }, { membershipId: idOf(scene.administrator) });
    await waive(2_500n);
    const { id } = await onlyRequest();
    const sent: { to: string; subject: string; key: string }[] = [];
    const sender = {
      async send(
        mails: readonly { to: string; subject: string }[],
        { idempotencyKey }: { idempotencyKey: string },
      ) {
        for (const { to, subject } of mails) sent.push({ to, subject, key: idempotencyKey });
        return mails.map((_mail, index) => `mail-${index}`);
      },
    } as unknown as MailSender;
    const jobs = () =>
      withTenant(scene.tenant.id, (db) =>
        db.outboxMessage.findMany({ where: { job: 'approval.mail' }, orderBy: { createdAt: 'asc' } }),
      );
    expect(await jobs()).toMatchObject([{ payload: { requestId: id, position: 1 } }]);
    await mailApprovers(scene.system, sender, { requestId: id, position: 1 });
    expect(sent).toMatchObject([
      { to: leader.actor.kind === 'member' && leader.actor.email, subject: '待你审批：减免 ¥25.00' },
    ]);
    await approve(leader, id);
    expect(await jobs()).toMatchObject([{}, { payload: { requestId: id, position: 2 } }]);
    await mailApprovers(scene.system, sender, { requestId: id, position: 1 });
    expect(sent).toHaveLength(1);
    await mailApprovers(scene.system, sender, { requestId: id, position: 2 });
    expect(sent[1]?.to).toBe(scene.administrator.actor.kind === 'member' && scene.administrator.actor.email);
  });
});
