export * as charts from './charts/index.ts';
export * as comparison from './comparison.ts';
export * as methods from './methods.ts';
export * as pages from './pages/index.ts';
export * from './common.ts';
export * from './indicators.ts';
export * from './not-compared.ts';
