// What a program does with an access token: calls as a person, and a document in one piece (tus 1.0).
import { randomUUID } from 'node:crypto'

/** Calls the gateway through `send(url, method, body, headers)`, which adds the token; another status is an error. */
export function caller(gateway, send) {
  return async (method, path, status, body, more = {}) => {
    const headers = new Headers({ 'accept-language': 'en', ...more })
    if (method !== 'GET') headers.set('idempotency-key', randomUUID())
    let content = body
    if (body && !(body instanceof Uint8Array)) {
      headers.set('content-type', 'application/json')
      content = JSON.stringify(body)
    }
    const answer = await send(new URL(path, gateway), method, content, headers)
    if (answer.status !== status) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }
}

/** Fills a draft's required materials and submits it; gives the case as it then is. */
export async function submitted(call, item, form) {
  const { materials } = await (await call('GET', `/v1/items/${item}`, 200)).json()
  const draft = await call('POST', '/v1/cases', 201, { item, form })
  const path = new URL(draft.headers.get('location'), 'http://any').pathname
  let etag = draft.headers.get('etag')
  for (const material of materials.filter((one) => one.required)) {
    const document = await uploaded(call, path.split('/').at(-1))
    const given = await call('PUT', `${path}/materials/${material.code}`, 200, { document }, { 'if-match': etag })
    etag = given.headers.get('etag')
  }
  const done = await call('POST', `${path}/submission`, 200, { agreesToElectronicService: true }, { 'if-match': etag })
  return done.json()
}

async function uploaded(call, id) {
  const content = new TextEncoder().encode(pdf())
  const encoded = (text) => Buffer.from(text).toString('base64')
  const tus = { 'tus-resumable': '1.0.0' }
  const opened = await call('POST', '/v1/documents', 201, undefined, {
    ...tus,
    'upload-length': String(content.length),
    'upload-metadata': `case ${encoded(id)},filename ${encoded('a.pdf')},filetype ${encoded('application/pdf')}`,
  })
  const place = new URL(opened.headers.get('location'), 'http://any').pathname
  const part = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
  await call('PATCH', place, 204, content, part)
  return place.split('/').at(-1)
}

/** The smallest document that is one. */
function pdf() {
  return '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
}
