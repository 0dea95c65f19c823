import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getDispatchState } from '../tickets/dispatch/get-dispatch-state.ts';
import { giveOut } from '../tickets/dispatch/give-out.ts';
import { type DispatchScene, dispatchScene } from '../tickets/dispatch/testing/dispatch-scene.ts';
import { transferTicket } from '../tickets/dispatch/transfer-ticket.ts';
import { mailContractorLink } from './mail-contractor-link.ts';
import { openContractorWork } from './open-contractor-work.ts';
import { saveContractor } from './save-contractor.ts';
import { shareContractorLink } from './share-contractor-link.ts';

let sandbox: Sandbox;
let scene: DispatchScene;
let email: string;
let contractorId: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  process.env.RESEND_BASE_URL = sandbox.origin;
  reloadEnv();
  scene = await dispatchScene();
});

afterAll(async () => {
  delete process.env.RESEND_BASE_URL;
  reloadEnv();
  await sandbox.close();
});

beforeEach(async () => {
  await sandbox.resend.control.reset({});
  email = `${newId()}@lifts.example`;
  const name = `安达电梯 ${newId()}`;
  ({ contractorId } = await saveContractor(scene.desk, { name, phone: '021-5555', email }));
});

const guest = () => guestContext(scene.tenant, { ipAddress: `198.51.100.${Math.ceil(Math.random() * 250)}` });
const send = (job: { linkId: string }) => mailContractorLink(scene.system, resendMailSender(), job);

/** Jobs that were recorded since, each with the link that it mails. */
async function jobs(): Promise<{ linkId: string }[]> {
  const rows = await withTenant(scene.tenantId, (db) =>
    db.outboxMessage.findMany({
      where: { tenantId: scene.tenantId, job: 'contractor-link.mail' },
      orderBy: { id: 'asc' },
    }),
  );
  return rows.map(({ payload }) => payload as { linkId: string });
}

async function given() {
  const ticketId = await scene.report('urgent');
  const to = { kind: 'contractor' as const, id: contractorId };
  const key = newId();
  const { link } = await giveOut(
    { ...scene.desk, idempotencyKey: key },
    { ticketId, to, note: '请厂家来修' },
  );
  const job = (await jobs()).at(-1) as { linkId: string };
  return { ticketId, job, url: link?.url ?? '' };
}

describe('the link of a contractor with a mail address', () => {
  it('goes out once when the work is given to them, in the company’s name, and opens the work', async () => {
    const before = (await jobs()).length;
    const { ticketId, job, url } = await given();
    expect((await jobs()).length).toBe(before + 1);
    expect((await getDispatchState(scene.desk, { ticketId })).link).toMatchObject({
      mailedTo: email,
      mailedAt: null,
    });
    await send(job);
    await send(job);
    const mails = await sandbox.resend.control.mails({ to: email });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain(scene.tenant.name);
    expect(mails[0]?.text).toContain(url);
    expect(mails[0]?.text).not.toContain('13900000001');
    expect(await openContractorWork(guest(), { token: url.split('/work/')[1] as string })).toMatchObject({
      state: 'open',
    });
    expect((await getDispatchState(scene.desk, { ticketId })).link).toMatchObject({
      mailedAt: expect.any(Date),
      mailProblem: null,
    });
  });

  it('is sent again as a new one, and the one before opens nothing', async () => {
    const { ticketId, job, url } = await given();
    await send(job);
    const { url: second } = await shareContractorLink(scene.desk, { ticketId });
    const again = (await jobs()).at(-1) as { linkId: string };
    expect(again.linkId).not.toBe(job.linkId);
    await send(again);
    const texts = (await sandbox.resend.control.mails({ to: email })).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts.filter((text) => text?.includes(second))).toHaveLength(1);
    const open = (address: string) =>
      openContractorWork(guest(), { token: address.split('/work/')[1] as string });
    expect(await open(url)).toMatchObject({ state: 'ended' });
    expect(await open(second)).toMatchObject({ state: 'open' });
  });

  it('is not mailed once it has ended, and not at all to whoever has no address', async () => {
    const { ticketId, job } = await given();
    const to = { kind: 'department' as const, departmentId: scene.departmentId };
    await transferTicket(scene.desk, { ticketId, to, note: '自己修' });
    await send(job);
    expect(await sandbox.resend.control.mails({ to: email })).toEqual([]);

    const before = (await jobs()).length;
    await saveContractor(scene.desk, { contractorId, name: `无邮箱 ${newId()}`, phone: '021-5555' });
    const { link } = await giveOut(scene.desk, {
      ticketId: await scene.report(),
      to: { kind: 'contractor', id: contractorId },
      note: '请来修',
    });
    expect(link).toMatchObject({ mailedTo: null, phone: '021-5555', url: expect.stringContaining('/work/') });
    expect((await jobs()).length).toBe(before);
  });

  it('says what the mail service refused for good', async () => {
    // As an address may have been written down elsewhere.
    await withTenant(scene.tenantId, (db) =>
      db.contractor.update({
        where: { tenantId_id: { tenantId: scene.tenantId, id: contractorId } },
        data: { email: 'no address' },
      }),
    );
    const { ticketId, job } = await given();
    await send(job);
    expect((await getDispatchState(scene.desk, { ticketId })).link).toMatchObject({
      mailedAt: null,
      mailProblem: expect.stringMatching(/./),
    });
  });

  it('keeps its secret out of everything that is written down', async () => {
    const { job, url } = await given();
    await send(job);
    const token = url.split('/work/')[1] as string;
    const kept = await withTenant(scene.tenantId, async (db) => {
      const where = { tenantId: scene.tenantId };
      return JSON.stringify(
        [
          await db.auditEntry.findMany({ where }),
          await db.outboxMessage.findMany({ where }),
          await db.idempotencyRecord.findMany({ where }),
          await db.contractorLink.findMany({ where }),
          await db.ticketEvent.findMany({ where }),
        ],
        (_key, value) => (typeof value === 'bigint' ? String(value) : value),
      );
    });
    expect(kept).toContain(job.linkId);
    expect(kept).not.toContain(token);
  });

  it('is the same where the request is repeated', async () => {
    const ticketId = await scene.report();
    const ctx = { ...scene.desk, idempotencyKey: newId() };
    const before = (await jobs()).length;
    const input = { ticketId, to: { kind: 'contractor' as const, contractorId }, note: '请来修' };
    const [first, second] = [await transferTicket(ctx, input), await transferTicket(ctx, input)];
    expect(second.link?.linkId).toBe(first.link?.linkId);
    expect((await jobs()).length).toBe(before + 1);
  });
});
