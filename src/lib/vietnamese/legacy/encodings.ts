/** An encoding in which Vietnamese was written before Unicode. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'viscii' | 'vps' | 'cp1258';

export const legacyEncodings: readonly LegacyEncoding[] = ['tcvn3', 'vni', 'viscii', 'vps', 'cp1258'];

/** What people call them. */
export const encodingNames: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3',
  vni: 'VNI',
  viscii: 'VISCII',
  vps: 'VPS',
  cp1258: 'CP1258',
};
