import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { getFeeItem } from '#app/domain/fees/get-fee-item.ts';
import { listFeeItemChoices } from '#app/domain/fees/list-fee-item-choices.ts';
import { updateFeeItem } from '#app/domain/fees/update-fee-item.ts';
import { listPropertyChoices } from '#app/domain/properties/list-property-choices.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { FeeItemFields } from './fee-item-fields.tsx';
import { feeItemSchema } from './fee-item-schema.ts';

export const meta = pageTitle((t) => t('billing:feeItems.edit'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  if (!ctx.ability.can('update', 'FeeItem')) throw new DomainError('forbidden');
  const [item, { communities }, choices] = await Promise.all([
    getFeeItem(ctx, { feeItemId: idParam(params.feeItem) }),
    listPropertyChoices(ctx, {}),
    listFeeItemChoices(ctx, {}),
  ]);
  return { item, communities, ...choices, currency: ctx.tenant.currency };
});

export const action = actionFor('staff', ({ ctx, params, form }) =>
  submitForm(form, feeItemSchema, async (item) => {
    const feeItemId = idParam(params.feeItem);
    await updateFeeItem(ctx, { feeItemId, ...item });
    const text = translator(ctx.language, 'billing')('feeItems.saved', { name: item.name });
    return redirectWithFlash(paths.feeItem(feeItemId), { kind: 'success', text });
  }),
);

export default function EditFeeItem() {
  const { item, payees, ...choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation('billing');
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('feeItems.edit')}
        description={t('feeItems.editDescription')}
        breadcrumbs={[
          { to: '/console/money/fee-items', label: t('feeItems.title') },
          { to: paths.feeItem(item.id), label: item.name },
        ]}
      />
      <Form
        schema={feeItemSchema}
        defaultValue={{
          ...item,
          cycleMonths: String(item.cycleMonths),
          dueDay: String(item.dueDay),
          roundingUnit: String(item.roundingUnit),
          priority: String(item.priority),
          payeeId: item.payee?.id,
          scope: { kind: item.scopeKind, places: item.places },
        }}
      >
        {(fields, form) => (
          <FeeItemFields
            fields={fields}
            form={form}
            {...choices}
            payees={withOwn(payees, item.payee)}
            parameters={(item.currentPrice ?? item.nextPrice)?.parameters}
            isBilled={item.isBilled}
            submitLabel={t('feeItems.save')}
            cancelTo={paths.feeItem(item.id)}
          />
        )}
      </Form>
    </div>
  );
}

/** An archived payee stays the item's own until another is chosen. */
function withOwn<Payee extends { id: string; name: string }>(payees: readonly Payee[], own: Payee | null) {
  return own && !payees.some(({ id }) => id === own.id) ? [own, ...payees] : payees;
}
