/** Bytes as they come: a stream of the web, which WebKit cannot loop over (bug 194379), or anything that can be looped over. */
export type ByteStream = AsyncIterable<Uint8Array> | WebStream;

/** A feed as text, as bytes, or as a stream of bytes such as `response.body`. */
export type FeedSource = string | Uint8Array | ByteStream;

/** What is used of a `ReadableStream`. */
interface WebStream {
  getReader(): { read(): Promise<{ value?: Uint8Array | undefined }>; cancel(): Promise<void> };
}

/** The bytes of a stream, piece by piece; a stream that is no longer looked at is let go. */
export const piecesOf = (source: ByteStream): AsyncIterable<Uint8Array> =>
  Symbol.asyncIterator in source ? source : piecesRead(source);

async function* piecesRead(source: WebStream): AsyncIterable<Uint8Array> {
  const reader = source.getReader();
  try {
    for (let { value } = await reader.read(); value; { value } = await reader.read()) yield value;
  } finally {
    await reader.cancel();
  }
}
