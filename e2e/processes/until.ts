import { setTimeout as wait } from 'node:timers/promises';

/** Looks every `everyMs` until `look` gives something, and returns it. @throws Error after `timeoutMs` */
export async function until<T>(
  what: string,
  look: () => Promise<T | false | null | undefined>,
  { timeoutMs = 60_000, everyMs = 20 } = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`In ${timeoutMs} ms it did not come to pass: ${what}`);
    await wait(everyMs);
  }
}
