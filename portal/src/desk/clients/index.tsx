export { Applications as Component } from './Applications'
export { loader } from './load'
