import type { TFunction } from 'i18next'

const MB = 1024 * 1024

const names: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
}

/** Media types as people know them: PDF, JPG 或 PNG. */
export function fileKinds(types: string[], t: TFunction): string {
  const known = types.map((type) => names[type] ?? type.split('/').at(-1)?.toUpperCase() ?? type)
  const last = known.pop()
  return known.length ? [known.join(t('app.comma')), last].join(t('app.or')) : (last ?? '')
}

export function fileSize(bytes: number): string {
  return bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${Number((bytes / MB).toFixed(1))} MB`
}
