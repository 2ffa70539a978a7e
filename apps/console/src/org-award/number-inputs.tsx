import { InputNumber } from 'antd';

/** Points with at most one decimal, as text. */
export function PointsInput({
  label,
  max,
  value,
  onChange,
}: {
  label: string;
  max: string;
  value: string | undefined;
  onChange: (points: string | undefined) => void;
}) {
  return (
    <InputNumber<string>
      aria-label={label}
      stringMode
      min="0"
      max={max}
      step="0.5"
      precision={1}
      value={value ?? null}
      onChange={(points) => onChange(points === null ? undefined : String(points))}
    />
  );
}

/** How many of something; whole, from 0. */
export function CountInput({ label, value, onChange }: { label: string; value: number | undefined; onChange: (count: number) => void }) {
  return (
    <label className="answer">
      <InputNumber aria-label={label} min={0} precision={0} value={value ?? null} onChange={(count) => onChange(count ?? 0)} /> {label}
    </label>
  );
}
