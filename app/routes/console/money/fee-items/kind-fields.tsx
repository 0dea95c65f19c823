import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { feeItemKinds, isMetered, tierBases } from '#app/domain/fees/fee-item-input.ts';
import type { FeeItemFormFields } from './fee-item-fields.tsx';
import { FixedFact } from './fixed-fact.tsx';
import { FormulaField } from './formula-field.tsx';
import type { FormulaSample } from './use-formula-preview.ts';

type KindFieldsProps = {
  fields: FeeItemFormFields;
  isBilled: boolean;
  currency: string;
  sample: FormulaSample | null;
  /** The numbers of the price in force, where the form has none of its own. */
  parameters?: Record<string, string>;
};

/** How an item charges, and what that kind needs to know besides. */
export function KindFields({ fields, isBilled, currency, sample, parameters }: KindFieldsProps) {
  const { t } = useTranslation('billing');
  const { t: f } = useTranslation('fees');
  const kind = fields.kind.value as (typeof feeItemKinds)[number];
  return (
    <>
      {isBilled ? (
        <FixedFact field={fields.kind} label={t('feeItems.kindLabel')} text={t(`feeItems.kind.${kind}`)} />
      ) : (
        <ChoiceField
          field={fields.kind}
          look="cards"
          columns={2}
          label={t('feeItems.kindLabel')}
          options={feeItemKinds.map((value) => ({
            value,
            label: t(`feeItems.kind.${value}`),
            hint: t(`feeItems.kindHint.${value}`),
          }))}
        />
      )}
      {kind === 'per_area' && (
        <ChoiceField
          field={fields.areaKind}
          columns={2}
          label={t('feeItems.areaKindLabel')}
          options={(['built', 'inner'] as const).map((value) => ({
            value,
            label: t(`feeItems.areaKind.${value}`),
          }))}
        />
      )}
      {(isMetered(kind) || kind === 'shared') && (
        <TextField
          field={fields.quantityUnit}
          label={t('feeItems.quantityUnit')}
          hint={t('feeItems.quantityUnitHint')}
          optional={kind === 'shared'}
          className="max-w-60"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      {kind === 'tiered' && (
        <ChoiceField
          field={fields.tierBasis}
          look="cards"
          columns={2}
          label={f('tiers.basisLabel')}
          options={tierBases.map((value) => ({
            value,
            label: f(`tiers.basis.${value}.label`),
            hint: f(`tiers.basis.${value}.hint`),
          }))}
        />
      )}
      {kind === 'formula' && (
        <FormulaField field={fields.formula} currency={currency} sample={sample} parameters={parameters} />
      )}
    </>
  );
}
