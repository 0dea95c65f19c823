import type { Prisma } from '#prisma/generated/client.ts';
import type { TicketEventName, TicketKind, TicketStatus } from '../machine/transitions.ts';
import type { FieldTicket, PoolTicket } from './field-work.ts';

export const poolTicketParts = {
  category: { include: { parent: { select: { name: true } } } },
  community: { select: { name: true, address: true, latitude: true, longitude: true } },
  building: { select: { name: true } },
  property: { select: { code: true } },
  clocks: { select: { dueAt: true, metAt: true } },
} satisfies Prisma.TicketInclude;

/** The last steps are enough on a phone; the whole history is in the console. */
const lastEvents = 40;

export const fieldTicketParts = {
  ...poolTicketParts,
  category: {
    include: {
      parent: { select: { name: true } },
      fields: { orderBy: { position: 'asc' } },
      prices: { orderBy: { position: 'asc' } },
    },
  },
  person: { select: { name: true, phone: true } },
  events: { orderBy: { version: 'desc' }, take: lastEvents },
  files: { orderBy: { createdAt: 'asc' }, include: { file: { select: { contentType: true } } } },
  materialRequests: {
    orderBy: { createdAt: 'asc' },
    include: { lines: { include: { material: { select: { name: true, unit: true } } } } },
  },
  quotations: {
    orderBy: { createdAt: 'asc' },
    select: { id: true, number: true, status: true, total: true },
  },
} satisfies Prisma.TicketInclude;

type PoolRow = Prisma.TicketGetPayload<{ include: typeof poolTicketParts }>;
type Row = Prisma.TicketGetPayload<{ include: typeof fieldTicketParts }>;

export function poolTicketOf(ticket: PoolRow): PoolTicket {
  const { category, community, building, property, clocks } = ticket;
  const due = clocks
    .flatMap(({ dueAt, metAt }) => (dueAt && !metAt ? [dueAt] : []))
    .sort((a, b) => a.getTime() - b.getTime());
  return {
    id: ticket.id,
    number: String(ticket.number),
    kind: ticket.kind as TicketKind,
    urgency: ticket.urgency as PoolTicket['urgency'],
    title: ticket.title,
    category: [category.parent?.name, category.name].filter(Boolean).join(' · '),
    place: [community.name, property?.code ?? building?.name, property ? null : ticket.place]
      .filter(Boolean)
      .join(' · '),
    createdAt: ticket.createdAt.toISOString(),
    wishedFrom: ticket.wishedFrom?.toISOString() ?? null,
    wishedTo: ticket.wishedTo?.toISOString() ?? null,
    dueAt: due[0]?.toISOString() ?? null,
  };
}

export function fieldTicketOf(ticket: Row): FieldTicket {
  const { category, community, person } = ticket;
  const answers = ticket.answers as Record<string, unknown>;
  return {
    ...poolTicketOf(ticket),
    status: ticket.status as TicketStatus,
    version: ticket.version,
    description: ticket.description,
    answers: category.fields.flatMap(({ key, label }) =>
      typeof answers[key] === 'string' && answers[key] !== '' ? [{ label, value: answers[key] }] : [],
    ),
    address: community.address,
    latitude: community.latitude === null ? null : Number(community.latitude),
    longitude: community.longitude === null ? null : Number(community.longitude),
    contactName: ticket.contactName ?? person?.name ?? null,
    contactPhone: ticket.contactPhone ?? person?.phone ?? null,
    expectedAt: ticket.expectedAt?.toISOString() ?? null,
    isChargeable: category.isChargeable,
    hasFinishCode: ticket.finishCode !== null,
    prices: category.prices.map(({ id, name, unit, unitPrice }) => ({
      id,
      name,
      unit,
      unitPrice: String(unitPrice),
    })),
    events: ticket.events
      .map(({ version, event, actorName, note, isInternal, doneAt, createdAt }) => ({
        version,
        event: event as TicketEventName,
        actorName,
        note,
        isInternal,
        at: (doneAt ?? createdAt).toISOString(),
      }))
      .reverse(),
    files: ticket.files.map(({ id, kind, file }) => ({ id, kind, contentType: file.contentType })),
    requests: ticket.materialRequests.map(({ id, number, status, lines }) => ({
      id,
      number: String(number),
      status,
      lines: lines.map(({ material, quantity }) => ({
        name: material.name,
        unit: material.unit,
        quantity: quantity.toString(),
      })),
    })),
    quotations: ticket.quotations.map(({ id, number, status, total }) => ({
      id,
      number: String(number),
      status,
      total: String(total),
    })),
  };
}
