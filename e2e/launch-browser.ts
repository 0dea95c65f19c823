import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/**
 * A headless Chromium that npm alone installed, with fonts for Chinese. `CHROMIUM_PATH` names another one, such as Debian's.
 * Close it when done; two processes may launch it at the same time.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await unpackedBrowser());
  return chromium.launch({
    executablePath,
    headless: true,
    ...options,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      '--no-pings',
      '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,HttpsUpgrades',
      ...(options.args ?? []),
    ],
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration(), ...options.env } as Record<string, string>,
  });
}

const UNPACKING_TAKES_AT_MOST_MS = 120_000;

/** The package unpacks itself on first use, and does not expect a second process to look on meanwhile: one at a time. */
async function unpackedBrowser(): Promise<string> {
  const lock = path.join(tmpdir(), 'linli-browser', 'unpacking');
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > UNPACKING_TAKES_AT_MOST_MS) rmSync(lock, { recursive: true, force: true });
      else await sleep(100);
    }
  }
  try {
    return await packaged.executablePath();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** The npm package with the fonts; each weight is a folder. */
function fontFolder(): string {
  const require = createRequire(import.meta.url);
  return path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
}

/** Writes a fontconfig file that finds our fonts first and the machine's after them. */
function fontConfiguration(): string {
  const folder = path.join(tmpdir(), 'linli-browser');
  const file = path.join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fontFolder()}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'cache')}</cachedir>
  ${['sans-serif', 'system-ui', 'serif']
    .map(
      (family) =>
        `<alias binding="strong"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
    )
    .join('\n  ')}
</fontconfig>
`;
  if (!existsSync(file)) {
    // By a rename, because a browser started by another test may be reading it.
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, text);
    renameSync(draft, file);
  }
  return file;
}
