// Installs what the lock file says, unless that is what is installed.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const lock = readFileSync('package-lock.json', 'utf8')
const mark = 'node_modules/.installed'

if (lock !== marked()) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(mark, lock)
}

function marked() {
  try {
    return readFileSync(mark, 'utf8')
  } catch {
    return ''
  }
}
