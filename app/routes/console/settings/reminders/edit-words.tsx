import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { ReminderPreview } from '#app/domain/reminders/preview-reminders.ts';
import type { ReminderChannel } from '#app/domain/reminders/reminder-tones.ts';
import { wordPlaceholders, wordsFields } from '#app/domain/reminders/words-fields.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { FormDialog } from '../../form-dialog.tsx';

type EditWordsProps = { preview: ReminderPreview; language: Language; channel: ReminderChannel };

/** The company's own words for a message, and the way back to ours. */
export function EditWords({ preview, language, channel }: EditWordsProps) {
  const { t } = useTranslation(['dunning', 'notifications']);
  const { event, words } = preview;
  const name = t(`notifications:events.${event}`);
  const form = `words-${event}`;
  const about = { event, language, channel };
  return (
    <>
      <FormDialog
        form={form}
        title={name}
        description={t('words.placeholders', {
          known: wordPlaceholders[channel].map((placeholder) => `{{${placeholder}}}`).join(' '),
          interpolation: { skipOnVariables: true },
        })}
        trigger={
          <Button size="sm" aria-label={`${t('words.edit')}: ${name}`}>
            <Pencil aria-hidden />
            {t('words.edit')}
          </Button>
        }
      >
        <Form
          id={form}
          schema={wordsFields}
          defaultValue={{ ...about, subject: words?.subject ?? '', body: words?.body ?? '' }}
        >
          {(fields) => (
            <>
              {Object.entries(about).map(([key, value]) => (
                <input key={key} type="hidden" name={key} value={value} />
              ))}
              <TextField field={fields.subject} label={t('words.subject')} autoComplete="off" />
              <TextareaField field={fields.body} label={t('words.body')} rows={6} />
              <FormActions>
                <SubmitButton>{t('words.save')}</SubmitButton>
              </FormActions>
            </>
          )}
        </Form>
      </FormDialog>
      {words && (
        <ConfirmAction
          trigger={<Button size="sm">{t('words.reset')}</Button>}
          intent="reset-words"
          title={t('words.resetQuestion', { name })}
          confirmLabel={t('words.reset')}
        >
          {Object.entries(about).map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
        </ConfirmAction>
      )}
    </>
  );
}
