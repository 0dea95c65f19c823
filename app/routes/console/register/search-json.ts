import type { PaletteGroup } from '#app/components/palette/command-palette.tsx';
import { searchEverything } from '#app/domain/search/search-everything.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { formatFor } from '#app/kernel/format.ts';
import { translator } from '#app/locales/translator.ts';
import { paths } from '../paths.ts';

/** What the palette finds for `?q=`, by kind of record. */
export const loader = loaderFor('staff', async ({ ctx, url }): Promise<{ groups: PaletteGroup[] }> => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const { properties, people, bills } = await searchEverything(ctx, { q });
  const t = translator(ctx.language, 'people');
  const format = formatFor(ctx.language, { timeZone: ctx.tenant.timeZone });
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');
  const groups: PaletteGroup[] = [
    {
      title: t('search.properties'),
      items: properties.map(({ id, code, kind, communityName, ownerName }) => ({
        id,
        to: paths.property(id),
        title: code,
        subtitle: joined(communityName, t(`kinds.${kind}`), ownerName),
        kind: 'property',
      })),
    },
    {
      title: t('search.people'),
      items: people.map(({ id, name, phone, properties: codes }) => ({
        id,
        to: paths.person(id),
        title: name,
        subtitle: joined(phone, ...codes),
        kind: 'person',
      })),
    },
    {
      title: t('search.bills'),
      items: bills.map(({ id, propertyCode, feeName, dueOn, amount }) => ({
        id,
        to: paths.bill(id),
        title: `${propertyCode} · ${feeName}`,
        subtitle: joined(format.money(amount, ctx.tenant.currency), format.day(dueOn)),
        kind: 'bill',
      })),
    },
  ];
  return { groups: groups.filter(({ items }) => items.length > 0) };
});
