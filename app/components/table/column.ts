import type { ReactNode } from 'react';

/** A column of a `DataTable`. */
export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The name by which the server sorts (`?sort=due`, `?sort=-due`); absent: not sortable. */
  sort?: string;
  /** Amounts and counts: right-aligned in tabular figures. */
  numeric?: boolean;
  /**
   * Its place when rows become cards (narrow screens, or a list beside an open panel): the card's title, the figure beside it, the line
   * under it without a label, a line with its label, or nowhere. Absent: a line; the first column is the title.
   */
  card?: 'title' | 'aside' | 'subtitle' | 'line' | 'hidden';
  /** Hidden while the table is narrower than this. Cards are not affected. */
  from?: 'lg' | 'xl';
  /** A CSS width such as `12rem`; the others share what is left. */
  width?: string;
};
