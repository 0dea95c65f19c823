import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BookDifference } from '#app/domain/ledger/check-books.ts';
import type { loader } from './check.ts';

/** Compares books and documents after the page has come, because it reads all of them. */
export function BooksCheck({ currency }: { currency: string }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const { load, data, state } = useFetcher<typeof loader>();
  const check = () => load('/console/money/books/check');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; after that the button asks
  useEffect(check, []);

  if (!data) {
    return (
      <div role="status" className="space-y-3 rounded-lg border border-line bg-surface px-4 py-3.5 shadow-xs">
        <span className="sr-only">{t('check.checking')}</span>
        <Skeleton className="w-32" />
        <Skeleton className="w-3/5" />
      </div>
    );
  }
  const again = (
    <Button size="sm" onClick={check} pending={state !== 'idle'}>
      {t('check.again')}
    </Button>
  );
  if (data.failed) {
    return (
      <Notice tone="warning" title={t('check.failed')} action={again} live>
        {data.reason}
      </Notice>
    );
  }
  if (data.difference === null) {
    return (
      <Notice tone="positive" title={t('check.balanced')} action={again} live>
        {t('check.balancedText', { receivables: format.money(data.receivables, currency) })}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={t('check.different')} action={again} live>
      <Difference difference={data.difference} currency={currency} />
    </Notice>
  );
}

function Difference({ difference, currency }: { difference: BookDifference; currency: string }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const { kind, documentId, expected, actual } = difference;
  return (
    <>
      {t(`check.differences.${kind}`, {
        expected: format.money(expected, currency),
        actual: format.money(actual, currency),
      })}
      {documentId && (
        <>
          {' '}
          <TextLink to={`/console/money/books/journal/bill/${documentId}`}>{t('check.openJournal')}</TextLink>
        </>
      )}
    </>
  );
}
