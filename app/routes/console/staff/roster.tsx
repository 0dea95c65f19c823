import { useLoaderData } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listStaff } from '#app/domain/staff/records/list-staff.ts';
import { listRoster } from '#app/domain/staff/roster/list-roster.ts';
import { planShifts } from '#app/domain/staff/roster/plan-shifts.ts';
import { removeShift } from '#app/domain/staff/roster/remove-shift.ts';
import { shiftFields } from '#app/domain/staff/roster/shift-fields.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { addDays, isDay, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { mondayOf } from './monday-of.ts';
import { PlanShifts } from './plan-shifts.tsx';
import { RosterWeek } from './roster-week.tsx';
import { StaffTabs } from './staff-tabs.tsx';

export const meta = pageTitle((t) => t('staff:tabs.roster'));

/** `?day=` is any day of the week that is shown. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const today = localDay(ctx.now(), ctx.tenant.timeZone);
  const wanted = url.searchParams.get('day') ?? '';
  const monday = mondayOf(isDay(wanted) ? wanted : today);
  const canPlan = ctx.ability.can('create', 'DutyShift');
  const [roster, staff] = await Promise.all([listRoster(ctx, { monday }), canPlan ? listStaff(ctx, {}) : []]);
  return {
    roster,
    today,
    monday,
    staff: staff.map(({ id, name }) => ({ id, name })),
    canPlan,
    canRemove: ctx.ability.can('delete', 'DutyShift'),
  };
});

export const action = actionFor('staff', async ({ ctx, form, url }) => {
  const t = translator(ctx.language, 'staff');
  const back = (text: string) =>
    redirectWithFlash(`/console/staff/roster${url.search}`, { kind: 'success', text });
  if (form.get('intent') === 'remove') {
    const id = String(form.get('id') ?? '');
    if (!isId(id)) throw new DomainError('invalid_input');
    await removeShift(ctx, { id });
    return back(t('roster.removed'));
  }
  return submitForm(form, shiftFields, async (fields) => {
    const count = await planShifts(ctx, fields);
    return back(t('roster.planned', { count }));
  });
});

export default function RosterPage() {
  const { roster, today, monday, staff, canPlan, canRemove } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('staff');
  return (
    <>
      <PageHeader
        title={t('tabs.roster')}
        description={t('roster.description')}
        tabs={<StaffTabs />}
        actions={canPlan && <PlanShifts key={monday} staff={staff} monday={monday} />}
      />
      <nav aria-label={t('roster.week')} className="mb-3 flex items-center gap-2">
        <LinkButton to={`?day=${addDays(monday, -7)}`} size="icon-sm" aria-label={t('roster.before')}>
          <ChevronLeft aria-hidden />
        </LinkButton>
        <p className="figures min-w-0 font-medium text-sm max-sm:flex-1 max-sm:text-center">
          {formatPeriod({ start: monday, end: addDays(monday, 7) }, i18n.language)}
        </p>
        <LinkButton to={`?day=${addDays(monday, 7)}`} size="icon-sm" aria-label={t('roster.after')}>
          <ChevronRight aria-hidden />
        </LinkButton>
        <LinkButton to="/console/staff/roster" size="sm">
          {t('roster.thisWeek')}
        </LinkButton>
      </nav>
      <RosterWeek roster={roster} today={today} canRemove={canRemove} />
    </>
  );
}
