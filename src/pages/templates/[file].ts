import type { APIRoute, GetStaticPaths } from 'astro';
import { templateFiles, templateText } from '../../content/templates.ts';

/** The tables that publishers fill in, to download. */
export const getStaticPaths: GetStaticPaths = () => templateFiles().map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params: { file } }) =>
  new Response(templateText(file!), {
    headers: { 'content-type': file!.endsWith('.json') ? 'application/json' : 'text/csv; charset=utf-8' },
  });
