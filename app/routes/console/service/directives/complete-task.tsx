import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FetcherDialog } from '../../fetcher-dialog.tsx';
import { completeSchema } from './directive-schema.ts';

/** Whoever has a task says that it is done, and what came of it. */
export function CompleteTask({ task: { id, body } }: { task: { id: string; body: string } }) {
  const { t } = useTranslation('aftercare');
  return (
    <FetcherDialog
      title={t('directives.completeTitle')}
      description={body}
      trigger={
        <Button size="sm" aria-label={`${t('directives.complete')}: ${body}`}>
          <Check aria-hidden />
          {t('directives.complete')}
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
