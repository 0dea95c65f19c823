import { describe, expect, it } from 'vitest';
import { staffMessageText } from '#app/domain/staff/messages/staff-message-text.ts';
import { translator } from '#app/locales/translator.ts';
import { demoCompanies } from '#prisma/seed/demo-companies.ts';
import type { Scene } from '../in-browser.ts';
import { until } from '../processes/until.ts';
import { beginRepair, type Repair } from '../repair/begin-repair.ts';
import { reportOnPhone } from '../repair/report-on-phone.ts';
import { signIn } from '../sign-in.ts';
import { untilReady, type Visitor } from '../story/visitor.ts';
import { moveClocks } from './move-clocks.ts';

/** Times that are promised run out, and who has to know is told. */
export function serviceLevels(scene: Scene): void {
  describe('service levels', () => {
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
        const repair = await beginRepair(scene, company);
        const { at, lead } = repair;
        const say = translator(language, ['levels', 'tickets', 'common']);
        const administrator = await signIn(scene, company, 'admin', { device: 'desktop' });
        const leader = await signIn(scene, company, 'leader', { device: 'desktop' });

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
        const move = (minutes: number) => moveClocks(scene.app.environment, company.slug, ticketId, minutes);
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
}
