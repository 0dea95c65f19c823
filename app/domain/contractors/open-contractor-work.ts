import { z } from 'zod';
import type { TenantContext } from '#tenants/context.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import type { TicketEventName, TicketStatus } from '../tickets/machine/transitions.ts';
import { limitContractor } from './contractor-limits.ts';
import { contractorLinkOf } from './contractor-link-of.ts';

export type ContractorTicket = NonNullable<Awaited<ReturnType<typeof ticketFacts>>>;

/** `done`: they have finished, and of the owner nothing more is shown. */
export type ContractorWork =
  | { state: 'ended' | 'done'; contractor: string }
  | { state: 'open'; contractor: string; ticket: ContractorTicket };

const inHand: readonly string[] = [
  'assigned',
  'acknowledged',
  'on_the_way',
  'working',
  'waiting_material',
  'waiting_approval',
  'waiting_customer',
];

/**
 * The page of whoever has a contractor's link: what is to be done, where and for whom, as long as it is theirs to do.
 *
 * @throws DomainError `not_found`, `too_many_requests`
 */
export async function openContractorWork(
  ctx: TenantContext,
  { token }: { token: string },
): Promise<ContractorWork> {
  await limitContractor(ctx, 'look');
  return readContractorWork(systemContext(ctx.tenant, 'contractor.open', { now: ctx.now }), { token });
}

const readContractorWork = operation({
  name: 'contractor-link.read',
  kind: 'read',
  input: z.object({ token: z.string() }),
  can: ['manage', 'ContractorLink'],
  async run(scope, { token }): Promise<ContractorWork> {
    const { ticketId, contractor, hasEnded } = await contractorLinkOf(scope, token);
    if (hasEnded) return { state: 'ended', contractor: contractor.name };
    const ticket = await ticketFacts(scope, ticketId);
    return inHand.includes(ticket.status)
      ? { state: 'open', contractor: contractor.name, ticket }
      : { state: 'done', contractor: contractor.name };
  },
});

async function ticketFacts({ db, tenantId }: OperationScope, ticketId: string) {
  const row = await db.ticket.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: ticketId } },
    include: {
      category: { select: { name: true } },
      community: { select: { name: true, address: true, latitude: true, longitude: true } },
      building: { select: { name: true } },
      property: { select: { code: true } },
      department: { select: { phone: true } },
      files: {
        where: { kind: { in: ['photo', 'video', 'before', 'after'] } },
        select: { id: true, kind: true, file: { select: { contentType: true } } },
        orderBy: { createdAt: 'asc' },
      },
      events: {
        where: { actorKind: 'contractor' },
        select: { id: true, event: true, note: true, createdAt: true },
        orderBy: { version: 'asc' },
      },
    },
  });
  const { latitude, longitude } = row.community;
  return {
    number: row.number,
    kind: row.kind,
    status: row.status as TicketStatus,
    urgency: row.urgency,
    title: row.title,
    description: row.description,
    category: row.category.name,
    community: row.community.name,
    address: row.community.address,
    building: row.building?.name ?? null,
    room: row.property?.code ?? null,
    place: row.place,
    location: latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null,
    contactName: row.contactName,
    contactPhone: row.contactPhone,
    departmentPhone: row.department?.phone ?? null,
    wishedFrom: row.wishedFrom,
    wishedTo: row.wishedTo,
    expectedAt: row.expectedAt,
    hasFinishCode: row.finishCode !== null,
    files: row.files.map(({ id, kind, file }) => ({ id, kind, contentType: file.contentType })),
    events: row.events.map(({ event, ...rest }) => ({ ...rest, event: event as TicketEventName })),
  };
}
