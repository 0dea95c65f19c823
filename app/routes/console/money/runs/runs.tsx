import { useLoaderData } from '@remix-run/react';
import { CalendarCog, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { getBillingSchedule } from '#app/domain/billing/get-billing-schedule.ts';
import { listBillingRuns } from '#app/domain/billing/list-billing-runs.ts';
import { updateBillingSchedule } from '#app/domain/billing/update-billing-schedule.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { RunsTable } from './runs-table.tsx';
import { ScheduleCard } from './schedule-card.tsx';
import { scheduleSchema } from './schedule-schema.ts';

export const meta = pageTitle((t) => t('billing:runs.title'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const after = url.searchParams.get('after');
  const [list, schedule] = await Promise.all([
    listBillingRuns(ctx, { cursor: after && isId(after) ? after : null }),
    ctx.ability.can('read', 'BillingSchedule') ? getBillingSchedule(ctx, {}) : null,
  ]);
  return {
    ...list,
    schedule,
    timeZone: ctx.tenant.timeZone,
    currency: ctx.tenant.currency,
    canCreate: ctx.ability.can('create', 'BillingRun'),
    canSchedule: ctx.ability.can('update', 'BillingSchedule'),
  };
});

/** The form of the schedule. */
export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, scheduleSchema, async (value) => {
    await updateBillingSchedule(ctx, value);
    const t = translator(ctx.language, 'billing');
    return redirectWithFlash('/console/money/runs', {
      kind: 'success',
      text: value.enabled ? t('schedule.savedOn', { day: value.dayOfMonth }) : t('schedule.savedOff'),
    });
  }),
);

export default function Runs() {
  const { runs, next, schedule, timeZone, currency, canCreate, canSchedule } = useLoaderData<typeof loader>();
  const { t } = useTranslation('billing');
  const create = canCreate && (
    <LinkButton to="/console/money/runs/new" variant="primary">
      <Plus aria-hidden />
      {t('runs.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('runs.title')} description={t('runs.description')} actions={create} />
      <div className="flex flex-col gap-5 xl:flex-row xl:items-start">
        <div className="min-w-0 xl:flex-1">
          <RunsTable
            runs={runs}
            next={next}
            currency={currency}
            empty={
              <EmptyState
                icon={CalendarCog}
                title={t('runs.empty.title')}
                text={t('runs.empty.text')}
                action={create}
              />
            }
          />
        </div>
        {schedule && (
          <div className="xl:w-80 xl:shrink-0">
            <ScheduleCard schedule={schedule} timeZone={timeZone} canEdit={canSchedule} />
          </div>
        )}
      </div>
    </>
  );
}
