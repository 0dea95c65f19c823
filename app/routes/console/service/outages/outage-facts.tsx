import { useTranslation } from 'react-i18next';
import { useOutageWords } from '#app/components/outages/use-outage-words.ts';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { OutageDetail } from '#app/domain/outages/get-outage.ts';

/** What is out, where, for how long, and whom it reaches. */
export function OutageFacts({ outage }: { outage: OutageDetail }) {
  const { t } = useTranslation('outages');
  const format = useFormat();
  const words = useOutageWords();
  return (
    <Card>
      {outage.description && (
        <p className="mb-4 whitespace-pre-line break-words leading-relaxed">{outage.description}</p>
      )}
      <DescriptionList
        items={[
          { label: t('facts.kind'), value: t(`kinds.${outage.kind}`) },
          { label: t('facts.where'), value: `${outage.communityName} · ${words.places(outage.places)}` },
          { label: t('facts.time'), value: words.time(outage) },
          ...(outage.endedAt ? [{ label: t('facts.endedAt'), value: format.moment(outage.endedAt) }] : []),
          {
            label: t('facts.reach'),
            value: t('facts.reachText', {
              homes: format.number(outage.reach.homes),
              people: format.number(outage.reach.people),
            }),
          },
          ...(outage.categories.length > 0
            ? [{ label: t('facts.categories'), value: format.list(outage.categories) }]
            : []),
        ]}
      />
    </Card>
  );
}
