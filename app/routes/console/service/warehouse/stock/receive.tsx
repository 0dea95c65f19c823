import { useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { quantityText } from '#app/domain/warehouse/quantity.ts';
import { receiveStock } from '#app/domain/warehouse/stock/receive-stock.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { MaterialLines } from '../material-lines.tsx';
import { warehouseChoices } from '../warehouse-choices.ts';
import { receiveSchema } from './stock-schema.ts';

export const meta = pageTitle((t) => t('warehouse:receive.title'));

const list = '/console/service/warehouse/stock';

export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('update', 'Stock')) throw new DomainError('forbidden');
  return {
    warehouses: await warehouseChoices(ctx),
    currency: ctx.tenant.currency,
    /** One receipt however often the form is sent. */
    key: newId(),
  };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, receiveSchema(ctx.tenant.currency), async ({ lines, ...input }) => {
    await receiveStock(ctx, {
      ...input,
      lines: lines.map((line) => ({ ...line, quantity: quantityText(line.quantity) })),
    });
    const text = translator(ctx.language, 'warehouse')('receive.done');
    return redirectWithFlash(`${list}?warehouse=${input.warehouseId}`, { kind: 'success', text });
  }),
);

export default function Receive() {
  const { warehouses, currency, key } = useLoaderData<typeof loader>();
  const { t } = useTranslation('warehouse');
  const schema = useMemo(() => receiveSchema(currency), [currency]);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('receive.title')}
        description={t('receive.description')}
        breadcrumbs={[{ to: list, label: t('title') }]}
      />
      <Card>
        <Form schema={schema} defaultValue={{ warehouseId: warehouses[0]?.value, lines: [{}] }}>
          {(fields, form) => (
            <>
              <input type="hidden" name="_key" value={key} />
              <div className="grid items-start gap-5 sm:grid-cols-2">
                <SelectField
                  field={fields.warehouseId}
                  label={t('fields.warehouse')}
                  options={warehouses}
                  optional={false}
                />
                <TextField field={fields.supplier} label={t('fields.supplier')} autoComplete="off" />
              </div>
              <MaterialLines
                field={fields.lines}
                form={form}
                warehouseId={String(fields.warehouseId.value ?? '') || undefined}
                currency={currency}
              />
              <TextField field={fields.note} label={t('fields.note')} autoComplete="off" />
              <FormActions>
                <SubmitButton>{t('receive.submit')}</SubmitButton>
                <LinkButton to={list} variant="ghost">
                  {t('cancel')}
                </LinkButton>
              </FormActions>
            </>
          )}
        </Form>
      </Card>
    </div>
  );
}
