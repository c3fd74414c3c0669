import sharp from 'sharp';
const [, , out, height, ...files] = process.argv; const h = Number(height); let left = 0; const parts = [];
for (const f of files) { const [file, y = '0'] = f.split('@'); const m = await sharp(file).metadata(); const top = Number(y); if (top >= m.height) continue; parts.push({ input: await sharp(file).extract({ left: 0, top, width: m.width, height: Math.min(h, m.height - top) }).toBuffer(), left, top: 0 }); left += m.width + 20; }
await sharp({ create: { width: left, height: h, channels: 3, background: '#888' } }).composite(parts).png().toFile(out);
