export { ACTIVITY } from './activity-ids.ts';
export * from './create-demo.ts';
export { DEMO_CODE } from './demo-code.ts';
export { DEMO_KIOSK_KEY } from './kiosk.ts';
export { DEMO_TENANT, demoMunicipality, type Municipality } from './municipality.ts';
export { PLACE } from './places.ts';
export { POLL } from './polls.ts';
