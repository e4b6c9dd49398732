// Runs before the first paint: theme, size and language as last chosen on this device.
;(function () {
  var chosen = {}
  try {
    chosen = JSON.parse(localStorage.getItem('yiwang.preferences')) || {}
  } catch {
    // Storage is switched off: the device's own settings hold.
  }
  var root = document.documentElement
  if (chosen.theme === 'light' || chosen.theme === 'dark') root.dataset.theme = chosen.theme
  if (chosen.size === 'large') root.dataset.size = 'large'
  var wanted = chosen.language || navigator.language || 'zh-CN'
  root.lang = /^en/i.test(wanted) ? 'en' : 'zh-CN'

  // This area and its words are fetched beside what every page needs, not after it; the build names their files.
  var script = document.currentScript
  var place = location.pathname.split('/')
  var area = place[1] === 'cases' && place[2] ? 'case' : place[1] || 'home'
  ;[area, root.lang, area + '-' + root.lang]
    .flatMap(function (name) {
      return (script.getAttribute('data-' + name) || '').split(' ').filter(Boolean)
    })
    .forEach(function (file) {
      var link = document.createElement('link')
      link.rel = 'modulepreload'
      link.crossOrigin = ''
      link.href = file
      document.head.append(link)
    })

  // What a page of this area reads first is asked for beside its scripts; api/early.ts hands it to them.
  var id = place[2] || ''
  var dossier = { population: 'CITIZEN', paths: ['/v1/cases/' + id] }
  var plain = !id && !location.search
  var reads = {
    apply: /^[\da-f-]{36}$/.test(id) && dossier,
    case: dossier,
    desk: {
      population: 'OFFICIAL',
      paths: ['/v1/me'].concat(plain ? '/v1/queues?limit=30&actionable=true' : []),
    },
  }
  var headers = { Accept: 'application/json', 'Accept-Language': root.lang }
  var session = fetch('/session', { headers: headers })
  window.early = { '/session': session }
  var read = reads[area] || { paths: [] }
  read.paths.forEach(function (path) {
    window.early[path] = session
      .then(function (answer) {
        return answer.clone().json()
      })
      .then(function (found) {
        return found.population === read.population ? fetch(path, { headers: headers }) : undefined
      })
    window.early[path].catch(function () {
      // Whoever wants it asks again, and says so if it still cannot be had.
    })
  })
  session.catch(function () {})
})()
