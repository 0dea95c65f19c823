import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskScene } from '#app/domain/tickets/desk/testing/desk-scene.ts';
import { film } from '#app/domain/tickets/files/testing/films.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { staffRequest } from '../../testing/staff-request.ts';
import { action as record } from '../tickets/new-ticket.tsx';
import { loader as page } from '../tickets/ticket.tsx';
import { action as attach } from './attach.ts';
import { loader as file } from './file.ts';

let folder: string;
let scene: Awaited<ReturnType<typeof deskScene>>;
let ticketId: string;
let photo: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linli-desk-files-'));
  process.env.STORAGE_FOLDER = folder;
  reloadEnv();
  scene = await deskScene();
  const [home] = scene.homes;
  const form = new URLSearchParams({
    propertyId: home?.propertyId ?? '',
    caller: home?.personId ?? '',
    contactPhone: '13800001111',
    categoryId: scene.leakId,
    description: '水管漏水',
    'answers.where': '厨房',
    urgency: 'urgent',
    accept: 'on',
  });
  const made = (await record(
    await staffRequest(scene.desk, '/console/service/tickets/new', { form }),
  )) as Response;
  ticketId = made.headers.get('Location')?.split('/').at(-1) ?? '';
  const picture = { width: 40, height: 30, channels: 3, background: '#3a7' } as const;
  photo = await sharp({ create: picture }).jpeg().toBuffer();
});

afterAll(async () => {
  delete process.env.STORAGE_FOLDER;
  reloadEnv();
  await rm(folder, { recursive: true, force: true });
});

async function send(ctx: TenantContext, kind: string, body: Buffer, { id = newId(), to = ticketId } = {}) {
  const form = new FormData();
  form.set('kind', kind);
  form.set('ticketFileId', id);
  form.set('file', new Blob([new Uint8Array(body)]), 'sent');
  const request = { form, params: { ticketId: to } };
  const answer = await attach(await staffRequest(ctx, `/console/service/tickets/${to}/files`, request));
  return { status: answer.status, ...((await answer.json()) as { issue: string | null }) };
}

const kept = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).length;

describe('the desk', () => {
  it('adds photos, films and recordings to a ticket, each once', async () => {
    const id = newId();
    const taken = { status: 200, issue: null };
    expect(await send(scene.desk, 'photo', photo, { id })).toEqual(taken);
    expect(await send(scene.desk, 'photo', photo, { id })).toEqual(taken);
    expect(await send(scene.desk, 'video', film().body)).toEqual(taken);
    expect(await send(scene.desk, 'voice', film().body)).toEqual(taken);
    const params = { ticketId };
    const { ticket } = await page(
      await staffRequest(scene.desk, `/console/service/tickets/${ticketId}`, { params }),
    );
    expect(ticket.files.map(({ kind, contentType }) => [kind, contentType])).toEqual([
      ['photo', 'image/jpeg'],
      ['video', 'video/mp4'],
      ['voice', 'audio/mp4'],
    ]);
    expect(ticket.may.attach).toBe(true);
    const shown = await file(
      await staffRequest(scene.desk, `/console/service/files/${id}`, { params: { ticketFileId: id } }),
    );
    expect(shown.headers.get('Content-Type')).toBe('image/jpeg');
    expect(await kept()).toBe(3);
  });

  it('is told in words what is not taken, and nothing of it is kept', async () => {
    const before = await kept();
    expect(await send(scene.desk, 'photo', Buffer.from('<script>'))).toMatchObject({
      status: 422,
      issue: expect.stringContaining('file_type'),
    });
    expect(await send(scene.desk, 'video', film().body)).toMatchObject({
      issue: expect.stringContaining('file_many'),
    });
    expect(await send(scene.desk, 'nonsense', photo)).toMatchObject({
      issue: expect.stringContaining('file_required'),
    });
    expect(await send(scene.desk, 'photo', photo, { to: newId() })).toMatchObject({ status: 404 });
    const stranger = await createTestMember(scene.tenant, 'cashier');
    expect(await send(stranger, 'photo', photo)).toMatchObject({ status: 403 });
    expect(await kept()).toBe(before);
  });
});
