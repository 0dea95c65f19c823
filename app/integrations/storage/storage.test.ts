import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { deleteFile } from './delete-file.ts';
import { getFileStream } from './get-file-stream.ts';
import { localPathOf } from './local-path-of.ts';
import { putFile } from './put-file.ts';

const tenant = newId();
const otherTenant = newId();
const workbookTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  '</Types>';
const text = Buffer.from('房号,面积\n1-101,94.56\n');

let folder: string;
let s3: Server;
const objects = new Map<string, { body: Buffer; type: string | undefined }>();

/** The four verbs of an S3 bucket, path style. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linli-storage-'));
  s3 = createServer((request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? '', 'http://s3').pathname);
    buffer(request).then((body) => {
      const object = objects.get(key);
      if (request.method === 'PUT') {
        if (request.headers['content-length'] === undefined) return response.writeHead(411).end();
        objects.set(key, { body, type: request.headers['content-type'] });
      } else if (request.method === 'DELETE') {
        objects.delete(key);
        return response.writeHead(204).end();
      } else if (!object) {
        return response.writeHead(404).end();
      } else {
        response.writeHead(200, { 'content-length': object.body.length, 'content-type': object.type ?? '' });
        return response.end(request.method === 'HEAD' ? undefined : object.body);
      }
      response.writeHead(200, { etag: '"1"' }).end();
    });
  });
  await new Promise<void>((ready) => s3.listen(0, '127.0.0.1', ready));
});

afterAll(async () => {
  s3.close();
  await rm(folder, { recursive: true, force: true });
});

const variables = [
  'STORAGE_FOLDER',
  'S3_BUCKET',
  'S3_ENDPOINT',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const;

function use(kind: 'folder' | 's3') {
  process.env.STORAGE_FOLDER = folder;
  if (kind === 's3') {
    process.env.S3_BUCKET = 'files';
    process.env.S3_ENDPOINT = `http://127.0.0.1:${(s3.address() as AddressInfo).port}`;
    process.env.S3_ACCESS_KEY_ID = 'id';
    process.env.S3_SECRET_ACCESS_KEY = 'secret';
  }
  reloadEnv();
}

afterEach(() => {
  for (const name of variables) delete process.env[name];
  reloadEnv();
});

describe.each(['folder', 's3'] as const)('on %s', (kind) => {
  test('a file comes back as it went in, from bytes, a stream and a web stream', async () => {
    use(kind);
    const sources = [text, Readable.from([text.subarray(0, 5), text.subarray(5)]), new Blob([text]).stream()];
    for (const [index, source] of sources.entries()) {
      const key = `imports/${index}/register.csv`;
      const stored = await putFile(tenant, key, source, { contentType: 'text/csv; charset=utf-8' });
      expect(stored).toEqual({
        size: text.length,
        contentType: 'text/csv',
        sha256: createHash('sha256').update(text).digest('hex'),
      });
      const { stream, size } = await getFileStream(tenant, key);
      expect(size).toBe(text.length);
      expect(await buffer(stream)).toEqual(text);
    }
  });

  test('a later file takes the place of an earlier one', async () => {
    use(kind);
    await putFile(tenant, 'logo', text, { contentType: 'text/plain' });
    await putFile(tenant, 'logo', Buffer.alloc(0), { contentType: 'text/plain' });
    expect((await getFileStream(tenant, 'logo')).size).toBe(0);
  });

  test('it can be had as a path, and deleted, twice', async () => {
    use(kind);
    await putFile(tenant, 'a.csv', text, { contentType: 'text/csv' });
    const local = await localPathOf(tenant, 'a.csv');
    expect(await readFile(local.path)).toEqual(text);
    await local.release();
    if (kind === 's3') await expect(stat(local.path)).rejects.toThrow('ENOENT');
    else expect(await readFile(local.path)).toEqual(text);
    await deleteFile(tenant, 'a.csv');
    await deleteFile(tenant, 'a.csv');
    await expect(getFileStream(tenant, 'a.csv')).rejects.toThrow('not_found');
    await expect(localPathOf(tenant, 'a.csv')).rejects.toThrow('not_found');
  });

  test('another company does not find it', async () => {
    use(kind);
    await putFile(tenant, 'secret.csv', text, { contentType: 'text/csv' });
    await expect(getFileStream(otherTenant, 'secret.csv')).rejects.toThrow('not_found');
  });

  test.each([
    `../${otherTenant}/secret.csv`,
    `a/../../${otherTenant}/secret.csv`,
    '..',
    '.',
    '',
    '/etc/passwd',
    'a//b',
    'a/',
    'a\\..\\b',
    'a\0b',
    '.hidden',
    'a/%2e%2e/b',
    '账单.csv',
    'x'.repeat(600),
  ])('key %j is refused', async (key) => {
    use(kind);
    await expect(putFile(tenant, key, text, { contentType: 'text/csv' })).rejects.toThrow('invalid_input');
    await expect(getFileStream(tenant, key)).rejects.toThrow('invalid_input');
    await expect(deleteFile(tenant, key)).rejects.toThrow('invalid_input');
    await expect(localPathOf(tenant, key)).rejects.toThrow('invalid_input');
  });

  test('a tenant that is no id is refused', async () => {
    use(kind);
    await expect(putFile('../x', 'a', text, { contentType: 'text/csv' })).rejects.toThrow('invalid_input');
  });

  test('too much is refused and leaves nothing; what was there stays', async () => {
    use(kind);
    await putFile(tenant, 'kept.csv', text, { contentType: 'text/csv' });
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(65_536);
      })(),
    );
    await expect(
      putFile(tenant, 'kept.csv', endless, { contentType: 'text/csv', maxBytes: 1_000_000 }),
    ).rejects.toThrow('file_too_large');
    expect((await getFileStream(tenant, 'kept.csv')).size).toBe(text.length);
    if (kind === 'folder') expect(await readdir(path.join(folder, '.incoming'))).toEqual([]);
  });

  test('an upload that breaks off leaves nothing', async () => {
    use(kind);
    const broken = Readable.from(
      (async function* () {
        yield text;
        throw new Error('connection lost');
      })(),
    );
    await expect(putFile(tenant, 'broken.csv', broken, { contentType: 'text/csv' })).rejects.toThrow(
      'connection lost',
    );
    await expect(getFileStream(tenant, 'broken.csv')).rejects.toThrow('not_found');
    if (kind === 'folder') expect(await readdir(path.join(folder, '.incoming'))).toEqual([]);
  });

  test.each<[string, Uint8Array, string, string]>([
    [
      'a picture that says it is text',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'text/plain',
      'image/png',
    ],
    [
      'a page that says it is a picture',
      Buffer.from('<!doctype html><script>1</script>'),
      'image/png',
      'application/octet-stream',
    ],
    ['a page that says so', Buffer.from('<html><script>1</script>'), 'text/html', 'application/octet-stream'],
    [
      'a workbook that says it is a zip',
      zipSync({
        '[Content_Types].xml': Buffer.from(workbookTypes),
        'xl/workbook.xml': Buffer.from('<workbook/>'),
      }),
      'application/zip',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  ])('%s is what its content is', async (_name, content, declared, expected) => {
    use(kind);
    const stored = await putFile(tenant, 'sniffed', content, { contentType: declared });
    expect(stored.contentType).toBe(expected);
    if (kind === 's3') expect(objects.get(`/files/tenants/${tenant}/sniffed`)?.type).toBe(expected);
  });
});

test('a large upload never lies in memory as a whole', async () => {
  use('folder');
  const chunks = 200;
  let peak = 0;
  const before = process.memoryUsage().arrayBuffers;
  const large = Readable.from(
    (async function* () {
      for (let n = 0; n < chunks; n += 1) {
        peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
        yield Buffer.alloc(1024 * 1024, n);
        // Gives the collector its turn, as the network would.
        await new Promise(setImmediate);
      }
    })(),
  );
  const stored = await putFile(tenant, 'large.bin', large, { contentType: 'application/octet-stream' });
  expect(stored.size).toBe(chunks * 1024 * 1024);
  expect(peak).toBeLessThan(100 * 1024 * 1024);
});
