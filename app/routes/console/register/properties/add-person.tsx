import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog, DialogClose } from '#app/components/ui/dialog.tsx';
import { tenureKinds } from '#app/domain/properties/property-words.ts';
import { tenureFields } from '#app/domain/properties/tenure-fields.ts';
import type { Day } from '#app/kernel/dates.ts';

type AddPersonProps = { code: string; today: Day; hasOwner: boolean };

/** Has somebody hold the property from a day on. */
export function AddPerson({ code, today, hasOwner }: AddPersonProps) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <Dialog
      trigger={
        <Button size="sm">
          <UserPlus aria-hidden />
          {t('people:tenures.add')}
        </Button>
      }
      title={t('people:tenures.addTitle', { code })}
      description={t('people:tenures.addDescription')}
    >
      <Form
        id="add-person"
        schema={tenureFields}
        defaultValue={{ kind: hasOwner ? 'household_member' : 'owner', startsOn: today }}
      >
        {(fields) => (
          <>
            <div className="grid gap-5 sm:grid-cols-2">
              <SelectField
                field={fields.kind}
                label={t('people:tenures.kind')}
                options={tenureKinds.map((value) => ({ value, label: t(`people:tenureKinds.${value}`) }))}
              />
              <DateField field={fields.startsOn} label={t('people:tenures.startsOn')} />
              <TextField
                field={fields.name}
                label={t('people:tenures.name')}
                hint={t('people:tenures.nameHint')}
                optional={false}
                autoComplete="off"
                className="sm:col-span-2"
              />
              <TextField
                field={fields.phone}
                label={t('people:tenures.phone')}
                type="tel"
                autoComplete="off"
              />
              <TextField
                field={fields.email}
                label={t('people:tenures.email')}
                type="email"
                autoComplete="off"
              />
            </div>
            <FormActions>
              <SubmitButton>{t('people:tenures.addAction')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('common:action.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
