import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { maxDocumentBytes } from '#app/domain/documents/document-file.ts';
import { spendingMethods } from '#app/domain/spending/spending-fields.ts';
import type { Day } from '#app/kernel/dates.ts';
import { documentAccept } from '../documents/attach-schema.ts';
import { spendingFormSchema } from './spending-schema.ts';

type Choice = { value: string; label: string };

type SpendingFormProps = {
  categories: readonly Choice[];
  communities: readonly Choice[];
  currency: string;
  today: Day;
  idempotencyKey: string;
};

export function SpendingForm({
  categories,
  communities,
  currency,
  today,
  idempotencyKey,
}: SpendingFormProps) {
  const { t } = useTranslation(['spending', 'common']);
  const schema = useMemo(() => spendingFormSchema(currency), [currency]);
  return (
    <Card>
      <Form
        schema={schema}
        encType="multipart/form-data"
        defaultValue={{ spentOn: today, method: 'bank_transfer' }}
      >
        {(fields) => (
          <>
            <input type="hidden" name="_key" value={idempotencyKey} />
            <div className="grid items-start gap-5 sm:grid-cols-2">
              <MoneyField field={fields.amount} currency={currency} label={t('fields.amount')} />
              <DateField field={fields.spentOn} label={t('fields.spentOn')} max={today} />
              <SelectField
                field={fields.categoryId}
                label={t('fields.category')}
                options={categories}
                placeholder="—"
              />
              {communities.length > 0 && (
                <SelectField
                  field={fields.communityId}
                  label={t('fields.community')}
                  hint={t('fields.communityHint')}
                  options={communities}
                  placeholder={t('fields.noCommunity')}
                  optional
                />
              )}
            </div>
            <TextField field={fields.payeeName} label={t('fields.payeeName')} autoComplete="off" />
            <ChoiceField
              field={fields.method}
              label={t('fields.method')}
              columns={2}
              options={spendingMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
            />
            <TextField
              field={fields.reference}
              label={t('fields.reference')}
              hint={t('fields.referenceHint')}
              optional
              autoComplete="off"
            />
            <TextareaField field={fields.description} label={t('fields.description')} optional rows={2} />
            <FileField
              field={fields.file}
              label={t('fields.file')}
              hint={t('fields.fileHint')}
              accept={documentAccept}
              maxBytes={maxDocumentBytes}
              optional
            />
            <FormActions>
              <SubmitButton>{t('submit')}</SubmitButton>
              <LinkButton to="/console/money/spending" variant="ghost">
                {t('common:action.cancel')}
              </LinkButton>
            </FormActions>
          </>
        )}
      </Form>
    </Card>
  );
}
