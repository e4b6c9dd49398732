export { Supervision as Component } from './Supervision'
export { loader } from './load'
