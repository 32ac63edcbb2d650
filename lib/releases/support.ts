/** The day on which the support of each minor ends (kubernetes/website, data/releases/eol.yaml and kubernetes.io/releases). */
export const minorSupport: Readonly<Record<string, string>> = {
  '1.25': '2023-10-28',
  '1.26': '2024-02-28',
  '1.27': '2024-07-16',
  '1.28': '2024-10-22',
  '1.29': '2025-02-28',
  '1.30': '2025-07-15',
  '1.31': '2025-11-11',
  '1.35': '2027-02-28',
  '1.36': '2027-06-28',
  '1.37': '2027-10-28',
};
