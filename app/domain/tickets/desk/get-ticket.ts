import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { type Action, accessible } from '#tenants/policies/ability.ts';
import { type OwedQuotation, owedQuotation } from '../../quotations/owed-quotation.ts';
import {
  type ClockStage,
  endedStatuses,
  type TicketEventName,
  type TicketKind,
  type TicketStatus,
} from '../machine/transitions.ts';
import type { TicketUrgency } from './urgencies.ts';

const other = { select: { id: true, number: true, title: true, status: true } };

const shown = {
  category: {
    include: {
      parent: { select: { name: true } },
      fields: { orderBy: { position: 'asc' } },
      prices: { orderBy: { position: 'asc' } },
    },
  },
  community: { select: { id: true, name: true } },
  building: { select: { id: true, name: true } },
  property: { select: { id: true, code: true } },
  person: { select: { id: true, name: true, phone: true, level: true } },
  department: { select: { id: true, name: true, phone: true } },
  assignee: { select: { id: true, name: true, staffProfile: { select: { phone: true } } } },
  contractor: { select: { id: true, name: true, phone: true } },
  outage: { select: { id: true, title: true, status: true } },
  mergedInto: other,
  splitFrom: other,
  warrantyOf: other,
  events: { orderBy: { version: 'asc' } },
  // Those of messages stand with their messages.
  files: { where: { messageId: null }, orderBy: { createdAt: 'asc' }, include: { file: true } },
  clocks: true,
} satisfies Prisma.TicketInclude;

type Row = Prisma.TicketGetPayload<{ include: typeof shown }>;

/** A ticket as its page tells it. Amounts in minor units. */
export type TicketDetail = ReturnType<typeof view> & {
  duplicates: OtherTicket[];
  parts: OtherTicket[];
  /** What of its money is to be seen to before it may be ended, for whoever may end it. */
  owed: OwedQuotation | null;
  /** What the reader may do with it. */
  may: { dispatch: boolean; work: boolean; attach: boolean };
};

export type OtherTicket = { id: string; number: bigint; title: string; status: TicketStatus };

/**
 * A ticket with all that happened to it.
 *
 * @throws DomainError `not_found`, also where it is not for the reader
 */
export const getTicket = operation({
  name: 'ticket.get',
  kind: 'read',
  input: z.object({ ticketId: z.uuid() }),
  can: ['read', 'Ticket'],
  async run(scope, { ticketId }): Promise<TicketDetail> {
    const { db, tenantId, ability } = scope;
    const row = await db.ticket.findFirst({
      where: { AND: [{ tenantId, id: ticketId }, accessible(ability, 'Ticket')] },
      include: shown,
    });
    if (!row) throw new DomainError('not_found');
    // Neither of them may tell more than the reader sees elsewhere.
    const others = (where: Prisma.TicketWhereInput) =>
      db.ticket.findMany({
        where: { AND: [{ tenantId }, where, accessible(ability, 'Ticket')] },
        orderBy: { number: 'asc' },
        take: 50,
        ...other,
      });
    const dispatch = await mayDo(scope, ticketId, 'dispatch');
    const work = await mayDo(scope, ticketId, 'work');
    const hasEnded = endedStatuses.some((status) => status === row.status);
    return {
      ...view(row),
      duplicates: (await others({ mergedIntoId: ticketId })) as OtherTicket[],
      parts: (await others({ splitFromId: ticketId })) as OtherTicket[],
      owed: dispatch ? await owedQuotation(db, tenantId, ticketId) : null,
      may: { dispatch, work, attach: (dispatch || work) && !hasEnded },
    };
  },
});

async function mayDo(
  { db, tenantId, ability }: OperationScope,
  id: string,
  action: Action,
): Promise<boolean> {
  if (!ability.can(action, 'Ticket')) return false;
  const found = await db.ticket.findFirst({
    where: { AND: [{ tenantId, id }, accessible(ability, 'Ticket', action)] },
    select: { id: true },
  });
  return found !== null;
}

function view(row: Row) {
  const { tenantId: _tenant, category, events, files, clocks, answers, finishCode: _code, ...facts } = row;
  return {
    ...facts,
    kind: row.kind as TicketKind,
    status: row.status as TicketStatus,
    urgency: row.urgency as TicketUrgency,
    category: {
      id: category.id,
      name: category.name,
      parentName: category.parent?.name ?? null,
      isChargeable: category.isChargeable,
      needsCallback: category.needsCallback,
      dispatch: category.dispatch,
      skills: category.skills,
      prices: category.prices.map(({ id, name, unit, unitPrice }) => ({ id, name, unit, unitPrice })),
    },
    mergedInto: row.mergedInto as OtherTicket | null,
    splitFrom: row.splitFrom as OtherTicket | null,
    warrantyOf: row.warrantyOf as OtherTicket | null,
    /** What the category asks, with what was answered. */
    answers: answersOf(category.fields, answers as Record<string, string | undefined>),
    events: events.map(({ tenantId: _, ticketId: __, detail, ...event }) => ({
      ...event,
      event: event.event as TicketEventName,
      toStatus: event.toStatus as TicketStatus,
      detail: detail as Record<string, string | undefined>,
    })),
    files: files.map(({ id, kind, fieldKey, byOwner, createdAt, file }) => ({
      id,
      kind,
      fieldKey,
      byOwner,
      createdAt,
      name: file.name,
      contentType: file.contentType,
      size: Number(file.size),
    })),
    clocks: clocks.map(({ stage, dueAt, metAt, overdueAt, runningSince, limitSeconds }) => ({
      stage: stage as ClockStage,
      dueAt,
      metAt,
      overdueAt,
      /** Neither met nor running: it waits for the customer, or the ticket is over. */
      waits: metAt === null && runningSince === null,
      limitSeconds,
    })),
  };
}

/** An answer whose field the category has no more keeps its key as its label. */
function answersOf(
  fields: Row['category']['fields'],
  answers: Record<string, string | undefined>,
): { key: string; label: string; kind: string; value: string }[] {
  const known = new Map(fields.map((field) => [field.key, field]));
  return Object.entries(answers).flatMap(([key, value]) => {
    if (value === undefined || value === '') return [];
    const field = known.get(key);
    return [{ key, label: field?.label ?? key, kind: field?.kind ?? 'text', value: String(value) }];
  });
}
