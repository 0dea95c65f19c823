import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuotationChoices } from '#app/domain/quotations/quotation-choices.ts';
import type { QuotationView } from '#app/domain/quotations/quotation-view.ts';
import { minorToText } from '#app/kernel/money.ts';
import { Notice } from '../feedback/notice.tsx';
import { Form } from '../form/form.tsx';
import { FormActions, SubmitButton } from '../form/submit-button.tsx';
import { TextField } from '../form/text-field.tsx';
import { TextareaField } from '../form/textarea-field.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useFormat } from '../use-format.ts';
import { quotationFormSchema } from './quotation-form-schema.ts';
import { QuotationLines } from './quotation-lines.tsx';

type QuotationFormProps = {
  choices: QuotationChoices;
  /** The draft that is changed; a new one when null. */
  draft: QuotationView | null;
  currency: string;
  /** Where one goes back to. */
  back: string;
};

/** What a repair will cost, line by line, sent to the owner or kept as a draft: at the desk as on the worker's phone. */
export function QuotationForm({ choices, draft, currency, back }: QuotationFormProps) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const schema = useMemo(() => quotationFormSchema(currency), [currency]);
  const { warranty } = choices;
  return (
    <Form
      id="quotation"
      schema={schema}
      defaultValue={{
        lines: draft ? linesOf(draft, currency) : [{ quantity: '1' }],
        note: draft?.note ?? '',
        chargeReason: draft?.warrantyReason ?? '',
      }}
    >
      {(fields, form) => (
        <>
          <QuotationLines field={fields.lines} form={form} choices={choices} currency={currency} />
          {warranty && (
            <Notice
              title={t('form.warrantyTitle', {
                number: warranty.number,
                day: format.day(warranty.doneOn),
              })}
            >
              <p className="mb-3">{t('form.warrantyText')}</p>
              <TextField field={fields.chargeReason} label={t('form.chargeReason')} />
            </Notice>
          )}
          <TextareaField field={fields.note} label={t('form.note')} rows={2} />
          <FormActions>
            <SubmitButton name="intent" value="send" size="lg">
              {t('form.send')}
            </SubmitButton>
            <SubmitButton name="intent" value="draft" variant="secondary" size="lg">
              {t('form.save')}
            </SubmitButton>
            <LinkButton to={back} variant="ghost" size="lg">
              {t('form.cancel')}
            </LinkButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}

function linesOf({ lines }: QuotationView, currency: string) {
  return lines.map(({ kind, priceId, materialId, name, unit, unitPrice, quantity }) => ({
    choice: kind === 'price' ? `price:${priceId}` : kind === 'material' ? `material:${materialId}` : 'other',
    name,
    unit,
    unitPrice: minorToText(unitPrice, currency),
    quantity,
  }));
}
