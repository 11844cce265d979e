import { encode } from 'uqr';

/** An address as a QR code: an SVG of one path, four modules of white around it as readers expect (ISO/IEC 18004). */
export function qrSvg(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
}
