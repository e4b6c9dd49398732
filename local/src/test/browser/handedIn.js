// A case handed in without the pages, for journeys that begin where it is already under way.
import { suite } from './suite.js'
import { photograph } from './world.js'

/** Registering as unemployed: ten answers, one document. */
export const item = '0199f000-0000-7000-8000-000000000208'
const form = {
  fullName: '陈思远',
  idNumber: '339900198511220030',
  mobile: '15400000303',
  address: '杭州市西湖区天目山路 300 号 3 幢 303 室',
  education: 'BACHELOR',
  unemployedSince: '2026-02-02',
  reason: 'CONTRACT_ENDED',
  wantsTraining: false,
}

/** Gives the id of a new case of the person whose browser this is. */
export async function handedIn(request, api) {
  const { body, etag } = await api.post('/v1/cases', { item, form, agreesToElectronicService: true })
  const document = await uploaded(request, api, body.id)
  await api.put(`/v1/cases/${body.id}/materials/identity-card`, { document }, { 'If-Match': etag })
  await api.act(body.id, 'SUBMIT')
  return body.id
}

/** By tus 1.0: opened with its length, then sent. */
async function uploaded(request, api, id) {
  const { name, mimeType, buffer } = photograph('身份证.png')
  const { csrf } = await api.get('/session')
  const proof = { 'Tus-Resumable': '1.0.0', [csrf.header]: csrf.token }
  const metadata = Object.entries({ case: id, filename: name, filetype: mimeType })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')
  const opened = await request.post(`${suite.gateway}/v1/documents`, {
    headers: { ...proof, 'Upload-Length': String(buffer.length), 'Upload-Metadata': metadata },
  })
  const place = opened.headers().location
  await request.patch(new URL(place, suite.gateway).href, {
    headers: { ...proof, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    data: buffer,
  })
  return place.split('/').at(-1)
}
