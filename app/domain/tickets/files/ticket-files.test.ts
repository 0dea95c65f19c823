import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getFileStream } from '#app/integrations/storage/get-file-stream.ts';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { attachTicketFile } from './attach-ticket-file.ts';
import { getTicketFile } from './get-ticket-file.ts';
import { stripMovie } from './strip-movie.ts';
import { stripWebm } from './strip-webm.ts';
import { box, element, film, gps } from './testing/films.ts';

let folder: string;
let tenant: Tenant;
let owner: TenantContext;
let neighbour: TenantContext;
let ticketId: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linli-ticket-files-'));
  process.env.STORAGE_FOLDER = folder;
  reloadEnv();
});
afterAll(async () => {
  delete process.env.STORAGE_FOLDER;
  reloadEnv();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  ({ tenant } = await createTestTenant());
  const { propertyIds, communityId } = await createTestRegister(tenant.id, { properties: 2 });
  const holders = await withTenant(tenant.id, (db) =>
    db.tenure.findMany({ where: { tenantId: tenant.id }, orderBy: { propertyId: 'asc' } }),
  );
  owner = await createTestMember(tenant, 'owner', holders[0]!.personId);
  neighbour = await createTestMember(tenant, 'owner', holders[1]!.personId);
  ticketId = await plantTicket(tenant.id, communityId, holders[0]!.propertyId, holders[0]!.personId);
  expect(propertyIds).toHaveLength(2);
});

/** A ticket as `openTicket` leaves it, in a category of its own. */
async function plantTicket(tenantId: string, communityId: string, propertyId: string, personId: string) {
  const id = newId();
  const categoryId = newId();
  await withTenant(tenantId, async (db) => {
    await db.ticketCategory.create({ data: { tenantId, id: categoryId, kind: 'repair', name: `水 ${id}` } });
    await db.ticket.create({
      data: {
        tenantId,
        id,
        number: 1n,
        kind: 'repair',
        categoryId,
        source: 'portal',
        title: '漏水',
        communityId,
        propertyId,
        personId,
      },
    });
    await db.ticketEvent.create({
      data: {
        tenantId,
        id: newId(),
        ticketId: id,
        version: 1,
        event: 'submit',
        toStatus: 'submitted',
        actorKind: 'owner',
        actorName: '业主',
      },
    });
  });
  return id;
}

async function received(body: Buffer, name: string) {
  const id = newId();
  const key = `tickets/${id}`;
  const stored = await putFile(tenant.id, key, body, { contentType: 'application/octet-stream' });
  return { id, key, name, contentType: stored.contentType, size: stored.size };
}

async function kept(ticketFileId: string) {
  const file = await getTicketFile(owner, { ticketFileId });
  return { ...file, body: await buffer((await getFileStream(tenant.id, file.key)).stream) };
}

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'PhoneMaker' }, IFD3: { GPSLatitude: '31/1 13/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();

const refused = (code: string) => ({
  code: 'invalid_input',
  detail: { fields: [expect.objectContaining({ path: 'file', code })] },
});

describe('a photo', () => {
  test('is kept upright, smaller, and without where it was taken', async () => {
    const body = await photo(4000, 3000);
    expect(body.includes('PhoneMaker')).toBe(true);
    const { ticketFileId } = await attachTicketFile(owner, {
      ticketId,
      kind: 'photo',
      upload: await received(body, 'IMG_1.jpg'),
    });
    const file = await kept(ticketFileId);
    const facts = await sharp(file.body).metadata();
    expect(facts).toMatchObject({ format: 'jpeg', width: 1536, height: 2048 });
    expect(facts.exif).toBeUndefined();
    expect(file).toMatchObject({ contentType: 'image/jpeg', name: 'IMG_1.jpg' });
  });

  test('keeps where it was taken where the company wants to know', async () => {
    await withTenant(tenant.id, (db) =>
      db.ticketPolicy.upsert({
        where: { tenantId: tenant.id },
        create: { tenantId: tenant.id, keepsLocation: true, openingHours: [[], [], [], [], [], [], []] },
        update: { keepsLocation: true },
      }),
    );
    const { ticketFileId } = await attachTicketFile(owner, {
      ticketId,
      kind: 'photo',
      upload: await received(await photo(800, 600), 'a.jpg'),
    });
    const { body } = await kept(ticketFileId);
    const facts = await sharp(body).metadata();
    expect(facts.exif?.includes('PhoneMaker')).toBe(true);
    // It is upright now, and must not be turned once more by whoever shows it.
    expect(facts.orientation ?? 1).toBe(1);
    expect(facts).toMatchObject({ width: 600, height: 800 });
  });

  test.each([
    [
      'HEIC',
      Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0mif1heic')), Buffer.alloc(64)]),
      'file_heic',
    ],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>'), 'file_type'],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 'file_type'],
    ['half a photo', null, 'file_damaged'],
  ])('that is %s is refused with the reason', async (_name, body, code) => {
    const bytes = body ?? (await photo(2000, 2000)).subarray(0, 3000);
    await expect(
      attachTicketFile(owner, { ticketId, kind: 'photo', upload: await received(bytes, 'x.jpg') }),
    ).rejects.toMatchObject(refused(code));
  });

  test('is the last after nine, also where several come at once', async () => {
    const body = await photo(20, 20);
    const one = async () =>
      attachTicketFile(owner, { ticketId, kind: 'photo', upload: await received(body, 'a.jpg') });
    for (let count = 0; count < 6; count += 1) await one();
    const tries = await Promise.allSettled(Array.from({ length: 6 }, one));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await expect(one()).rejects.toMatchObject(refused('file_many'));
  });

  test('that is sent again under its id is attached once', async () => {
    const ticketFileId = newId();
    for (let tries = 0; tries < 3; tries += 1)
      expect(
        await attachTicketFile(owner, {
          ticketFileId,
          ticketId,
          kind: 'photo',
          upload: await received(await photo(20, 20), 'a.jpg'),
        }),
      ).toEqual({ ticketFileId });
    const rows = await withTenant(tenant.id, (db) => db.ticketFile.count({ where: { ticketId } }));
    expect(rows).toBe(1);
  });
});

describe('who may', () => {
  test('a neighbour neither attaches nor reads; the desk and whoever works on it do', async () => {
    const upload = await received(await photo(20, 20), 'a.jpg');
    const { ticketFileId } = await attachTicketFile(owner, { ticketId, kind: 'photo', upload });
    await expect(
      attachTicketFile(neighbour, {
        ticketId,
        kind: 'photo',
        upload: await received(await photo(20, 20), 'b'),
      }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(getTicketFile(neighbour, { ticketFileId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(getTicketFile(owner, { ticketFileId: 'nothing' })).rejects.toMatchObject({
      code: 'not_found',
    });
    const service = await createTestMember(tenant, 'customer_service');
    const worker = await createTestMember(tenant, 'repair_worker');
    expect(await getTicketFile(service, { ticketFileId })).toMatchObject({ contentType: 'image/jpeg' });
    await expect(getTicketFile(worker, { ticketFileId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      attachTicketFile(service, { ticketId, kind: 'before', upload: await received(await photo(9, 9), 'c') }),
    ).resolves.toBeDefined();
  });

  test('a complaint and its files stay with whoever wrote it and those who handle it', async () => {
    const { communityId, propertyId, personId } = await withTenant(tenant.id, (db) =>
      db.ticket.findFirstOrThrow({ where: { id: ticketId } }),
    );
    const confidential = newId();
    await withTenant(tenant.id, async (db) => {
      const { categoryId } = await db.ticket.findFirstOrThrow({ where: { id: ticketId } });
      await db.ticket.create({
        data: {
          tenantId: tenant.id,
          id: confidential,
          number: 2n,
          kind: 'complaint',
          confidential: true,
          categoryId,
          source: 'portal',
          title: '投诉',
          communityId,
          propertyId,
          personId,
        },
      });
      await db.ticketEvent.create({
        data: {
          tenantId: tenant.id,
          id: newId(),
          ticketId: confidential,
          version: 1,
          event: 'submit',
          toStatus: 'submitted',
          actorKind: 'owner',
          actorName: '业主',
        },
      });
    });
    const { ticketFileId } = await attachTicketFile(owner, {
      ticketId: confidential,
      kind: 'evidence',
      upload: await received(await photo(20, 20), 'a.jpg'),
    });
    const household = await createTestMember(
      tenant,
      'owner',
      neighbour.actor.kind === 'member' ? neighbour.actor.personId : null,
    );
    const service = await createTestMember(tenant, 'customer_service');
    // Whoever founded the company leads it as well; other administrators do not.
    const administrator = await createTestMember(tenant, 'administrator');
    const leader = await createTestMember(tenant, 'leader');
    for (const [name, stranger] of Object.entries({ household, service, administrator }))
      await expect(getTicketFile(stranger, { ticketFileId }), name).rejects.toMatchObject({
        code: 'not_found',
      });
    expect(await getTicketFile(leader, { ticketFileId })).toMatchObject({ contentType: 'image/jpeg' });
  });
});

async function stripped(body: Buffer, strip: typeof stripMovie): Promise<Buffer> {
  const file = path.join(folder, newId());
  await writeFile(file, body);
  const handle = await open(file, 'r+');
  await strip(handle).finally(() => handle.close());
  return readFile(file);
}

describe('a film', () => {
  test('loses where it was taken, wherever that lies, and keeps every byte of picture and sound', async () => {
    const { body, picture, sound } = film();
    expect(body.toString('latin1').split(gps)).toHaveLength(6);
    const clean = await stripped(body, stripMovie);
    expect(clean).toHaveLength(body.length);
    expect(clean.includes(gps)).toBe(false);
    expect(clean.includes(picture)).toBe(true);
    expect(clean.includes(sound)).toBe(true);
    expect(await stripped(clean, stripMovie)).toEqual(clean);
  });

  test('of which the end is missing, or whose index is compressed, is refused', async () => {
    const { body } = film();
    await expect(stripped(body.subarray(0, body.length - 9), stripMovie)).rejects.toThrow();
    await expect(
      stripped(
        Buffer.concat([box('ftyp', Buffer.from('qt  ')), box('moov', box('cmov', Buffer.from(gps)))]),
        stripMovie,
      ),
    ).rejects.toThrow('compressed');
    await expect(
      attachTicketFile(owner, {
        ticketId,
        kind: 'video',
        upload: await received(body.subarray(0, body.length - 9), 'a.mp4'),
      }),
    ).rejects.toMatchObject(refused('file_location'));
  });

  test('is attached once, and as what it is', async () => {
    const { ticketFileId } = await attachTicketFile(owner, {
      ticketId,
      kind: 'video',
      upload: await received(film().body, 'a.mp4'),
    });
    const file = await kept(ticketFileId);
    expect(file.contentType).toBe('video/mp4');
    expect(file.body.includes(gps)).toBe(false);
    await expect(
      attachTicketFile(owner, { ticketId, kind: 'video', upload: await received(film().body, 'b.mp4') }),
    ).rejects.toMatchObject(refused('file_many'));
    await expect(
      attachTicketFile(owner, { ticketId, kind: 'photo', upload: await received(film().body, 'b.mp4') }),
    ).rejects.toMatchObject(refused('file_type'));
  });
});

describe('a recording in WebM', () => {
  const head = element(0x1a45dfa3, element(0x4282, Buffer.from('webm')));
  const frames = Buffer.from('the frames of the recording');
  const tags = element(0x1254c367, Buffer.from(`LOCATION=${gps}`));
  const info = element(
    0x1549a966,
    Buffer.concat([element(0x2ad7b1, Buffer.from([15])), element(0x7ba9, Buffer.from(gps))]),
  );

  test.each([
    [
      'known',
      element(0x1f43b675, Buffer.concat([element(0xe7, Buffer.from([0])), element(0xa3, frames)])),
      tags,
    ],
    // A recorder in a browser leaves the ends of segment and cluster open.
    [
      'open',
      Buffer.concat([
        Buffer.from('1f43b67501ffffffffffffff', 'hex'),
        element(0xe7, Buffer.from([0])),
        element(0xa3, frames),
      ]),
      tags,
    ],
  ])('loses tags and titles where the ends of its parts are %s', async (_name, cluster, last) => {
    const inside = Buffer.concat([info, cluster, last]);
    const body = Buffer.concat([head, Buffer.from('1853806701ffffffffffffff', 'hex'), inside]);
    const clean = await stripped(body, stripWebm);
    expect(clean).toHaveLength(body.length);
    expect(clean.includes(gps)).toBe(false);
    expect(clean.includes(frames)).toBe(true);
    const voice = await attachTicketFile(owner, {
      ticketId,
      kind: 'voice',
      upload: await received(body, 'v.webm'),
    });
    const file = await kept(voice.ticketFileId);
    expect(file.contentType).toBe('audio/webm');
    expect(file.body.includes(gps)).toBe(false);
  });

  test('that is cut off is refused', async () => {
    const body = Buffer.concat([head, element(0x18538067, Buffer.concat([info, tags]))]);
    await expect(stripped(body.subarray(0, body.length - 3), stripWebm)).rejects.toThrow();
  });
});
