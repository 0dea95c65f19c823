import { indexCase } from '#app/domain/cases/index-case.ts';
import { moveTicket, type TicketMove } from '#app/domain/tickets/machine/move-ticket.ts';
import { openTicket } from '#app/domain/tickets/machine/open-ticket.ts';
import type { TicketEventName, TicketParty } from '#app/domain/tickets/machine/transitions.ts';
import { newFinishCode } from '#app/domain/tickets/report/new-finish-code.ts';
import type { Ticket, TicketCategory } from '#prisma/generated/client.ts';
import type { Tenant } from '#tenants/context.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { type TenantDb, withTenant } from '#tenants/with-tenant.ts';
import { type DemoCompany, demoAddress } from './demo-companies.ts';
import { type DemoMatter, demoComments, demoMatters, demoRemark } from './demo-tickets.ts';

const hour = 3_600_000;
const day = 24 * hour;
const history = 36;

/** How far a ticket has come, step by step; work on the spot and what is answered from the desk part on the way. */
const life = [
  'accept',
  'assign',
  'acknowledge',
  'depart',
  'arrive',
  'finish',
  'settle',
  'rate',
  'call_back',
  'close',
] as const;
type Step =
  | (typeof life)[number]
  | 'offer'
  | 'begin'
  | 'wait_material'
  | 'wait_customer'
  | 'cancel'
  | 'decline';

/** What stands open at the moment: the steps that were gone, and the hours since it was reported. */
const open: { steps: Step[]; hoursAgo: number; urgency?: string }[] = [
  { steps: [], hoursAgo: 0.1 },
  { steps: [], hoursAgo: 0.4, urgency: 'urgent' },
  { steps: ['accept'], hoursAgo: 1 },
  { steps: ['accept'], hoursAgo: 5, urgency: 'urgent' },
  { steps: ['accept', 'offer'], hoursAgo: 1.5 },
  { steps: ['accept', 'offer'], hoursAgo: 0.7, urgency: 'urgent' },
  { steps: ['accept', 'assign'], hoursAgo: 1 },
  { steps: ['accept', 'assign', 'acknowledge'], hoursAgo: 2 },
  { steps: ['accept', 'assign', 'acknowledge', 'depart'], hoursAgo: 1.2 },
  { steps: ['accept', 'assign', 'acknowledge', 'depart', 'arrive'], hoursAgo: 2.5, urgency: 'emergency' },
  { steps: ['accept', 'assign', 'acknowledge', 'depart', 'arrive', 'wait_material'], hoursAgo: 26 },
  { steps: ['accept', 'assign', 'acknowledge', 'depart', 'arrive', 'wait_customer'], hoursAgo: 30 },
  { steps: life.slice(0, 6) as Step[], hoursAgo: 6 },
  { steps: life.slice(0, 7) as Step[], hoursAgo: 28 },
  { steps: life.slice(0, 8) as Step[], hoursAgo: 40 },
  { steps: ['decline'], hoursAgo: 50 },
  { steps: ['accept', 'cancel'], hoursAgo: 70 },
];

type Scene = {
  db: TenantDb;
  tenant: Tenant;
  company: DemoCompany;
  categories: (TicketCategory & { children: TicketCategory[] })[];
  homes: {
    propertyId: string;
    personId: string;
    name: string;
    phone: string | null;
    communityId: string;
    buildingId: string | null;
  }[];
  service: Member;
  workers: Member[];
};
type Member = { id: string; name: string };

/** Three months of tickets: most of them closed, rated and called back, and a few at every place on the way. */
export async function seedTickets(tenant: Tenant, company: DemoCompany, now: Date): Promise<void> {
  await withTenant(
    tenant.id,
    async (db) => {
      const scene = await sceneOf(db, tenant, company);
      if (!scene) return;
      for (let index = 0; index < history; index += 1) {
        const began = now.getTime() - (history - index) * 2.4 * day - (index % 7) * hour;
        await seedOne(scene, index, {
          steps: [...life],
          began: new Date(began),
          urgency: index % 9 === 4 ? 'urgent' : 'normal',
        });
      }
      for (const [index, { steps, hoursAgo, urgency = 'normal' }] of open.entries())
        await seedOne(scene, history + index, {
          steps,
          urgency,
          began: new Date(now.getTime() - hoursAgo * hour),
        });
    },
    { timeoutMs: 300_000 },
  );
}

async function sceneOf(db: TenantDb, tenant: Tenant, company: DemoCompany): Promise<Scene | null> {
  const tenantId = tenant.id;
  const categories = await db.ticketCategory.findMany({
    where: { tenantId, parentId: null },
    orderBy: { position: 'asc' },
    include: { children: { orderBy: { position: 'asc' } } },
  });
  const tenures = await db.tenure.findMany({
    where: { tenantId, endsOn: null, kind: 'owner', property: { kind: 'dwelling' } },
    orderBy: { property: { code: 'asc' } },
    take: 200,
    include: { person: true, property: true },
  });
  const member = async (mailbox: string): Promise<Member | null> =>
    db.membership.findFirst({
      where: { tenantId, email: demoAddress(company, mailbox) },
      select: { id: true, name: true },
    });
  const service = await member('service');
  const workers = (await Promise.all(['worker', 'worker2'].map(member))).filter((one) => one !== null);
  if (!service || workers.length === 0 || tenures.length === 0) return null;
  return {
    db,
    tenant,
    company,
    categories,
    service,
    workers,
    homes: tenures.map(({ propertyId, personId, person, property }) => ({
      propertyId,
      personId,
      name: person.name,
      phone: person.phone,
      communityId: property.communityId,
      buildingId: property.buildingId,
    })),
  };
}

type Plan = { steps: readonly Step[]; began: Date; urgency: string };

async function seedOne(scene: Scene, index: number, { steps, began, urgency }: Plan): Promise<void> {
  const { company, categories, homes, workers, service } = scene;
  // The last of them is answered from the desk, where nobody is on the way.
  const matters = index < history ? demoMatters : demoMatters.slice(0, -1);
  const matter = matters[index % matters.length] as DemoMatter;
  const category = categories[matter.group]?.children[matter.category];
  const home = homes[(index * 37) % homes.length];
  const worker = workers[index % workers.length];
  if (!category || !home || !worker) return;
  const text = matter.text[company.language];
  const isArea = matter.group === 1;
  const { phone, name, propertyId, ...place } = home;
  let ticket = await openTicket(scopeAt(scene, began), category, 'system', {
    ...place,
    propertyId: isArea ? null : propertyId,
    place: isArea ? (company.language === 'en' ? 'Landing on the third floor' : '三楼楼道') : null,
    contactName: name,
    contactPhone: phone,
    source: index % 3 === 0 ? 'phone' : 'portal',
    urgency,
    title: text,
    description: text,
    answers: matter.answers?.(company.language) ?? {},
    finishCode: category.kind === 'repair' ? newFinishCode() : null,
  });
  let at = began.getTime();
  for (const step of steps) {
    const event = eventOf(step, category.kind);
    if (!event) continue;
    at += paces[step] * (1 + (index % 5) / 4) * 60_000;
    const scope = scopeAt(scene, new Date(Math.min(at, Date.now())));
    ticket = await moveTicket(
      scope,
      ticket,
      moveOf(event, { matter, company, worker, service, at: scope.now, index }),
    );
    await afterwards(scope, ticket, event, { index, company, worker, service });
  }
}

/** Minutes that a step takes after the one before it. */
const paces: Record<Step, number> = {
  accept: 4,
  assign: 3,
  offer: 2,
  acknowledge: 5,
  depart: 12,
  arrive: 14,
  begin: 20,
  wait_material: 20,
  wait_customer: 20,
  finish: 45,
  settle: 5,
  rate: 180,
  call_back: 900,
  close: 1,
  decline: 12,
  cancel: 30,
};

/** What is answered from the desk begins where others travel. */
function eventOf(step: Step, kind: string): TicketEventName | null {
  if (kind === 'repair') return step;
  if (step === 'depart' || step === 'offer') return null;
  return step === 'arrive' ? 'begin' : step;
}

type Told = {
  matter: DemoMatter;
  company: DemoCompany;
  worker: Member;
  service: Member;
  at: Date;
  index: number;
};

function moveOf(event: TicketEventName, { matter, company, worker, service, at, index }: Told): TicketMove {
  const english = company.language === 'en';
  const by = (as: TicketParty, { id, name }: Member): Pick<TicketMove, 'as' | 'actor'> => ({
    as,
    actor: { actorKind: 'member', actorId: id, actorName: name },
  });
  const resolution = matter.done[company.language];
  const moves: Partial<Record<TicketEventName, Omit<TicketMove, 'event'>>> = {
    accept: by('desk', service),
    decline: {
      ...by('desk', service),
      note: english ? 'This belongs to the neighbours’ own meter' : '属于邻居自家的表，已转告对方',
    },
    cancel: { ...by('desk', service), note: english ? 'The owner has fixed it' : '业主已自行处理' },
    offer: by('desk', service),
    assign: { ...by('desk', service), set: { assigneeId: worker.id } },
    acknowledge: { ...by('worker', worker), set: { expectedAt: new Date(at.getTime() + 40 * 60_000) } },
    wait_material: { ...by('worker', worker), note: english ? 'The part is ordered' : '配件已下单' },
    wait_customer: {
      ...by('worker', worker),
      note: english ? 'Nobody at home, agreed on tomorrow' : '业主不在家，约好明天',
    },
    finish: {
      ...by('worker', worker),
      note: resolution,
      set: { resolution, confirmedBy: index % 2 ? 'code' : 'signature', doneAt: at },
    },
    rate: {
      as: 'owner',
      actor: { actorKind: 'owner', actorId: null, actorName: english ? 'Owner' : '业主' },
    },
    call_back: by('desk', service),
    close: { as: 'system', set: { closedAt: at } },
  };
  const worked = by('worker', worker);
  const move =
    moves[event] ?? (['depart', 'arrive', 'begin'].includes(event) ? worked : { as: 'system' as const });
  return { event, ...move };
}

/** The rows that a rating and a call leave beside their event, and the case that a closed ticket becomes. */
async function afterwards(
  scope: OperationScope,
  ticket: Ticket,
  event: TicketEventName,
  {
    index,
    company,
    worker,
    service,
  }: { index: number; company: DemoCompany; worker: Member; service: Member },
): Promise<void> {
  const { db, tenantId, now } = scope;
  const isContent = index % 12 !== 7;
  const said = isContent ? demoComments[index % demoComments.length] : demoRemark;
  const comment = said?.[company.language] ?? null;
  const key = { tenantId, ticketId: ticket.id, membershipId: worker.id, createdAt: now };
  if (event === 'rate')
    await db.ticketRating.create({
      data: {
        ...key,
        personId: ticket.personId,
        speed: index % 6 === 2 ? 3 : 5,
        result: isContent ? 5 - (index % 2) : 2,
        attitude: index % 13 === 5 ? 4 : 5,
        comment: index % 3 === 0 ? comment : null,
      },
    });
  if (event === 'call_back')
    await db.ticketCallback.create({
      data: {
        ...key,
        id: ticket.id,
        outcome: isContent ? 'satisfied' : 'dissatisfied',
        comment,
        calledBy: service.id,
        calledByName: service.name,
      },
    });
  if (event === 'close') await indexCase(scope, ticket);
}

/** A moment of the past. Nobody is told of it now. */
function scopeAt({ db, tenant }: Scene, now: Date): OperationScope {
  const ctx = { ...systemContext(tenant, 'seed'), now: () => now };
  return {
    db,
    ctx,
    tenantId: tenant.id,
    ability: ctx.ability,
    authorize: () => undefined,
    outbox: () => Promise.resolve(''),
    audit: () => undefined,
    now,
  };
}
