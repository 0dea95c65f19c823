import { Phone, ReceiptText } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '#app/components/shells/brand-mark.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { brandVariables, contrastRatio } from '#app/kernel/brand-variables.ts';

type BrandPreviewProps = {
  name: string;
  color: string;
  phone: string;
  logoUrl: string | null;
  currency: string;
};

/** Below this, white or black text is still readable on the colour, but the colour itself is hard to see on white. */
const FAINT = 1.6;

/** A corner of the owners' portal in the brand as it stands in the form. */
export function BrandPreview({ name, color, phone, logoUrl, currency }: BrandPreviewProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const valid = /^#[0-9a-f]{6}$/i.test(color.trim());
  const shades = brandVariables(valid ? color : null);
  // Always in the light look: that is how most owners see it, and what a colour is chosen for.
  const look = {
    '--brand': shades['--brand-light'],
    '--on-brand': shades['--on-brand-light'],
    '--brand-text': shades['--brand-text-light'],
  } as CSSProperties;
  return (
    <figure className="space-y-2">
      <figcaption className="font-medium text-ink text-sm">{t('company.preview')}</figcaption>
      <div
        aria-hidden
        style={look}
        className="overflow-hidden rounded-xl border border-line bg-white text-neutral-900 text-sm shadow-sm"
      >
        <div className="flex items-center gap-2.5 border-neutral-200 border-b px-4 py-3">
          <BrandMark brand={{ name, shortName: name, color, logoUrl }} />
          <span className="min-w-0 flex-1 truncate font-semibold">{name}</span>
        </div>
        <div className="space-y-3 px-4 py-4">
          <p className="text-neutral-600">{t('company.previewDue')}</p>
          <p className="figures font-semibold text-2xl">{format.money(32_850n, currency)}</p>
          <div className="flex h-11 items-center justify-center gap-2 rounded-md bg-brand font-medium text-on-brand">
            <ReceiptText className="size-4" />
            {t('company.previewPay')}
          </div>
          <p className="flex items-center gap-2 font-medium text-brand-text">
            <Phone className="size-4" />
            <span className="figures truncate">{phone || t('company.previewNoPhone')}</span>
          </p>
        </div>
      </div>
      {valid && contrastRatio(color, '#ffffff') < FAINT && (
        <p role="status" className="text-warning text-sm">
          {t('company.faint')}
        </p>
      )}
    </figure>
  );
}
