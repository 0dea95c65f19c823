import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CalendarCog, ListTodo, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { countParkedContracts } from '#app/domain/billing/count-parked-contracts.ts';
import { findMissedBills } from '#app/domain/billing/find-missed-bills.ts';
import { getBillingSchedule } from '#app/domain/billing/get-billing-schedule.ts';
import { listBillChoices } from '#app/domain/billing/list-bill-choices.ts';
import { listBillingRuns, runStatuses, runTriggers } from '#app/domain/billing/list-billing-runs.ts';
import { updateBillingSchedule } from '#app/domain/billing/update-billing-schedule.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { CatchUp } from './catch-up.tsx';
import { catchUpSchema } from './catch-up-schema.ts';
import { RunsTable } from './runs-table.tsx';
import { ScheduleCard } from './schedule-card.tsx';
import { scheduleSchema } from './schedule-schema.ts';

const here = '/console/money/runs';

export const meta = pageTitle((t) => t('billing:runs.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['created'], defaultSort: '-created', defaultSize: 20 });
  const community = params.filter('community');
  const [list, schedule, parked, { communities }] = await Promise.all([
    listBillingRuns(ctx, {
      status: params.filter('status', runStatuses),
      trigger: params.filter('trigger', runTriggers),
      communityId: community && isId(community) ? community : null,
      after: params.after,
      before: params.before,
      limit: params.size,
    }),
    ctx.ability.can('read', 'BillingSchedule') ? getBillingSchedule(ctx, {}) : null,
    countParkedContracts(ctx, {}),
    listBillChoices(ctx, {}),
  ]);
  const { runs, ...page } = list;
  return {
    runs,
    page,
    schedule,
    parked,
    communities,
    timeZone: ctx.tenant.timeZone,
    currency: ctx.tenant.currency,
    canCreate: ctx.ability.can('create', 'BillingRun'),
    canSchedule: ctx.ability.can('update', 'BillingSchedule'),
  };
});

/** The forms of the schedule and of the search for missed bills. */
export const action = actionFor('staff', ({ ctx, form }) => {
  if (form.get('_form') === 'catch-up') {
    return submitForm(form, catchUpSchema, async (value) => {
      const found = await findMissedBills(ctx, value);
      if (found) return redirect(`${here}/${found.runId}`);
      return redirectWithFlash(here, {
        kind: 'success',
        text: translator(ctx.language, 'runs')('catchUp.nothing'),
      });
    });
  }
  return submitForm(form, scheduleSchema, async (value) => {
    await updateBillingSchedule(ctx, value);
    const t = translator(ctx.language, 'billing');
    return redirectWithFlash(here, {
      kind: 'success',
      text: value.enabled ? t('schedule.savedOn', { day: value.dayOfMonth }) : t('schedule.savedOff'),
    });
  });
});

export default function Runs() {
  const { runs, page, schedule, parked, communities, timeZone, currency, canCreate, canSchedule } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation(['billing', 'runs']);
  const format = useFormat();
  const create = canCreate && (
    <LinkButton to={`${here}/new`} variant="primary">
      <Plus aria-hidden />
      {t('runs.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('runs.title')}
        description={t('runs.description')}
        actions={
          <>
            {parked.total > 0 && (
              <LinkButton to={`${here}/parked`}>
                <ListTodo aria-hidden />
                {t('runs:parked.linkCount', {
                  formatted: parked.isMore
                    ? t('runs:parked.atLeast', { formatted: format.number(parked.total) })
                    : format.number(parked.total),
                })}
              </LinkButton>
            )}
            {canCreate && <CatchUp />}
            {create}
          </>
        }
      />
      <div className="flex flex-col gap-5 xl:flex-row xl:items-start">
        <div className="min-w-0 xl:flex-1">
          <RunsTable
            {...{ runs, page, communities, currency }}
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
