import { Pencil, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { MaterialView } from '#app/domain/materials/list-materials.ts';
import { minorToText } from '#app/kernel/money.ts';
import { FormDialog } from '../../../form-dialog.tsx';
import { materialSchema } from './material-schema.ts';

type MaterialDialogProps = {
  /** Left out for a new one. */
  material?: MaterialView;
  currency: string;
  /** What others are filed under, as suggestions. */
  categories: readonly string[];
};

export function MaterialDialog({ material, currency, categories }: MaterialDialogProps) {
  const { t } = useTranslation('warehouse');
  const schema = useMemo(() => materialSchema(currency), [currency]);
  const form = material ? `material-${material.id}` : 'new-material';
  return (
    <FormDialog
      form={form}
      title={t(material ? 'materials.edit' : 'materials.new')}
      trigger={
        material ? (
          <Button variant="ghost" size="icon-sm" aria-label={`${t('materials.edit')}: ${material.name}`}>
            <Pencil aria-hidden />
          </Button>
        ) : (
          <Button variant="primary">
            <Plus aria-hidden />
            {t('materials.new')}
          </Button>
        )
      }
    >
      <Form id={form} schema={schema} defaultValue={material ? knownOf(material, currency) : {}}>
        {(fields) => (
          <>
            {material && <input type="hidden" name={fields.materialId.name} value={material.id} />}
            <TextField field={fields.name} label={t('fields.name')} autoComplete="off" />
            <TextField field={fields.specification} label={t('fields.specification')} autoComplete="off" />
            <div className="grid items-start gap-5 sm:grid-cols-2">
              <TextField field={fields.code} label={t('fields.code')} autoComplete="off" />
              <TextField field={fields.unit} label={t('fields.unit')} autoComplete="off" />
            </div>
            <TextField
              field={fields.category}
              label={t('fields.category')}
              autoComplete="off"
              list={`${form}-categories`}
            />
            <datalist id={`${form}-categories`}>
              {categories.map((category) => (
                <option key={category} value={category} />
              ))}
            </datalist>
            <MoneyField
              field={fields.salePrice}
              label={t('fields.salePrice')}
              hint={t('fields.salePriceHint')}
              currency={currency}
            />
            {material && <CheckboxField field={fields.isActive} label={t('fields.isActive')} look="switch" />}
            <FormActions>
              <SubmitButton>{t('save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

function knownOf(material: MaterialView, currency: string) {
  const { code, name, specification, unit, category, salePrice, isActive } = material;
  return {
    code,
    name,
    unit,
    isActive,
    specification: specification ?? '',
    category: category ?? '',
    salePrice: salePrice === null ? '' : minorToText(salePrice, currency),
  };
}
