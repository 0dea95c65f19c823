import { expect } from 'vitest';
import { browserRequest } from '#app/server/testing/browser-request.ts';
import { signUp } from './sign-up.ts';
import type { Story } from './story.ts';

const lists = ['/console/properties', '/console/people', '/console/money/bills', '/console/money/payments'];

/** Another company's administrator, signed in at their own address, finds nothing of the first; and no cookie opens another host. */
export async function neighbours(first: Story, second: Story): Promise<void> {
  await signUp(second);
  const jar = await second.staff.context.cookies(second.at('/console'));
  const cookies = jar.map(({ name, value }) => `${name}=${value}`);
  expect(cookies.join()).toContain('session_token');
  const ask = (at: Story, path: string) =>
    browserRequest({ port: first.app.port, host: new URL(at.at('/')).hostname, path, cookies });

  expect(first.seen.paths.length).toBeGreaterThan(8);
  for (const path of new Set(first.seen.paths)) {
    const answer = await ask(second, path);
    expect([403, 404], path).toContain(answer.status);
    expect(answer.body, path).not.toContain(first.owner.name);
  }
  for (const path of lists) {
    const answer = await ask(second, path);
    expect(answer.status, path).toBe(200);
    expect(answer.body, path).not.toContain(first.owner.name);
  }
  const elsewhere = await ask(first, '/console');
  expect(elsewhere.status).toBe(302);
  expect(elsewhere.location).toContain('/sign-in');
}
