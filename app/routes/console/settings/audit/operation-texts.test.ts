import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { resources } from '#app/locales/en/resources.ts';

const root = path.resolve(import.meta.dirname, '../../../../..');

/** `bill.void` of every operation that writes, found in the sources, because only what writes is written down. */
function writeOperations(): string[] {
  return ['app/domain', 'tenants'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      // What tests set their scenes with is no operation of the product.
      .filter((file) => !file.split(path.sep).includes('testing'))
      .flatMap((file) => {
        const source = readFileSync(path.join(root, folder, file), 'utf8');
        return [...source.matchAll(/name: '([a-z-]+\.[a-z-]+)',\s*kind: 'write'/g)].map(
          (match) => match[1] ?? '',
        );
      }),
  );
}

it('tells every operation of the audit log in words', () => {
  const nouns: Record<string, Record<string, string>> = resources.settings.audit.operations;
  const found = writeOperations();
  expect(found.length).toBeGreaterThan(40);
  const untold = found.filter((operation) => {
    const [noun = '', verb = ''] = operation.split('.');
    return !nouns[noun]?.[verb];
  });
  expect(untold, 'add them to settings.audit.operations of both languages').toEqual([]);
});
