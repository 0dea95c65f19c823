import { useTranslation } from 'react-i18next';
import type { DunningLetterData } from '#app/domain/dunning/letter-data.ts';
import type { LetterWords } from '#app/domain/dunning/letter-words.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { useFormat } from '../use-format.ts';

type LetterViewProps = {
  letter: DunningLetterData;
  words: LetterWords;
  company: string;
  currency: string;
};

/** A dunning letter on the screen, word for word as on paper. */
export function LetterView({ letter, words, company, currency }: LetterViewProps) {
  const { t, i18n } = useTranslation('dunning');
  const format = useFormat();
  const number =
    letter.number === null ? t('letter.preview') : t('letter.number', { number: letter.number.toString() });
  return (
    <article
      aria-label={`${t('letter.title')} ${number}`}
      className="space-y-4 rounded-lg border border-line bg-surface p-5 text-sm leading-6 shadow-xs sm:p-8"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-brand-text border-b-2 pb-3">
        <p className="font-semibold text-base">{company}</p>
        <p className="text-right">
          <span className="font-semibold text-brand-text text-lg">{t('letter.title')}</span>{' '}
          <span className="figures text-muted">{number}</span>
        </p>
      </header>
      <p>{words.greeting}</p>
      <p>{words.opening}</p>
      <section aria-label={t('letter.lines')}>
        <h3 className="mb-1 font-semibold">{t('letter.lines')}</h3>
        <ul className="divide-y divide-line border-line border-y">
          {letter.lines.map((line) => (
            <li key={line.billId} className="flex items-baseline justify-between gap-4 py-2">
              <span className="min-w-0">
                {line.isLateFee ? t('letter.lateFee', { feeItem: line.feeItem }) : line.feeItem}{' '}
                <span className="block text-muted text-xs sm:inline">
                  {formatPeriod(line.period, i18n.language)} · {t('letter.dueOn')} {format.day(line.dueOn)}
                </span>
              </span>
              <span className="figures shrink-0">{format.money(line.amount, currency)}</span>
            </li>
          ))}
        </ul>
        <p className="mt-3 flex items-baseline justify-between gap-4 font-semibold">
          <span>{t('letter.total')}</span>
          <span className="figures text-lg">{format.money(letter.amount, currency)}</span>
        </p>
      </section>
      <section aria-label={words.howToPayTitle}>
        <h3 className="font-semibold">{words.howToPayTitle}</h3>
        {words.howToPay.map((way) => (
          <p key={way} className="break-words text-muted">
            {way}
          </p>
        ))}
      </section>
      <p>{words.closing}</p>
      <p className="text-right">
        <span className="block font-semibold">{company}</span>
        <span className="figures text-muted">{words.date}</span>
      </p>
    </article>
  );
}
