import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Combobox } from '#app/components/ui/combobox.tsx';
import { Label } from '#app/components/ui/label.tsx';
import { formatPrice } from '#app/domain/billing/computation/format-rate.ts';
import { formulaAttributes } from '#app/domain/billing/formula/formula.ts';
import type { FormulaPreview } from '#app/domain/fees/preview-formula.ts';
import type { Language } from '#app/kernel/languages.ts';
import { usePropertySearch } from '../property-choice/use-property-search.ts';
import type { FormulaSample } from './use-formula-preview.ts';

type FormulaResultProps = {
  currency: string;
  sample: FormulaSample | null;
  onSample: (sample: FormulaSample) => void;
  preview: FormulaPreview | null;
  isWritten: boolean;
  loading: boolean;
};

/** The value of a formula on a property that one chooses, with what the property has to say to it. */
export function FormulaResult(props: FormulaResultProps) {
  const { currency, sample, onSample, preview, isWritten, loading } = props;
  const { t, i18n } = useTranslation('fees');
  const search = usePropertySearch();
  const known = preview && preview.error === null ? preview : null;
  const others = search.options.filter(({ value }) => value !== sample?.id);
  const problem = known?.problem;
  return (
    <div className="space-y-3 rounded-lg border border-line bg-sunken/40 p-3.5">
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <div className="min-w-56 flex-1 space-y-1.5">
          <Label htmlFor="formula-sample">{t('formula.tryOn')}</Label>
          <Combobox
            id="formula-sample"
            label={t('formula.tryOn')}
            value={sample?.id ?? ''}
            placeholder={t('formula.chooseProperty')}
            {...search}
            options={sample ? [{ value: sample.id, label: sample.label }, ...others] : others}
            onChange={(id) => {
              const found = search.options.find(({ value }) => value === id);
              if (found) onSample({ id, label: found.label });
            }}
          />
        </div>
        <p role="status" aria-live="polite" className="min-w-40 flex-1 pb-1.5 text-right text-sm">
          {!sample ? (
            <span className="text-muted">{t('formula.noProperty')}</span>
          ) : !isWritten ? (
            <span className="text-muted">{t('formula.waiting')}</span>
          ) : known?.value ? (
            <span className={cn('figures font-semibold text-lg', loading && 'opacity-60')}>
              {t('formula.value', { amount: formatPrice(known.value, currency, i18n.language as Language) })}
            </span>
          ) : problem ? (
            <span className="text-warning">
              {t(`formula.problem.${problem.code}`, {
                name:
                  problem.code === 'unknown_attribute'
                    ? t(`formula.attributes.${problem.name}`)
                    : 'name' in problem
                      ? problem.name
                      : '',
                position: problem.position + 1,
              })}
            </span>
          ) : (
            <span className="text-muted">{t('formula.computing')}</span>
          )}
        </p>
      </div>
      {known && (
        <dl className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {formulaAttributes.map((name) => (
            <div
              key={name}
              className={cn('flex gap-1.5', known.used.includes(name) ? 'text-ink' : 'text-muted')}
            >
              <dt>{t(`formula.attributes.${name}`)}</dt>
              <dd className={cn('figures', known.used.includes(name) && 'font-semibold')}>
                {name === 'kind'
                  ? `"${known.attributes.kind}"`
                  : (known.attributes[name] ?? t('formula.unknown'))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
