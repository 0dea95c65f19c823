// `npm run demo`, `npm test` and their like on a machine with Node alone: installs what is missing, then runs scripts/<name>.ts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const [name, ...rest] = process.argv.slice(2);

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(path.join(root, 'node_modules', 'tsx'))) run('npm', ['ci']);
if (!existsSync(path.join(root, 'prisma', 'generated', 'client.ts'))) run('npm', ['run', 'generate']);
run(process.execPath, ['--import', 'tsx', path.join('scripts', `${name}.ts`), ...rest]);
