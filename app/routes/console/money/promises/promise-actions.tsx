import { PhoneCall, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { PromiseView } from '#app/domain/promises/promise-view.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { followUpSchema } from './promise-schema.ts';

/** What staff do about a promise: note what came of a call, or take it back while it is open. */
export function PromiseActions({ promise }: { promise: PromiseView }) {
  const { t } = useTranslation('dunning');
  const { id, status, property, followUpNote } = promise;
  const form = `follow-up-${id}`;
  if (status === 'kept' || status === 'withdrawn') return null;
  return (
    <div className="flex justify-end gap-1">
      <FormDialog
        form={form}
        title={t('promises.followUpTitle', { property: property.code })}
        description={t('promises.followUpText')}
        trigger={
          <Button size="icon-sm" variant="ghost" aria-label={`${t('promises.followUp')}: ${property.code}`}>
            <PhoneCall aria-hidden />
          </Button>
        }
      >
        <Form id={form} schema={followUpSchema} defaultValue={{ promiseId: id, note: followUpNote ?? '' }}>
          {(fields) => (
            <>
              <input type="hidden" name={fields.promiseId.name} value={id} />
              <TextareaField field={fields.note} label={t('promises.outcomeLabel')} rows={3} />
              <FormActions>
                <SubmitButton>{t('promises.followUpSave')}</SubmitButton>
              </FormActions>
            </>
          )}
        </Form>
      </FormDialog>
      {status === 'open' && (
        <ConfirmAction
          trigger={
            <Button size="icon-sm" variant="ghost" aria-label={`${t('promises.withdraw')}: ${property.code}`}>
              <Undo2 aria-hidden />
            </Button>
          }
          intent="withdraw"
          title={t('promises.withdrawQuestion', { property: property.code })}
          description={t('promises.withdrawText')}
          confirmLabel={t('promises.withdraw')}
        >
          <input type="hidden" name="promiseId" value={id} />
        </ConfirmAction>
      )}
    </div>
  );
}
