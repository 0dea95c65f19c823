import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServiceScene, serviceScene } from '#app/domain/ratings/testing/service-scene.ts';
import { getTicketFile } from '#app/domain/tickets/files/get-ticket-file.ts';
import { writeTicketMessage } from '#app/domain/tickets/messages/write-ticket-message.ts';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { staffRequest } from '../../console/testing/staff-request.ts';
import { loader as homeLoader } from '../home.tsx';
import { loader as messagesLoader } from '../messages.tsx';
import { action as attach } from './attach.ts';
import { loader as fileLoader } from './file.ts';
import { action as markRead } from './read-messages.ts';
import { loader as serviceLoader } from './service.tsx';
import { action as act, loader as ticketLoader } from './ticket.tsx';
import { action as write } from './write-message.ts';

/** Words that stand nowhere but in what one member of the household wrote to the company. */
const secret = '夜半鼓声';

type Told = { ticketId: string; fileId: string; messageFileId: string };

let folder: string;
let scene: ServiceScene;
/** Everybody else of the household. */
const others: Record<string, TenantContext> = {};
let complaint: Told;
let repair: Told;

/** A ticket of the first owner with a file of its own, and one that came with a message. */
async function told(kind: 'complaint' | 'repair', title: string): Promise<Told> {
  const { tenantId } = scene;
  const ticketId = await scene.ticket([], { kind, title, description: title });
  const { messageId } = await writeTicketMessage(scene.owner, { ticketId, body: secret });
  const [fileId, messageFileId] = [newId(), newId()];
  await withTenant(tenantId, async (db) => {
    for (const [id, about] of [
      [fileId, { kind: kind === 'complaint' ? 'evidence' : 'photo' }],
      [messageFileId, { kind: 'message', messageId }],
    ] as const) {
      const stored = newId();
      const key = `tickets/${stored}`;
      const contentType = 'image/jpeg';
      await putFile(tenantId, key, Buffer.from(secret), { contentType });
      const file = { key, name: `${about.kind}.jpg`, contentType, size: BigInt(Buffer.byteLength(secret)) };
      await db.storedFile.create({ data: { tenantId, id: stored, ...file } });
      await db.ticketFile.create({ data: { tenantId, id, ticketId, fileId: stored, ...about } });
    }
  });
  return { ticketId, fileId, messageFileId };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linli-household-'));
  process.env.STORAGE_FOLDER = folder;
  reloadEnv();
  scene = await serviceScene();
  const { tenant, tenantId, propertyIds } = scene;
  const [propertyId = ''] = propertyIds;
  for (const kind of ['owner', 'household_member', 'renter'] as const) {
    const personId = newId();
    await withTenant(tenantId, async (db) => {
      await db.person.create({ data: { tenantId, id: personId, name: kind } });
      await db.tenure.create({ data: { tenantId, id: newId(), propertyId, personId, kind, isPayer: false } });
    });
    others[kind] = await createTestOwner(tenant, personId);
  }
  complaint = await told('complaint', secret);
  repair = await told('repair', '厨房水管漏水');
});

afterAll(async () => {
  delete process.env.STORAGE_FOLDER;
  reloadEnv();
  await rm(folder, { recursive: true, force: true });
});

type Route = (args: LoaderFunctionArgs) => Promise<unknown>;

/** What a page or an address answers to somebody; the code where it refuses. */
async function answer(
  ctx: TenantContext,
  route: Route,
  path: string,
  sent: Parameters<typeof staffRequest>[2] = {},
): Promise<string> {
  try {
    const given = await route(await staffRequest(ctx, path, sent));
    if (given instanceof Response) return `${given.status} ${await given.text()}`;
    return JSON.stringify(given, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
  } catch (error) {
    if (error instanceof Response) return `${error.status} ${await error.text()}`;
    const { code } = error as { code?: string };
    if (!code) throw error;
    return `refused: ${code}`;
  }
}

const fileOf = (ctx: TenantContext, ticketFileId: string) =>
  answer(ctx, fileLoader as Route, `/service/files/${ticketFileId}`, { params: { ticketFileId } });

const refusal = /not_found|forbidden|^40[34]/;

describe('what somebody tells in confidence', () => {
  it('stands on no page of the others who hold the home', async () => {
    const params = { ticketId: complaint.ticketId };
    const page = `/service/tickets/${complaint.ticketId}`;
    expect(await answer(scene.owner, ticketLoader as Route, page, { params })).toContain(secret);
    for (const fileId of [complaint.fileId, complaint.messageFileId])
      expect(await fileOf(scene.owner, fileId)).toBe(`200 ${secret}`);
    for (const [who, ctx] of Object.entries(others)) {
      for (const [route, path] of [
        [homeLoader, '/home'],
        [serviceLoader, '/service'],
        [serviceLoader, '/service?tab=ended'],
        [messagesLoader, '/messages'],
      ] as [Route, string][]) {
        const shown = await answer(ctx, route, path);
        expect(shown, `${who}: ${path}`).not.toContain(secret);
        expect(shown, `${who}: ${path}`).not.toContain(complaint.ticketId);
      }
      expect(await answer(ctx, ticketLoader as Route, page, { params }), who).toMatch(refusal);
      for (const fileId of [complaint.fileId, complaint.messageFileId])
        expect(await fileOf(ctx, fileId), who).toMatch(refusal);
    }
  });

  it('is not answered, added to, called off or rated by them', async () => {
    const params = { ticketId: complaint.ticketId };
    const page = `/service/tickets/${complaint.ticketId}`;
    const multipart = (fields: Record<string, string | Blob>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      return form;
    };
    for (const [who, ctx] of Object.entries(others)) {
      for (const fields of <Record<string, string>[]>[
        { _form: 'urge' },
        { _form: 'cancel', note: '?' },
        { _form: 'reopen', note: '?' },
        { _form: 'add', addition: '?' },
        { _form: 'rate', speed: '1', result: '1', attitude: '1' },
      ])
        expect(
          await answer(ctx, act as Route, page, { params, form: new URLSearchParams(fields) }),
          `${who}: ${fields._form}`,
        ).toMatch(refusal);
      const file = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], { type: 'image/jpeg' });
      for (const [route, path, form] of [
        [attach, `${page}/files`, multipart({ kind: 'evidence', file })],
        [write, `${page}/messages`, multipart({ body: '?' })],
        [markRead, `${page}/messages/read`, new URLSearchParams()],
      ] as [Route, string, FormData | URLSearchParams][])
        expect(await answer(ctx, route, path, { params, form }), `${who}: ${path}`).toMatch(refusal);
    }
    const { status, version } = await scene.read(complaint.ticketId);
    expect({ status, version }).toEqual({ status: 'submitted', version: 1 });
  });
});

describe('the repair of a home', () => {
  it('is seen by all who hold it, without what was written about it and what came with that', async () => {
    const params = { ticketId: repair.ticketId };
    const page = `/service/tickets/${repair.ticketId}`;
    for (const [who, ctx] of Object.entries(others)) {
      const shown = await answer(ctx, ticketLoader as Route, page, { params });
      expect(shown, who).toContain('厨房水管漏水');
      expect(shown, who).toContain(repair.fileId);
      expect(shown, who).not.toContain(secret);
      expect(shown, who).not.toContain(repair.messageFileId);
      const ticketFileId = repair.messageFileId;
      expect(await fileOf(ctx, ticketFileId), who).toMatch(refusal);
      expect(await fileOf(ctx, repair.fileId), who).toBe(`200 ${secret}`);
      await expect(getTicketFile(ctx, { ticketFileId }), who).rejects.toMatchObject({ code: 'not_found' });
      await expect(getTicketFile(ctx, { ticketFileId: repair.fileId }), who).resolves.toBeTruthy();
    }
    expect(await answer(scene.owner, ticketLoader as Route, page, { params })).toContain(
      repair.messageFileId,
    );
    await expect(getTicketFile(scene.owner, { ticketFileId: repair.messageFileId })).resolves.toBeTruthy();
    await expect(getTicketFile(scene.worker, { ticketFileId: repair.messageFileId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
