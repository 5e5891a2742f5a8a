/** A service as another register exports it in HSDS 3: other words, other hours, more than we have room for. All of it is made up. */
export const sampleHsds = () => ({
  id: '5b1d0f55-3c2e-4a55-9f0e-1f6f5d0a7b11',
  name: 'Example Counselling',
  description: 'Talks with somebody who listens.',
  url: 'https://counselling.example/',
  status: 'active',
  fees_description: 'We charge 50 euros per hour.',
  assured_date: '2026-03-01',
  phones: [
    { id: '7a8c1c9e-0b0e-4b3f-8f55-6a3d7b0c2d21', number: '057 00 00 01', type: 'fax' },
    { id: '7a8c1c9e-0b0e-4b3f-8f55-6a3d7b0c2d22', number: '"+32 57 00 00 00"', type: 'voice' },
  ],
  schedules: [
    { id: 'c1', freq: 'WEEKLY', byday: 'TH,MO', opens_at: '10:00:00', closes_at: '18:00+01:00' },
    { id: 'c2', freq: 'MONTHLY', bymonthday: '2', opens_at: '10:00', closes_at: '18:00' },
    { id: 'c3', freq: 'WEEKLY', byday: 'FR', opens_at: '09:00Z', closes_at: '11:00Z' },
    { id: 'c4', freq: 'WEEKLY', byday: 'SA', opens_at: '09:00', closes_at: '11:00', valid_to: '2025-01-01' },
  ],
  service_areas: [
    { id: 'a1', name: 'Ieper' },
    { id: 'a2', name: `Everybody ${'who lives near here '.repeat(6)}` },
  ],
  service_at_locations: [
    {
      id: 'l1',
      location: {
        id: 'l1',
        location_type: 'physical',
        transportation: 'Bus 1 stops here.',
        addresses: [
          {
            id: 'ad1',
            address_1: 'Voorbeeldstraat 1',
            address_2: 'bus 2',
            city: 'Ieper',
            state_province: '',
            postal_code: '8900',
            country: 'be',
            address_type: 'physical',
          },
        ],
        accessibility: [
          { id: 'x1', description: 'Wheelchair access on all levels. Induction loops are fitted. There is no lift.' },
        ],
      },
    },
  ],
  languages: [
    { id: 'g1', name: 'Urdu', code: 'ur' },
    { id: 'g2', name: 'Dutch' },
  ],
  organization: { id: 'o1', name: 'Example Organisation', description: 'Made up.' },
  cost_options: [{ id: 'k1', amount: 50, currency: 'EUR' }],
  attributes: [
    { id: 't1', taxonomy_term: { id: 't1', name: 'Mental Health Services', description: 'x', taxonomy: 'LGA' } },
    { id: 't2', taxonomy_term: { id: 't2', name: 'Beekeeping', description: 'x', taxonomy: 'LGA' } },
  ],
});
