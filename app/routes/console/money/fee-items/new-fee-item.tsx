import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { createFeeItem } from '#app/domain/fees/create-fee-item.ts';
import { listPropertyChoices } from '#app/domain/properties/list-property-choices.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { paths } from '../../paths.ts';
import { FeeItemFields } from './fee-item-fields.tsx';
import { newFeeItemSchema } from './fee-item-schema.ts';
import { unprefixed } from './unprefixed.ts';

export const meta = pageTitle((t) => t('billing:feeItems.new'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('create', 'FeeItem')) throw new DomainError('forbidden');
  const { communities } = await listPropertyChoices(ctx, {});
  const month = localDay(ctx.now(), ctx.tenant.timeZone).slice(0, 7);
  return { communities, currency: ctx.tenant.currency, validFrom: `${month}-01` };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, newFeeItemSchema, async ({ validFrom, unitPrice, surcharge, ...item }) => {
    const prices = [{ validFrom, unitPrice, surcharge }];
    const { feeItemId } = await unprefixed('prices.0.', () => createFeeItem(ctx, { ...item, prices }));
    const text = translator(ctx.language, 'billing')('feeItems.created', { name: item.name });
    return redirectWithFlash(paths.feeItem(feeItemId), { kind: 'success', text });
  }),
);

export default function NewFeeItem() {
  const { communities, currency, validFrom } = useLoaderData<typeof loader>();
  const { t } = useTranslation('billing');
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('feeItems.new')}
        description={t('feeItems.newDescription')}
        breadcrumbs={[{ to: '/console/money/fee-items', label: t('feeItems.title') }]}
      />
      <Form
        schema={newFeeItemSchema}
        defaultValue={{
          kind: 'per_area',
          areaKind: 'built',
          cycleMonths: '1',
          timing: 'advance',
          dueDay: '15',
          rounding: 'half_up',
          roundingUnit: '1',
          scope: { kind: 'all' },
          validFrom,
        }}
      >
        {(fields, form) => (
          <FeeItemFields
            fields={fields}
            price={fields}
            form={form}
            communities={communities}
            currency={currency}
            submitLabel={t('feeItems.create')}
            cancelTo="/console/money/fee-items"
          />
        )}
      </Form>
    </div>
  );
}
