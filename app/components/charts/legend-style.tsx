/** The words of a legend in the colour of text: the shade of a series may be too light to read. */
export const legendStyle = {
  iconType: 'circle',
  iconSize: 8,
  itemSorter: null,
  wrapperStyle: { fontSize: 12 },
  formatter: (value: unknown) => <span style={{ color: 'var(--muted)' }}>{String(value)}</span>,
} as const;
