/** What zod says of one wrong value; only what is needed to explain it. */
export interface SchemaIssue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  message: string;
  expected?: unknown;
  maximum?: unknown;
  minimum?: unknown;
  format?: unknown;
  pattern?: unknown;
  values?: unknown;
  keys?: unknown;
  origin?: unknown;
}

/** One thing in what was sent that cannot be written. */
export interface WriteIssue {
  /** RFC 6901 pointer to it. */
  pointer: string;
  /** Stable word for programs. */
  code: string;
  /** For who wrote it. No full stop, so that more can follow. */
  message: string;
}

/** What is wrong with a value, in words for someone who did not write the schema. No full stop, so that more can follow. */
export function explain({
  code,
  message,
  expected,
  maximum,
  minimum,
  format,
  values,
  keys,
  origin,
}: SchemaIssue): string {
  const unit = origin === 'string' ? ' characters' : origin === 'array' ? ' items' : '';
  switch (code) {
    case 'invalid_type':
      return `A value of the kind "${String(expected)}" was expected here`;
    case 'too_big':
      return `This is more than the ${String(maximum)}${unit} that fit`;
    case 'too_small':
      return minimum === 1 ? 'This is empty' : `This is less than ${String(minimum)}${unit}`;
    case 'invalid_format':
      return format === 'regex' ? 'This is not written the way it should be' : `This is not a valid ${String(format)}`;
    case 'invalid_value':
      return `One of these was expected: ${(values as unknown[]).map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `These names are not known here: ${(keys as unknown[]).map(String).join(', ')}`;
    case 'invalid_union':
      return 'None of the shapes that fit here was found';
    default:
      return message.replace(/\.$/, '');
  }
}
