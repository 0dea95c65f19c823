import { untilReady } from '../story/visitor.ts';
import type { Complaint } from './begin-complaint.ts';

/** The owner complains on the phone. */
export async function complainOnPhone({ owner, company, say, at, words, seen }: Complaint): Promise<void> {
  const { page } = owner;
  const zh = company.language === 'zh-CN';
  await owner.open(at('/service'));
  await page
    .locator('summary')
    .filter({ hasText: zh ? '投诉' : 'Complaints' })
    .first()
    .click();
  await page
    .getByRole('link', { name: zh ? '噪声与邻里' : 'Noise and neighbours' })
    .first()
    .click();
  await page.waitForURL(/\/service\/new\//);
  await untilReady(page);
  // The address changes before the page does, and a list of elements does not wait for the first of them.
  await page.locator('textarea[name=description]').waitFor();
  for (const select of await page.locator('select[name^="answers."]').all())
    await select.selectOption({ index: 1 });
  await page.locator('textarea[name=description]').fill(words);
  await owner.look('complaint-report');
  await page.getByRole('button', { name: say('service:new.send') }).click();
  await page.waitForURL(/\/service\/tickets\/[0-9a-f-]{36}/);
  await untilReady(page);
  seen.ticketId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
