import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { reportChoices } from '#app/domain/tickets/report/report-choices.ts';
import { reportForm } from '#app/domain/tickets/report/report-form.ts';
import { reportTicket } from '#app/domain/tickets/report/report-ticket.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { newId } from '#app/kernel/ids.ts';
import { chosenProperty } from '../chosen-property.ts';
import { BackLink } from '../parts/back-link.tsx';
import { CrewLinks } from './parts/crew-links.tsx';
import { ReportFields } from './parts/report-fields.tsx';
import { placeOf, reportSchema } from './report-schema.ts';

export const loader = loaderFor('owner', async ({ ctx, params, request }) => {
  const [frame, form, { communities }] = await Promise.all([
    readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
    reportForm(ctx, { categoryId: params.categoryId ?? '' }),
    reportChoices(ctx, {}),
  ]);
  return { frame, form, communities, idempotencyKey: newId() };
});

/** Leads to the new ticket; where files follow, the page sends them first. */
export const action = actionFor('owner', async ({ ctx, form, params }) =>
  submitForm(form, reportSchema, async ({ where, slot, files, urgent, answers, ...report }) => {
    const [slotId = '', day = ''] = (slot ?? '').split('@');
    const { ticketId } = await reportTicket(ctx, {
      ...report,
      ...placeOf(where),
      categoryId: params.categoryId ?? '',
      answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, value ?? ''])),
      urgency: urgent ? 'urgent' : 'normal',
      slot: slot ? { slotId, day } : null,
    });
    return files > 0 ? { reported: { ticketId } } : redirect(`/service/tickets/${ticketId}`);
  }),
);

export const meta = pageTitle<{ form: { name: string } }>(
  (t, data) => data?.form.name ?? t('service:new.title'),
);

export default function NewReport() {
  const { frame, form, communities, idempotencyKey } = useLoaderData<typeof loader>();
  const { t } = useTranslation('service');
  return (
    <div className="mx-auto max-w-xl space-y-4">
      <BackLink to="/service">{t('title')}</BackLink>
      <div>
        <p className="text-muted text-sm">{form.groupName}</p>
        <h1 className="font-semibold text-xl tracking-tight">{form.name}</h1>
      </div>
      {form.crew && <CrewLinks crews={[{ id: 'crew', ...form.crew }]} />}
      <ReportFields
        key={form.id}
        form={form}
        frame={frame}
        communities={communities}
        idempotencyKey={idempotencyKey}
      />
    </div>
  );
}
