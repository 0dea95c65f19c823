import type { MetaFunction } from '@remix-run/node';
import type { TFunction } from 'i18next';
import type { RootData } from '#app/http/root-data.ts';
import type { resources } from '#app/locales/en/resources.ts';
import { pageTexts } from '#app/locales/page-texts.ts';

type Namespaces = (keyof typeof resources)[];

/**
 * The `meta` of a route: `export const meta = pageTitle((t) => t('billing:bills.title'))`, in the reader's language and with the company's
 * name after it. `data` is the route's own loader data, for the title of a record.
 */
export function pageTitle<Data = unknown>(
  title: (t: TFunction<Namespaces>, data: Data | undefined) => string,
): MetaFunction<() => Data> {
  return ({ matches, data }) => {
    const root = matches.find((match) => match.id === 'root')?.data as RootData | undefined;
    const i18n = root && pageTexts(root.language);
    if (!i18n) return [];
    const t = i18n.getFixedT(root.language) as unknown as TFunction<Namespaces>;
    const site = root.brand?.name ?? t('common:productName');
    return [{ title: `${title(t, data as Data | undefined)} · ${site}` }];
  };
}
