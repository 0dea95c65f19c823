import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listBillChoices } from '#app/domain/billing/list-bill-choices.ts';
import { nextRunMonth } from '#app/domain/billing/next-run-month.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { NewRunFields } from './new-run-fields.tsx';
import { newRunSchema } from './new-run-schema.ts';
import { RunSteps } from './run-steps.tsx';

export const meta = pageTitle((t) => t('billing:runs.new'));

/** Offers the month after the last one that was billed, or this month where none was; a link may bring a property and months along. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  if (!ctx.ability.can('create', 'BillingRun')) throw new DomainError('forbidden');
  const propertyId = url.searchParams.get('property') ?? '';
  const { month, property } = await nextRunMonth(ctx, { propertyId: isId(propertyId) ? propertyId : null });
  const { communities } = await listBillChoices(ctx, {});
  const months = Math.min(36, Math.max(1, Number(url.searchParams.get('months')) || 1));
  return { month: month.slice(0, 7), months, property, communities };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, newRunSchema, async ({ month, months, place, communityId, propertyId }) => {
    const { runId } = await previewBillingRun(ctx, {
      month,
      months,
      communityId: place === 'community' ? communityId : null,
      propertyId: place === 'property' ? propertyId : null,
    });
    return redirect(`/console/money/runs/${runId}`);
  }),
);

export default function NewRun() {
  const { month, months, property, communities } = useLoaderData<typeof loader>();
  const { t } = useTranslation('billing');
  const chosen = property
    ? { value: property.id, label: property.code, hint: property.communityName }
    : undefined;
  return (
    <>
      <PageHeader
        title={t('runs.new')}
        description={t('runs.newDescription')}
        breadcrumbs={[{ to: '/console/money/runs', label: t('runs.title') }]}
      />
      <div className="max-w-2xl space-y-5">
        <RunSteps current="month" />
        <Card>
          <Form
            schema={newRunSchema}
            defaultValue={{
              month,
              months: String(months),
              place: property ? 'property' : 'company',
              propertyId: property?.id,
            }}
          >
            {(fields) => (
              <>
                <NewRunFields fields={fields} communities={communities} property={chosen} />
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
