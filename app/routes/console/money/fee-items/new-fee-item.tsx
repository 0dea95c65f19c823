import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { createFeeItem } from '#app/domain/fees/create-fee-item.ts';
import { listFeeItemChoices } from '#app/domain/fees/list-fee-item-choices.ts';
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
import { presets, presetValues } from './fee-item-presets.ts';
import { newFeeItemSchema } from './fee-item-schema.ts';
import { PresetLinks } from './preset-links.tsx';
import { unprefixed } from './unprefixed.ts';

export const meta = pageTitle((t) => t('billing:feeItems.new'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  if (!ctx.ability.can('create', 'FeeItem')) throw new DomainError('forbidden');
  const [{ communities }, choices] = await Promise.all([
    listPropertyChoices(ctx, {}),
    listFeeItemChoices(ctx, {}),
  ]);
  const month = localDay(ctx.now(), ctx.tenant.timeZone).slice(0, 7);
  const preset = presets.find((name) => name === url.searchParams.get('preset')) ?? null;
  return { communities, ...choices, preset, currency: ctx.tenant.currency, validFrom: `${month}-01` };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(
    form,
    newFeeItemSchema,
    async ({ validFrom, unitPrice, surcharge, tiers, parameters, ...item }) => {
      const prices = [{ validFrom, unitPrice, surcharge, tiers, parameters }];
      const { feeItemId } = await unprefixed('prices.0.', () => createFeeItem(ctx, { ...item, prices }));
      const text = translator(ctx.language, 'billing')('feeItems.created', { name: item.name });
      return redirectWithFlash(paths.feeItem(feeItemId), { kind: 'success', text });
    },
  ),
);

export default function NewFeeItem() {
  const { validFrom, preset, ...choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['billing', 'fees']);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('feeItems.new')}
        description={t('feeItems.newDescription')}
        breadcrumbs={[{ to: '/console/money/fee-items', label: t('feeItems.title') }]}
      />
      <PresetLinks chosen={preset} />
      <Form
        key={preset}
        schema={newFeeItemSchema}
        defaultValue={{
          ...presetValues(preset),
          ...(preset && { name: t(`fees:presets.${preset}`) }),
          validFrom,
        }}
      >
        {(fields, form) => (
          <FeeItemFields
            fields={fields}
            price={fields}
            form={form}
            {...choices}
            submitLabel={t('feeItems.create')}
            cancelTo="/console/money/fee-items"
          />
        )}
      </Form>
    </div>
  );
}
