import { writeDirective } from '#app/domain/directives/write-directive.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';
import type { Tenant } from '#tenants/context.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { type DemoCompany, demoAddress } from './demo-companies.ts';

const words = {
  'zh-CN': {
    waiting: '配件到货当天就装好，别让业主再等。',
    call: '跟库房确认到货时间，给业主回个电话',
    press: '盯着点配件，明天还不到就换一家供应商',
    emergency: '这一单先办，人手不够就互相搭把手。',
    help: '带上抽水泵过去帮忙',
  },
  en: {
    waiting: 'Fit the part on the day it arrives. The owner has waited long enough.',
    call: 'Ask the store when the part comes in, and call the owner back',
    press: 'If the part is not here tomorrow, buy it elsewhere',
    emergency: 'This one first. Help each other if it takes more hands.',
    help: 'Bring the pump over and give a hand',
  },
};

/** What the leader ordered on two tickets: one of them in the worker's own hands, the other in those of a colleague who needs help. */
export async function seedDirectives(tenant: Tenant, company: DemoCompany, today: Day): Promise<void> {
  const tenantId = tenant.id;
  const said = words[company.language];
  const { leader, worker, lead, waiting, emergency } = await withTenant(tenantId, async (db) => {
    const member = (mailbox: string) =>
      db.membership.findFirstOrThrow({ where: { tenantId, email: demoAddress(company, mailbox) } });
    const ticket = (status: string, mailbox: string) =>
      db.ticket.findFirstOrThrow({
        where: { tenantId, status, assignee: { email: demoAddress(company, mailbox) } },
      });
    return {
      leader: await member('leader'),
      worker: await member('worker'),
      lead: await member('lead'),
      waiting: await ticket('waiting_material', 'worker'),
      emergency: await ticket('working', 'worker2'),
    };
  });
  const ctx = await memberContext(tenant, leader.userId);
  await writeDirective(ctx, {
    ticketId: waiting.id,
    body: said.waiting,
    tasks: [
      { membershipId: worker.id, body: said.call, dueOn: addDays(today, 1) },
      { membershipId: lead.id, body: said.press, dueOn: addDays(today, 2) },
    ],
  });
  await writeDirective(ctx, {
    ticketId: emergency.id,
    body: said.emergency,
    tasks: [{ membershipId: worker.id, body: said.help, dueOn: today }],
  });
}
