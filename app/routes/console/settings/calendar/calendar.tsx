import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { getCalendar } from '#app/domain/service-levels/calendar/get-calendar.ts';
import { removeCalendarDay } from '#app/domain/service-levels/calendar/remove-calendar-day.ts';
import { saveCalendarDays } from '#app/domain/service-levels/calendar/save-calendar-days.ts';
import { saveOpeningHours } from '#app/domain/service-levels/calendar/save-opening-hours.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { addDays, localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { ServiceTabs } from '../service-levels/service-tabs.tsx';
import { HolidaysCard } from './holidays-card.tsx';
import { WeekCard } from './week-card.tsx';
import { daysSchema, weekKeys, weekSchema } from './week-schema.ts';

export const meta = pageTitle((t) => t('levels:tabs.calendar'));

/** Days of the last month stand there still, so that a slip is seen. */
export const loader = loaderFor('staff', async ({ ctx }) => ({
  calendar: await getCalendar(ctx, { from: addDays(localDay(ctx.now(), ctx.tenant.timeZone), -31) }),
  timeZone: ctx.tenant.timeZone,
  canUpdate: ctx.ability.can('update', 'TicketPolicy'),
}));

export const action = actionFor('staff', async ({ ctx, form }) => {
  const t = translator(ctx.language, 'levels');
  const back = (text: string) => redirectWithFlash('/console/settings/calendar', { kind: 'success', text });
  if (form.get('intent') === 'remove') {
    await removeCalendarDay(ctx, { day: String(form.get('day') ?? '') });
    return back(t('calendar.removed'));
  }
  if (form.get('_form') === 'days')
    return submitForm(form, daysSchema, async (fields) => {
      await saveCalendarDays(ctx, fields);
      return back(t('calendar.added'));
    });
  return submitForm(form, weekSchema, async (week) => {
    await saveOpeningHours(ctx, { week: weekKeys.map((key) => week[key]) });
    return back(t('calendar.saved'));
  });
});

export default function CalendarPage() {
  const { calendar, timeZone, canUpdate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('levels');
  return (
    <>
      <PageHeader
        title={t('tabs.calendar')}
        description={t('calendar.description', { zone: timeZone })}
        tabs={<ServiceTabs />}
      />
      <div className="grid max-w-5xl gap-5 lg:grid-cols-2 lg:items-start">
        <WeekCard week={calendar.week} canUpdate={canUpdate} />
        <HolidaysCard key={calendar.days.length} days={calendar.days} canUpdate={canUpdate} />
      </div>
    </>
  );
}
