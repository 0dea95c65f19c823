import { useTranslation } from 'react-i18next';
import { formulaAttributes } from '#app/domain/billing/formula/formula.ts';

const functions = ['if(, , )', 'min(, )', 'max(, )', 'round(, 2)', 'floor()', 'ceil()'] as const;

/** What a formula can be made of, to be put in by a click. */
export function FormulaInserts({ insert }: { insert: (piece: string) => void }) {
  const { t } = useTranslation('fees');
  const button = (piece: string, name: string, says?: string) => (
    <li key={piece}>
      <button
        type="button"
        onClick={() => insert(piece)}
        className="inline-flex min-h-9 items-center gap-1.5 rounded-md border border-line bg-sunken px-2 text-sm transition-colors hover:border-faint hover:bg-hover md:min-h-7"
      >
        <code className="text-[0.8125rem]">{name}</code>
        {says && <span className="text-muted text-xs">{says}</span>}
      </button>
    </li>
  );
  return (
    <section aria-label={t('formula.inserts')}>
      <ul className="flex flex-wrap gap-1.5">
        {formulaAttributes.map((name) => button(name, name, t(`formula.attributes.${name}`)))}
        {functions.map((piece) => button(piece, piece.slice(0, piece.indexOf('('))))}
      </ul>
    </section>
  );
}
