import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { taxModes } from '#app/domain/fees/fee-item-input.ts';

export type LevyFormFields = Record<
  'taxMode' | 'taxPercent' | 'payeeId' | 'priority' | 'vacancyPercent' | 'prepayPercent',
  Field
>;

/** What goes with an amount: tax, whose money it is, what is let off, and its place among the bills that prepaid money pays. */
export function LevyFields({
  fields,
  payees,
}: {
  fields: LevyFormFields;
  payees: readonly { id: string; name: string }[];
}) {
  const { t } = useTranslation('fees');
  return (
    <div className="space-y-5">
      <ChoiceField
        field={fields.taxMode}
        look="cards"
        columns={3}
        label={t('tax.label')}
        options={taxModes.map((value) => ({
          value,
          label: t(`tax.mode.${value}.label`),
          hint: t(`tax.mode.${value}.hint`),
        }))}
      />
      {fields.taxMode.value !== 'none' && (
        <TextField
          field={fields.taxPercent}
          label={t('tax.rate')}
          optional={false}
          inputMode="decimal"
          autoComplete="off"
          suffix="%"
          className="max-w-60"
        />
      )}
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <SelectField
          field={fields.payeeId}
          label={t('payee.label')}
          hint={t('payee.hint')}
          placeholder={t('payee.own')}
          options={payees.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          field={fields.priority}
          label={t('priority.label')}
          hint={t('priority.hint')}
          optional={false}
          inputMode="numeric"
        />
        <TextField
          field={fields.vacancyPercent}
          label={t('vacancy.label')}
          hint={t('vacancy.hint')}
          optional={false}
          inputMode="decimal"
          suffix="%"
        />
        <TextField
          field={fields.prepayPercent}
          label={t('prepay.label')}
          hint={t('prepay.hint')}
          optional={false}
          inputMode="decimal"
          suffix="%"
        />
      </div>
    </div>
  );
}
