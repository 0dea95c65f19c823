import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRootData } from '#app/components/use-root-data.ts';

type SlipProps = {
  title: string;
  number: string;
  /** Label and text, in order. */
  facts: readonly (readonly [string, ReactNode])[];
  lines?: readonly { id: string; name: ReactNode; amount: string }[];
  sums: readonly (readonly [string, string])[];
  note?: string;
};

/** The receipt on paper, narrow enough for a slip printer: seen by the printer alone. */
export function Slip({ title, number, facts, lines = [], sums, note }: SlipProps) {
  const { t } = useTranslation('counter');
  const company = useRootData()?.brand?.name;
  return (
    <section className="hidden max-w-[26rem] bg-white text-black text-sm print:block">
      <p className="text-center font-semibold text-base">{company}</p>
      <p className="text-center">
        {title} · {t('slip.number', { number })}
      </p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 border-black/40 border-t pt-2">
        {facts.map(([label, text]) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd className="text-right">{text}</dd>
          </div>
        ))}
      </dl>
      {lines.length > 0 && (
        <ul className="mt-2 border-black/40 border-t pt-2">
          {lines.map(({ id, name, amount }) => (
            <li key={id} className="flex justify-between gap-4 break-inside-avoid">
              <span>{name}</span>
              <span className="figures">{amount}</span>
            </li>
          ))}
        </ul>
      )}
      <dl className="mt-2 border-black/40 border-t pt-2">
        {sums.map(([label, amount], index) => (
          <div
            key={label}
            className={index === 0 ? 'flex justify-between font-semibold text-base' : 'flex justify-between'}
          >
            <dt>{label}</dt>
            <dd className="figures">{amount}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="mt-3 text-xs">{note}</p>}
      <p className="mt-8 border-black/40 border-t pt-1 text-xs">{t('slip.sign')}</p>
    </section>
  );
}
