import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { SpendingDetail } from '#app/domain/spending/get-spending.ts';

/** Where the money went and where it stands in the books; `linked` where the reader may see those. */
export function SpendingFacts({ spending, linked }: { spending: SpendingDetail; linked: boolean }) {
  const { t } = useTranslation('spending');
  const format = useFormat();
  const { account, postedOn } = spending;
  return (
    <DescriptionList
      items={[
        { label: t('columns.category'), value: spending.category.name },
        { label: t('columns.community'), value: spending.communityName ?? t('fields.noCommunity') },
        { label: t('columns.spentOn'), value: format.day(spending.spentOn), figures: true },
        { label: t('columns.method'), value: t(`methods.${spending.method}`) },
        ...(spending.reference
          ? [{ label: t('columns.reference'), value: spending.reference, figures: true }]
          : []),
        { label: t('columns.postedOn'), value: postedOn ? format.day(postedOn) : '—', figures: true },
        {
          label: t('detail.account'),
          value: linked ? (
            <TextLink to={`/console/money/books/accounts/${account.id}`}>{account.code}</TextLink>
          ) : (
            account.code
          ),
          figures: true,
        },
        ...(linked && postedOn
          ? [
              {
                label: t('detail.journal'),
                value: (
                  <TextLink to={`/console/money/books/journal/spending/${spending.id}`}>
                    {t('detail.journal')}
                  </TextLink>
                ),
              },
            ]
          : []),
        { label: t('detail.recordedBy'), value: spending.recordedBy ?? '—' },
        { label: t('detail.recordedAt'), value: format.moment(spending.createdAt), figures: true },
      ]}
    />
  );
}
