export * as charts from './charts.ts';
export * from './common.ts';
