import { expect } from 'vitest';
import { registerFile } from './register-file.ts';
import type { Story } from './story.ts';
import { untilReady } from './visitor.ts';

/** The administrator brings the register from a spreadsheet: columns, check, import. */
export async function importRegister(story: Story): Promise<void> {
  const { staff, say, at, seen } = story;
  const { page } = staff;
  const { community, otherRoom, ...file } = await registerFile(story);
  await staff.open(at('/console/import'));
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: say('imports:screens.upload.action') }).click();
  await page.waitForURL(/\/console\/import\/[0-9a-f-]{36}/);
  seen.paths.push(new URL(page.url()).pathname);
  const check = page.getByRole('button', { name: say('imports:screens.mapping.start') });
  await check.waitFor();
  await staff.look('import-columns');
  if (community) await page.getByLabel(say('imports:screens.community.name')).fill(community);
  await check.click();
  await page.getByText(say('imports:screens.check.good')).first().waitFor();
  await staff.look('import-checked');
  await page.getByRole('button', { name: say('imports:screens.apply.action'), exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: say('imports:screens.apply.action'), exact: true }).click();
  await page.getByText(say('imports:screens.apply.doneText')).first().waitFor();
  await page.getByRole('link', { name: say('imports:screens.apply.seeProperties') }).click();
  await page.waitForURL(/\/console\/properties/);
  await untilReady(page);
  await page.getByText(story.owner.name).first().waitFor();
  await staff.look('properties');
  expect(await page.getByText(otherRoom).count()).toBeGreaterThan(0);
  seen.otherRoom = otherRoom;
}
