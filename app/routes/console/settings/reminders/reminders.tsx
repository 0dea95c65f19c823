import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { listReminderSteps } from '#app/domain/reminders/list-reminder-steps.ts';
import { saveReminderStep } from '#app/domain/reminders/save-reminder-step.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { changeStep } from './change-step.ts';
import { NewStepCard } from './new-step-card.tsx';
import { newStepSchema } from './reminder-schema.ts';
import { Timeline } from './timeline.tsx';

export const meta = pageTitle((t) => t('settings:reminders.title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  steps: await listReminderSteps(ctx, {}),
  canEdit: ctx.ability.can('update', 'ReminderStep'),
}));

/** A new step, or with an `intent` a change of one. */
export const action = actionFor('staff', async ({ ctx, form }) => {
  const t = translator(ctx.language, 'settings');
  const back = (text: string) => redirectWithFlash('/console/settings/reminders', { kind: 'success', text });
  if (form.has('intent')) return back(t(`reminders.changed.${await changeStep(ctx, form)}`));
  return submitForm(form, newStepSchema, async ({ days, side }) => {
    const offsetDays = side === 'before' ? 0 - days : days;
    try {
      await saveReminderStep(ctx, { offsetDays });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'already_exists') throw error;
      throw new DomainError('invalid_input', { fields: [{ path: 'days', code: 'reminder_day_taken' }] });
    }
    return back(t('reminders.added'));
  });
});

export default function Reminders() {
  const { steps, canEdit } = useLoaderData<typeof loader>();
  const { t } = useTranslation('settings');
  return (
    <>
      <PageHeader title={t('reminders.title')} description={t('reminders.description')} />
      <div className="grid max-w-5xl gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <Timeline steps={steps} canEdit={canEdit} />
        {canEdit && <NewStepCard key={steps.length} />}
      </div>
    </>
  );
}
