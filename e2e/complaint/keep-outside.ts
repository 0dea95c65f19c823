import { expect } from 'vitest';
import type { Complaint } from './begin-complaint.ts';

/** Whoever is no part of it finds it nowhere. */
export async function keepOutside({ outsider, at, words, seen }: Complaint): Promise<void> {
  for (const path of ['/console/service/complaints', '/console/service/tickets']) {
    await outsider.open(at(path));
    expect(await outsider.page.getByText(words).count(), path).toBe(0);
  }
  const { page, problems } = outsider;
  const before = problems.length;
  for (const path of [
    `/console/service/complaints/${seen.ticketId}`,
    `/console/service/tickets/${seen.ticketId}`,
  ]) {
    const answer = await page.evaluate(async (address) => {
      const response = await fetch(address);
      return { status: response.status, text: await response.text() };
    }, path);
    expect(answer.status, path).toBe(404);
    expect(answer.text).not.toContain(words);
  }
  // The browser notes that it was refused, as it should be.
  problems.splice(before);
}
