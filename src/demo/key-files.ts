/** A key file of the demo; everybody may have it, with its passphrase. What is sealed to it is no secret. */
interface DemoKeyFile {
  stek: 'sealing-key';
  v: 1;
  /** Thumbprint. */
  kid: string;
  publicKey: { kty: 'EC'; crv: 'P-256'; x: string; y: string };
  createdOn: string;
  /** The private key and the API key, locked with the passphrase. */
  wrapped: string;
}

/** Opens each of them. */
export const DEMO_PASSPHRASE = 'demo demo demo';

/** Whose they are: two contact persons, and the safe. Made once by `makeKeyFile`. */
export const DEMO_KEY_FILES = {
  lotte: {
    stek: 'sealing-key',
    v: 1,
    kid: 'f-YHU9gpareSShxSFNu1Dih6zOSVrjLQ0k6mAiRGJAE',
    publicKey: {
      kty: 'EC',
      crv: 'P-256',
      x: 'AdA2psZcV6_8lNbX_JIb1VwGQmemUAkibfVVlUFAMhw',
      y: 'bI1QoF3ecA_fFWLXT6Vvbc88NWcP9rQNhq5Qo1LEZyE',
    },
    createdOn: '2026-11-02',
    wrapped:
      'eyJhbGciOiJQQkVTMi1IUzUxMitBMjU2S1ciLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoianNvbiIsImtpZCI6ImYtWUhVOWdwYXJlU1NoeFNGTnUxRGloNnpPU1ZyakxRMGs2bUFpUkdKQUUiLCJwMmMiOjYwMDAwMCwicDJzIjoieUNQTlJDZGM3RmVjMW5JQVpqY3QyQSJ9.KA6iAWKptriuuynx36xklIg9PWAcwEM7qfz9ImYiymt5rFxArc66Tw.6CeCoLPvVVAS1ArJ.fuqreUZLpBtVPZF-asc4nx7J7aR7jCEk_75WFMqVrfqJdznZUaJxWdeN7vNSoUubymayP9IjQJdZ67cOlCIh_OxtMg-CumEi43x42CbWTfr4RG-8UgrCDfq7FFce5Y_nEliMVE9YGYsFayhXpPiA5znya6Qn20FSQisfERtmX275_ygIllgYNshtjuBhht2IVFQIzA-4gl7T96pWe5XxPdjFPSaGu3_JCIqze2VfP4fRJVZ6jWL2h8nkRkHiAbok3TY9cn8cNCwyvFlziQ697hgfPyw9B_y6HHAMcUFtNr2XATMXXZSxvO4ZtIKanREPDQAidTqQmoc3bEDYWPGhP9OaoEysXQdIxYatKmuKayLmg31NB2afXLzAWvpy1Zko95gtHQ.wJ7pfdcE4O-z1_yFFOVqgg',
  },
  karim: {
    stek: 'sealing-key',
    v: 1,
    kid: 'iQyxc7sFHb6kx7_E4w6HQiD9yGlCLxUqdAQ5DqCtpZg',
    publicKey: {
      kty: 'EC',
      crv: 'P-256',
      x: 'BwuqDICH2tRchlkr0AZw4VUtWwCISZAVq2dUFqJGbi4',
      y: '8zon28KhduBxBL-c14MjT_f0xDvTlR_JIzqeHm-s9y4',
    },
    createdOn: '2026-11-02',
    wrapped:
      'eyJhbGciOiJQQkVTMi1IUzUxMitBMjU2S1ciLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoianNvbiIsImtpZCI6ImlReXhjN3NGSGI2a3g3X0U0dzZIUWlEOXlHbENMeFVxZEFRNURxQ3RwWmciLCJwMmMiOjYwMDAwMCwicDJzIjoiZ1lxTDk5MVkxeXRXXzlFSUNURlNpZyJ9.K-mYryTK6nzXyc2VCaNhoXFX_S6DbNSwmud_gf3O77S0PXRzeYklNw.IC1E2TrQ6IRhRUAx.dANJLmhVXXnWMUkMPEPeJfQNivimgGt5p-THV1dHQVRCHHJ6kgCUfMj6Sy60w3QIplVqfWEKAEbcvB-hjLwdC-PnZEeHx8JSB7eLsvaiP_CDWZ6eZY2KekAzFxHCxIMKAvH3z8KMOPF80mP901wnNQIiLIJ6wxbmQZkZoaN97rRLoK2IEK6i75jvuJLMTuI51yFTv9ahb9g20eExlMNhPHZnN7MgfM0QbdB3wfv_Ent8Nyh39Y7rmU9_oXI8sO2_gS0waWGNu4tQo1szm9mHoJwHY3v6pDClXUPjWmEe6hHmdjXRVnWe2P5vYk5WhWGQ-zSEG8qgg9M0D0ezaBJO3xnc_wllR_SnkV2tBoAGCj9fd0wN8M-ibwzNWuyBqJHZgqELjA.q32BudKq1aSgY40NKajguA',
  },
  safe: {
    stek: 'sealing-key',
    v: 1,
    kid: 'JIJQEf--bZEVOjmmB6cWctTUjMvHvFJalB8asMuapuk',
    publicKey: {
      kty: 'EC',
      crv: 'P-256',
      x: 'cemR6Z-QmxowFN1_XNdciQrB7EM8Ch6itf_UEhTSdI8',
      y: 'j5nmXDpYdUTX-0geap8fIDGndfWth-V_YLAXLssC3hw',
    },
    createdOn: '2026-11-02',
    wrapped:
      'eyJhbGciOiJQQkVTMi1IUzUxMitBMjU2S1ciLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoianNvbiIsImtpZCI6IkpJSlFFZi0tYlpFVk9qbW1CNmNXY3RUVWpNdkh2RkphbEI4YXNNdWFwdWsiLCJwMmMiOjYwMDAwMCwicDJzIjoiQzVfOFJCLTJ5eGw3ZFNFUmhuX3FIdyJ9.2vALy8Ky9cLyI_C5fUhkMBiQ-nDgpkusvdfDS9ESizfGfrgv8c58CQ.sXs_wkDFw1NBBOg8.Zavo7p8uxLYX4-S-NvA6PJbrLg6F2oQVNk8KFI-9O8YIUawiROYTGsFZ12uBlTkOxQchgXyQJBZ_Ec_rqr-xqt5t0roxW-GF6lSJIwSMPVRLlQFkabpay_wkiBx1l9IP0mg-1IrwngMItwTrDJKEQSjEm7tzoyw1zfWIcVutdksgQshwrpuqE8mOL8F3pcjXAZn-9PmK37zBs74AcaM-B1xAU3oRN_0zX_B-zGpQATU3PKUMdTMaqA.pwET4yJUzOL7s51YzfPlkw',
  },
} satisfies Record<string, DemoKeyFile>;

/** Thumbprints of them all, as a page pins them. */
export const DEMO_KEY_PINS: readonly string[] = Object.values(DEMO_KEY_FILES).map(({ kid }) => kid);
