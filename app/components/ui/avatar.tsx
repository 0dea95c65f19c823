import { cn } from '../cn.ts';

const sizes = { sm: 'size-7 text-xs', md: 'size-9 text-sm', lg: 'size-12 text-base' };

/** A person's picture, or the letters by which one knows them: the given name's in Chinese, the initials elsewhere. */
export function Avatar({
  name,
  imageUrl,
  size = 'md',
}: {
  name: string;
  imageUrl?: string | null;
  size?: keyof typeof sizes;
}) {
  const className = cn(
    'grid shrink-0 place-items-center overflow-hidden rounded-full bg-brand-soft font-medium text-brand-text',
    sizes[size],
  );
  return imageUrl ? (
    <img src={imageUrl} alt="" className={cn(className, 'object-cover')} />
  ) : (
    <span aria-hidden className={className}>
      {initials(name)}
    </span>
  );
}

export function initials(name: string): string {
  const trimmed = name.trim();
  if (/\p{Script=Han}/u.test(trimmed))
    return [...trimmed.replace(/[^\p{Script=Han}]/gu, '')].slice(-2).join('');
  const words = trimmed.split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
