
import sharp from 'sharp';
const [, , file, out, from = '0', count = '3', height = '1600'] = process.argv;
const im = sharp(file); const m = await im.metadata();
const h = Number(height), n = Number(count), y0 = Number(from);
const parts = [];
for (let i = 0; i < n; i++) { const top = y0 + i * h; if (top >= m.height) break; parts.push({ input: await sharp(file).extract({ left: 0, top, width: m.width, height: Math.min(h, m.height - top) }).toBuffer(), left: i * (m.width + 20), top: 0 }); }
await sharp({ create: { width: parts.length * (m.width + 20), height: h, channels: 3, background: '#888' } }).composite(parts).png().toFile(out);
