import { useFetcher } from '@remix-run/react';
import { Lightbulb } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { loader } from './similar.ts';

const TYPING_PAUSE_MS = 500;
const fewestCharacters = 4;

/** How it was done the last times, while the caller is still on the telephone. */
export function SimilarCases({ text, categoryId }: { text: string; categoryId: string | undefined }) {
  const { t } = useTranslation('desk');
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => {
    if (text.trim().length < fewestCharacters) return;
    const query = new URLSearchParams({
      text: text.slice(0, 1_000),
      ...(categoryId && { category: categoryId }),
    });
    const timer = setTimeout(() => load(`/console/service/tickets/similar?${query}`), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, categoryId, load]);
  if (!data || data.cases.length === 0 || text.trim().length < fewestCharacters) return null;
  return (
    <section className="rounded-lg border border-line bg-sunken/50 p-4" aria-label={t('record.similar')}>
      <h3 className="flex items-center gap-2 font-medium text-sm">
        <Lightbulb aria-hidden className="size-4 text-muted" />
        {t('record.similar')}
      </h3>
      <ul className="mt-2 space-y-2">
        {data.cases.map(({ ticketId, title, resolution, categoryName }) => (
          <li key={ticketId} className="text-sm">
            <p>
              {title} <span className="text-muted">{categoryName}</span>
            </p>
            <p className="text-muted">{resolution}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
