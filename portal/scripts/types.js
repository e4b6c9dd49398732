// Types of every call and answer, from the services' committed OpenAPI documents.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const services = ['catalog', 'case', 'identity', 'notification']
const folder = new URL('../src/api/types/', import.meta.url)

await mkdir(folder, { recursive: true })
for (const service of services) {
  const document = JSON.parse(
    await readFile(new URL(`../../${service}-service/openapi.json`, import.meta.url), 'utf8'),
  )
  for (const path of Object.keys(document.paths))
    if (path.startsWith('/internal/')) delete document.paths[path]
  const text = astToString(await openapiTS(document))
  const file = new URL(`${service}.d.ts`, folder)
  if (text !== (await readFile(file, 'utf8').catch(() => ''))) await writeFile(file, text)
}
