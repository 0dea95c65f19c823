import { useTranslation } from 'react-i18next';
import type { Brand } from '#app/kernel/appearance.ts';
import { companyInitials } from '#app/kernel/company-initials.ts';
import { cn } from '../cn.ts';

/** The company's logo, or the first letters of its name on its colour; our own sign where there is no company. */
export function BrandMark({ brand, size = 'md' }: { brand: Brand | null; size?: 'sm' | 'md' | 'lg' }) {
  const { t } = useTranslation();
  const className = cn(
    'grid shrink-0 place-items-center overflow-hidden rounded-md bg-brand font-semibold text-on-brand',
    { sm: 'size-7 text-xs', md: 'size-8 text-sm', lg: 'size-12 rounded-lg text-lg' }[size],
  );
  if (brand?.logoUrl)
    return <img src={brand.logoUrl} alt="" className={cn(className, 'bg-transparent object-contain')} />;
  return (
    <span aria-hidden className={className}>
      {brand ? companyInitials(brand.shortName || brand.name) : <LinliSign title={t('productName')} />}
    </span>
  );
}

/** Two houses that share a wall. */
function LinliSign({ title }: { title: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      className="size-[62%]"
    >
      <title>{title}</title>
      <path d="M3 20V10.5L8 6l5 4.5V20" />
      <path d="M13 20h8v-6.5L16.5 9 13 12" />
      <path d="M3 20h10" />
    </svg>
  );
}
