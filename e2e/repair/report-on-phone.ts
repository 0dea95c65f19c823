import sharp from 'sharp';
import { untilReady } from '../story/visitor.ts';
import type { Repair } from './begin-repair.ts';

/** The owner reports a leak on the phone, with a photo, and gets the code that they tell when the work is done. */
export async function reportOnPhone({ owner, company, say, at, seen }: Repair): Promise<void> {
  const { page } = owner;
  const zh = company.language === 'zh-CN';
  await owner.open(at('/service'));
  await page
    .locator('summary')
    .filter({ hasText: zh ? '室内维修' : 'Repairs in the home' })
    .click();
  await page.getByRole('link', { name: zh ? '水管与排水' : 'Plumbing and drains', exact: true }).click();
  await page.waitForURL(/\/service\/new\//);
  await untilReady(page);
  // The address changes before the page does, and a list of elements does not wait for the first of them.
  const questions = page.locator('select[name^="answers."]');
  await questions.first().waitFor();
  for (const select of await questions.all()) await select.selectOption({ index: 1 });
  await page
    .locator('textarea[name=description]')
    .fill(zh ? '厨房水槽下方一直滴水，柜子都湿了' : 'Dripping below the kitchen sink, the cabinet is wet');
  const photo = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#3b6a8f' } })
    .jpeg()
    .toBuffer();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'leak.jpg', mimeType: 'image/jpeg', buffer: photo });
  await owner.look('repair-report');
  await page.getByRole('button', { name: say('service:new.send') }).click();
  await page.waitForURL(/\/service\/tickets\/[0-9a-f-]{36}/);
  await untilReady(page);
  seen.ticketId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.locator('main img').first().waitFor();
  await owner.look('repair-reported');
}
