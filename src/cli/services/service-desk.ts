import { municipalDay } from '../../domain/municipal-clock.ts';
import { checkOf } from '../../domain/service.ts';
import { readServiceFile } from '../../feeds/hsds/read.ts';
import { writeHsds } from '../../feeds/hsds/write.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { Service } from '../../schema/service.ts';
import { upsert } from '../../server/programme/upsert.ts';
import { removeService, servicesOf } from '../../server/services/service-desk.ts';
import { describeWarnings } from '../describe-warnings.ts';
import { printAside, printOut } from '../print.ts';
import { TenantDesk } from '../tenant-desk.ts';
import { unknownTenant } from '../tenant-name.ts';

/** The services of a municipality, for who looks after them at the command line. */
export class ServiceDesk extends TenantDesk {
  async list(json: boolean): Promise<number> {
    const services = await this.read(servicesOf);
    if (json) printOut(`${JSON.stringify(services, null, 2)}\n`);
    else
      printOut(
        services.map(one => `${lineOf(one, this.#today)}\n`).join('') ||
          `No services yet. See: ${this.next('import', 'FILE')}\n`,
      );
    return 0;
  }

  async import(json: unknown, { lang, dryRun }: { lang: string; dryRun: boolean }): Promise<number> {
    const { services, warnings } = readServiceFile(json, { lang, today: this.#today });
    const remarks = describeWarnings(warnings, 'for the maker of this file');
    if (services.length === 0) {
      printAside(`No usable service in this file: nothing was changed.\n${remarks}`);
      return 2;
    }
    const tenant = (await this.store.tenants()).find(({ id }) => id === this.tenant);
    if (!tenant) throw unknownTenant(this.tenant);
    const { added, changed, unchanged } = await upsert(this.store, tenant, { services }, { dryRun });
    const counts = `${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged`;
    printOut(`${this.tenant}: ${counts} (services).\n${dryRun ? 'This is a dry run: nothing was written.\n' : ''}`);
    printAside(remarks);
    return warnings.length > 0 ? 1 : 0;
  }

  async export(hsds: boolean): Promise<number> {
    const services = await this.read(servicesOf);
    const file = hsds ? writeHsds(services, { tenant: this.tenant }) : { services };
    printOut(`${JSON.stringify(file, null, 2)}\n`);
    return 0;
  }

  async check(): Promise<number> {
    const services = await this.read(servicesOf);
    const doubtful = services.filter(one => faultsOf(one, this.#today).length > 0);
    for (const one of doubtful) printOut(`${one.name} (${one.id}): ${faultsOf(one, this.#today).join('; ')}\n`);
    printOut(`${services.length} services, ${doubtful.length} to be checked.\n`);
    return doubtful.length > 0 ? 1 : 0;
  }

  async remove(id: string): Promise<number> {
    const isGone = await this.write(write => removeService(write, id));
    if (isGone) printOut(`${id} was taken away.\n`);
    else printAside(`There is no service ${id} here. See: ${this.next('list')}\n`);
    return isGone ? 0 : 2;
  }

  get #today(): LocalDate {
    return municipalDay(this.store.clock().getTime());
  }
}

const lineOf = (service: Service, today: LocalDate): string => {
  const { state, day = 'never' } = checkOf(service, today);
  return `${service.id}  ${service.name}  [${service.themes.join(', ')}]  checked ${day}${state === 'old' ? ' (old)' : ''}`;
};

/** What somebody has to look at. */
function faultsOf(service: Service, today: LocalDate): string[] {
  const { state, day } = checkOf(service, today);
  const { phone, email, url } = service.contactPoint;
  return [
    ...(state === 'old' ? [`checked on ${day}, more than a year ago`] : []),
    ...(state === 'unknown' ? ['nobody wrote down when it was checked (contactPoint.verifiedAt)'] : []),
    ...((phone ?? email ?? url) ? [] : ['no phone number, mail address or page']),
    ...(service.themes.length > 0 ? [] : ['no theme: it is found by its words only']),
  ];
}
