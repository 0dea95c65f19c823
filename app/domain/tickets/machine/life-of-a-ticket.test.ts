import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Ticket, TicketCategory } from '#prisma/generated/client.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { moveTicket } from './move-ticket.ts';
import { openTicket } from './open-ticket.ts';
import {
  statusAfter,
  type TicketEventName,
  type TicketKind,
  type TicketParty,
  ticketEventNames,
  ticketStatuses,
  transitionOf,
} from './transitions.ts';

const sequences = Number(process.env.TICKET_SEQUENCES ?? 5_000);
const seed = Number(process.env.TICKET_SEED ?? Date.now() % 2 ** 31);
const perTransaction = 100;
/** What leads on: chosen half of the time, or few tickets would ever be closed. */
const onward =
  /^(accept|offer|grab|assign|acknowledge|depart|arrive|begin|wait_\w+|resume|finish|settle|rate|lapse_rating|call_back|waive_callback|close)$/;

/**
 * The life of a ticket as W3 tells it, written once more by where a ticket stands: what may happen there, and where it leads. `*` after an event: only
 * work on the spot; `+`: only what is answered from the desk.
 */
const life: Record<string, string> = {
  submitted:
    'accept>accepted decline>declined cancel>cancelled merge>merged absorb>absorbed urge revise split',
  declined: 'reopen>accepted',
  accepted:
    'offer>pooled assign>assigned transfer_department>accepted transfer_contractor>assigned cancel>cancelled merge>merged absorb>absorbed urge revise split',
  pooled:
    'grab>assigned assign>assigned transfer_department>accepted transfer_contractor>assigned cancel>cancelled merge>merged absorb>absorbed urge revise split',
  assigned:
    'offer>pooled acknowledge>acknowledged hand_back>accepted transfer_colleague>assigned transfer_department>accepted transfer_contractor>assigned cancel>cancelled merge>merged absorb>absorbed urge revise split',
  acknowledged:
    'depart*>on_the_way begin+>working postpone>acknowledged hand_back>accepted transfer_colleague>assigned transfer_department>accepted transfer_contractor>assigned cancel>cancelled merge>merged absorb>absorbed urge revise split',
  on_the_way:
    'arrive*>working postpone>acknowledged transfer_colleague>assigned transfer_department>accepted transfer_contractor>assigned cancel>cancelled merge>merged absorb>absorbed urge revise split',
  working:
    'wait_material>waiting_material wait_approval>waiting_approval wait_customer>waiting_customer finish>done transfer_colleague>assigned transfer_department>accepted transfer_contractor>assigned cancel>cancelled urge revise split',
  waiting_material:
    'resume>working transfer_colleague>assigned transfer_department>accepted transfer_contractor>assigned cancel>cancelled urge revise split',
  waiting_approval:
    'resume>working transfer_colleague>assigned transfer_department>accepted transfer_contractor>assigned cancel>cancelled urge revise split',
  waiting_customer:
    'resume>working transfer_colleague>assigned transfer_department>accepted transfer_contractor>assigned cancel>cancelled urge revise split',
  absorbed: 'release>accepted restore>closed revise',
  done: 'settle>settled reopen>accepted',
  settled: 'rate>rated lapse_rating>rated reopen>accepted',
  rated: 'call_back>called_back waive_callback>called_back reopen>accepted call_missed',
  called_back: 'close>closed reopen>accepted',
  closed: 'reopen>accepted',
  cancelled: 'reopen>accepted',
  merged: '',
};
const always = ['note', 'escalate'];

/** Most are short; the long ones come to the end of a life. */
function stepsOf(minLength: number, maxLength: number) {
  const step = fc.record({ fits: fc.integer({ min: 0, max: 9 }), pick: fc.nat(9_999) });
  return fc.array(step, { minLength, maxLength, size: 'max' });
}

type Model = {
  status: string;
  version: number;
  kind: TicketKind;
  /** By stage: met, or it runs, or it stands still. */
  clocks: Record<string, 'running' | 'still' | 'met'>;
};

/** Where an event leads in the model; null where it is refused. */
function leadsTo(model: Model, event: string): string | null {
  if (always.includes(event)) return model.status;
  for (const word of (life[model.status] ?? '').split(' ')) {
    const [, name, place, to] = /^(\w+)([*+]?)(?:>(\w+))?$/.exec(word) ?? [];
    if (name !== event) continue;
    const onTheSpot = model.kind === 'repair' || model.kind === 'appointment';
    if ((place === '*' && !onTheSpot) || (place === '+' && onTheSpot)) return null;
    return to ?? model.status;
  }
  return null;
}

function follow(model: Model, event: string, to: string): Model {
  const clocks = { ...model.clocks };
  const set = (stages: string[], state: 'running' | 'still' | 'met') => {
    for (const stage of stages) if (clocks[stage] !== 'met') clocks[stage] = state;
  };
  if (event === 'accept') set(['respond'], 'met');
  if (event === 'arrive' || event === 'begin') set(['arrive'], 'met');
  if (event === 'finish') set(['resolve'], 'met');
  if (event === 'restore') set(['respond', 'arrive', 'resolve'], 'met');
  if (['decline', 'cancel', 'merge', 'wait_customer', 'absorb'].includes(event))
    set(['respond', 'arrive', 'resolve'], 'still');
  if (event === 'resume' || event === 'release') set(['respond', 'arrive', 'resolve'], 'running');
  if (event === 'reopen') clocks.resolve = 'running';
  return { ...model, status: to, version: model.version + 1, clocks };
}

let ctx: TenantContext;
let people: string[];
let places: { communityId: string; departmentId: string; contractorId: string };
let categories: TicketCategory[];

/** Everything that any event may ask for, so that only where it stands decides. */
function everything(party: TicketParty) {
  return {
    as: party,
    note: 'as agreed',
    set: {
      expectedAt: new Date('2026-11-22T09:00:00Z'),
      confirmedBy: 'code',
      assigneeId: people[0] as string,
      contractorId: null,
      departmentId: places.departmentId,
    },
  };
}

function moveOf(event: TicketEventName) {
  const party = transitionOf(event).by[0] as TicketParty;
  const move = { event, ...everything(party) };
  if (event !== 'transfer_contractor') return move;
  return { ...move, set: { ...move.set, assigneeId: null, contractorId: places.contractorId } };
}

async function begin(scope: OperationScope, category: TicketCategory): Promise<Ticket> {
  return openTicket(scope, category, 'system', {
    source: 'desk',
    title: 'made up',
    communityId: places.communityId,
  });
}

beforeAll(async () => {
  const { tenant, administrator } = await createTestTenant();
  ctx = systemContext(tenant, 'model');
  const actor = administrator.actor;
  people = [actor.kind === 'member' ? actor.membershipId : ''];
  places = { communityId: newId(), departmentId: newId(), contractorId: newId() };
  await withTenant(tenant.id, async (db) => {
    const tenantId = tenant.id;
    await db.community.create({ data: { tenantId, id: places.communityId, name: '和悦' } });
    await db.department.create({ data: { tenantId, id: places.departmentId, name: 'made up crew' } });
    await db.contractor.create({
      data: { tenantId, id: places.contractorId, name: '外包', phone: '13800000000' },
    });
    categories = [];
    for (const kind of ['repair', 'complaint', 'inquiry'])
      categories.push(
        await db.ticketCategory.create({
          data: {
            tenantId,
            id: newId(),
            kind,
            name: kind,
            respondMinutes: 15,
            arriveMinutes: 60,
            resolveMinutes: 240,
            clockHours: kind === 'repair' ? 'always' : 'business',
          },
        }),
      );
  });
});

describe('the life of a ticket', () => {
  it(`is that of the model over ${sequences} random sequences of events (TICKET_SEED=${seed})`, {
    timeout: 900_000,
  }, async () => {
    const random = fc.sample(
      fc.record({
        category: fc.integer({ min: 0, max: 2 }),
        // Most events fit, some do not; what was never done goes before. Which one is chosen where the ticket stands.
        steps: fc.oneof({ weight: 5, arbitrary: stepsOf(2, 6) }, { weight: 1, arbitrary: stepsOf(11, 17) }),
      }),
      { numRuns: sequences, seed },
    );
    let legal = 0;
    let refused = 0;
    const seen = new Set<string>();
    const run = operation({
      name: 'ticket.model',
      kind: 'write',
      input: z.object({ from: z.int() }),
      can: 'anyone',
      timeoutMs: 300_000,
      async run(scope, { from }) {
        for (const { category, steps } of random.slice(from, from + perTransaction)) {
          const kind = categories[category] as TicketCategory;
          let ticket = await begin(scope, kind);
          let model: Model = {
            status: 'submitted',
            version: 1,
            kind: kind.kind as TicketKind,
            clocks: { respond: 'running', arrive: 'running', resolve: 'running' },
          };
          for (const { fits, pick } of steps) {
            const fitting = ticketEventNames.filter((event) => leadsTo(model, event) !== null);
            const leadingOn = fitting.filter((event) => onward.test(event));
            const unseen = fitting.filter((event) => !seen.has(`${event} ${leadsTo(model, event)}`));
            const choice =
              fits > 7 && unseen.length > 0
                ? unseen
                : fits > 4 && leadingOn.length > 0
                  ? leadingOn
                  : fits > 1
                    ? fitting
                    : ticketEventNames;
            const event = choice[pick % choice.length] as TicketEventName;
            const to = leadsTo(model, event);
            if (to === null) {
              await expect(
                moveTicket(scope, ticket, moveOf(event)),
                `${event} from ${model.status}`,
              ).rejects.toBeInstanceOf(DomainError);
              refused += 1;
              continue;
            }
            ticket = await moveTicket(scope, ticket, moveOf(event));
            model = follow(model, event, to);
            expect(
              { status: ticket.status, version: ticket.version },
              `${event} from ${ticket.status}`,
            ).toEqual({ status: model.status, version: model.version });
            seen.add(`${event} ${to}`);
            legal += 1;
          }
          const clocks = await scope.db.ticketClock.findMany({
            where: { tenantId: scope.tenantId, ticketId: ticket.id },
          });
          expect(
            Object.fromEntries(
              clocks.map(({ stage, metAt, runningSince }) => [
                stage,
                metAt ? 'met' : runningSince ? 'running' : 'still',
              ]),
            ),
            `${model.status} after ${steps.length} steps`,
          ).toEqual(model.clocks);
          const events = await scope.db.ticketEvent.findMany({
            where: { tenantId: scope.tenantId, ticketId: ticket.id },
            orderBy: { version: 'asc' },
          });
          expect(events.map(({ version }) => version)).toEqual(
            Array.from({ length: model.version }, (_, index) => index + 1),
          );
          expect(events.every(({ actorName }) => actorName === 'model')).toBe(true);
        }
      },
    });
    for (let from = 0; from < random.length; from += perTransaction) await run(ctx, { from });
    // Enough happened for the comparison to mean something: nearly every way that there is has been gone.
    expect(legal).toBeGreaterThan(sequences * 3);
    expect(refused).toBeGreaterThan(sequences / 3);
    if (sequences >= 5_000) {
      const ways = new Set(
        ticketEventNames.flatMap((event) =>
          ticketStatuses.flatMap((from) => {
            const to = statusAfter(event, from);
            return to ? [`${event} ${to}`] : [];
          }),
        ),
      );
      expect([...ways].filter((way) => !seen.has(way))).toEqual([]);
    }
  });

  it('is held by the database event by event as the table holds it', async () => {
    const rows = await withTenant(
      ctx.tenant.id,
      (db) => db.$queryRaw<{ event: string; from: string | null; to: string; allowed: boolean }[]>`
        select e as event, f as from, t as to, ticket_event_allowed(e, f, t) as allowed
        from unnest(${[...ticketEventNames, 'leap']}::text[]) e, unnest(${[null, ...ticketStatuses]}::text[]) f, unnest(${[...ticketStatuses]}::text[]) t`,
    );
    const differing = rows.filter(
      ({ event, from, to, allowed }) =>
        Boolean(allowed) !==
        (event !== 'leap' &&
          statusAfter(event as TicketEventName, from as (typeof ticketStatuses)[number]) === to),
    );
    expect(differing).toEqual([]);
    expect(rows.filter(({ allowed }) => allowed).length).toBeGreaterThan(150);
  });

  it('cannot be gone around in the database', async () => {
    const open = operation({
      name: 'ticket.begin',
      kind: 'write',
      input: z.object({}),
      can: 'anyone',
      run: (scope) => begin(scope, categories[0] as TicketCategory),
    });
    const { id, tenantId } = await open(ctx, {});
    const attempt = (change: (db: Parameters<Parameters<typeof withTenant>[1]>[0]) => Promise<unknown>) =>
      expect(withTenant(tenantId, change)).rejects.toThrow(/moves_by_events|event|ticket_event_allowed/);
    // A status without an event, an event without a status, an event twice, and a way that there is not.
    await attempt(
      (db) =>
        db.$executeRaw`update ticket set status = 'closed' where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`,
    );
    await attempt(
      (db) =>
        db.$executeRaw`update ticket set status = 'accepted', version = 2 where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`,
    );
    const stamp =
      (event: string, version: number, from: string, to: string) =>
      (db: Parameters<Parameters<typeof withTenant>[1]>[0]) =>
        db.$executeRaw`insert into ticket_event (tenant_id, id, ticket_id, version, event, from_status, to_status, actor_kind, actor_name)
        values (${tenantId}::uuid, new_id(), ${id}::uuid, ${version}::int, ${event}, ${from}, ${to}, 'system', 'nobody')`;
    await attempt(stamp('accept', 2, 'submitted', 'accepted'));
    await attempt(stamp('finish', 2, 'submitted', 'done'));
    await attempt(async (db) => {
      await stamp('accept', 2, 'submitted', 'accepted')(db);
      await db.$executeRaw`update ticket set status = 'declined', version = 2 where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`;
    });
    await expect(
      withTenant(
        tenantId,
        (db) => db.$executeRaw`update ticket_event set note = 'forged' where tenant_id = ${tenantId}::uuid`,
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
