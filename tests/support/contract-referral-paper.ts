import type { ContractTown } from './contract-town.ts';

const PAPER = '/p/ieper/referral-paper';

/** The addresses of the blank card. */
export const REFERRAL_PAPER_USUAL: Record<string, { path: string; body?: unknown }> = {
  showReferralPaper: { path: PAPER },
  getReferralPaperStyle: { path: '/assets/referral-paper.css' },
};

/** What can come of them, and what to ask for it. */
export const REFERRAL_PAPER_CASES: readonly [
  operation: string,
  status: number,
  ask: (town: ContractTown) => Promise<Response>,
][] = [
  ['showReferralPaper', 200, town => town.get(`${PAPER}?lang=fr`, { headers: { accept: 'text/html' } })],
  [
    'showReferralPaper',
    304,
    async town => {
      const { headers } = await town.get(PAPER);
      return town.get(PAPER, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    },
  ],
];
