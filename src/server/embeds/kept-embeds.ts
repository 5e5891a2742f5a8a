import { SLUG } from '../../schema/patterns.ts';
import type { KeptEmbed } from '../store/tenant.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';

/** Longest id. */
const LONGEST = 40;

/** Whether an embed can be called so: small letters, digits and hyphens, as it stands in an address. */
export const isEmbedId = (id: string): boolean => id.length <= LONGEST && SLUG.test(id);

/** All embeds of a municipality, by id. */
export const embedsOf = ({ tenant }: Pick<TenantRead, 'tenant'>): readonly KeptEmbed[] => tenant.embeds ?? [];

/** Writes one, new or anew: pages and answers are made anew with it. */
export const saveEmbed = (write: TenantWrite, embed: KeptEmbed): Promise<void> =>
  keep(write, [...without(write, embed.id), embed]);

/** Takes one away: what names it is nobody's embed then, and stands as it did before it had an id. */
export const removeEmbed = (write: TenantWrite, id: string): Promise<void> => keep(write, without(write, id));

const without = (write: TenantWrite, id: string): KeptEmbed[] => embedsOf(write).filter(embed => embed.id !== id);

async function keep(write: TenantWrite, list: readonly KeptEmbed[]): Promise<void> {
  const embeds = JSON.stringify(list.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  await write.db.updateTable('tenants').set({ embeds }).where('id', '=', write.tenant.id).execute();
  write.markChanged();
}
