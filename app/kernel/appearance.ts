/** How a company presents itself. Null in its place means the product's own look. */
export type Brand = {
  name: string;
  /** For narrow places: the phone's top bar, the home screen. */
  shortName: string;
  /** `#rrggbb`, or null for the product's own. */
  color: string | null;
  logoUrl: string | null;
};

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const textSizes = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];
