import { answerComplaint } from '#app/domain/complaints/answer-complaint.ts';
import { noteComplaint } from '#app/domain/complaints/note-complaint.ts';
import { saveComplaintRoute } from '#app/domain/complaints/save-complaint-route.ts';
import { takeComplaint } from '#app/domain/complaints/take-complaint.ts';
import { rateTicket } from '#app/domain/ratings/rate-ticket.ts';
import { writeTicketMessage } from '#app/domain/tickets/messages/write-ticket-message.ts';
import { reportTicket } from '#app/domain/tickets/report/report-ticket.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { memberContext, systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { type DemoCompany, demoAddress } from './demo-companies.ts';

const hourMs = 3_600_000;

const words = {
  'zh-CN': {
    noise: '楼上晚上十点以后还在装修，老人和孩子睡不好。',
    asked: '已上门核实，是 803 在装书架。请问最近几天还有吗？',
    told: '昨晚十点半还有一阵敲打声。',
    visited: '到 803 当面沟通，对方答应晚上八点后停工。',
    dirty: '地下车库入口的垃圾两天没有清走，味道很大。',
    cleaned: '垃圾已清运，保洁班改为每天早晚各清一次，主管会抽查。',
    thanks: '处理得很快，谢谢。',
    bench: '小广场能不能加两张带靠背的长椅？老人散步可以歇脚。',
  },
  en: {
    noise: 'They are renovating upstairs after ten at night. My parents and the children cannot sleep.',
    asked: 'We went to see: shelves are being fitted in 803. Has it happened again these days?',
    told: 'Hammering again last night, around half past ten.',
    visited: 'Spoke to the owner of 803, who agreed to stop work at eight in the evening.',
    dirty: 'The rubbish at the garage entrance has not been taken away for two days, and it smells.',
    cleaned: 'It has been taken away. The cleaners now come every morning and evening, and we check.',
    thanks: 'Dealt with quickly, thank you.',
    bench: 'Could the small square have two benches with backs, where elderly neighbours can rest?',
  },
};

/** What an owner told the company in confidence: one matter answered and rated, one being talked about, and one that nobody has taken on. */
export async function seedComplaints(tenant: Tenant, company: DemoCompany, now: Date): Promise<void> {
  const tenantId = tenant.id;
  const said = words[company.language];
  const { owner, service, leader, homeId, complaints, suggestions } = await withTenant(
    tenantId,
    async (db) => {
      const member = (mailbox: string) =>
        db.membership.findFirstOrThrow({ where: { tenantId, email: demoAddress(company, mailbox) } });
      const groupOf = (kind: string) =>
        db.ticketCategory.findFirstOrThrow({
          where: { tenantId, kind, parentId: null },
          include: { children: { orderBy: { position: 'asc' } } },
        });
      const found = await member(company.owner.mailbox);
      const home = await db.tenure.findFirstOrThrow({
        where: { tenantId, personId: found.personId ?? '', endsOn: null, property: { kind: 'dwelling' } },
      });
      return {
        owner: found,
        service: await member('service'),
        leader: await member('leader'),
        homeId: home.propertyId,
        complaints: await groupOf('complaint'),
        suggestions: await groupOf('suggestion'),
      };
    },
  );
  const as =
    (userId: string) =>
    (hoursAgo: number): Promise<TenantContext> =>
      memberContext(tenant, userId, { now: () => new Date(now.getTime() - hoursAgo * hourMs) });
  const [byOwner, byService] = [as(owner.userId), as(service.userId)];
  const report = async (hoursAgo: number, categoryId: string | undefined, description: string) =>
    reportTicket(await byOwner(hoursAgo), { categoryId: categoryId ?? '', propertyId: homeId, description });

  await saveComplaintRoute(systemContext(tenant, 'seed'), {
    customerLevel: 'vip',
    membershipId: leader.id,
  });

  const dirty = await report(214, complaints.children[1]?.id, said.dirty);
  await takeComplaint(await byService(213.7), dirty);
  await answerComplaint(await byService(196), { ...dirty, answer: said.cleaned });
  await rateTicket(await byOwner(190), { ...dirty, speed: 5, result: 4, attitude: 5, comment: said.thanks });

  // Nobody wants the news of last week now.
  await withTenant(tenantId, (db) =>
    db.outboxMessage.updateMany({
      where: { tenantId, doneAt: null, payload: { path: ['ticketId'], equals: dirty.ticketId } },
      data: { relayedAt: now, doneAt: now },
    }),
  );

  const noise = await report(30, complaints.children[0]?.id, said.noise);
  await takeComplaint(await byService(29.7), noise);
  await noteComplaint(await byService(27), { ...noise, note: said.visited });
  await writeTicketMessage(await byService(26), { ...noise, body: said.asked });
  await writeTicketMessage(await byOwner(2), { ...noise, body: said.told });

  await report(3, suggestions.children[1]?.id, said.bench);
}
