/** What sealed content is bound to: bound to another municipality, kind, version or recipient it cannot be opened. */
export interface Binding {
  /** Id of the municipality. */
  readonly tenant: string;
  /** What it is, such as `sign-up`. */
  readonly kind: string;
  /** Version of the words inside. */
  readonly schemaVersion: number;
  /** A word more that it is bound to, such as the id of its recipient. @default none */
  readonly boundTo?: string | undefined;
}

/** The same in one line. */
export const bindingOf = ({ tenant, kind, schemaVersion, boundTo }: Binding): string =>
  [tenant, kind, schemaVersion, ...(boundTo === undefined ? [] : [boundTo])].join('|');
