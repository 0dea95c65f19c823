import { useTranslation } from 'react-i18next';
import type { Field } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useHours } from '#app/components/use-hours.ts';
import type { FreeSlot } from '#app/domain/tickets/slots/free-slots.ts';

/** The visits that can be asked for, by day. */
export function SlotField({ field, slots }: { field: Field; slots: FreeSlot[] }) {
  const { t } = useTranslation('service');
  const format = useFormat();
  const hours = useHours();
  return (
    <SelectField
      field={field}
      label={t('slot.title')}
      hint={t('slot.text')}
      placeholder={t('slot.any')}
      optional
      options={slots.map(({ slotId, day, from, to, left }) => ({
        value: `${slotId}@${day}`,
        label: left === 1 ? t('slot.last', { hours: hours.between(from, to) }) : hours.between(from, to),
        group: format.day(day),
      }))}
    />
  );
}
