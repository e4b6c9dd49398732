import { writeFileSync } from 'node:fs'
import { pages } from './pages.js'
import { results, views } from './suite.js'

/** One page to look through all photographs. */
export default function index() {
  const figure = (page, view) =>
    `<figure><a href="${page}-${view}.png"><img src="${page}-${view}.png" alt="${page}, ${view}" loading="lazy"></a><figcaption>${view}</figcaption></figure>`
  const section = ({ name, look }) =>
    `<section><h2>${name}</h2><p>${look}</p><div>${views.map((view) => figure(name, view.name)).join('')}</div></section>`
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page</title>
<style>body{font:1rem/1.5 system-ui;margin:2rem}div{display:flex;gap:1rem;align-items:flex-start;overflow-x:auto}
img{height:32rem;border:1px solid #ccc}figure{margin:0}</style><h1>Every page</h1>${pages.map(section).join('\n')}</html>`
  writeFileSync(results('screenshots/index.html'), html)
}
