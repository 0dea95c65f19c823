import { rateTicket } from '#app/domain/ratings/rate-ticket.ts';
import { cancelOwnTicket } from '#app/domain/tickets/own/cancel-own-ticket.ts';
import { reopenOwnTicket } from '#app/domain/tickets/own/reopen-own-ticket.ts';
import { reviseOwnTicket } from '#app/domain/tickets/own/revise-own-ticket.ts';
import { urgeTicket } from '#app/domain/tickets/own/urge-ticket.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import type { MemberContext } from '#app/http/guard.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { addSchema, ratingSchema, reasonSchema, urgeSchema } from './ticket-schemas.ts';

/** What an owner does with a ticket of theirs; `_form` says what. */
export async function ticketAction(ctx: MemberContext, ticketId: string, form: FormData) {
  const t = translator(ctx.language, 'service');
  const said = (text: string) => redirectWithFlash(`/service/tickets/${ticketId}`, { kind: 'success', text });
  switch (form.get('_form')) {
    case 'urge':
      return submitForm(form, urgeSchema, async (fields) => {
        await urgeTicket(ctx, { ticketId, ...fields });
        return said(t('told.urge'));
      });
    case 'cancel':
      return submitForm(form, reasonSchema, async (fields) => {
        await cancelOwnTicket(ctx, { ticketId, ...fields });
        return said(t('told.cancel'));
      });
    case 'reopen':
      return submitForm(form, reasonSchema, async (fields) => {
        await reopenOwnTicket(ctx, { ticketId, ...fields });
        return said(t('told.reopen'));
      });
    case 'add':
      return submitForm(form, addSchema, async (fields) => {
        await reviseOwnTicket(ctx, { ticketId, ...fields });
        return said(t('told.add'));
      });
    case 'rate':
      return submitForm(form, ratingSchema, async (fields) => {
        await rateTicket(ctx, { ticketId, ...fields });
        return said(t('told.rate'));
      });
    default:
      throw new DomainError('invalid_input');
  }
}
