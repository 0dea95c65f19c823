import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { SheetMapping } from '#app/domain/imports/reading/register/register-targets.ts';
import { problemsOf } from './sheet-state.ts';

export function SheetProblems({ sheet }: { sheet: SheetMapping }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { missing, twice } = problemsOf(sheet);
  const texts = [
    ...(missing.length > 0
      ? [t('screens.mapping.missing', { fields: format.list(missing.map((field) => t(`fields.${field}`))) })]
      : []),
    ...twice.map((field) => t('screens.mapping.twice', { field: t(`fields.${field}`) })),
  ];
  return (
    <div role="status">
      {texts.map((text) => (
        <p key={text} className="flex items-start gap-1.5 text-danger text-sm">
          <CircleAlert aria-hidden className="mt-0.75 size-4 shrink-0" />
          {text}
        </p>
      ))}
    </div>
  );
}
