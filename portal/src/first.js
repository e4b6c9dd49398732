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

  // What a page of this area reads first is asked for before its scripts; api/early.ts hands it to them.
  var place = location.pathname.split('/')
  var area = place[1] === 'cases' && place[2] ? 'case' : place[1] || 'home'
  var id = place[2] || ''
  var session = ask('/session')
  if (area === 'desk') {
    var handles = told(ask('/v1/me', signedInAs('OFFICIAL'))).then(function (me) {
      return (me.posts || []).some(function (post) {
        return /INTAKE|REVIEW|DECIDE|APPROVE|SUPERVISE/.test(post.duty)
      })
    })
    handles.catch(nothing)
    if (!id && !location.search) ask('/v1/queues?limit=30&actionable=true', handles)
  } else if (area === 'home') {
    ask('/v1/items?depth=ONLINE&limit=100')
  } else if (area === 'items' && id) {
    ask('/v1/items/' + id)
  } else if (area === 'case' || (area === 'apply' && /^[\da-f-]{36}$/.test(id))) {
    told(ask('/v1/cases/' + id, signedInAs('CITIZEN'))).then(function (found) {
      if (area === 'apply' && found.item) ask('/v1/items/' + found.item.id + '?version=' + found.item.version)
    }, nothing)
  }

  // This area and its words are fetched beside what every page needs, not after it; the build names their files.
  var script = document.currentScript
  var part = area + '-' + place[2]
  if (!script.getAttribute('data-' + part)) part = area
  ;[part, root.lang, area + '-' + root.lang, part + '-' + root.lang, area + '-' + place[3]]
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

  // The first format of a date takes long on a slow phone: it is made while the scripts are on their way.
  setTimeout(function () {
    new Intl.DateTimeFormat(root.lang, { timeZone: 'Asia/Shanghai' }).format()
  })

  /** Asks at once, or once it is sure that it may; whoever wants it asks again, and says so, if it cannot be had. */
  function ask(path, may) {
    var early = (window.early = window.early || {})
    var headers = { Accept: 'application/json', 'Accept-Language': root.lang }
    early[path] = may
      ? may.then(function (yes) {
          return yes ? fetch(path, { headers: headers }) : undefined
        })
      : fetch(path, { headers: headers })
    early[path].catch(nothing)
    return early[path]
  }

  function signedInAs(population) {
    return told(session).then(function (found) {
      return found.population === population
    })
  }

  function told(asked) {
    return asked.then(function (answer) {
      return answer && answer.ok ? answer.clone().json() : {}
    })
  }

  function nothing() {}
})()
