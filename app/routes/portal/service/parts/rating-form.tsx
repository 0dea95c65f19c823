import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { ratedAspects } from '#app/domain/ratings/rating-fields.ts';
import { ratingSchema } from '../ticket-schemas.ts';
import { StarsField } from './stars-field.tsx';

/** What the reader thought of it: how fast, how well, how kindly. */
export function RatingForm() {
  const { t } = useTranslation('service');
  return (
    <Card title={t('rating.title')} description={t('rating.text')}>
      <Form id="rate" schema={ratingSchema} className="gap-4">
        {(fields) => (
          <>
            {ratedAspects.map((aspect) => (
              <StarsField key={aspect} field={fields[aspect]} label={t(`rating.${aspect}`)} />
            ))}
            <TextareaField field={fields.comment} label={t('rating.comment')} rows={2} optional />
            <SubmitButton>{t('rating.send')}</SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
