import { spawnSync } from 'node:child_process';
import { projectRoot } from './local-environment.ts';

/** `npm run check`: format and lint, types, the direction of imports, unused code. Everything is run; one failure fails all. */
const checks: [string, string[]][] = [
  ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '.']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  [
    'import direction',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      'app',
      'tenants',
      'workers',
      'prisma',
      'sandbox',
      'scripts',
      'bench',
      'e2e',
      '--config',
      'dependency-cruiser.config.mjs',
    ],
  ],
  ['unused code', ['node_modules/knip/bin/knip.js']],
];

let failed = 0;
for (const [name, args] of checks) {
  const { status } = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name}`);
  if (status !== 0) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);
