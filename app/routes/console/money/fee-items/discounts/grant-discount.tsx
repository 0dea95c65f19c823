import { useFetcher } from '@remix-run/react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import type { Day } from '#app/kernel/dates.ts';
import { FormDialog } from '../../../form-dialog.tsx';
import { PropertiesField } from '../../property-choice/properties-field.tsx';
import type { loader } from '../choices.ts';
import { DiscountFields } from './discount-fields.tsx';
import { discountSchema, discountTargets } from './discount-schema.ts';

type Choice = { id: string; name: string };
type GrantDiscountProps = {
  feeItems: readonly Choice[];
  communities: readonly Choice[];
  today: Day;
  trigger: ReactNode;
};

/** Lets chosen properties, a building or a community off a part of what they are charged. */
export function GrantDiscount({ feeItems, communities, today, trigger }: GrantDiscountProps) {
  const { t } = useTranslation('fees');
  const { t: b } = useTranslation('billing');
  return (
    <FormDialog
      form="discount"
      trigger={trigger}
      title={t('discounts.grant')}
      description={t('discounts.grantText')}
      size="lg"
    >
      <Form
        id="discount"
        schema={discountSchema}
        defaultValue={{ target: 'properties', kind: 'hardship', startsOn: today }}
      >
        {(fields) => (
          <>
            <ChoiceField
              field={fields.target}
              label={t('discounts.target')}
              columns={3}
              options={discountTargets.map((value) => ({ value, label: t(`discounts.targets.${value}`) }))}
            />
            {fields.target.value === 'properties' ? (
              <PropertiesField field={fields.propertyIds} label={t('discounts.targets.properties')} />
            ) : (
              <div className="grid gap-5 sm:grid-cols-2">
                <SelectField
                  field={fields.communityId}
                  label={b('bills.columns.community')}
                  optional={false}
                  placeholder={t('discounts.choose')}
                  options={communities.map(({ id, name }) => ({ value: id, label: name }))}
                />
                {fields.target.value === 'building' && (
                  <BuildingField
                    field={fields.buildingId}
                    community={String(fields.communityId.value ?? '')}
                  />
                )}
              </div>
            )}
            <DiscountFields fields={fields} feeItems={feeItems} />
            <FormActions>
              <SubmitButton>{t('discounts.save')}</SubmitButton>
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

type BuildingFieldProps = { field: Parameters<typeof SelectField>[0]['field']; community: string };

/** The buildings of the chosen community. */
function BuildingField({ field, community }: BuildingFieldProps) {
  const { t } = useTranslation('fees');
  const { t: b } = useTranslation('billing');
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => {
    if (community) load(`/console/money/fee-items/choices?community=${community}`);
  }, [community, load]);
  const buildings = data?.community === community ? data.buildings : [];
  return (
    <SelectField
      key={buildings.length}
      field={field}
      label={b('feeItems.building')}
      optional={false}
      placeholder={t('discounts.choose')}
      options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
