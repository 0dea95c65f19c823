import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { maxDocumentBytes } from '#app/domain/documents/document-file.ts';
import { entryDirections } from '#app/domain/public-accounts/public-account-fields.ts';
import type { Day } from '#app/kernel/dates.ts';
import { documentAccept } from '../../money/documents/attach-schema.ts';
import { entryFormSchema } from './account-schema.ts';

type EntryFormProps = {
  /** To choose from; others can be written. */
  categories: readonly string[];
  /** The first day that is not published. */
  first: Day;
  today: Day;
  currency: string;
  cancelTo: string;
  idempotencyKey: string;
};

export function EntryForm({ categories, first, today, currency, cancelTo, idempotencyKey }: EntryFormProps) {
  const { t } = useTranslation(['accounts', 'common']);
  const schema = useMemo(() => entryFormSchema(currency), [currency]);
  const list = useId();
  return (
    <Card>
      <Form schema={schema} encType="multipart/form-data" defaultValue={{ direction: 'in', bookedOn: today }}>
        {(fields) => (
          <>
            <input type="hidden" name="_key" value={idempotencyKey} />
            <ChoiceField
              field={fields.direction}
              label={t('entry.direction')}
              columns={2}
              options={entryDirections.map((value) => ({ value, label: t(`entry.${value}`) }))}
            />
            <div className="grid items-start gap-5 sm:grid-cols-2">
              <MoneyField field={fields.amount} label={t('entry.amount')} currency={currency} />
              <DateField field={fields.bookedOn} label={t('entry.bookedOn')} min={first} max={today} />
            </div>
            <TextField
              field={fields.category}
              label={t('entry.category')}
              hint={t('entry.categoryHint')}
              autoComplete="off"
              list={list}
            />
            <datalist id={list}>
              {categories.map((category) => (
                <option key={category} value={category} />
              ))}
            </datalist>
            <TextField field={fields.description} label={t('entry.description')} autoComplete="off" />
            <TextField
              field={fields.counterparty}
              label={t('entry.counterparty')}
              optional
              autoComplete="off"
            />
            <FileField
              field={fields.file}
              label={t('entry.file')}
              hint={t('entry.fileHint')}
              accept={documentAccept}
              maxBytes={maxDocumentBytes}
              optional
            />
            <FormActions>
              <SubmitButton>{t('entry.submit')}</SubmitButton>
              <LinkButton to={cancelTo} variant="ghost">
                {t('common:action.cancel')}
              </LinkButton>
            </FormActions>
          </>
        )}
      </Form>
    </Card>
  );
}
