/** Content that only the holders of some keys can read: JWE in its General JSON form (RFC 7516, 7.2.1). */
export interface SealedContent {
  readonly protected: string;
  /** What it is bound to, readable: base64url of `<tenant>|<kind>|<schema version>`. */
  readonly aad: string;
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
  readonly recipients: readonly { readonly header: object; readonly encrypted_key: string }[];
}

/** A key that can be sealed to: P-256, as a JWK (RFC 7517). */
export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  /** Its thumbprint (RFC 7638): whoever knows this word knows the key. */
  readonly kid: string;
  /** Seconds since 1970 from which, and until which, it may be sealed to. */
  readonly nbf?: number | undefined;
  readonly exp?: number | undefined;
}
