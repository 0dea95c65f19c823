/** A number plate, set apart as on a car. */
export function Plate({ children }: { children: string }) {
  return (
    <span className="figures whitespace-nowrap rounded border border-line-strong px-1.5 py-0.5 font-medium text-ink text-sm">
      {children}
    </span>
  );
}
