import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listMeterChoices } from '#app/domain/meters/list-meter-choices.ts';
import { createSharedCost } from '#app/domain/shared-costs/create-shared-cost.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { addDays, addMonths, localDay } from '#app/kernel/dates.ts';
import { DomainError, type FieldIssue } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { SharedCostForm } from './shared-cost-form.tsx';
import { sharedCostSchema } from './shared-cost-schema.ts';

export const meta = pageTitle((t) => t('meters:shared.new'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('create', 'SharedCost')) throw new DomainError('forbidden');
  const { communities, feeItems } = await listMeterChoices(ctx, {});
  const today = localDay(ctx.now(), ctx.tenant.timeZone);
  return {
    communities,
    feeItems: feeItems.filter(({ kind }) => kind === 'shared'),
    currency: ctx.tenant.currency,
    today,
  };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, sharedCostSchema(ctx.tenant.currency), async ({ of, from, through, ...cost }) => {
    const { meterId, unitPrice, amount, ...fields } = cost;
    if (of === 'meter' && !meterId)
      throw new DomainError('invalid_input', { fields: [{ path: 'meterId', code: 'required' }] });
    const { sharedCostId } = await createSharedCost(ctx, {
      ...fields,
      periodStart: from,
      // Whole days end with the next; readings with their own day.
      periodEnd: of === 'meter' ? through : addDays(through, 1),
      ...(of === 'meter' ? { meterId, unitPrice } : { amount }),
    }).catch((error: unknown) => {
      throw error instanceof DomainError ? inForm(error) : error;
    });
    const text = translator(ctx.language, 'meters')('shared.created');
    return redirectWithFlash(`/console/money/shared-costs/${sharedCostId}`, { kind: 'success', text });
  }),
);

/** The operation's period has other names in the form. */
function inForm(error: DomainError): DomainError {
  const names: Record<string, string> = { periodStart: 'from', periodEnd: 'through' };
  const fields = error.detail.fields?.map((issue: FieldIssue) => ({
    ...issue,
    path: names[issue.path] ?? issue.path,
  }));
  return fields ? new DomainError(error.code, { ...error.detail, fields }) : error;
}

export default function NewSharedCost() {
  const { communities, feeItems, currency, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation('meters');
  const month = `${today.slice(0, 7)}-01`;
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t('shared.new')}
        description={t('shared.newDescription')}
        breadcrumbs={[{ to: '/console/money/shared-costs', label: t('shared.title') }]}
      />
      {feeItems.length === 0 ? (
        <Notice
          tone="warning"
          action={
            <LinkButton size="sm" to="/console/money/fee-items/new">
              {t('shared.item')}
            </LinkButton>
          }
        >
          {t('shared.noItem')}
        </Notice>
      ) : (
        <Card>
          <SharedCostForm
            communities={communities}
            feeItems={feeItems}
            currency={currency}
            known={{ month: month.slice(0, 7), from: addMonths(month, -1), through: addDays(month, -1) }}
          />
        </Card>
      )}
    </div>
  );
}
