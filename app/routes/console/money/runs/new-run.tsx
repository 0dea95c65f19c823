import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listBillingRuns } from '#app/domain/billing/list-billing-runs.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { addMonths, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newRunSchema } from './new-run-schema.ts';
import { RunSteps } from './run-steps.tsx';

export const meta = pageTitle((t) => t('billing:runs.new'));

/** Offers the month after the last one that was billed, or this month where none was. */
export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('create', 'BillingRun')) throw new DomainError('forbidden');
  const { runs } = await listBillingRuns(ctx, { limit: 100 });
  const billed = runs.filter(({ status }) => status === 'posted').map(({ month }) => month);
  const last = billed.sort().at(-1);
  return { month: (last ? addMonths(last, 1) : localDay(ctx.now(), ctx.tenant.timeZone)).slice(0, 7) };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, newRunSchema, async ({ month }) => {
    const { runId } = await previewBillingRun(ctx, { month });
    return redirect(`/console/money/runs/${runId}`);
  }),
);

export default function NewRun() {
  const { month } = useLoaderData<typeof loader>();
  const { t } = useTranslation('billing');
  return (
    <>
      <PageHeader
        title={t('runs.new')}
        description={t('runs.newDescription')}
        breadcrumbs={[{ to: '/console/money/runs', label: t('runs.title') }]}
      />
      <div className="max-w-xl space-y-5">
        <RunSteps current="month" />
        <Card>
          <Form schema={newRunSchema} defaultValue={{ month }}>
            {(fields) => (
              <>
                <DateField
                  field={fields.month}
                  kind="month"
                  label={t('runs.month')}
                  hint={t('runs.monthHint')}
                />
                <FormActions>
                  <SubmitButton>{t('runs.preview')}</SubmitButton>
                  <LinkButton to="/console/money/runs" variant="ghost">
                    {t('cancel')}
                  </LinkButton>
                </FormActions>
              </>
            )}
          </Form>
        </Card>
      </div>
    </>
  );
}
