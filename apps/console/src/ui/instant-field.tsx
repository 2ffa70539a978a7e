import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { localTime } from './format.ts';

interface Props {
  id?: string;
  value?: string | undefined;
  onChange?: (instant: string | undefined) => void;
  /** No day after this instant's can be chosen. */
  latest?: string;
}

/** An instant by the clock of the regulation's zone, to the minute; ISO 8601 with its offset outside. */
export function InstantField({ value, onChange, latest, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      className="wide"
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      {...(latest !== undefined && { maxDate: dayjs(localTime(latest)).endOf('day') })}
      // Enter takes the time over; it must not send the form as well.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      value={value === undefined ? null : dayjs(localTime(value))}
      onChange={(at) => onChange?.(at === null ? undefined : at.format('YYYY-MM-DDTHH:mm:00+08:00'))}
    />
  );
}
