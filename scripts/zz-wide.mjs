import { chromium } from 'playwright-core'; import { createServer } from 'node:http'; import { readFile } from 'node:fs/promises'; import { join, extname } from 'node:path';
const cr = (await import('/work/main/node_modules/@sparticuz/chromium/build/index.js')).default;
const T={'.html':'text/html','.css':'text/css','.js':'text/javascript','.svg':'image/svg+xml','.json':'application/json','.woff2':'font/woff2'};
const s=createServer(async(q,r)=>{let p=decodeURIComponent(q.url.split('?')[0]); if(p.endsWith('/'))p+='index.html'; try{const b=await readFile(join('/work/main/dist',p)); r.setHeader('content-type',T[extname(p)]??'application/octet-stream'); r.end(b);}catch{r.statusCode=404;r.end();}}).listen(0);
const base='http://localhost:'+s.address().port;
const b=await chromium.launch({executablePath:await cr.executablePath(),args:cr.args,headless:true});
const [,, mode, ...rest]=process.argv;
if(mode==='cut'){ const pg=await b.newPage({viewport:{width:+rest[0],height:812}}); for(const u of rest.slice(1)){ await pg.goto(base+u); const r=await pg.evaluate(()=>[...document.querySelectorAll('.table-scroll')].filter(e=>e.offsetParent&&e.scrollWidth>e.clientWidth+1).map(e=>e.getAttribute('aria-label')+' '+e.scrollWidth+'>'+e.clientWidth)); console.log(u,r);} }
else { const [u,out,w,scheme,full]=rest; const pg=await b.newPage({viewport:{width:+w,height:812},colorScheme:scheme}); await pg.goto(base+u); await pg.screenshot({path:out,fullPage:full==='full'}); }
await b.close(); s.close();
