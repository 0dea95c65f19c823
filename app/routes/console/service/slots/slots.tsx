import { useLoaderData } from '@remix-run/react';
import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { listSlots } from '#app/domain/tickets/slots/list-slots.ts';
import { removeSlot } from '#app/domain/tickets/slots/remove-slot.ts';
import { saveSlots } from '#app/domain/tickets/slots/save-slots.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { NewSlots } from './new-slots.tsx';
import { slotSchema } from './slot-schema.ts';
import { SlotWeek } from './slot-week.tsx';

export const meta = pageTitle((t) => t('outages:slots.title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({ departments: await listSlots(ctx, {}) }));

export const action = actionFor('staff', async ({ ctx, form }) => {
  const t = translator(ctx.language, 'outages');
  const said = (text: string) => redirectWithFlash('/console/service/slots', { kind: 'success', text });
  const removed = form.get('remove');
  if (typeof removed === 'string') {
    await removeSlot(ctx, { slotId: idParam(removed) });
    return said(t('slots.removed'));
  }
  return submitForm(form, slotSchema, async (slots) => {
    await saveSlots(ctx, slots);
    return said(t('slots.saved'));
  });
});

/** When the crews come by appointment, week by week. */
export default function Slots() {
  const { departments } = useLoaderData<typeof loader>();
  const { t } = useTranslation('outages');
  const busy = departments.filter(({ slots }) => slots.length > 0);
  return (
    <>
      <PageHeader
        title={t('slots.title')}
        description={t('slots.description')}
        actions={departments.length > 0 && <NewSlots departments={departments} />}
      />
      {busy.length === 0 ? (
        <EmptyState
          icon={CalendarClock}
          title={t('slots.none')}
          text={departments.length === 0 ? t('slots.noDepartments') : t('slots.noneText')}
        />
      ) : (
        <div className="max-w-6xl space-y-5">
          {busy.map((department) => (
            <SlotWeek key={department.id} department={department} />
          ))}
        </div>
      )}
    </>
  );
}
