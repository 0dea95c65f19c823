import { useLoaderData } from '@remix-run/react';
import { ReceiptText } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { openAmount } from '#app/domain/billing/bill-state.ts';
import { listPropertyBills } from '#app/domain/billing/list-property-bills.ts';
import { getPayer } from '#app/domain/payments/get-payer.ts';
import { recordPromise } from '#app/domain/promises/record-promise.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { addDays, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorToText } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { promiseSchema } from './promise-schema.ts';

export const meta = pageTitle((t) => t('dunning:promises.new'));

/** `?property=` has promised. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  if (!ctx.ability.can('create', 'PaymentPromise')) throw new DomainError('forbidden');
  const propertyId = idParam(url.searchParams.get('property') ?? undefined);
  const [payer, { due, notYetDue }] = await Promise.all([
    getPayer(ctx, { propertyId }),
    listPropertyBills(ctx, { propertyId }),
  ]);
  return {
    propertyId,
    code: payer.code,
    bills: [...due, ...notYetDue],
    dueIds: due.map(({ id }) => id),
    dueAmount: due.reduce((sum, bill) => sum + openAmount(bill), 0n),
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    currency: ctx.tenant.currency,
    /** One promise however often the form is sent. */
    key: newId(),
  };
});

export const action = actionFor('staff', ({ ctx, form, url }) => {
  const propertyId = idParam(url.searchParams.get('property') ?? undefined);
  return submitForm(form, promiseSchema(ctx.tenant.currency), async (value) => {
    await recordPromise(ctx, { propertyId, ...value });
    const text = translator(ctx.language, 'dunning')('promises.recorded');
    return redirectWithFlash(paths.property(propertyId), { kind: 'success', text });
  });
});

export default function NewPromise() {
  const { propertyId, code, bills, dueIds, dueAmount, today, currency, key } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('dunning');
  const format = useFormat();
  const schema = useMemo(() => promiseSchema(currency), [currency]);
  return (
    <>
      <PageHeader
        title={t('promises.new')}
        description={t('promises.newText')}
        breadcrumbs={[{ to: paths.property(propertyId), label: code }]}
      />
      {bills.length === 0 ? (
        <EmptyState icon={ReceiptText} title={t('promises.noBills')} />
      ) : (
        <Card className="max-w-2xl">
          <Form
            schema={schema}
            defaultValue={{
              billIds: dueIds,
              amount: dueAmount > 0n ? minorToText(dueAmount, currency) : '',
              promisedOn: addDays(today, 7),
            }}
          >
            {(fields) => (
              <>
                <input type="hidden" name="_key" value={key} />
                <ChoiceField
                  field={fields.billIds}
                  label={t('promises.bills')}
                  multiple
                  options={bills.map((bill) => ({
                    value: bill.id,
                    label: `${bill.feeItem.name} ${formatPeriod(bill.period, i18n.language)}`,
                    hint: t('promises.billHint', {
                      amount: format.money(openAmount(bill), currency),
                      day: format.day(bill.dueOn),
                    }),
                  }))}
                />
                <MoneyField field={fields.amount} currency={currency} label={t('promises.amount')} />
                <DateField field={fields.promisedOn} label={t('promises.day')} min={today} />
                <TextareaField field={fields.note} label={t('promises.note')} rows={2} optional />
                <SubmitButton>{t('promises.save')}</SubmitButton>
              </>
            )}
          </Form>
        </Card>
      )}
    </>
  );
}
