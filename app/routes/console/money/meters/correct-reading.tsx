import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ReadingView } from '#app/domain/meters/reading-view.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { correctSchema } from './reading-schema.ts';

type CorrectReadingProps = {
  reading: Pick<ReadingView, 'id' | 'readOn' | 'value' | 'rolledOver'>;
  /** It stands in a bill: the difference goes into the next one. */
  isBilled: boolean;
  hasDial: boolean;
  look?: 'quiet' | 'secondary';
};

/** Asks for the right value of a reading. */
export function CorrectReading({ reading, isBilled, hasDial, look = 'quiet' }: CorrectReadingProps) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const form = `correct-${reading.id}`;
  return (
    <FormDialog
      form={form}
      trigger={
        <Button size="sm" variant={look}>
          {t('correct.action')}
        </Button>
      }
      title={t('correct.title', { day: format.day(reading.readOn) })}
      description={isBilled ? undefined : t('correct.text')}
    >
      <Form
        id={form}
        schema={correctSchema}
        defaultValue={{ readingId: reading.id, value: reading.value, rolledOver: reading.rolledOver }}
      >
        {(fields) => (
          <>
            {isBilled && <Notice>{t('correct.billedText')}</Notice>}
            <input type="hidden" name={fields.readingId.name} value={reading.id} />
            <TextField
              field={fields.value}
              label={t('correct.value')}
              inputMode="decimal"
              autoComplete="off"
              autoFocus
            />
            {hasDial && <CheckboxField field={fields.rolledOver} label={t('reading.rolledOver')} />}
            <FormActions>
              <SubmitButton>{t('correct.action')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
