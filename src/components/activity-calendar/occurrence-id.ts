import type { LocalDateTime } from '../../schema/scalar.ts';

/** The original start that an occurrence's id ends with: `<activityId>_<YYYYMMDD>[T<HHmm>]`. */
export function originalStart(id: string): LocalDateTime | undefined {
  const [, year, month, day, hour, minute] = /_(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d))?$/.exec(id) ?? [];
  return day && `${year}-${month}-${day}${hour ? `T${hour}:${minute}` : ''}`;
}
