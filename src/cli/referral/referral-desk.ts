import type { ProblemCode } from '../../server/http/problem.ts';
import { TenantDesk, type DeskPlace } from '../tenant-desk.ts';

/** The referral cards of one municipality, their contact persons and what is decided about them, as commands work on them. */
export class ReferralDesk extends TenantDesk {
  constructor(place: DeskPlace) {
    super('stek referral', place);
  }

  override afterRefusal(code: ProblemCode): string | undefined {
    return code === 'not_found' ? this.next('recipients', 'list') : undefined;
  }
}
