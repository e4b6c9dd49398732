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
})()
