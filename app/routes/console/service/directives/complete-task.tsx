import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FetcherDialog } from '../../fetcher-dialog.tsx';
import { completeSchema } from './directive-schema.ts';

type CompleteTaskProps = {
  /** In a row, which has place for the sign alone where it is a card. */
  inRow?: boolean;
  task: { id: string; body: string };
};

/** Whoever has a task says that it is done, and what came of it. */
export function CompleteTask({ inRow = false, task: { id, body } }: CompleteTaskProps) {
  const { t } = useTranslation('aftercare');
  return (
    <FetcherDialog
      title={t('directives.completeTitle')}
      description={body}
      trigger={
        <Button size="sm" aria-label={`${t('directives.complete')}: ${body}`}>
          <Check aria-hidden />
          <span className={inRow ? '@max-2xl:sr-only' : undefined}>{t('directives.complete')}</span>
        </Button>
      }
    >
      {(fetcher) => (
        <Form
          id={`task-${id}`}
          schema={completeSchema}
          action={`/console/service/directives/tasks/${id}`}
          fetcher={fetcher}
        >
          {(fields) => (
            <>
              <TextareaField field={fields.note} label={t('directives.completeNote')} rows={3} optional />
              <FormActions>
                <SubmitButton>{t('directives.completeSave')}</SubmitButton>
              </FormActions>
            </>
          )}
        </Form>
      )}
    </FetcherDialog>
  );
}
