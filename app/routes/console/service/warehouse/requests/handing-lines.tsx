import { useTranslation } from 'react-i18next';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { fieldsOf, listOf } from '#app/components/form/nested-fields.ts';
import { TextField } from '#app/components/form/text-field.tsx';
import type { MaterialRequestLineView } from '#app/domain/warehouse/requests/lines-of-requests.ts';

type HandingLinesProps = {
  field: Field;
  lines: readonly MaterialRequestLineView[];
  /** What stands beside a material: where it lies, how much of it there is. */
  noteOf: (line: MaterialRequestLineView) => string;
};

/** How many of each line go out or come back. */
export function HandingLines({ field, lines, noteOf }: HandingLinesProps) {
  const { t } = useTranslation('warehouse');
  return (
    <div id={field.id} tabIndex={-1} data-field={field.name} data-label={t('lines.legend')}>
      <ul className="divide-y divide-line border-line border-y">
        {listOf(field).map((row, index) => {
          const line = lines[index];
          if (!line) return null;
          const { materialId, quantity } = fieldsOf<'materialId' | 'quantity'>(row);
          return (
            <li key={row.key} className="flex items-center gap-3 py-2.5">
              <span className="min-w-0 flex-1">
                {line.name} <span className="text-muted text-sm">{line.specification}</span>
                <span className="figures block text-muted text-xs">{noteOf(line)}</span>
              </span>
              <input type="hidden" name={materialId.name} value={line.materialId} />
              <TextField
                field={quantity}
                label={`${t('fields.quantity')}: ${line.name}`}
                hideLabel
                inputMode="decimal"
                autoComplete="off"
                suffix={line.unit}
                className="w-36"
              />
            </li>
          );
        })}
      </ul>
      <FieldError field={field} />
    </div>
  );
}
