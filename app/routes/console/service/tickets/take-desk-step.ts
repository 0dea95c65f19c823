import { acceptTicket } from '#app/domain/tickets/desk/accept-ticket.ts';
import { cancelTicket } from '#app/domain/tickets/desk/cancel-ticket.ts';
import { declineTicket } from '#app/domain/tickets/desk/decline-ticket.ts';
import { holdTicket } from '#app/domain/tickets/desk/hold-ticket.ts';
import { mergeTickets } from '#app/domain/tickets/desk/merge-tickets.ts';
import { noteTicketAtDesk } from '#app/domain/tickets/desk/note-ticket-at-desk.ts';
import { reopenTicket } from '#app/domain/tickets/desk/reopen-ticket.ts';
import { resumeTicketAtDesk } from '#app/domain/tickets/desk/resume-ticket-at-desk.ts';
import { reviseTicket } from '#app/domain/tickets/desk/revise-ticket.ts';
import { settleTicketByHand } from '#app/domain/tickets/desk/settle-ticket-by-hand.ts';
import { splitTicket } from '#app/domain/tickets/desk/split-ticket.ts';
import { findTicketByNumber } from '#app/domain/tickets/lists/find-ticket-by-number.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import type { MemberContext } from '#app/http/guard.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import {
  holdSchema,
  mergeSchema,
  noteSchema,
  reasonSchema,
  reviseSchema,
  splitSchema,
} from './ticket-steps.ts';

/** A step of the desk with a ticket, as its page or its panel posts it; `back` is where that stands. */
export async function takeDeskStep(ctx: MemberContext, form: FormData, ticketId: string, back: string) {
  const t = translator(ctx.language, 'desk');
  const done = (text: string, to = back) => redirectWithFlash(to, { kind: 'success', text });
  const step = form.get('_form');
  const intent = form.get('intent');
  if (intent === 'accept') {
    await acceptTicket(ctx, { ticketId });
    return done(t('step.accepted'));
  }
  if (intent === 'resume') {
    await resumeTicketAtDesk(ctx, { ticketId });
    return done(t('step.resumed'));
  }
  switch (step) {
    case 'decline':
      return submitForm(form, reasonSchema, async ({ note }) => {
        await declineTicket(ctx, { ticketId, note });
        return done(t('step.declined'));
      });
    case 'cancel':
      return submitForm(form, reasonSchema, async ({ note }) => {
        await cancelTicket(ctx, { ticketId, note });
        return done(t('step.cancelled'));
      });
    case 'reopen':
      return submitForm(form, reasonSchema, async ({ note }) => {
        await reopenTicket(ctx, { ticketId, note });
        return done(t('step.reopened'));
      });
    case 'settle':
      return submitForm(form, reasonSchema, async ({ note }) => {
        await settleTicketByHand(ctx, { ticketId, note });
        return done(t('step.settled'));
      });
    case 'note':
      return submitForm(form, noteSchema, async ({ note, shown }) => {
        await noteTicketAtDesk(ctx, { ticketId, note, isInternal: !shown });
        return done(t('step.noted'));
      });
    case 'hold':
      return submitForm(form, holdSchema, async (hold) => {
        await holdTicket(ctx, { ticketId, ...hold });
        return done(t('step.held'));
      });
    case 'revise':
      return submitForm(form, reviseSchema, async (revision) => {
        await reviseTicket(ctx, { ticketId, ...revision });
        return done(t('step.revised'));
      });
    case 'split':
      return submitForm(form, splitSchema, async (part) => {
        const [made] = await splitTicket(ctx, { ticketId, parts: [part] });
        return done(t('step.splitDone', { number: String(made?.number) }));
      });
    case 'merge':
      return submitForm(form, mergeSchema, async ({ intoId, number }) => {
        const found = number
          ? await findTicketByNumber(ctx, { number: BigInt(number.replace('#', '')) })
          : null;
        const id = number ? found?.id : intoId;
        if (!id) throw new DomainError('invalid_input', { fields: [{ path: 'number', code: 'not_found' }] });
        const into = await mergeTickets(ctx, { ticketIds: [ticketId], intoId: id });
        return done(t('step.merged', { number: String(into.number) }), `/console/service/tickets/${id}`);
      });
    default:
      throw new DomainError('invalid_input');
  }
}
