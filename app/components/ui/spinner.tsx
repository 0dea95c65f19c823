import { LoaderCircle } from 'lucide-react';
import { cn } from '../cn.ts';

/** Only inside a button that is working; pages and tables show skeletons. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn('size-4 shrink-0 animate-spin', className)} />;
}
