import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { assignTicket } from '../tickets/dispatch/assign-ticket.ts';
import {
  type DispatchScene,
  dispatchScene,
  membershipOf,
} from '../tickets/dispatch/testing/dispatch-scene.ts';
import { transferTicket } from '../tickets/dispatch/transfer-ticket.ts';
import { actByContractorLink } from './act-by-contractor-link.ts';
import { attachContractorFile, contractorFile, contractorUploadTicket } from './contractor-file.ts';
import { listContractors } from './list-contractors.ts';
import { openContractorWork } from './open-contractor-work.ts';
import { saveContractor } from './save-contractor.ts';
import { shareContractorLink } from './share-contractor-link.ts';

let scene: DispatchScene;
let contractorId: string;
let visitors = 0;
let folder: string;

/** A stranger at an address of their own. */
const guest = () => {
  visitors += 1;
  return guestContext(scene.tenant, { ipAddress: `198.51.100.${visitors}` });
};

async function given(): Promise<{ ticketId: string; token: string }> {
  const ticketId = await scene.report('urgent');
  await withTenant(
    scene.tenantId,
    (db) =>
      db.$executeRaw`update ticket set finish_code = '4711', contact_name = '王女士', contact_phone = '13900000001'
      where tenant_id = ${scene.tenantId}::uuid and id = ${ticketId}::uuid`,
  );
  await transferTicket(scene.desk, {
    ticketId,
    to: { kind: 'contractor', contractorId },
    note: '请厂家来修',
  });
  const { url } = await shareContractorLink(scene.desk, { ticketId });
  return { ticketId, token: url.split('/work/')[1] as string };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linli-contractors-'));
  process.env.STORAGE_FOLDER = folder;
  reloadEnv();
  scene = await dispatchScene();
  ({ contractorId } = await saveContractor(scene.desk, {
    name: '安达电梯',
    phone: '021-55550000',
    skills: ['lift'],
  }));
});

afterAll(async () => {
  delete process.env.STORAGE_FOLDER;
  reloadEnv();
  await rm(folder, { recursive: true, force: true });
});

describe('a contractor without an account', () => {
  it('takes a ticket by a link, comes, works and finishes, each step under their name', async () => {
    const { ticketId, token } = await given();
    const seen = await openContractorWork(guest(), { token });
    expect(seen).toMatchObject({
      state: 'open',
      contractor: '安达电梯',
      ticket: { status: 'assigned', title: '厨房水管漏水', contactPhone: '13900000001', hasFinishCode: true },
    });
    expect(
      JSON.stringify(seen, (_key, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain('4711');
    const act = (step: Parameters<typeof actByContractorLink>[1]['act']) =>
      actByContractorLink(guest(), { token, act: step });
    const expectedAt = new Date(Date.now() + 3_600_000);
    await act({ act: 'acknowledge', expectedAt });
    await expect(act({ act: 'arrive' })).rejects.toMatchObject({ code: 'ticket_moved' });
    await act({ act: 'depart' });
    await act({ act: 'arrive' });
    await act({ act: 'note', note: '已更换抱闸' });
    await act({ act: 'wait_material', note: '等配件' });
    await act({ act: 'resume' });
    await expect(act({ act: 'finish', note: '修好了' })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(act({ act: 'finish', note: '修好了', code: '0000' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await act({ act: 'finish', note: '修好了', code: '4711' });
    expect(await scene.ticket(ticketId)).toMatchObject({
      status: 'done',
      confirmedBy: 'code',
      resolution: '修好了',
    });
    const events = (await scene.events(ticketId)).slice(3);
    expect(events.map(({ event }) => event)).toEqual([
      'acknowledge',
      'depart',
      'arrive',
      'note',
      'wait_material',
      'resume',
      'finish',
    ]);
    expect(new Set(events.map(({ actorKind, actorName }) => `${actorKind} ${actorName}`))).toEqual(
      new Set(['contractor 安达电梯']),
    );
    expect(events[0]?.ipAddress).toMatch(/^198\.51\.100\./);
    // Finished: they are thanked, and the owner's name and phone are theirs no more.
    expect(await openContractorWork(guest(), { token })).toEqual({ state: 'done', contractor: '安达电梯' });
  });

  it('has a link only as long as the ticket is theirs, and one at a time', async () => {
    const { ticketId, token } = await given();
    const { url } = await shareContractorLink(scene.desk, { ticketId });
    const second = url.split('/work/')[1] as string;
    expect(await openContractorWork(guest(), { token })).toMatchObject({ state: 'ended' });
    await expect(
      actByContractorLink(guest(), { token, act: { act: 'note', note: '还在' } }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    await actByContractorLink(guest(), {
      token: second,
      act: { act: 'hand_back', note: '不属于我们的范围' },
    });
    expect(await scene.ticket(ticketId)).toMatchObject({ status: 'accepted', contractorId: null });
    expect(await openContractorWork(guest(), { token: second })).toMatchObject({ state: 'ended' });
    await assignTicket(scene.desk, { ticketId, assigneeId: membershipOf(await scene.worker()) });
    await expect(shareContractorLink(scene.desk, { ticketId })).rejects.toMatchObject({
      code: 'ticket_moved',
    });
  });

  it('cannot be guessed, used at another company, or used after it has run out', async () => {
    const { ticketId, token } = await given();
    const { tenant } = await createTestTenant();
    await expect(
      openContractorWork(guestContext(tenant, { ipAddress: '198.51.100.250' }), { token }),
    ).rejects.toMatchObject({ code: 'not_found' });
    for (const guess of ['', 'x', token.slice(1), 'A'.repeat(32)])
      await expect(openContractorWork(guest(), { token: guess })).rejects.toMatchObject({
        code: 'not_found',
      });
    await expect(contractorFile(guest(), { token, ticketFileId: newId() })).rejects.toMatchObject({
      code: 'not_found',
    });
    const later = { ...guest(), now: () => new Date(Date.now() + 31 * 86_400_000) };
    expect(await openContractorWork(later, { token })).toMatchObject({ state: 'ended' });
    await expect(actByContractorLink(later, { token, act: { act: 'depart' } })).rejects.toMatchObject({
      code: 'not_found',
    });
    // What the database keeps opens nothing.
    const [row] = await withTenant(scene.tenantId, (db) =>
      db.contractorLink.findMany({ where: { tenantId: scene.tenantId, ticketId } }),
    );
    expect(row?.tokenHash).not.toContain(token);
    await expect(openContractorWork(guest(), { token: row?.tokenHash as string })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('sends photos from before and after the work, and sees those of the owner', async () => {
    const { ticketId, token } = await given();
    expect(await contractorUploadTicket(guest(), { token })).toBe(ticketId);
    const id = newId();
    const key = `tickets/${id}`;
    const picture = { width: 40, height: 30, channels: 3, background: '#3a7' } as const;
    const body = await sharp({ create: picture }).png().toBuffer();
    const stored = await putFile(scene.tenantId, key, body, { contentType: 'image/png' });
    const { ticketFileId } = await attachContractorFile(guest(), {
      ticketId,
      kind: 'before',
      upload: { ...stored, id, key, name: 'a.png' },
    });
    const seen = await openContractorWork(guest(), { token });
    expect(seen).toMatchObject({ state: 'open', ticket: { files: [{ id: ticketFileId, kind: 'before' }] } });
    expect(await contractorFile(guest(), { token, ticketFileId })).toMatchObject({
      contentType: expect.stringMatching(/^image\//),
    });
    const { token: other } = await given();
    await expect(contractorFile(guest(), { token: other, ticketFileId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is stopped when somebody tries codes one after the other', async () => {
    const { token } = await given();
    const stranger = guest();
    const tries: string[] = [];
    for (let index = 0; index < 70; index += 1)
      await actByContractorLink(stranger, { token, act: { act: 'depart' } }).catch(({ code }) =>
        tries.push(code),
      );
    expect(tries.filter((code) => code === 'too_many_requests')).toHaveLength(10);
  });
});

describe('the list of contractors', () => {
  it('counts what is with them, and keeps names apart', async () => {
    const [listed] = await listContractors(scene.desk, {});
    expect(listed).toMatchObject({ name: '安达电梯', skills: ['lift'], isActive: true });
    expect(listed?.openTickets).toBeGreaterThan(0);
    await expect(saveContractor(scene.desk, { name: '安达电梯', phone: '021-1' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await saveContractor(scene.desk, { contractorId, name: '安达电梯', phone: '021-2', isActive: false });
    expect(await listContractors(scene.desk, { activeOnly: true })).toEqual([]);
    await expect(listContractors(await scene.worker(), {})).resolves.toHaveLength(1);
    await expect(saveContractor(await scene.worker(), { name: '甲', phone: '123' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
