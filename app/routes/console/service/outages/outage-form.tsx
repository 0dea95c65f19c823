import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import type { outageChoices } from '#app/domain/outages/outage-choices.ts';
import type { OutageKind } from '#app/domain/outages/outage-kinds.ts';
import { openSchema } from './outage-schemas.ts';
import { PlacesField } from './places-field.tsx';

type Choices = Awaited<ReturnType<typeof outageChoices>>;

type OutageFormProps = {
  choices: Choices;
  communityId: string;
  kind: OutageKind;
  /** Now, by the company's clock. */
  startsAt: string;
  idempotencyKey: string;
};

/** What is out, where, since when; and which reports belong to it. */
export function OutageForm({ choices, communityId, kind, startsAt, idempotencyKey }: OutageFormProps) {
  const { t } = useTranslation('outages');
  return (
    <Form
      schema={openSchema}
      action={`?kind=${kind}&community=${communityId}`}
      defaultValue={{ startsAt, categoryIds: choices.usual[kind] ?? [] }}
    >
      {(fields) => (
        <>
          <input type="hidden" name="_key" value={idempotencyKey} />
          <input type="hidden" name={fields.kind.name} value={kind} />
          <TextField field={fields.title} label={t('fields.title')} hint={t('fields.titleHint')} />
          <TextareaField
            field={fields.description}
            label={t('fields.description')}
            hint={t('fields.descriptionHint')}
            rows={3}
            optional
          />
          <PlacesField field={fields.places} buildings={choices.buildings} />
          <div className="grid gap-5 sm:grid-cols-2">
            <DateField field={fields.startsAt} label={t('fields.startsAt')} kind="datetime-local" />
            <DateField
              field={fields.expectedEndAt}
              label={t('fields.expectedEndAt')}
              kind="datetime-local"
              optional
            />
          </div>
          <CheckboxField field={fields.isPlanned} label={t('fields.isPlanned')} />
          {choices.categories.length > 0 && (
            <ChoiceField
              field={fields.categoryIds}
              label={t('fields.categories')}
              hint={t('fields.categoriesHint')}
              multiple
              columns={2}
              options={choices.categories.map(({ id, name, groupName }) => ({
                value: id,
                label: `${groupName} · ${name}`,
              }))}
            />
          )}
          <FormActions>
            <SubmitButton>{t('publish')}</SubmitButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
