import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { PropertyField } from '../property-choice/property-field.tsx';
import { choosePropertySchema } from './agree-schema.ts';

export function ChooseProperty() {
  const { t } = useTranslation('agreements');
  return (
    <Card title={t('choose.title')} className="max-w-xl">
      <Form schema={choosePropertySchema} method="get">
        {(fields) => (
          <>
            <PropertyField field={fields.property} label={t('choose.property')} />
            <SubmitButton className="self-start max-sm:w-full">{t('choose.submit')}</SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
