import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Select } from '#app/components/ui/select.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { SheetPreview } from '#app/domain/imports/reading/preview-spreadsheet.ts';
import {
  type RegisterTarget,
  registerTargets,
  type SheetMapping,
} from '#app/domain/imports/reading/register/register-targets.ts';
import { ColumnChoice } from './column-choice.tsx';
import { FirstRows } from './first-rows.tsx';
import { SheetProblems } from './sheet-problems.tsx';
import { withField, withTarget } from './sheet-state.ts';

type SheetCardProps = {
  sheet: SheetMapping;
  preview: SheetPreview;
  onChange: (sheet: SheetMapping) => void;
};

/** One sheet of the file: what it is about, what its columns hold, and its first rows. */
export function SheetCard({ sheet, preview, onChange }: SheetCardProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { target } = sheet;
  const rows = { count: preview.rowCount, formatted: format.number(preview.rowCount) };
  return (
    <Card
      title={<span className="break-all">{preview.name || t('screens.mapping.sheet')}</span>}
      description={
        <span className="flex flex-wrap items-center gap-2">
          {preview.rowCountExact ? t('screens.mapping.rows', rows) : t('screens.mapping.rowsAbout', rows)}
          {preview.hidden && <Badge>{t('screens.mapping.hidden')}</Badge>}
        </span>
      }
      actions={
        <div className="w-64 max-w-full">
          <Select
            aria-label={t('screens.mapping.target')}
            value={target ?? ''}
            onChange={({ target: { value } }) =>
              onChange(withTarget(sheet, value === '' ? null : (value as RegisterTarget), preview))
            }
            options={[
              { value: '', label: t('screens.mapping.skip') },
              ...registerTargets.map((value) => ({ value, label: t(`targets.${value}`) })),
            ]}
          />
        </div>
      }
    >
      {target !== null && (
        <div className="space-y-4">
          <SheetProblems sheet={sheet} />
          <ul
            aria-label={t('screens.mapping.columns')}
            className="grid gap-x-5 gap-y-3 sm:grid-cols-2 xl:grid-cols-3"
          >
            {preview.guess.columns.map((guess) => (
              <ColumnChoice
                key={guess.column}
                guess={guess}
                target={target}
                field={sheet.columns[String(guess.column)] ?? null}
                samples={preview.rows.map(({ cells }) => cells[guess.column] ?? '')}
                onChange={(field) => onChange(withField(sheet, guess.column, field))}
              />
            ))}
          </ul>
          <FirstRows preview={preview} columns={sheet.columns} />
        </div>
      )}
    </Card>
  );
}
