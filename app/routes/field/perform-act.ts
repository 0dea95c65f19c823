import { completeDirectiveTask } from '#app/domain/directives/complete-directive-task.ts';
import { writeQuotation } from '#app/domain/quotations/write-quotation.ts';
import { acknowledgeTicket } from '#app/domain/tickets/dispatch/acknowledge-ticket.ts';
import { handBackTicket } from '#app/domain/tickets/dispatch/hand-back-ticket.ts';
import { postponeTicket } from '#app/domain/tickets/dispatch/postpone-ticket.ts';
import { arriveTicket } from '#app/domain/tickets/field/arrive-ticket.ts';
import { beginTicket } from '#app/domain/tickets/field/begin-ticket.ts';
import { departTicket } from '#app/domain/tickets/field/depart-ticket.ts';
import type { FieldAct } from '#app/domain/tickets/field/field-act-schema.ts';
import { finishTicket } from '#app/domain/tickets/field/finish-ticket.ts';
import { noteTicket } from '#app/domain/tickets/field/note-ticket.ts';
import { resumeTicket } from '#app/domain/tickets/field/resume-ticket.ts';
import { waitTicket } from '#app/domain/tickets/field/wait-ticket.ts';
import { requestMaterials } from '#app/domain/warehouse/requests/request-materials.ts';
import type { TenantContext } from '#tenants/context.ts';

/** Does what the phone says was done, by the operation of each. @throws DomainError as those say */
export async function performAct(ctx: TenantContext, done: FieldAct): Promise<void> {
  if (done.act === 'quotation') {
    const { ticketId, lines, note } = done;
    await writeQuotation(ctx, { ticketId, note, lines: lines.map(pricedLine) }, { send: true });
    return;
  }
  const { act, ...input } = done;
  await operations[act](ctx, input as never);
}

type QuotedLine = Extract<FieldAct, { act: 'quotation' }>['lines'][number];

/** Amounts are text where they travel. */
function pricedLine(line: QuotedLine) {
  return line.kind === 'other' ? { ...line, unitPrice: BigInt(line.unitPrice) } : line;
}

const operations = {
  acknowledge: acknowledgeTicket,
  postpone: postponeTicket,
  depart: departTicket,
  arrive: arriveTicket,
  begin: beginTicket,
  note: noteTicket,
  wait: waitTicket,
  resume: resumeTicket,
  finish: finishTicket,
  hand_back: handBackTicket,
  materials: requestMaterials,
  directive: completeDirectiveTask,
} satisfies Record<
  Exclude<FieldAct['act'], 'quotation'>,
  (ctx: TenantContext, input: never) => Promise<unknown>
>;
