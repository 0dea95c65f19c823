import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { AskedField } from '#app/domain/tickets/categories/list-ticket-fields.ts';
import type { getCallerHome } from '#app/domain/tickets/desk/get-caller-home.ts';
import { urgencies } from '#app/domain/tickets/desk/urgencies.ts';
import type { CategoryChoice } from '#app/domain/tickets/lists/list-ticket-choices.ts';
import { AnswerFields } from './answer-fields.tsx';
import { CategoryField } from './category-field.tsx';
import { OpenOfHome } from './open-of-home.tsx';
import { recordSchema } from './record-schema.ts';
import { SimilarCases } from './similar-cases.tsx';

export type CallerHomeDetail = Awaited<ReturnType<typeof getCallerHome>>;

type RecordFormProps = {
  /** Null where it is about a public area. */
  home: CallerHomeDetail | null;
  /** The holder who was found by their number. */
  person: string | null;
  groups: readonly CategoryChoice[];
  communities: readonly { id: string; name: string }[];
  asked: readonly AskedField[];
  idempotencyKey: string;
};

/** What the caller says, in the order in which one asks. All of it goes without the mouse. */
export function RecordForm(props: RecordFormProps) {
  const { home, person, groups, communities, asked, idempotencyKey } = props;
  const { t } = useTranslation(['desk', 'tickets']);
  const caller = home?.holders.find(({ id }) => id === person) ?? home?.holders[0];
  return (
    <div className="grid max-w-5xl items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Card
        title={home ? `${home.code} ${home.communityName}` : t('tickets:publicArea')}
        actions={
          <LinkButton to="/console/service/tickets/new" size="sm">
            {t('record.change')}
          </LinkButton>
        }
      >
        <Form
          schema={recordSchema}
          defaultValue={{
            caller: caller?.id ?? 'other',
            contactPhone: caller?.phone ?? '',
            communityId: communities.length === 1 ? communities[0]?.id : undefined,
            urgency: 'normal',
            accept: 'on',
          }}
        >
          {(fields) => (
            <>
              <input type="hidden" name="_key" value={idempotencyKey} />
              {home ? (
                <input type="hidden" name={fields.propertyId.name} value={home.propertyId} />
              ) : (
                <SelectField
                  field={fields.communityId}
                  label={t('record.community')}
                  placeholder=""
                  options={communities.map(({ id, name }) => ({ value: id, label: name }))}
                  optional={false}
                />
              )}
              <CategoryField field={fields.categoryId} label={t('record.category')} groups={groups} />
              <TextareaField
                field={fields.description}
                label={t('record.text')}
                hint={t('record.textHint')}
                rows={4}
              />
              <AnswerFields
                asked={asked.filter(({ categoryId }) => categoryId === fields.categoryId.value)}
                answers={fields.answers}
              />
              <TextField
                field={fields.place}
                label={t('record.place')}
                hint={home ? undefined : t('record.placeHint')}
                optional={home !== null}
                autoComplete="off"
              />
              <ChoiceField
                field={fields.urgency}
                label={t('record.urgency')}
                columns={3}
                options={urgencies.map((value) => ({ value, label: t(`tickets:urgency.${value}`) }))}
              />
              {home && home.holders.length > 0 && (
                <ChoiceField
                  field={fields.caller}
                  label={t('record.who')}
                  columns={2}
                  options={[
                    ...home.holders.map(({ id, name, phone }) => ({
                      value: id,
                      label: name,
                      hint: phone ?? undefined,
                    })),
                    { value: 'other', label: t('record.other') },
                  ]}
                />
              )}
              <div className="grid gap-5 sm:grid-cols-2">
                <TextField
                  field={fields.contactPhone}
                  label={t('record.contactPhone')}
                  type="tel"
                  autoComplete="off"
                />
                <TextField field={fields.contactName} label={t('record.contactName')} autoComplete="off" />
              </div>
              <CheckboxField field={fields.accept} label={t('record.accept')} hint={t('record.acceptHint')} />
              <SimilarCases text={fields.description.value ?? ''} categoryId={fields.categoryId.value} />
              <FormActions>
                <SubmitButton>{t('record.save')}</SubmitButton>
              </FormActions>
            </>
          )}
        </Form>
      </Card>
      {home && home.openTickets.length > 0 && <OpenOfHome tickets={home.openTickets} />}
    </div>
  );
}
