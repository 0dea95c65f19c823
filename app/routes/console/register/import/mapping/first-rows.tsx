import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SheetPreview } from '#app/domain/imports/reading/preview-spreadsheet.ts';
import type { SheetMapping } from '#app/domain/imports/reading/register/register-targets.ts';

type FirstRowsProps = { preview: SheetPreview; columns: SheetMapping['columns'] };

/** The first rows of a sheet as the file has them, under the fields that its columns hold. */
export function FirstRows({ preview, columns }: FirstRowsProps) {
  const { t } = useTranslation('imports');
  const shown = preview.guess.columns;
  const title = t('screens.mapping.firstRows', { sheet: preview.name || t('screens.mapping.sheet') });
  return (
    <details className="group">
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1.5 rounded-sm font-medium text-sm md:min-h-8 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 text-muted transition-transform group-open:rotate-90" />
        {title}
      </summary>
      {preview.rows.length === 0 ? (
        <p className="mt-2 text-muted text-sm">{t('screens.mapping.noRows')}</p>
      ) : (
        <section
          aria-label={title}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard
          tabIndex={0}
          className="mt-2 max-h-96 overflow-auto rounded-md border border-line"
        >
          <table className="w-full border-collapse text-sm">
            <thead>
              <tr>
                <th scope="col" className={head}>
                  {t('screens.mapping.row')}
                </th>
                {shown.map(({ column, header }) => {
                  const field = columns[String(column)];
                  return (
                    <th key={column} scope="col" className={head}>
                      <span className="block max-w-56 truncate text-ink">{header}</span>
                      <span className="block font-normal">
                        {field ? t(`fields.${field}`) : t('screens.mapping.ignore')}
                      </span>
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {preview.rows.map(({ number, cells }) => (
                <tr key={number} className="border-line border-t">
                  <th scope="row" className="figures px-3 py-1.5 text-left font-normal text-muted text-xs">
                    {number}
                  </th>
                  {shown.map(({ column }) => (
                    <td key={column} className="figures max-w-56 truncate px-3 py-1.5">
                      {cells[column]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}

const head =
  'sticky top-0 whitespace-nowrap bg-sunken px-3 py-2 text-left align-top font-medium text-muted text-xs';
