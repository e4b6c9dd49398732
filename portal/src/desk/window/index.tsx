export { Window as Component } from './Window'
export { loader } from './load'
