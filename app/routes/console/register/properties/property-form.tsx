import { useTranslation } from 'react-i18next';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { propertyFields } from '#app/domain/properties/property-fields.ts';
import { propertyKinds, propertyStatuses } from '#app/domain/properties/property-words.ts';

type PropertyFormProps = {
  communities: readonly { id: string; name: string }[];
  defaultValue: { [Name in keyof typeof propertyFields.shape]?: string | null };
  submit: string;
  cancelTo: string;
};

/** Where a property is, what it is, and how large. */
export function PropertyForm({ communities, defaultValue, submit, cancelTo }: PropertyFormProps) {
  const { t } = useTranslation('people');
  const metres = { suffix: 'm²', inputMode: 'decimal', optional: true } as const;
  return (
    <Card className="max-w-3xl">
      <Form schema={propertyFields} defaultValue={defaultValue}>
        {(fields) => (
          <>
            <div className="grid gap-5 sm:grid-cols-2">
              <ComboboxField
                field={fields.communityId}
                label={t('propertyForm.community')}
                options={communities.map(({ id, name }) => ({ value: id, label: name }))}
                className="sm:col-span-2"
              />
              <SelectField
                field={fields.kind}
                label={t('propertyForm.kind')}
                options={propertyKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              />
              <SelectField
                field={fields.status}
                label={t('propertyForm.status')}
                options={propertyStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
              />
              <TextField
                field={fields.building}
                label={t('propertyForm.building')}
                hint={t('propertyForm.buildingHint')}
                autoComplete="off"
                className="sm:col-span-2"
              />
              <TextField field={fields.entrance} label={t('propertyForm.entrance')} autoComplete="off" />
              <TextField field={fields.floor} label={t('propertyForm.floor')} inputMode="numeric" />
              <TextField
                field={fields.room}
                label={t('propertyForm.room')}
                hint={t('propertyForm.roomHint')}
                autoComplete="off"
                className="sm:col-span-2"
              />
              <TextField
                field={fields.residents}
                label={t('propertyForm.residents')}
                hint={t('propertyForm.residentsHint')}
                inputMode="numeric"
                optional
              />
              <TextField
                field={fields.builtArea}
                label={t('propertyForm.builtArea')}
                hint={t('propertyForm.areaHint')}
                {...metres}
              />
              <TextField
                field={fields.innerArea}
                label={t('propertyForm.innerArea')}
                hint={t('propertyForm.areaHint')}
                {...metres}
              />
              <TextField
                field={fields.layout}
                label={t('propertyForm.layout')}
                hint={t('propertyForm.layoutHint')}
                className="sm:col-span-2"
              />
            </div>
            <FormActions>
              <SubmitButton>{submit}</SubmitButton>
              <LinkButton to={cancelTo} variant="ghost">
                {t('propertyForm.cancel')}
              </LinkButton>
            </FormActions>
          </>
        )}
      </Form>
    </Card>
  );
}
