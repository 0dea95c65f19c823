import { useFetcher } from '@remix-run/react';
import { Handshake } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { loader } from './of-property.ts';
import { PromiseStatus } from './promise-status.tsx';

/** What has been promised for a property and which letters it got: a section for its page that brings its own data along. */
export function PropertyPromises({ propertyId }: { propertyId: string }) {
  const { t } = useTranslation('dunning');
  const format = useFormat();
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => {
    load(`/console/money/promises/of-property?property=${propertyId}`);
  }, [propertyId, load]);
  const nothing = data && !data.promises?.length && !data.letters?.length;
  return (
    <Card
      title={t('property.title')}
      actions={
        data?.canRecord && (
          <LinkButton to={`/console/money/promises/new?property=${propertyId}`} size="sm">
            <Handshake aria-hidden />
            {t('promises.new')}
          </LinkButton>
        )
      }
    >
      {!data && <Skeleton className="w-3/5" />}
      {nothing && <p className="text-muted text-sm">{t('property.nothing')}</p>}
      {data?.promises && data.promises.length > 0 && (
        <ul className="-my-2 divide-y divide-line text-sm">
          {data.promises.map((promise) => (
            <li key={promise.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
              <div className="min-w-0 flex-1 basis-52">
                <p className="font-medium">
                  {t('property.promise', {
                    amount: format.money(promise.amount, data.currency),
                    day: format.day(promise.promisedOn),
                  })}
                </p>
                {(promise.note || promise.followUpNote) && (
                  <p className="text-muted">
                    {[promise.note, promise.followUpNote].filter(Boolean).join(' · ')}
                  </p>
                )}
              </div>
              <PromiseStatus status={promise.status} />
            </li>
          ))}
        </ul>
      )}
      {data?.letters && data.letters.length > 0 && (
        <ul className="mt-4 space-y-1 border-line border-t pt-3 text-sm">
          {data.letters.map((letter) => (
            <li key={letter.id} className="flex flex-wrap justify-between gap-x-4">
              <TextLink to={`/console/money/dunning/letters/${letter.id}`}>
                {t('letter.title')} {t('letter.number', { number: letter.number.toString() })}
              </TextLink>
              <span className="text-muted">
                {format.moment(letter.createdAt)} · {format.money(letter.amount, data.currency)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
