import { type ChildProcess, spawn } from 'node:child_process';
import { projectRoot } from './local-environment.ts';

export type Child = { name: string; process: ChildProcess; stop(): Promise<void> };

/** Starts one of the project's processes; its lines are shown with its name in front. */
export function startChild(
  name: string,
  args: string[],
  environment: Record<string, string | undefined>,
): Child {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) process.stderr.write(`${name.padEnd(8)} ${line}\n`);
    });
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    name,
    process: child,
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Waits until `url` answers 200. @throws Error when the process ends or `timeoutMs` pass. */
export async function waitForHealth(child: Child, url: string, timeoutMs = 60_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    if (child.process.exitCode !== null)
      throw new Error(`${child.name} ended with ${child.process.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > deadline) throw new Error(`${child.name} did not answer at ${url}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
