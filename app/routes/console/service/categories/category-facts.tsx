import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import type { CategoryDetail } from '#app/domain/tickets/categories/get-category.ts';
import { useMinutesWords } from './use-minutes-words.ts';

export function CategoryFacts({ category }: { category: CategoryDetail }) {
  const { t } = useTranslation('desk');
  const words = useMinutesWords();
  const yes = (value: boolean) => t(value ? 'categories.yes' : 'categories.no');
  return (
    <Card title={t('categories.levels')}>
      <DescriptionList
        items={[
          { label: t('categories.fields.respond'), value: words(category.respondMinutes), figures: true },
          { label: t('categories.fields.arrive'), value: words(category.arriveMinutes), figures: true },
          { label: t('categories.fields.resolve'), value: words(category.resolveMinutes), figures: true },
          { label: t('categories.fields.hours'), value: t(`categories.hours.${category.clockHours}`) },
          { label: t('categories.fields.department'), value: category.departmentName },
          { label: t('categories.fields.dispatch'), value: t(`categories.dispatch.${category.dispatch}`) },
          {
            label: t('categories.fields.skills'),
            value:
              category.skills.length > 0 ? (
                <span className="flex flex-wrap gap-1">
                  {category.skills.map((skill) => (
                    <Badge key={skill}>{skill}</Badge>
                  ))}
                </span>
              ) : undefined,
          },
          { label: t('categories.fields.appointments'), value: yes(category.takesAppointments) },
          { label: t('categories.fields.chargeable'), value: yes(category.isChargeable) },
          { label: t('categories.fields.callback'), value: yes(category.needsCallback) },
        ]}
      />
    </Card>
  );
}
