import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { quantityText } from '#app/domain/warehouse/quantity.ts';
import { transferStock } from '#app/domain/warehouse/stock/transfer-stock.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { MaterialLines } from '../material-lines.tsx';
import { warehouseChoices } from '../warehouse-choices.ts';
import { transferSchema } from './stock-schema.ts';

export const meta = pageTitle((t) => t('warehouse:transfer.title'));

const list = '/console/service/warehouse/stock';

export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('update', 'Stock')) throw new DomainError('forbidden');
  return { warehouses: await warehouseChoices(ctx), key: newId() };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, transferSchema, async ({ lines, ...input }) => {
    const { value } = await transferStock(ctx, {
      ...input,
      lines: lines.map((line) => ({ ...line, quantity: quantityText(line.quantity) })),
    });
    const amount = formatMoney(value, ctx.tenant.currency, ctx.language);
    const text = translator(ctx.language, 'warehouse')('transfer.done', { amount });
    return redirectWithFlash(`${list}?warehouse=${input.toId}`, { kind: 'success', text });
  }),
);

export default function Transfer() {
  const { warehouses, key } = useLoaderData<typeof loader>();
  const { t } = useTranslation('warehouse');
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('transfer.title')}
        description={t('transfer.description')}
        breadcrumbs={[{ to: list, label: t('title') }]}
      />
      {warehouses.length < 2 ? (
        <Notice tone="warning">{t('transfer.needTwo')}</Notice>
      ) : (
        <Card>
          <Form
            schema={transferSchema}
            defaultValue={{ fromId: warehouses[0]?.value, toId: warehouses[1]?.value, lines: [{}] }}
          >
            {(fields, form) => (
              <>
                <input type="hidden" name="_key" value={key} />
                <div className="grid items-start gap-5 sm:grid-cols-2">
                  <SelectField
                    field={fields.fromId}
                    label={t('transfer.from')}
                    options={warehouses}
                    optional={false}
                  />
                  <SelectField
                    field={fields.toId}
                    label={t('transfer.to')}
                    options={warehouses}
                    optional={false}
                  />
                </div>
                <MaterialLines
                  field={fields.lines}
                  form={form}
                  warehouseId={String(fields.fromId.value ?? '') || undefined}
                />
                <TextField field={fields.note} label={t('fields.note')} autoComplete="off" />
                <FormActions>
                  <SubmitButton>{t('transfer.submit')}</SubmitButton>
                  <LinkButton to={list} variant="ghost">
                    {t('cancel')}
                  </LinkButton>
                </FormActions>
              </>
            )}
          </Form>
        </Card>
      )}
    </div>
  );
}
