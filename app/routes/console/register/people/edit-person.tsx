import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog, DialogClose } from '#app/components/ui/dialog.tsx';
import { customerLevels } from '#app/domain/complaints/complaint-kinds.ts';
import type { PersonDetail } from '#app/domain/people/get-person.ts';
import { languages } from '#app/kernel/languages.ts';
import { personSchema } from './person-schema.ts';

type Contact = Pick<PersonDetail, 'name' | 'phone' | 'email' | 'language' | 'level'>;

export function EditPerson({ person: { name, phone, email, language, level } }: { person: Contact }) {
  const { t } = useTranslation(['people', 'aftercare']);
  return (
    <Dialog
      trigger={
        <Button>
          <Pencil aria-hidden />
          {t('person.edit')}
        </Button>
      }
      title={t('person.editTitle', { name })}
    >
      <Form id="person" schema={personSchema} defaultValue={{ name, phone, email, language, level }}>
        {(fields) => (
          <>
            <TextField field={fields.name} label={t('person.name')} autoComplete="off" />
            <TextField field={fields.phone} label={t('person.phone')} type="tel" autoComplete="off" />
            <TextField
              field={fields.email}
              label={t('person.email')}
              hint={t('person.emailHint')}
              type="email"
              autoComplete="off"
            />
            <SelectField
              field={fields.language}
              label={t('person.language')}
              placeholder={t('person.companyLanguage')}
              options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
            />
            <SelectField
              field={fields.level}
              label={t('aftercare:complaints.level')}
              hint={t('aftercare:levelHint')}
              optional={false}
              options={customerLevels.map((value) => ({ value, label: t(`aftercare:levels.${value}`) }))}
            />
            <FormActions>
              <SubmitButton>{t('person.save')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('person.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
