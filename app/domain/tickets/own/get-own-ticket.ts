import { z } from 'zod';
import { type OwnScope, ownScope } from '#app/domain/portal/own-tenures.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { type TicketFileView, ticketFileViews } from '../files/ticket-file-view.ts';
import {
  statusAfter,
  type TicketEventName,
  type TicketKind,
  type TicketStatus,
} from '../machine/transitions.ts';
import { mayCancelIn } from './may-cancel-in.ts';
import { ownTicketsWhere } from './own-tickets-where.ts';

const shown = {
  category: {
    include: {
      fields: { orderBy: { position: 'asc' } },
      prices: { orderBy: { position: 'asc' } },
    },
  },
  community: { select: { name: true } },
  building: { select: { name: true } },
  department: { select: { name: true, phone: true } },
  assignee: { select: { name: true, staffProfile: { select: { phone: true, jobTitle: true } } } },
  contractor: { select: { name: true, phone: true } },
  outage: { select: { id: true, title: true, kind: true, status: true } },
  mergedInto: { select: { id: true, number: true, personId: true } },
  events: { where: { isInternal: false }, orderBy: { version: 'asc' } },
  rating: true,
  quotations: {
    where: { status: { not: 'draft' } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, status: true, total: true },
  },
} satisfies Prisma.TicketInclude;

type Row = Prisma.TicketGetPayload<{ include: typeof shown }>;

/** One of the caller's tickets as its page tells it. Amounts in minor units. */
export type OwnTicket = ReturnType<typeof view> & {
  files: TicketFileView[];
  /** What the caller may do with it now. */
  may: { urge: boolean; cancel: boolean; reopen: boolean; revise: boolean; rate: boolean; attach: boolean };
};

/**
 * A ticket of the caller's, with what happened to it as far as it is theirs to know.
 *
 * @throws DomainError `not_found` where it is another's
 */
export const getOwnTicket = operation({
  name: 'own-ticket.get',
  kind: 'read',
  /** What is no id of a ticket is not found either. */
  input: z.object({ ticketId: z.string() }),
  can: 'anyone',
  async run(scope, { ticketId }): Promise<OwnTicket> {
    const { db, tenantId } = scope;
    const own = ownScope(scope);
    const row = own && isId(ticketId) ? await find(scope, own, ticketId) : null;
    if (!own || !row) throw new DomainError('not_found');
    const mine = row.personId === own.personId;
    const status = row.status as TicketStatus;
    const can = (event: TicketEventName) => mine && statusAfter(event, status) !== null;
    return {
      ...view(row, own),
      files: await ticketFileViews(db, tenantId, ticketId),
      may: {
        urge: can('urge'),
        cancel: can('cancel') && mayCancelIn(status),
        reopen: can('reopen'),
        revise: can('revise'),
        // Also once more, where the work was taken up again.
        rate: can('rate'),
        attach: can('revise'),
      },
    };
  },
});

async function find({ db }: OperationScope, own: OwnScope, id: string): Promise<Row | null> {
  return db.ticket.findFirst({
    where: { AND: [{ tenantId: own.tenantId, id }, await ownTicketsWhere(db, own)] },
    include: shown,
  });
}

function view(row: Row, own: OwnScope) {
  const { category, events, assignee, contractor, department, mergedInto } = row;
  const mine = row.personId === own.personId;
  const answers = row.answers as Record<string, string | undefined>;
  return {
    id: row.id,
    number: row.number,
    kind: row.kind as TicketKind,
    status: row.status as TicketStatus,
    urgency: row.urgency,
    confidential: row.confidential,
    title: row.title,
    description: row.description,
    mine,
    communityName: row.community.name,
    buildingName: row.building?.name ?? null,
    propertyId: row.propertyId,
    place: row.place,
    contactName: row.contactName,
    contactPhone: row.contactPhone,
    wishedFrom: row.wishedFrom,
    wishedTo: row.wishedTo,
    expectedAt: row.expectedAt,
    /** Told to whoever reported it alone, as long as the work is not done. */
    finishCode: mine && row.doneAt === null ? row.finishCode : null,
    resolution: row.resolution,
    createdAt: row.createdAt,
    category: {
      id: category.id,
      name: category.name,
      isChargeable: category.isChargeable,
      takesAppointments: category.takesAppointments,
      prices: category.prices.map(({ id, name, unit, unitPrice }) => ({ id, name, unit, unitPrice })),
    },
    answers: category.fields.flatMap(({ key, label, kind }) => {
      const value = answers[key];
      return value ? [{ key, label, kind, value }] : [];
    }),
    /** The latest first; `sent` waits for the owner's word. */
    quotations: row.quotations,
    /** Who comes, or has come. */
    worker: assignee
      ? {
          name: assignee.name,
          phone: assignee.staffProfile?.phone ?? department?.phone ?? null,
          jobTitle: assignee.staffProfile?.jobTitle ?? null,
        }
      : contractor
        ? { name: contractor.name, phone: contractor.phone, jobTitle: null }
        : null,
    department,
    outage: row.outage,
    mergedInto: mergedInto
      ? { number: mergedInto.number, id: mergedInto.personId === own.personId ? mergedInto.id : null }
      : null,
    rating: row.rating && {
      speed: row.rating.speed,
      result: row.rating.result,
      attitude: row.rating.attitude,
      comment: row.rating.comment,
    },
    events: events.map(({ version, event, toStatus, actorKind, actorName, note, doneAt, createdAt }) => ({
      version,
      event: event as TicketEventName,
      toStatus: toStatus as TicketStatus,
      actorKind,
      actorName,
      note,
      at: doneAt ?? createdAt,
    })),
  };
}
