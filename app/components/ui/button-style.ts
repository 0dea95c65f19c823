import { cva, type VariantProps } from 'class-variance-authority';

/** The look of buttons and of links that look like buttons. On a phone every size is at least 44 px high. */
export const buttonStyle = cva(
  [
    'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md border font-medium text-sm',
    'transition-[background-color,border-color,color,box-shadow,filter] duration-100',
    'disabled:pointer-events-none disabled:opacity-50 aria-busy:cursor-progress',
    '[&_svg]:size-4 [&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary:
          'border-transparent bg-brand text-on-brand shadow-sm hover:brightness-95 dark:hover:brightness-110',
        secondary:
          'border-line-strong bg-surface text-ink shadow-xs hover:bg-sunken dark:bg-raised dark:hover:bg-hover',
        ghost: 'border-transparent bg-transparent text-muted hover:bg-hover hover:text-ink',
        danger: 'border-transparent bg-danger-solid text-white shadow-sm hover:brightness-95',
        quiet: 'border-transparent bg-transparent text-brand-text hover:bg-brand-soft',
      },
      size: {
        sm: 'h-11 px-3 text-sm md:h-8 md:px-2.5 md:text-[0.8125rem]',
        md: 'h-11 px-4 md:h-9 md:px-3.5',
        lg: 'h-12 px-6 text-base md:h-11 md:px-5',
        icon: 'size-11 p-0 md:size-9',
        'icon-sm': 'size-11 p-0 md:size-8',
      },
      wide: { true: 'w-full', false: '' },
    },
    defaultVariants: { variant: 'secondary', size: 'md', wide: false },
  },
);

export type ButtonStyle = VariantProps<typeof buttonStyle>;
