import { useTranslation } from 'react-i18next';
import type { Field } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { reminderChannels, reminderTones } from '#app/domain/reminders/reminder-tones.ts';

type StepFieldsProps = {
  fields: Record<'days' | 'side' | 'tone' | 'channel' | 'minAmount', Field>;
  currency: string;
};

/** When a step speaks, how, by which way, and to whom. */
export function StepFields({ fields, currency }: StepFieldsProps) {
  const { t } = useTranslation(['settings', 'dunning']);
  return (
    <>
      <div className="grid grid-cols-2 items-start gap-3">
        <TextField
          field={fields.days}
          label={t('reminders.days')}
          inputMode="numeric"
          autoComplete="off"
          suffix={t('reminders.daysUnit')}
        />
        <SelectField
          field={fields.side}
          label={t('reminders.side')}
          options={[
            { value: 'before', label: t('reminders.before') },
            { value: 'after', label: t('reminders.after') },
          ]}
        />
      </div>
      <SelectField
        field={fields.tone}
        label={t('dunning:steps.tone')}
        hint={t('dunning:steps.toneHint')}
        options={reminderTones.map((value) => ({ value, label: t(`dunning:steps.tones.${value}`) }))}
      />
      <SelectField
        field={fields.channel}
        label={t('dunning:steps.channel')}
        options={reminderChannels.map((value) => ({ value, label: t(`dunning:steps.channels.${value}`) }))}
      />
      <MoneyField
        field={fields.minAmount}
        currency={currency}
        label={t('dunning:steps.minAmount')}
        hint={t('dunning:steps.minAmountHint')}
        optional
      />
    </>
  );
}
