import { useFetcher } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type TextSize, textSizes } from '#app/kernel/appearance.ts';
import { cn } from '../cn.ts';
import { useRootData } from '../use-root-data.ts';

const samples: Record<TextSize, string> = { normal: 'text-base', large: 'text-lg', larger: 'text-2xl' };

/** How large the text of the portal is. It takes effect at once and is remembered by this browser. */
export function TextSizeChoice() {
  const { t } = useTranslation();
  const fetcher = useFetcher();
  const current = useRootData()?.textSize ?? 'normal';
  const chosen = (fetcher.formData?.get('textSize') as TextSize | null) ?? current;
  return (
    <fetcher.Form method="post" action="/preferences">
      <fieldset className="grid grid-cols-3 gap-1 rounded-lg bg-sunken p-1">
        <legend className="sr-only">{t('appearance.textSize')}</legend>
        {textSizes.map((size) => (
          <button
            key={size}
            type="submit"
            name="textSize"
            value={size}
            aria-pressed={size === chosen}
            className={cn(
              'flex min-h-16 flex-col items-center justify-center gap-1 rounded-md px-2 py-2 text-muted',
              size === chosen ? 'bg-surface text-ink shadow-sm' : 'hover:text-ink',
            )}
          >
            <span aria-hidden className={cn('font-semibold leading-none', samples[size])}>
              {t('appearance.sample')}
            </span>
            <span className="text-xs">{t(`appearance.textSize_${size}`)}</span>
          </button>
        ))}
      </fieldset>
    </fetcher.Form>
  );
}
