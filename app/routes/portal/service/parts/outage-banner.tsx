import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { useOutageWords } from '#app/components/outages/use-outage-words.ts';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { loader } from '../own-outages.ts';

/** What is out where the reader lives, or will be. Nothing at all where all is well. */
export function OutageBanner() {
  const { t } = useTranslation('outages');
  const words = useOutageWords();
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => load('/service/outages'), [load]);
  if (!data || data.outages.length === 0) return null;
  return (
    <div className="space-y-2">
      {data.outages.map((outage) => (
        <Notice
          key={outage.id}
          tone={outage.startsAt > data.now ? 'info' : 'warning'}
          title={outage.title}
          action={
            <LinkButton to={`/service/outages/${outage.id}`} variant="secondary" size="sm">
              {t('more')}
            </LinkButton>
          }
        >
          {words.time(outage)}
        </Notice>
      ))}
    </div>
  );
}
