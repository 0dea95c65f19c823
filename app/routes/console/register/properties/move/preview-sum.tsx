type PreviewSumProps = {
  title: string;
  total?: string;
  lines: readonly { id: string; title: string; text: string; amount: string }[];
};

/** A few lines with amounts under their sum. */
export function PreviewSum({ title, total, lines }: PreviewSumProps) {
  return (
    <section>
      <h3 className="flex justify-between gap-4 border-line border-b pb-1.5 font-semibold">
        <span>{title}</span>
        {total && <span className="figures">{total}</span>}
      </h3>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.id} className="flex items-baseline justify-between gap-4 py-2">
            <span className="min-w-0">
              <span className="block">{line.title}</span>
              <span className="figures block text-muted">{line.text}</span>
            </span>
            <span className="figures shrink-0 font-medium">{line.amount}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
