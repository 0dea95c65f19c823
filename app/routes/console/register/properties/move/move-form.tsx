import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { MoveFacts } from '#app/domain/properties/moves/get-move-facts.ts';
import { type MoveKind, moveFields, moveKinds } from '#app/domain/properties/moves/move-fields.ts';
import type { MoveOutcome } from '#app/domain/properties/moves/move-outcome.ts';
import type { Day } from '#app/kernel/dates.ts';
import { ComesFields } from './comes-fields.tsx';
import { MovePreview } from './move-preview.tsx';
import { SettleFields } from './settle-fields.tsx';

type MoveFormProps = {
  facts: MoveFacts;
  kind: MoveKind;
  preview: MoveOutcome | null;
  currency: string;
  today: Day;
  cancelTo: string;
};

/** Who comes and goes on which day; what follows from it is shown beside before it can be confirmed. */
export function MoveForm({ facts, kind, preview, currency, today, cancelTo }: MoveFormProps) {
  const { t } = useTranslation(['moves', 'common']);
  // What was shown counts until something is changed.
  const [shown, setShown] = useState(preview);
  useEffect(() => setShown(preview), [preview]);
  const kinds = moveKinds.filter((one) => (facts.owners.length > 0 ? one !== 'move_in' : one !== 'transfer'));
  return (
    <Form
      schema={moveFields}
      defaultValue={{
        kind,
        movedOn: today,
        householdLeaves: true,
        prepaid: 'stay',
        readings: facts.meters.map(({ id }) => ({ meterId: id })),
      }}
    >
      {(fields) => (
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="min-w-0 space-y-5" onChange={() => setShown(null)}>
            <Card>
              <div className="flex flex-col gap-5">
                <ChoiceField
                  field={fields.kind}
                  label={t('moves:what')}
                  look="cards"
                  columns={kinds.length === 2 ? 2 : 1}
                  options={kinds.map((value) => ({
                    value,
                    label: t(`moves:kinds.${value}`),
                    hint: t(`moves:kindHints.${value}`, {
                      names: facts.owners.map(({ name }) => name).join(t('moves:separator')),
                    }),
                  }))}
                />
                <DateField
                  field={fields.movedOn}
                  label={t('moves:movedOn')}
                  hint={fields.kind.value === 'move_out' ? t('moves:movedOutHint') : t('moves:movedOnHint')}
                />
                {fields.kind.value !== 'move_out' && <ComesFields fields={fields} />}
                {fields.kind.value !== 'move_in' && (
                  <CheckboxField
                    field={fields.householdLeaves}
                    label={t('moves:householdLeaves')}
                    hint={t('moves:householdLeavesHint')}
                  />
                )}
              </div>
            </Card>
            <SettleFields
              fields={fields}
              readings={fields.readings.getFieldList().map((one) => one.getFieldset().value)}
              {...{ facts, currency, today }}
            />
          </div>
          <div className="min-w-0 space-y-5 xl:sticky xl:top-20">
            {shown && <MovePreview preview={shown} currency={currency} />}
            <Card>
              {!shown && <p className="mb-4 text-muted text-sm">{t('moves:firstLook')}</p>}
              <FormActions>
                {shown ? (
                  <SubmitButton name="seen" value={shown.digest}>
                    {t(`moves:confirm.${(fields.kind.value as MoveKind | undefined) ?? kind}`)}
                  </SubmitButton>
                ) : (
                  <SubmitButton>{t('moves:look')}</SubmitButton>
                )}
                <LinkButton to={cancelTo} variant="ghost">
                  {t('common:action.cancel')}
                </LinkButton>
              </FormActions>
            </Card>
          </div>
        </div>
      )}
    </Form>
  );
}
