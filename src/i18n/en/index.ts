export * as charts from './charts.ts';
export * from './common.ts';
export * as pages from './pages/index.ts';
