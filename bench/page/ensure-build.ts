import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildApplication } from '#scripts/build-application.ts';
import { projectRoot } from '#scripts/local-environment.ts';

/** What the built application is made of. */
const sources = [
  'app',
  'tenants',
  'prisma/generated',
  'workers',
  'vite.config.ts',
  'vite.processes.config.ts',
  'package-lock.json',
];

/** Builds the application, unless what stands in `build/` is newer than everything that it is made of. */
export function ensureBuild(): void {
  const built = changedAt('build/processes/web.js');
  if (built > 0 && sources.every((source) => changedAt(source) < built)) return;
  buildApplication({ quiet: true });
}

/** When a file, or the newest file of a folder, was changed; 0 where there is none. */
function changedAt(place: string): number {
  const at = path.resolve(projectRoot, place);
  const facts = statSync(at, { throwIfNoEntry: false });
  if (!facts?.isDirectory()) return facts?.mtimeMs ?? 0;
  return readdirSync(at).reduce((newest, name) => Math.max(newest, changedAt(path.join(place, name))), 0);
}
