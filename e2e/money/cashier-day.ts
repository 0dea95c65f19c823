import { describe, expect, it } from 'vitest';
import { formatMoney } from '#app/kernel/money.ts';
import { demoCompanies } from '#prisma/seed/demo-companies.ts';
import type { Scene } from '../in-browser.ts';
import { signIn } from '../sign-in.ts';
import { sayIn } from '../story/story.ts';
import { untilReady } from '../story/visitor.ts';

/** From the opening of the drawer to the signature under its count. */
export function cashierDay(scene: Scene): void {
  describe("a cashier's day", () => {
    it.each(demoCompanies.map((company) => [company.language, company] as const))(
      'is walked in %s from the opening to the signature',
      async (language, company) => {
        const say = sayIn(language);
        const at = (path: string) => scene.app.at(company.slug, path);
        const money = (minor: bigint) => formatMoney(minor, company.currency, language);
        const cashier = await signIn(scene, company, 'cashier', { device: 'desktop' });
        const { page } = cashier;

        // Opening: the cash in the drawer.
        await cashier.open(at('/console/money/counter'));
        await page.locator('#open-shift input[name=openingAmount]').fill('200');
        await page.locator('#open-shift input[name=openingAmount]').press('Enter');
        await page.getByText(money(20_000n)).first().waitFor();
        await cashier.look('counter-search');

        // Three keystrokes find a property, and the hands stay on the keyboard.
        await cashier.open(at('/console/money/counter'));
        await page.keyboard.type('1-');
        await page.getByText(say('counter:searchMore')).waitFor();
        await page.keyboard.type('1');
        await page.getByRole('option').first().waitFor();
        const options = await page.getByRole('option').allInnerTexts();
        const owing = options.findIndex((text) => text.includes(say('payments:counter.open')));
        expect(owing).toBeGreaterThanOrEqual(0);
        for (let step = 0; step < owing; step += 1) await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL(/counter\?property=/);
        await untilReady(page);
        const property = new URL(page.url()).searchParams.get('property');

        // Cash with change.
        const received = page.locator('input[name=receivedAmount]');
        const due = minorOf(
          await page
            .getByText(say('payments:counter.toPay'))
            .locator('xpath=following-sibling::*')
            .textContent(),
        );
        await received.fill('1');
        await page.getByText(say('payments:counter.staysOpen')).waitFor();
        const handed = ((due + 9_999n) / 10_000n) * 10_000n;
        await received.fill((handed / 100n).toString());
        await cashier.look('counter-cash');
        await received.press('Enter');
        await page.waitForURL(/counter\?paid=/);
        await page
          .getByText(money(handed - due), { exact: true })
          .first()
          .waitFor();
        await cashier.look('counter-change');
        const next = page.locator('main a[data-autofocus]');
        expect(await next.evaluate((link) => link === document.activeElement)).toBe(true);
        // The slip is on paper alone.
        await page.emulateMedia({ media: 'print' });
        await page.getByText(say('counter:slip.sign')).waitFor();
        expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
        await page.emulateMedia({ media: 'screen' });
        // What is not shown for a moment loses the focus; a printer does not do that to a page.
        await next.focus();

        // Enter leads to the next: by the terminal, in advance.
        await page.keyboard.press('Enter');
        await page.waitForURL(/counter$/);
        await cashier.open(at(`/console/money/counter?property=${property}&advance=yes`));
        await page.keyboard.press('Alt+Digit2');
        await page.locator('input[name=reference]').fill('T-0815');
        await page.locator('input[name=amount]').fill('88');
        await page.locator('input[name=amount]').press('Enter');
        await page.waitForURL(/counter\?paid=/);
        await page.getByText(say('payments:methods.terminal')).first().waitFor();

        // A deposit in cash.
        await cashier.open(at(`/console/money/counter?property=${property}&deposit=yes`));
        await page.locator('input[name=amount]').fill('150');
        await cashier.look('counter-deposit');
        await page.locator('input[name=amount]').press('Enter');
        await page.waitForURL(/counter\?taken=/);
        await cashier.look('counter-deposit-taken');

        // The count: ten too little.
        await cashier.open(at('/console/money/counter'));
        await page.getByRole('link', { name: say('counter:shift.count') }).click();
        await page.waitForURL(/\/count$/);
        await untilReady(page);
        const expected = 20_000n + due + 15_000n;
        const counted = expected - 1_000n;
        const first = page.locator('input[name="pieces[0]"]');
        await first.fill('2');
        await first.press('Enter');
        const largest = company.currency === 'HKD' ? 100_000n : 10_000n;
        await page
          .locator('input[name=loose]')
          .fill(((Number(counted) - Number(2n * largest)) / 100).toFixed(2));
        await page
          .locator('textarea[name=differenceReason]')
          .fill(language === 'en' ? 'Wrong change' : '找零有误');
        await cashier.look('counter-count');
        await page.getByRole('button', { name: say('counter:count.submitDifference') }).click();
        await page.waitForURL(/shifts\/[0-9a-f-]{36}$/);
        await page.getByText(say('counter:sign.waits')).first().waitFor();
        expect(await page.getByRole('button', { name: say('counter:sign.action') }).count()).toBe(0);
        const shift = new URL(page.url()).pathname;
        await cashier.look('shift-counted');

        // Somebody else signs.
        const leader = await signIn(scene, company, 'leader', { device: 'desktop' });
        await leader.open(at('/console/money/shifts'));
        await leader.look('shifts');
        await leader.open(at(shift));
        await leader.page.getByRole('button', { name: say('counter:sign.action') }).click();
        await leader.page
          .getByRole('alertdialog')
          .getByRole('button', { name: say('counter:sign.confirm') })
          .click();
        await leader.page.getByText(say('counter:shifts.status.closed')).first().waitFor();
        await leader.look('shift-closed');
        await leader.open(at('/console/money/deposits'));
        await leader.look('deposits');
        expect([...cashier.problems, ...leader.problems]).toEqual([]);
      },
      300_000,
    );
  });
}

/** What a formatted amount of a currency with cents says. */
function minorOf(text: string | null): bigint {
  return BigInt((text ?? '').replaceAll(/\D/g, ''));
}
