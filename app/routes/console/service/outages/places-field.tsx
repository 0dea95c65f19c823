import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { useOutageWords } from '#app/components/outages/use-outage-words.ts';
import { Checkbox } from '#app/components/ui/checkbox.tsx';

type PlacesFieldProps = {
  field: Field;
  buildings: { id: string; name: string; entrances: { id: string; name: string }[] }[];
};

/** The buildings that are out, or some of their entrances; none of them is the whole community. */
export function PlacesField({ field, buildings }: PlacesFieldProps) {
  const { t } = useTranslation('outages');
  const words = useOutageWords();
  if (buildings.length === 0) return null;
  return (
    <fieldset id={field.id} tabIndex={-1} className="space-y-2 outline-none">
      <legend className="font-medium text-sm">{t('fields.places')}</legend>
      <p className="text-muted text-sm">{t('fields.placesHint')}</p>
      <ul className="max-h-80 divide-y divide-line overflow-y-auto rounded-lg border border-line">
        {buildings.map((building) => (
          <li key={building.id} className="flex flex-wrap items-center gap-x-5 gap-y-1 px-3 py-1.5">
            <Tick name={field.name} value={building.id} label={words.named(building.name)} strong />
            {building.entrances.map((entrance) => (
              <Tick
                key={entrance.id}
                name={field.name}
                value={`${building.id}:${entrance.id}`}
                label={t('fields.entrance', { name: entrance.name })}
              />
            ))}
          </li>
        ))}
      </ul>
      <FieldError field={field} />
    </fieldset>
  );
}

type TickProps = { name: string; value: string; label: string; strong?: boolean };

function Tick({ name, value, label, strong = false }: TickProps) {
  const id = useId();
  return (
    <label htmlFor={id} className="flex min-h-11 items-center gap-2.5 text-sm md:min-h-9">
      <Checkbox id={id} name={name} value={value} />
      <span className={strong ? 'font-medium' : 'text-muted'}>{label}</span>
    </label>
  );
}
