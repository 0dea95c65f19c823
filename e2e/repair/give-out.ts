import { demoAddress } from '#prisma/seed/demo-companies.ts';
import { untilReady } from '../story/visitor.ts';
import type { Repair } from './begin-repair.ts';

/** The desk accepts the ticket, and the lead gives it to a worker. */
export async function giveOut({ service, lead, owner, company, say, at, seen }: Repair): Promise<void> {
  const path = `/console/service/tickets/${seen.ticketId}`;
  await service.open(at(path));
  await service.look('repair-desk');
  await service.page.getByRole('button', { name: say('desk:step.accept'), exact: true }).click();
  await service.page.getByText(say('tickets:status.accepted')).first().waitFor();

  await offerOnBoard({ lead, say, at, seen });
  await lead.open(at(path));
  await lead.page.getByRole('button', { name: say('dispatch:panel.giveOut'), exact: true }).click();
  const dialog = lead.page.getByRole('dialog');
  const name =
    company.staff.find(({ mailbox }) => mailbox === 'worker')?.name ?? demoAddress(company, 'worker');
  await dialog.getByRole('radio', { name: new RegExp(name) }).check();
  await lead.look('repair-give-out');
  await dialog.getByRole('button', { name: say('dispatch:giveOut.give'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await lead.page.getByText(say('tickets:status.assigned')).first().waitFor();

  await owner.open(at(`/service/tickets/${seen.ticketId}`));
  await untilReady(owner.page);
  await owner.page.getByText(name).first().waitFor();
  seen.finishCode =
    (
      await owner.page
        .getByText(/^\d{4}$/)
        .first()
        .textContent()
    )?.trim() ?? '';
  await owner.look('repair-assigned');
}

/** By the keyboard alone, into the pool, where nobody takes it; whoever moved it is told so and goes on from where it is now. */
async function offerOnBoard({
  lead,
  say,
  at,
  seen,
}: Pick<Repair, 'lead' | 'say' | 'at' | 'seen'>): Promise<void> {
  const { page } = lead;
  const pool = say('dispatch:board.pool');
  await lead.open(at('/console/service/board'));
  await page.locator(`[data-lane=waiting] [data-card="${seen.ticketId}"] [data-grip]`).focus();
  for (const key of ['Enter', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await page.locator(`[data-lane=pool] [data-card="${seen.ticketId}"] [data-grip]:focus`).waitFor();
  await page.locator('p[aria-live=assertive]').filter({ hasText: pool }).waitFor();
  await lead.look('repair-board');
}
