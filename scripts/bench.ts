import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './local-environment.ts';

/** `npm run bench -- <name>`: runs bench/<name>.ts, whose last line is one JSON object. */
const names = readdirSync(path.join(projectRoot, 'bench'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'main');
const [name] = process.argv.slice(2);
if (!name || !names.includes(name)) {
  console.error(`Which one? ${names.join(', ')}`);
  process.exit(2);
}
await import(`#bench/${name}.ts`);
