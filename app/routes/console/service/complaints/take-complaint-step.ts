import { answerComplaint } from '#app/domain/complaints/answer-complaint.ts';
import { noteComplaint } from '#app/domain/complaints/note-complaint.ts';
import { passComplaint } from '#app/domain/complaints/pass-complaint.ts';
import { takeComplaint } from '#app/domain/complaints/take-complaint.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import type { MemberContext } from '#app/http/guard.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { momentOf } from '#app/kernel/moment-of.ts';
import { translator } from '#app/locales/translator.ts';
import { answerSchema, passSchema, stepSchema, takeSchema } from './complaint-schemas.ts';

/** What a handler does with a complaint, as its page posts it; `_form` says what. */
export async function takeComplaintStep(ctx: MemberContext, ticketId: string, form: FormData) {
  const t = translator(ctx.language, 'aftercare');
  const done = (text: string) =>
    redirectWithFlash(`/console/service/complaints/${ticketId}`, { kind: 'success', text });
  switch (form.get('_form')) {
    case 'take':
      return submitForm(form, takeSchema, async ({ answerBy }) => {
        await takeComplaint(ctx, {
          ticketId,
          answerBy: answerBy ? momentOf(answerBy, ctx.tenant.timeZone) : null,
        });
        return done(t('complaints.taken'));
      });
    case 'answer':
      return submitForm(form, answerSchema, async ({ answer }) => {
        await answerComplaint(ctx, { ticketId, answer });
        return done(t('complaints.answered'));
      });
    case 'pass':
      return submitForm(form, passSchema, async (to) => {
        await passComplaint(ctx, { ticketId, ...to });
        return done(t('complaints.passed'));
      });
    case 'step':
      return submitForm(form, stepSchema, async ({ note, shown }) => {
        await noteComplaint(ctx, { ticketId, note, isInternal: !shown });
        return done(t('complaints.noted'));
      });
    default:
      throw new DomainError('invalid_input');
  }
}
