import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes bytes into a file that goes away with the test, and gives its path. */
export async function temporaryFile(bytes: Uint8Array | string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-reading-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'upload');
  await writeFile(path, bytes);
  return path;
}
