import { useTranslation } from 'react-i18next';
import type { Field } from '#app/components/form/form.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { PersonField } from '../../people-choice/person-field.tsx';

type ComesFieldsProps = { fields: { personId: Field; name: Field; phone: Field; email: Field } };

/** Who comes: a person of the register, or a new one. */
export function ComesFields({ fields }: ComesFieldsProps) {
  const { t } = useTranslation(['moves', 'people']);
  const known = Boolean(fields.personId.value);
  return (
    <>
      <PersonField
        field={fields.personId}
        label={t('moves:comes')}
        hint={t('moves:comesHint')}
        placeholder={t('moves:newPerson')}
      />
      {!known && (
        <div className="grid gap-5 sm:grid-cols-3">
          <TextField
            field={fields.name}
            label={t('people:tenures.name')}
            optional={false}
            autoComplete="off"
          />
          <TextField field={fields.phone} label={t('people:tenures.phone')} type="tel" autoComplete="off" />
          <TextField field={fields.email} label={t('people:tenures.email')} type="email" autoComplete="off" />
        </div>
      )}
    </>
  );
}
