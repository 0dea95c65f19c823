import { resetReminderWords } from '#app/domain/reminders/reset-reminder-words.ts';
import { saveReminderPolicy } from '#app/domain/reminders/save-reminder-policy.ts';
import { saveReminderStep } from '#app/domain/reminders/save-reminder-step.ts';
import { saveReminderWords } from '#app/domain/reminders/save-reminder-words.ts';
import { wordsFields, wordsKey } from '#app/domain/reminders/words-fields.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { changeStep } from './change-step.ts';
import { minuteOf } from './minutes.ts';
import { boardSchema, quietSchema, stepSchema } from './reminder-schema.ts';

/** The forms of the page: the schedule's steps, quiet hours, the board, and the words of messages. */
export async function remindersAction(ctx: TenantContext, form: FormData, search: string) {
  const t = translator(ctx.language, 'settings');
  const told = translator(ctx.language, 'dunning');
  const { currency } = ctx.tenant;
  const back = (text: string) =>
    redirectWithFlash(`/console/settings/reminders${search}`, { kind: 'success', text });
  if (form.get('intent') === 'reset-words') {
    const key = wordsKey.safeParse(Object.fromEntries(form));
    if (!key.success) throw new DomainError('invalid_input');
    await resetReminderWords(ctx, key.data);
    return back(told('words.resetDone'));
  }
  if (form.has('intent')) return back(t(`reminders.changed.${await changeStep(ctx, form)}`));
  const name = String(form.get('_form') ?? '');
  if (name === 'quiet') {
    return submitForm(form, quietSchema, async ({ from, until }) => {
      const quiet = from && until ? { fromMinute: minuteOf(from), untilMinute: minuteOf(until) } : null;
      await saveReminderPolicy(ctx, { quiet });
      return back(told('quiet.saved'));
    });
  }
  if (name === 'board') {
    return submitForm(form, boardSchema(currency), async (board) => {
      await saveReminderPolicy(ctx, { board });
      return back(told('boardSettings.saved'));
    });
  }
  if (name.startsWith('words-')) {
    return submitForm(form, wordsFields, async (words) => {
      await saveReminderWords(ctx, words);
      return back(told('words.saved'));
    });
  }
  return submitForm(form, stepSchema(currency), async ({ id, days, side, minAmount = 0n, ...step }) => {
    const offsetDays = side === 'before' ? 0 - days : days;
    try {
      await saveReminderStep(ctx, { id, offsetDays, minAmount, ...step });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'already_exists') throw error;
      throw new DomainError('invalid_input', { fields: [{ path: 'days', code: 'reminder_day_taken' }] });
    }
    return back(id ? told('steps.saved') : t('reminders.added'));
  });
}
