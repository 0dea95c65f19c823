import { Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Field, Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { addDays, type Day } from '#app/kernel/dates.ts';
import { FetcherDialog } from '../../fetcher-dialog.tsx';
import { directiveSchema } from './directive-schema.ts';
import { type Colleague, TaskFields } from './task-fields.tsx';

type WriteDirectiveProps = {
  ticketId: string;
  confidential: boolean;
  colleagues: readonly Colleague[];
  today: Day;
};

/** A leader orders what is to be done, and by whom until when. */
export function WriteDirective({ ticketId, confidential, colleagues, today }: WriteDirectiveProps) {
  const { t } = useTranslation('aftercare');
  return (
    <FetcherDialog
      title={t('directives.new')}
      description={[t('directives.newText'), confidential && t('directives.newTextConfidential')]
        .filter(Boolean)
        .join(' ')}
      size="lg"
      trigger={
        <Button size="sm">
          <Stamp aria-hidden />
          {t('directives.new')}
        </Button>
      }
    >
      {(fetcher) => (
        <Form
          id={`directive-${ticketId}`}
          schema={directiveSchema}
          action={`/console/service/tickets/${ticketId}/directives`}
          fetcher={fetcher}
          defaultValue={{ tasks: [{ membershipId: '', body: '', dueOn: addDays(today, 3) }] }}
        >
          {(fields, form) => (
            <>
              <TextareaField field={fields.body} label={t('directives.body')} rows={3} />
              <TaskFields field={fields.tasks as Field} form={form} colleagues={colleagues} today={today} />
              <FormActions>
                <SubmitButton>{t('directives.save')}</SubmitButton>
              </FormActions>
            </>
          )}
        </Form>
      )}
    </FetcherDialog>
  );
}
