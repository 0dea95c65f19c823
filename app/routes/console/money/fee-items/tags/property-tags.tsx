import { useFetcher } from '@remix-run/react';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import { AddTag } from './add-tag.tsx';
import type { loader } from './tags.ts';

const address = '/console/money/fee-items/tags';

/** The tags of a property: a section for its page that brings its own data along. Fee items can be scoped by them. */
export function PropertyTags({ propertyId }: { propertyId: string }) {
  const { t } = useTranslation('fees');
  const csrf = useRootData()?.csrf;
  const { load, data } = useFetcher<typeof loader>();
  const removal = useFetcher();
  useEffect(() => {
    load(`${address}?property=${propertyId}`);
  }, [propertyId, load]);
  const leaving = removal.formData?.get('tag');
  const tags = data?.tags.filter((tag) => tag !== leaving) ?? [];
  return (
    <Card title={t('tags.title')} description={t('tags.text')}>
      {!data ? (
        <Skeleton className="w-2/5" />
      ) : (
        <div className="space-y-3">
          {tags.length === 0 && <p className="text-muted text-sm">{t('tags.none')}</p>}
          <ul className="flex flex-wrap gap-1.5">
            {tags.map((tag) => (
              <li key={tag}>
                {data.canEdit ? (
                  <removal.Form method="post" action={address} className="contents">
                    {csrf && <input type="hidden" name="csrf" value={csrf} />}
                    <input type="hidden" name="propertyId" value={propertyId} />
                    <input type="hidden" name="tag" value={tag} />
                    <span className="inline-flex items-center gap-1 rounded-md border border-line bg-sunken py-0.5 pr-0.5 pl-2 text-sm">
                      {tag}
                      <button
                        type="submit"
                        name="intent"
                        value="untag"
                        aria-label={t('tags.remove', { tag })}
                        className="grid size-9 place-items-center rounded text-muted hover:text-ink md:size-6"
                      >
                        <X aria-hidden className="size-3.5" />
                      </button>
                    </span>
                  </removal.Form>
                ) : (
                  <Badge>{tag}</Badge>
                )}
              </li>
            ))}
          </ul>
          {data.canEdit && <AddTag propertyId={propertyId} others={data.others} action={address} />}
        </div>
      )}
    </Card>
  );
}
