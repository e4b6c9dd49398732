export { Accesses as Component } from './Accesses'
export { loader } from './load'
