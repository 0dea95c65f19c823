import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MoveFacts } from '#app/domain/properties/moves/get-move-facts.ts';
import type { Day } from '#app/kernel/dates.ts';
import { useCardDays } from '../../parking-cards/use-card-days.ts';

type SettleFieldsProps = {
  fields: { kind: Field; movedOn: Field; prepaid: Field; endCards: Field };
  /** The fields of the readings, in the order of the meters. */
  readings: readonly Field[];
  facts: MoveFacts;
  currency: string;
  today: Day;
};

/** What is settled with the move: meters, parking cards, prepaid money. */
export function SettleFields({ fields, readings, facts, currency, today }: SettleFieldsProps) {
  const { t } = useTranslation('moves');
  const format = useFormat();
  const days = useCardDays();
  const leaves = fields.kind.value !== 'move_in';
  const isOver = (fields.movedOn.value ?? today) <= today;
  const showMeters = facts.meters.length > 0 && isOver;
  return (
    <>
      {showMeters && (
        <Card title={t('meters')} description={t('metersHint')}>
          <div className="grid gap-5 sm:grid-cols-2">
            {facts.meters.map(({ id, number, feeItem, last }, index) => {
              const field = readings[index];
              if (!field) return null;
              return (
                <div key={id}>
                  <input type="hidden" name={`readings[${index}].meterId`} value={id} />
                  <TextField
                    field={field}
                    label={`${feeItem.name} · ${number}`}
                    hint={
                      last ? t('lastReading', { value: last.value, day: format.day(last.readOn) }) : undefined
                    }
                    suffix={feeItem.unit}
                    inputMode="decimal"
                    autoComplete="off"
                  />
                </div>
              );
            })}
          </div>
        </Card>
      )}
      {leaves && facts.cards.length > 0 && (
        <Card title={t('cards')}>
          <ChoiceField
            field={fields.endCards}
            label={t('endCards')}
            hint={t('endCardsHint')}
            multiple
            options={facts.cards.map((card) => ({
              value: card.id,
              label: `${card.vehicle.plate} · ${card.number}`,
              hint: days(card),
            }))}
          />
        </Card>
      )}
      {leaves && facts.canRefund && (
        <Card title={t('prepaid')}>
          <ChoiceField
            field={fields.prepaid}
            label={t('prepaidWhat')}
            hint={t('prepaidHint', { amount: format.money(facts.prepaid, currency) })}
            options={(['stay', 'cash', 'bank_transfer'] as const).map((value) => ({
              value,
              label: t(`prepaidChoices.${value}`),
            }))}
          />
        </Card>
      )}
    </>
  );
}
