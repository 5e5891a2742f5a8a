import type { ProblemCode } from '../../server/http/problem.ts';
import { TenantDesk, type DeskPlace } from '../tenant-desk.ts';

/** The referral cards of one municipality, their contact persons and what is decided about them, as commands work on them. */
export class ReferralDesk extends TenantDesk {
  constructor(place: DeskPlace) {
    super('stek referral', place);
  }

  override afterRefusal(code: ProblemCode, name: string | undefined): string | undefined {
    if (code !== 'not_found') return undefined;
    return /^dst-/i.test(name ?? '') ? this.next('list') : this.next('recipients', 'list');
  }
}
