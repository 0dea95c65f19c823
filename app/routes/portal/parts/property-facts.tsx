import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { OwnPropertyFacts } from '#app/domain/portal/list-own-properties.ts';

/** What the company's register knows of the reader's properties. */
export function PropertyFacts({ properties }: { properties: OwnPropertyFacts[] }) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  return (
    <ul className="divide-y divide-line border-line border-t">
      {properties.map((property) => (
        <li key={property.id} className="px-4 py-3.5 sm:px-5">
          <p className="font-medium">{property.title}</p>
          <p className="text-muted text-sm">
            {[property.communityName, property.communityAddress].filter(Boolean).join(' · ')}
          </p>
          <p className="mt-1 text-muted text-sm">
            {[
              t(`kinds.${property.kind as 'dwelling'}`),
              property.layout,
              property.builtArea && t('me.area', { area: property.builtArea }),
              t(`tenures.${property.tenureKind as 'owner'}`),
              property.since && t('me.since', { day: format.day(property.since) }),
            ]
              .filter(Boolean)
              .map((fact, index) => (
                <Fragment key={fact}>
                  {index > 0 && ' · '}
                  <span className="whitespace-nowrap">{fact}</span>
                </Fragment>
              ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
