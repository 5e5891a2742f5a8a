import { StaticSource } from '../sdk/static-source.ts';
import { clientFor as clientWith, type Source } from './client-for.ts';
import { feedTransport } from './feed-transport.ts';

/** Makes the client for calendars that are the programme of a page: with all that reads them in one download, which none other follows. */
export const clientFor: typeof clientWith = (source: Source) =>
  clientWith(source, async (files, fetch) => feedTransport(files, { fetch, programme: StaticSource }));
