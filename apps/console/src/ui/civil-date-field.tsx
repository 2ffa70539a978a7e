import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (date: string | undefined) => void;
  disabled?: boolean;
  'aria-label'?: string;
}

/** A civil date as `YYYY-MM-DD` text: the day on the paper, without time and zone. */
export function CivilDateField({ value, onChange, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      className="wide"
      value={value ? dayjs(value) : null}
      format="YYYY-MM-DD"
      placeholder="YYYY-MM-DD"
      // Enter takes the date over; it must not send the form as well.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(date) => onChange?.(date ? date.format('YYYY-MM-DD') : undefined)}
    />
  );
}
