import { expect } from 'vitest';
import type { Story } from './story.ts';

/** Previews the current month, posts it and watches it happen. */
export async function billMonth({ staff, say, at, seen }: Story): Promise<void> {
  const { page } = staff;
  await staff.open(at('/console/money/runs/new'));
  await page.getByRole('button', { name: say('billing:runs.preview'), exact: true }).click();
  await page.waitForURL(/\/console\/money\/runs\/[0-9a-f-]{36}/);
  seen.paths.push(new URL(page.url()).pathname);
  await page.getByText(say('billing:runs.previewDescription')).first().waitFor();
  await staff.look('billing-preview');
  await page.getByRole('button', { name: say('billing:runs.post'), exact: true }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('billing:runs.post'), exact: true })
    .click();
  await page.getByRole('progressbar').first().waitFor();
  await page.getByRole('link', { name: say('billing:runs.seeBills') }).waitFor();
  expect(await page.getByRole('progressbar').first().getAttribute('aria-valuenow')).toBe('100');
  await staff.look('billing-posted');
  await page.getByRole('link', { name: say('billing:runs.seeBills') }).click();
  await page.getByRole('table', { name: say('billing:bills.title') }).waitFor();
  await staff.look('bills');
}
