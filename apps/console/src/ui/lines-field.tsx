import { Input } from 'antd';

interface Props {
  id?: string;
  value?: readonly string[] | undefined;
  onChange?: (lines: string[]) => void;
  disabled?: boolean;
}

/** A list of short texts, one a line: an empty line is none. */
export function LinesField({ id, value = [], onChange, disabled = false }: Props) {
  return (
    <Input.TextArea
      {...(id !== undefined && { id })}
      autoSize={{ minRows: 2, maxRows: 16 }}
      disabled={disabled}
      defaultValue={value.join('\n')}
      onChange={(event) => onChange?.(event.target.value.split('\n').filter((one) => one.trim() !== ''))}
    />
  );
}
