import { useFetcher, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { ProgressBar } from '#app/components/ui/progress-bar.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useLiveReload } from '#app/components/use-live-reload.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { BookDifference } from '#app/domain/ledger/check/book-difference.ts';
import type { BooksCheckView } from '#app/domain/ledger/check/latest-books-check.ts';

type BooksCheckProps = {
  check: BooksCheckView | null;
  /** Whether the last check is from today; an older one is made again when the page is looked at. */
  isFresh: boolean;
  canStart: boolean;
  currency: string;
};

/** What the last comparison of books and documents found. It runs in the background, because it reads all of them. */
export function BooksCheck({ check, isFresh, canStart, currency }: BooksCheckProps) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  const fetcher = useFetcher();
  const { revalidate } = useRevalidator();
  const running = check?.status === 'running' || fetcher.state !== 'idle';
  useLiveReload(running);
  const start = () =>
    fetcher.submit({ ...(csrf && { csrf }) }, { method: 'post', action: '/console/money/books/check' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; after that the button asks
  useEffect(() => {
    if (canStart && !isFresh) start();
  }, []);
  useEffect(() => {
    if (fetcher.state === 'idle' && fetcher.data) revalidate();
  }, [fetcher.state, fetcher.data, revalidate]);

  const again = canStart && (
    <Button size="sm" onClick={start} pending={running}>
      {t('check.again')}
    </Button>
  );
  if (running) {
    return (
      <div role="status" className="space-y-3 rounded-lg border border-line bg-surface px-4 py-3.5 shadow-xs">
        <p className="text-sm">{t('check.checking')}</p>
        <ProgressBar
          value={check?.status === 'running' ? check.done / check.total : null}
          label={t('check.checking')}
        />
      </div>
    );
  }
  if (!check) return canStart ? null : <Notice title={t('check.none')}>{t('check.noneText')}</Notice>;
  const at = format.moment(check.finishedAt ?? check.startedAt);
  if (check.status === 'failed') {
    return (
      <Notice tone="warning" title={t('check.failed')} action={again} live>
        {t('check.at', { at })}
      </Notice>
    );
  }
  if (check.differences.length === 0) {
    return (
      <Notice tone="positive" title={t('check.balanced')} action={again} live>
        {t('check.balancedText')} {t('check.at', { at })}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={t('check.different')} action={again} live>
      <ul className="list-disc space-y-1 pl-4">
        {check.differences.map((difference) => (
          <li key={`${difference.kind} ${difference.documentId} ${difference.place}`}>
            <Difference difference={difference} currency={currency} />
          </li>
        ))}
      </ul>
      <p className="mt-2">{t('check.at', { at })}</p>
    </Notice>
  );
}

function Difference({ difference, currency }: { difference: BookDifference; currency: string }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const { kind, documentKind, documentId, place, expected, actual, count } = difference;
  const amounts = kind !== 'document_numbers';
  const shown = (value: bigint) => (amounts ? format.money(value, currency) : value.toString());
  return (
    <>
      {t(`check.differences.${kind}`, {
        expected: shown(expected),
        actual: shown(actual),
        place: amounts ? (place ?? '') : t(`check.series.${place as 'receipt'}`),
      })}
      {count > 1 && ` ${t('check.more', { count: count - 1 })}`}
      {documentKind && documentId && (
        <>
          {' '}
          <TextLink to={`/console/money/books/journal/${documentKind}/${documentId}`}>
            {t('check.openJournal')}
          </TextLink>
        </>
      )}
    </>
  );
}
