import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffMessageText } from '#app/domain/staff/messages/staff-message-text.ts';
import { translator } from '#app/locales/translator.ts';
import { demoAddress, demoCompanies, demoPassword } from '#prisma/seed/demo-companies.ts';
import { launchBrowser } from './launch-browser.ts';
import { until } from './processes/until.ts';
import { beginRepair, type Repair } from './repair/begin-repair.ts';
import { reportOnPhone } from './repair/report-on-phone.ts';
import { moveClocks } from './service-levels/move-clocks.ts';
import { type Application, startApplication } from './start-application.ts';
import { newVisitor, untilReady, type Visitor } from './story/visitor.ts';

const browser = await launchBrowser().catch((error: Error) => error);
if (browser instanceof Error) {
  if (process.env.LINLI_REQUIRE_BROWSER === '1') throw browser;
  process.stderr.write(
    `The browser cannot be started here: no service level passes in this run (${browser.message})\n`,
  );
}

describe.skipIf(browser instanceof Error)('service levels', () => {
  let app: Application;

  beforeAll(async () => {
    app = await startApplication({ demonstration: true });
  }, 300_000);

  afterAll(async () => {
    await (browser as Browser).close();
    await app?.stop();
  }, 60_000);

  async function signIn({ company, at }: Repair, mailbox: string): Promise<Visitor> {
    const visitor = await newVisitor(browser as Browser, { device: 'desktop', language: company.language });
    await visitor.open(at('/sign-in?by=password'));
    await visitor.page.locator('input[name=email]').last().fill(demoAddress(company, mailbox));
    await visitor.page.locator('input[name=password]').fill(demoPassword);
    await Promise.all([
      visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in')),
      visitor.page.locator('input[name=password]').press('Enter'),
    ]);
    return visitor;
  }

  /** Looks into the inbox until a message with these words is there. */
  async function waitForMessage(visitor: Visitor, at: Repair['at'], words: string): Promise<void> {
    await until(
      `the message “${words}”`,
      async () => {
        await visitor.open(at('/console/messages'));
        return (await visitor.page.getByRole('link').filter({ hasText: words }).count()) > 0 || undefined;
      },
      { timeoutMs: 90_000, everyMs: 2_000 },
    );
  }

  it.each(demoCompanies.map((company) => [company.language, company] as const))(
    'are set, run out and escalate in %s while the clock moves on',
    async (language, company) => {
      const repair = await beginRepair(app, browser as Browser, company);
      const { at, lead } = repair;
      const say = translator(language, ['levels', 'tickets', 'common']);
      const administrator = await signIn(repair, 'admin');
      const leader = await signIn(repair, 'leader');

      // The company adds a step of its own: ten minutes after nobody answered, the leader knows by name.
      const settings = administrator.page;
      await administrator.open(at('/console/settings/service-levels'));
      await administrator.look('service-levels');
      await settings.locator('select[name=stage]').selectOption('respond');
      await settings.locator('input[name=amount]').fill('10');
      const leaderName = company.staff.find(({ mailbox }) => mailbox === 'leader')?.name ?? '';
      await settings.locator('select[name=to]').selectOption({ label: leaderName });
      await settings.getByRole('button', { name: say('steps.add') }).click();
      await settings.getByText(say('steps.added')).first().waitFor();
      await administrator.open(at('/console/settings/calendar'));
      await administrator.look('service-calendar');

      await reportOnPhone(repair);
      const { ticketId } = repair.seen;
      const move = (minutes: number) => moveClocks(app.environment, company.slug, ticketId, minutes);
      const words = (event: string, number: string, lateMinutes = 0) =>
        staffMessageText(
          event,
          {
            ticketId,
            number,
            category: '',
            title: '',
            stage: 'respond',
            dueAt: new Date().toISOString(),
            lateMinutes,
            assignee: null,
          },
          language,
          company,
        ).title;

      // A quarter of an hour passes: the lead of the crew is warned.
      const number = await move(15);
      await waitForMessage(lead, at, words('clock_overdue', number));
      await lead.look('messages');
      // Another ten minutes: the leader hears of it, and goes from the message to the ticket.
      await move(10);
      const escalated = words('clock_escalated', number, 10).split('10')[0] ?? '';
      await waitForMessage(leader, at, escalated);
      await leader.page.getByRole('link').filter({ hasText: escalated }).first().click();
      await leader.page.waitForURL(new RegExp(ticketId));
      await untilReady(leader.page);
      await leader.page.getByText(say('tickets:event.escalate')).first().waitFor();
      await leader.look('ticket-escalated');

      // And it stands among what is overdue.
      await lead.open(at('/console/service/levels'));
      await lead.page.getByRole('row').filter({ hasText: number }).first().waitFor();
      await lead.look('service-figures');
      expect([administrator, leader, lead].flatMap(({ problems }) => problems)).toEqual([]);
    },
    600_000,
  );
});
