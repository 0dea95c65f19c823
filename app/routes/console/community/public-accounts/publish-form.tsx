import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import type { PeriodFigures } from '#app/domain/public-accounts/period-figures.ts';
import { publishSchema } from './account-schema.ts';

/** Publishes what the page shows, and nothing else: figures that have changed meanwhile are refused. */
export function PublishForm({ figures }: { figures: PeriodFigures }) {
  const { t } = useTranslation('accounts');
  return (
    <Form schema={publishSchema} className="mt-5">
      {(fields) => (
        <>
          <input type="hidden" name={fields.through.name} value={figures.through} />
          <input type="hidden" name={fields.closing.name} value={String(figures.closing)} />
          <TextareaField field={fields.note} label={t('publish.note')} optional rows={3} />
          <Notice tone="warning">{t('publish.questionText')}</Notice>
          <SubmitButton wide>{t('publish.submit')}</SubmitButton>
        </>
      )}
    </Form>
  );
}
