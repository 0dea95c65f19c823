import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { PropertyField } from '../property-choice/property-field.tsx';
import { recordSchema } from './line-schemas.ts';

/** Records the money of a line for a property that nothing in it names. */
export function RecordForm() {
  const { t } = useTranslation('bank');
  return (
    <Form id="record" schema={recordSchema}>
      {(fields) => (
        <>
          <p className="text-muted text-sm">{t('record.text')}</p>
          <PropertyField field={fields.propertyId} label={t('record.property')} />
          <SubmitButton className="self-start max-sm:w-full">{t('record.submit')}</SubmitButton>
        </>
      )}
    </Form>
  );
}
