import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import type { ReminderPolicy } from '#app/domain/reminders/read-policy.ts';
import { minorToText } from '#app/kernel/money.ts';
import { boardSchema } from './reminder-schema.ts';

type BoardCardProps = { board: ReminderPolicy['board']; currency: string };

/** Whether communities have an arrears notice on their board, and who is on it. */
export function BoardCard({ board, currency }: BoardCardProps) {
  const { t } = useTranslation(['dunning', 'settings']);
  const schema = useMemo(() => boardSchema(currency), [currency]);
  return (
    <Card title={t('boardSettings.title')} description={t('boardSettings.text')}>
      <Form
        id="board"
        schema={schema}
        defaultValue={{
          enabled: board.enabled,
          minDays: board.minDays,
          minAmount: minorToText(board.minAmount, currency),
        }}
      >
        {(fields) => (
          <>
            <CheckboxField field={fields.enabled} label={t('boardSettings.enabled')} look="switch" />
            <TextField
              field={fields.minDays}
              label={t('boardSettings.minDays')}
              inputMode="numeric"
              autoComplete="off"
              suffix={t('settings:reminders.daysUnit')}
            />
            <MoneyField field={fields.minAmount} currency={currency} label={t('boardSettings.minAmount')} />
            <SubmitButton variant="secondary" wide>
              {t('boardSettings.save')}
            </SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
