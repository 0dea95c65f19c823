import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { translator } from '#app/locales/translator.ts';
import { demoAddress, demoCompanies } from '#prisma/seed/demo-companies.ts';
import type { Scene } from '../in-browser.ts';
import { until } from '../processes/until.ts';
import { signIn } from '../sign-in.ts';
import { untilReady } from '../story/visitor.ts';

/** From the list of debtors to the letter on the owner’s phone. */
export function dunningLetter(scene: Scene): void {
  describe('a dunning letter', () => {
    /** The start of a PDF that the page's reader may see. */
    const startOf = (page: Page, path: string) =>
      page.evaluate(async (address) => {
        const answer = await fetch(address);
        if (answer.headers.get('content-type') !== 'application/pdf') return `${answer.status}`;
        return (await answer.text()).slice(0, 5);
      }, path);

    it.each(demoCompanies.map((company) => [company.language, company] as const))(
      'is chosen, looked at, sent, read, printed and logged in %s',
      async (language, company) => {
        const say = translator(language, ['dunning', 'notifications', 'common']);
        const at = (path: string) => scene.app.at(company.slug, path);
        const accountant = company.staff.find(({ role }) => role === 'accountant')?.mailbox ?? '';
        const staff = await signIn(scene, company, accountant, { device: 'desktop' });
        const { page } = staff;

        // The list, and the one who also signs in.
        await staff.open(at('/console/money/dunning?size=100&order=age'));
        await page.getByText(say('ages.label')).first().waitFor({ state: 'attached' });
        await staff.look('dunning');
        const row = page.getByRole('row').filter({ hasText: company.owner.name }).first();
        await row.getByRole('checkbox').check();
        await page.getByRole('button', { name: say('debtors.writeToChosen') }).click();

        // The letter as it will read, on the screen and as a file.
        await page.waitForURL(/\/dunning\/new\?ids=/);
        await untilReady(page);
        await page.getByRole('article').getByText(company.owner.name).waitFor();
        await staff.look('dunning-new');
        const preview = await page.getByRole('link', { name: say('new.previewPdf') }).getAttribute('href');
        expect(await startOf(page, at(preview as string))).toBe('%PDF-');
        await page.getByRole('button', { name: say('new.send') }).click();

        // The log: written, with its letter.
        await page.waitForURL(/\/dunning\/batches\/[0-9a-f-]{36}/);
        await page.getByText(say('batch.written')).waitFor({ timeout: 60_000 });
        const written = page.getByRole('row').filter({ hasText: company.owner.name });
        const number = ((await written.getByRole('link').first().textContent()) ?? '').trim();
        await staff.look('dunning-batch');
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: say('batch.print', { language: 'English' }) }).click(),
        ]);
        expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
        await staff.open(at('/console/money/dunning/batches'));
        await page.getByText(say('batches.sent')).first().waitFor();
        await staff.look('dunning-batches');

        // The mail brings it.
        const address = demoAddress(company, company.owner.mailbox);
        const mail = await until(
          'the mail with the letter',
          async () => {
            const answer = await fetch(`${scene.app.mailbox}.json?${new URLSearchParams({ to: address })}`);
            const { data } = (await answer.json()) as {
              data: { subject: string; attachments: { filename: string; contentType: string }[] }[];
            };
            return data.find(({ attachments }) => attachments.length > 0);
          },
          { timeoutMs: 60_000, everyMs: 250 },
        );
        expect(mail.attachments[0]?.contentType).toBe('application/pdf');

        // Its addressee reads it on the phone.
        const owner = await signIn(scene, company, company.owner.mailbox, { device: 'phone' });
        await owner.open(at('/messages'));
        await owner.page.locator('a[href^="/letters/"]').first().waitFor();
        const href = await owner.page.locator('a[href^="/letters/"]').first().getAttribute('href');
        await owner.open(at(href as string));
        await owner.page.getByRole('article').getByText(number).first().waitFor();
        await owner.look('portal-letter');
        expect(await startOf(owner.page, at(`${href}/letter.pdf`))).toBe('%PDF-');
        expect([...staff.problems, ...owner.problems]).toEqual([]);
      },
      240_000,
    );
  });
}
