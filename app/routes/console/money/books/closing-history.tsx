import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PeriodClosing } from '#app/domain/ledger/closing/list-closes.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { reopenSchema } from './reopen-schema.ts';

/** What is closed, the latest first; that alone can be opened again. */
export function ClosingHistory({
  closes,
  canReopen,
}: {
  closes: PeriodClosing['closes'];
  canReopen: boolean;
}) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  return (
    <Card title={t('closing.closed')}>
      {closes.length === 0 ? (
        <p className="text-muted text-sm">{t('closing.noneClosed')}</p>
      ) : (
        <ul className="divide-y divide-line text-sm">
          {closes.map(({ through, closedAt, closedBy }, index) => (
            <li key={through} className="flex items-center gap-3 py-2.5">
              <span className="min-w-0 flex-1">
                {t('closing.through', { day: format.day(through) })}
                <span className="block text-muted text-xs">
                  {[closedBy, format.moment(closedAt)].filter(Boolean).join(' · ')}
                </span>
              </span>
              {index === 0 && canReopen && (
                <FormDialog
                  form="reopen"
                  size="sm"
                  title={t('closing.reopenTitle', { day: format.day(through) })}
                  description={t('closing.reopenText')}
                  trigger={<Button size="sm">{t('closing.reopen')}</Button>}
                >
                  <Form schema={reopenSchema} id="reopen" defaultValue={{ through }}>
                    {(fields) => (
                      <>
                        <input type="hidden" name={fields.through.name} value={through} />
                        <TextareaField field={fields.reason} label={t('closing.reason')} rows={2} />
                        <FormActions>
                          <SubmitButton>{t('closing.reopen')}</SubmitButton>
                        </FormActions>
                      </>
                    )}
                  </Form>
                </FormDialog>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
