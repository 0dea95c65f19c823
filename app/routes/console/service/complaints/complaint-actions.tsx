import { Forward, Hand, ListPlus, Reply } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { answerSchema, stepSchema, takeSchema } from './complaint-schemas.ts';
import { type Handlers, PassDialog } from './pass-dialog.tsx';

type ComplaintActionsProps = { inHand: 'self' | 'given' | 'other' | 'nobody'; handlers: Handlers };

/** What a handler does next: take it on, note a step, pass it on, answer. */
export function ComplaintActions({ inHand, handlers }: ComplaintActionsProps) {
  const { t } = useTranslation('aftercare');
  return (
    <>
      <FormDialog
        form="step"
        title={t('complaints.noteTitle')}
        trigger={
          <Button>
            <ListPlus aria-hidden />
            {t('complaints.note')}
          </Button>
        }
      >
        <Form id="step" schema={stepSchema}>
          {(fields) => (
            <>
              <TextareaField field={fields.note} label={t('complaints.noteLabel')} rows={4} />
              <CheckboxField field={fields.shown} label={t('complaints.noteShown')} />
              <FormActions>
                <SubmitButton>{t('complaints.noteSave')}</SubmitButton>
              </FormActions>
            </>
          )}
        </Form>
      </FormDialog>
      <PassDialog
        handlers={handlers}
        trigger={
          <Button>
            <Forward aria-hidden />
            {t('complaints.pass')}
          </Button>
        }
      />
      {(inHand === 'nobody' || inHand === 'given') && (
        <FormDialog
          form="take"
          title={t('complaints.takeTitle')}
          description={t('complaints.takeText')}
          trigger={
            <Button>
              <Hand aria-hidden />
              {t('complaints.take')}
            </Button>
          }
        >
          <Form id="take" schema={takeSchema}>
            {(fields) => (
              <>
                <DateField
                  field={fields.answerBy}
                  kind="datetime-local"
                  label={t('complaints.answerBy')}
                  hint={t('complaints.answerByHint')}
                  optional
                />
                <FormActions>
                  <SubmitButton>{t('complaints.takeSave')}</SubmitButton>
                </FormActions>
              </>
            )}
          </Form>
        </FormDialog>
      )}
      {inHand !== 'other' && (
        <FormDialog
          form="answer"
          title={t('complaints.answerTitle')}
          description={t('complaints.answerText')}
          trigger={
            <Button variant="primary">
              <Reply aria-hidden />
              {t('complaints.answer')}
            </Button>
          }
        >
          <Form id="answer" schema={answerSchema}>
            {(fields) => (
              <>
                <TextareaField field={fields.answer} label={t('complaints.answerLabel')} rows={6} />
                <FormActions>
                  <SubmitButton>{t('complaints.answerSave')}</SubmitButton>
                </FormActions>
              </>
            )}
          </Form>
        </FormDialog>
      )}
    </>
  );
}
