import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import type { FeeItemFormFields } from './fee-item-fields.tsx';
import { FixedFact } from './fixed-fact.tsx';

const kinds = ['fixed', 'per_area', 'per_quantity'] as const;

/** How an item charges, and what that kind needs to know besides. */
export function KindFields({ fields, isBilled }: { fields: FeeItemFormFields; isBilled: boolean }) {
  const { t } = useTranslation('billing');
  const kind = fields.kind.value as (typeof kinds)[number];
  return (
    <>
      {isBilled ? (
        <FixedFact field={fields.kind} label={t('feeItems.kindLabel')} text={t(`feeItems.kind.${kind}`)} />
      ) : (
        <ChoiceField
          field={fields.kind}
          look="cards"
          columns={3}
          label={t('feeItems.kindLabel')}
          options={kinds.map((value) => ({
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
      {kind === 'per_quantity' && (
        <TextField
          field={fields.quantityUnit}
          label={t('feeItems.quantityUnit')}
          hint={t('feeItems.quantityUnitHint')}
          optional={false}
          className="max-w-60"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </>
  );
}
