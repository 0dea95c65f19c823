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
