import {districtShapes,areas,districtsTopology} from './nyc-boundaries.ts';
import {feature,merge} from 'topojson-client';
import {geoArea} from 'd3-geo';
const s=districtShapes('/work/shared/data/nyc');const a=areas(s);
const tp=districtsTopology(s) as any;console.log(JSON.stringify(tp).length, tp.arcs.length, tp.arcs.reduce((n:any,x:any)=>n+x.length,0));
const fs=(feature(tp,tp.objects.districts) as any).features;let sum=0;
for(const f of fs){const x=geoArea(f)*6371.0088**2;const r=x/a.get(f.id)!-1;sum+=x;if(Math.abs(r)>0.005)console.log(f.id,f.geometry.type,x,a.get(f.id))}
console.log(fs.length,sum,[...a.values()].reduce((p,c)=>p+c));
const m=merge(tp,tp.objects.districts.geometries) as any;console.log(geoArea(m)*6371.0088**2, m.coordinates.map((p:any)=>p.length).join(' '));
const segs:any[]=[];const abs=tp.arcs.map((arc:any)=>{let x=0,y=0;return arc.map((p:any)=>[x+=p[0],y+=p[1]])});
abs.forEach((arc:any,k:number)=>arc.slice(1).forEach((q:any,i:number)=>segs.push([arc[i],q,k,i])));
const o=(a:any,b:any,c:any)=>Math.sign((b[0]-a[0])*(c[1]-a[1])-(b[1]-a[1])*(c[0]-a[0]));
let cross=0,dup=0;const seen=new Set();
for(let i=0;i<segs.length;i++){const [p,q]=segs[i];const key=[String(p),String(q)].sort().join(' ');if(seen.has(key))dup++;seen.add(key);
 for(let j=i+1;j<segs.length;j++){const [r,t]=segs[j];if(o(p,q,r)*o(p,q,t)<0&&o(r,t,p)*o(r,t,q)<0){cross++;console.log('cross',p,q,r,t,segs[i][2],segs[j][2])}}}
console.log({cross,dup,n:segs.length});
