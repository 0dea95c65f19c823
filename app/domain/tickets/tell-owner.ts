import { localDay, Temporal } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { queueMails } from '../notifications/mailing/queue-mails.ts';
import type { TicketEventName } from './machine/transitions.ts';

/** What an owner is told of in a mail too: what they wait for or have to do something about. The rest stands in the app. */
const mailed: readonly TicketEventName[] = [
  'accept',
  'decline',
  'acknowledge',
  'postpone',
  'wait_customer',
  'transfer_contractor',
  'finish',
  'cancel',
];
/** Those that bring somebody new. */
const namesWorker: readonly TicketEventName[] = [
  'grab',
  'assign',
  'transfer_colleague',
  'transfer_contractor',
  'acknowledge',
  'postpone',
  'depart',
  'arrive',
];
/** Those whose reason is the owner's to know; other notes are among colleagues. */
const givesReason: readonly TicketEventName[] = ['decline', 'cancel', 'postpone', 'wait_customer', 'finish'];

/** Steps on the way to whoever answers it: of what is told in confidence, their promise of an answer says as much. */
const onTheWay: readonly TicketEventName[] = ['accept', 'assign', 'begin'];

export type ToldEvent = {
  ticketId: string;
  version: number;
  event: TicketEventName;
  note: string | null;
};

/** Tells whoever reported a ticket, or whose it is, of an event of it; once. Returns how many mails were queued. */
export async function tellOwner(
  { db, ctx, tenantId, now }: OperationScope,
  { ticketId, version, event, note }: ToldEvent,
): Promise<number> {
  const ticket = await db.ticket.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: ticketId } },
    include: {
      category: { select: { name: true } },
      assignee: { select: { name: true, staffProfile: { select: { phone: true } } } },
      contractor: { select: { name: true, phone: true } },
    },
  });
  if (!ticket.personId || (ticket.confidential && onTheWay.includes(event))) return 0;
  const { timeZone } = ctx.tenant;
  const { assignee, contractor, expectedAt } = ticket;
  const expects = expectedAt && (event === 'acknowledge' || event === 'postpone') ? expectedAt : null;
  const params = JSON.stringify({
    ticketId,
    number: String(ticket.number),
    category: ticket.category.name,
    title: ticket.title,
    event,
    isAnswered: ticket.confidential,
    worker: assignee?.name ?? contractor?.name ?? null,
    // Who handles a complaint answers in its own thread, and is not called.
    phone: ticket.confidential ? null : (assignee?.staffProfile?.phone ?? contractor?.phone ?? null),
    namesWorker: namesWorker.includes(event),
    expectedDay: expects && localDay(expects, timeZone),
    expectedTime:
      expects &&
      Temporal.Instant.fromEpochMilliseconds(expects.getTime())
        .toZonedDateTimeISO(timeZone)
        .toPlainTime()
        .toString({ smallestUnit: 'minute' }),
    // What was answered in confidence is read on its page.
    note: givesReason.includes(event) && !(ticket.confidential && event === 'finish') ? note : null,
  });
  const link = `/service/tickets/${ticketId}`;
  const [row] = await db.$queryRaw<{ mails: number }[]>`
    with told as (
      insert into notification (tenant_id, id, person_id, event, params, link, dedupe_key, created_at)
      values (${tenantId}::uuid, new_id(), ${ticket.personId}::uuid, 'ticket_moved', ${params}::jsonb, ${link},
        ${`ticket:${ticketId}:${version}`}, ${now}::timestamptz)
      on conflict (tenant_id, dedupe_key) do nothing
      returning id, person_id
    ), made as (select id, person_id from told where ${mailed.includes(event)}::boolean),
    queued as (${queueMails(ctx.tenant)})
    select (select count(*) from queued)::int as mails`;
  return row?.mails ?? 0;
}
