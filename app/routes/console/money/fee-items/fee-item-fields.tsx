import { useTranslation } from 'react-i18next';
import type { Field, RowsForm } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import { CycleFields } from './cycle-fields.tsx';
import { KindFields } from './kind-fields.tsx';
import { LevyFields, type LevyFormFields } from './levy-fields.tsx';
import { PriceFields, type PriceFormFields } from './price-fields.tsx';
import { RoundingFields } from './rounding-fields.tsx';
import { ScopeFields } from './scope-fields.tsx';
import type { FormulaSample } from './use-formula-preview.ts';

export type FeeItemFormFields = Record<
  | 'code'
  | 'name'
  | 'kind'
  | 'areaKind'
  | 'quantityUnit'
  | 'tierBasis'
  | 'formula'
  | 'cycleMonths'
  | 'timing'
  | 'dueDay'
  | 'rounding'
  | 'roundingUnit'
  | 'scope',
  Field
> &
  LevyFormFields;

type FeeItemFieldsProps = {
  fields: FeeItemFormFields;
  /** The first price, which a new item comes with. */
  price?: PriceFormFields;
  form: RowsForm;
  communities: readonly { id: string; name: string }[];
  /** For whom an item can be collected, and the words by which properties are grouped. */
  payees: readonly { id: string; name: string }[];
  tags: readonly string[];
  /** The property on which a formula is tried at first. */
  sample: FormulaSample | null;
  /** The parameters of the price in force, for a form without a price. */
  parameters?: Record<string, string>;
  currency: string;
  /** Once it has billed, what decides the periods of its bills stays. */
  isBilled?: boolean;
  submitLabel: string;
  cancelTo: string;
};

/** The form of a fee item. The kind decides which fields there are; a new item has its first price in it. */
export function FeeItemFields(props: FeeItemFieldsProps) {
  const { fields, price, form, communities, currency, isBilled = false, submitLabel, cancelTo } = props;
  const { t: f } = useTranslation('fees');
  const { t } = useTranslation('billing');
  return (
    <>
      <Card title={t('feeItems.form.what')}>
        <div className="space-y-5">
          <div className="grid gap-5 sm:grid-cols-[1fr_12rem]">
            <TextField field={fields.name} label={t('feeItems.name')} hint={t('feeItems.nameHint')} />
            <TextField
              field={fields.code}
              label={t('feeItems.code')}
              hint={t('feeItems.codeHint')}
              autoCapitalize="characters"
              spellCheck={false}
            />
          </div>
          <KindFields
            fields={fields}
            isBilled={isBilled}
            currency={currency}
            sample={props.sample}
            parameters={props.parameters}
          />
        </div>
      </Card>
      {price && (
        <Card title={t('feeItems.form.price')} description={t('feeItems.form.priceText')}>
          <PriceFields
            fields={price}
            form={form}
            item={{
              kind: fields.kind.value as FeeItemView['kind'],
              cycleMonths: Number(fields.cycleMonths.value),
              quantityUnit: (fields.quantityUnit.value as string | undefined) ?? null,
              formula: (fields.formula.value as string | undefined) ?? null,
            }}
            currency={currency}
          />
        </Card>
      )}
      <Card title={t('feeItems.form.when')}>
        <CycleFields fields={fields} isBilled={isBilled} />
      </Card>
      <Card title={t('feeItems.form.whom')}>
        <ScopeFields field={fields.scope} form={form} communities={communities} tags={props.tags} />
      </Card>
      <Card title={f('levy.title')} description={f('levy.text')}>
        <LevyFields fields={fields} payees={props.payees} />
      </Card>
      <Card title={t('feeItems.form.rounding')} description={t('feeItems.form.roundingText')}>
        <RoundingFields fields={fields} currency={currency} />
      </Card>
      <FormActions>
        <SubmitButton>{submitLabel}</SubmitButton>
        <LinkButton to={cancelTo} variant="ghost">
          {t('cancel')}
        </LinkButton>
      </FormActions>
    </>
  );
}
