import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { getReminderPolicy } from '#app/domain/reminders/get-reminder-policy.ts';
import { listReminderSteps } from '#app/domain/reminders/list-reminder-steps.ts';
import { previewReminders } from '#app/domain/reminders/preview-reminders.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { BoardCard } from './board-card.tsx';
import { Messages } from './messages.tsx';
import { NewStepCard } from './new-step-card.tsx';
import { QuietCard } from './quiet-card.tsx';
import { remindersAction } from './reminders-action.ts';
import { Timeline } from './timeline.tsx';

export const meta = pageTitle((t) => t('settings:reminders.title'));

/** `?words=` and `?channel=` say in which language and for which way the messages are shown. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const wanted = url.searchParams.get('words');
  const language = isLanguage(wanted) ? wanted : ctx.language;
  const channel = url.searchParams.get('channel') === 'in_app' ? 'in_app' : 'email';
  const can = ctx.ability.can.bind(ctx.ability);
  const [steps, policy, previews] = await Promise.all([
    listReminderSteps(ctx, {}),
    can('read', 'ReminderPolicy') ? getReminderPolicy(ctx, {}) : null,
    previewReminders(ctx, { language, channel }),
  ]);
  return {
    steps,
    policy,
    previews,
    language,
    channel,
    currency: ctx.tenant.currency,
    timeZone: ctx.tenant.timeZone,
    canEdit: can('update', 'ReminderStep'),
    canSet: can('update', 'ReminderPolicy'),
    canWord: can('update', 'NotificationTemplate'),
  } as const;
});

export const action = actionFor('staff', ({ ctx, form, url }) => remindersAction(ctx, form, url.search));

export default function Reminders() {
  const { steps, policy, previews, language, channel, currency, timeZone, canEdit, canSet, canWord } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('settings');
  return (
    <>
      <PageHeader title={t('reminders.title')} description={t('reminders.description')} />
      <div className="grid max-w-5xl gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="min-w-0 space-y-5">
          <Timeline steps={steps} canEdit={canEdit} currency={currency} />
          {policy && (
            <div className="grid gap-5 md:grid-cols-2 md:items-start">
              <QuietCard
                key={JSON.stringify(policy.quiet)}
                quiet={policy.quiet}
                timeZone={timeZone}
                canEdit={canSet}
              />
              {canSet && <BoardCard board={policy.board} currency={currency} />}
            </div>
          )}
        </div>
        {canEdit && <NewStepCard key={steps.length} currency={currency} />}
      </div>
      <Messages previews={previews} language={language} channel={channel} canEdit={canWord} />
    </>
  );
}
