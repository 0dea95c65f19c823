import { CircleCheck, CircleHelp } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '#app/components/ui/select.tsx';
import type { ColumnGuess } from '#app/domain/imports/reading/register/guess-columns.ts';
import {
  type RegisterField,
  type RegisterTarget,
  targetFields,
} from '#app/domain/imports/reading/register/register-targets.ts';
import { columnLetters } from '#app/domain/imports/reading/register/row-issue.ts';

/** From here on a recognised column needs no second look. */
const SURE = 0.75;

type ColumnChoiceProps = {
  guess: ColumnGuess;
  target: RegisterTarget;
  field: RegisterField | null;
  /** What its first rows hold. */
  samples: readonly string[];
  onChange: (field: RegisterField | null) => void;
};

/** A column of a sheet by its heading and first values, and the field that it holds. */
export function ColumnChoice({ guess, target, field, samples, onChange }: ColumnChoiceProps) {
  const { t } = useTranslation('imports');
  const id = useId();
  const { fields, required } = targetFields[target];
  const recognised = field !== null && field === guess.field;
  const values = [...new Set(samples.filter((text) => text !== ''))].slice(0, 3);
  return (
    <li className="min-w-0 space-y-1.5 rounded-md border border-line p-3">
      <label htmlFor={id} className="flex items-baseline gap-2 text-sm">
        <span className="figures shrink-0 text-muted text-xs">
          {t('screens.mapping.column', { letter: columnLetters(guess.column) })}
        </span>
        <span className="min-w-0 flex-1 truncate font-medium" title={guess.header}>
          {guess.header || t('screens.mapping.noHeader')}
        </span>
        {recognised && (
          <span className="inline-flex shrink-0 items-center gap-1 text-muted text-xs">
            {guess.confidence >= SURE ? (
              <CircleCheck aria-hidden className="size-3.5 text-positive" />
            ) : (
              <CircleHelp aria-hidden className="size-3.5 text-warning" />
            )}
            {guess.confidence >= SURE ? t('screens.mapping.sure') : t('screens.mapping.unsure')}
          </span>
        )}
      </label>
      <Select
        id={id}
        value={field ?? ''}
        onChange={({ target: { value } }) => onChange(value === '' ? null : (value as RegisterField))}
        options={[
          { value: '', label: t('screens.mapping.ignore') },
          ...fields.map((value) => ({
            value,
            label: required.includes(value)
              ? `${t(`fields.${value}`)} (${t('screens.mapping.required')})`
              : t(`fields.${value}`),
          })),
        ]}
      />
      <p className="truncate text-muted text-xs">{values.length > 0 ? values.join(' · ') : '—'}</p>
    </li>
  );
}
