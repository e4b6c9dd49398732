export { Desk as Component } from './Desk'
export { loader } from './load'
