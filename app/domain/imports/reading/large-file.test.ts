import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** In a process of its own, so that nobody else's memory counts, and with a heap that holds no whole workbook. */
test('a workbook of 100,000 properties with 20 columns is read in bounded memory', async () => {
  const script = fileURLToPath(new URL('./testing/measure-reading.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    script,
    'xlsx',
    '100000',
  ]);
  process.stdout.write(`large workbook: ${stdout}`);
  const measured = JSON.parse(stdout);
  // Ten communities with their buildings and entrances, and for each property itself, a person and a tenure.
  expect(measured).toMatchObject({ form: 'one_sheet', rowsSeen: 100_000, errors: 0 });
  expect(measured.facts).toBeGreaterThan(300_000);
  expect(measured.write.extraMegabytes).toBeLessThan(150);
  expect(measured.look.extraMegabytes).toBeLessThan(150);
  expect(measured.read.extraMegabytes).toBeLessThan(250);
}, 300_000);
